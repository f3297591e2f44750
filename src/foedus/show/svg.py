"""Small parts of SVG drawings: escaped text, lines that break, arrows. Positions are in pixels; the page's style sheet gives colours by class."""

from html import escape
from math import hypot

GLYPH = 0.56
"""Mean width of a letter, as a part of the font's size."""


def number(value: float) -> str:
    """Write a coordinate shortly.

    >>> number(12.0), number(3.14159)
    ('12', '3.1')
    """
    return f"{value:.1f}".removesuffix(".0")


def clean(words: str) -> str:
    """Escape words for XML, and leave out what XML cannot hold.

    >>> clean("oil & gas" + chr(7))
    'oil &amp; gas'
    """
    return escape(words if words.isprintable() else "".join(letter for letter in words if letter.isprintable()))


def width_of(words: str, size: float = 14) -> float:
    """Estimate how wide words will be, generously."""
    return len(words) * size * GLYPH


def broken(words: str, room: float, size: float = 14, most: int = 3) -> list[str]:
    """Break words into lines that fit the room; what is past the last line ends in an ellipsis.

    >>> broken("Democratic People's Republic of Korea", 150)
    ["Democratic People's", 'Republic of Korea']
    """
    letters = max(4, int(room / (size * GLYPH)))
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += " " + word
        else:
            lines.append(word)
    lines = [line if len(line) <= letters else line[: letters - 1] + "…" for line in lines] or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: letters - 2] + " …"]
    return lines


def label(x: float, y: float, lines: list[str], kind: str = "label", size: float = 14, anchor: str = "middle") -> str:
    """Return text of one or more lines, centred on y."""
    step = size * 1.25
    top = y - (len(lines) - 1) * step / 2 + size * 0.35
    spans = "".join(f'<tspan x="{number(x)}" y="{number(top + n * step)}">{clean(line)}</tspan>' for n, line in enumerate(lines))
    return f'<text class="{kind}" font-size="{number(size)}" text-anchor="{anchor}">{spans}</text>'


def box(x: float, y: float, width: float, height: float, kind: str = "box") -> str:
    """Return a rounded box by its upper left corner."""
    return f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" rx="6"/>'


def arrow(points: list[tuple[float, float]], kind: str, head: float = 9, *, both: bool = False) -> str:
    """Return an arrow along points; ``both`` gives it a head at either end. Its classes set line style and colour."""
    path = "M" + " L".join(f"{number(x)} {number(y)}" for x, y in points)
    tips = [_tip(points[-2], points[-1], head)]
    if both:
        tips.append(_tip(points[1], points[0], head))
    heads = "".join(f'<polygon class="head" points="{tip}"/>' for tip in tips)
    return f'<g class="arrow {kind}"><path d="{path}" fill="none"/>{heads}</g>'


def _tip(before: tuple[float, float], end: tuple[float, float], size: float) -> str:
    length = hypot(end[0] - before[0], end[1] - before[1]) or 1.0
    dx, dy = (end[0] - before[0]) / length, (end[1] - before[1]) / length
    left = (end[0] - size * dx - size * 0.55 * dy, end[1] - size * dy + size * 0.55 * dx)
    right = (end[0] - size * dx + size * 0.55 * dy, end[1] - size * dy - size * 0.55 * dx)
    return " ".join(f"{number(x)},{number(y)}" for x, y in (end, left, right))


def drawing(name: str, width: float, height: float, title: str, description: str, parts: list[str]) -> str:
    """Return a whole drawing with its title and description for those who do not see it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="figure" role="img" aria-labelledby="{name}-title {name}-desc" '
        f'viewBox="0 0 {number(width)} {number(height)}">'
        f'<title id="{name}-title">{clean(title)}</title><desc id="{name}-desc">{clean(description)}</desc>{"".join(parts)}</svg>'
    )
