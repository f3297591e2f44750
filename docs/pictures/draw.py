"""Draw the pictures of the docs from the example reports: ``make pictures``.

The drawings are those of ``foedus brief -o FILE.html``; here each gets the page's colours and stands alone.
"""

import re
from pathlib import Path

from foedus.brief import brief
from foedus.show.figures import flow_figure, network_figure
from foedus.show.html import style

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"


def rules() -> str:
    """Return the style rules that concern figures, in the light colours; what stands alone may be shown by programs that know no variables."""
    sheet = style()
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", sheet.partition("}")[0]))
    wanted = [rule for line in sheet.splitlines() if line.startswith(".figure .") for rule in re.findall(r"\.figure [^{]+\{[^}]*\}", line)]
    return "svg { font-family: system-ui, sans-serif; } " + re.sub(r"var\(--([a-z-]+)\)", lambda name: colours[name[1]], " ".join(wanted))


def alone(drawing: str) -> str:
    """Return a drawing with its style and a white ground, one element a line."""
    head, _, rest = drawing.partition(">")
    whole = f'{head}><style>{rules()}</style><rect width="100%" height="100%" fill="#ffffff"/>{rest}'
    return re.sub(r"(?<=>)(?=<(?:style|title|desc|rect|text|g|/svg)\b)", "\n", whole) + "\n"


def pictures() -> dict[str, str]:
    """Return the pictures by their files' names."""
    dossier = brief(sorted(EXAMPLES.glob("*.txt")))
    return {"who-gives-what.svg": alone(flow_figure(dossier)), "who-is-bound.svg": alone(network_figure(dossier))}


if __name__ == "__main__":
    for name, drawn in pictures().items():
        (HERE / name).write_text(drawn, encoding="utf-8")
