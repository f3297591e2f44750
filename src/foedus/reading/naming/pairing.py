"""Names that are known for people's only because they stand beside people: "Wang Yi and Jeremiah Manele", "the ministers, X and Y"."""

from collections.abc import Callable
from dataclasses import replace

from ...sources.gazetteer import Names
from ..words.tokens import Token
from .actors import Actor, Mention, group
from .people import Roster, Run, capital_run, looks_like_body


def beside_people(tokens: list[Token], mentions: list[Mention], blocked: list[tuple[int, int]], roster: Roster, names: Names) -> list[Mention]:
    """Add the names of two words or more that "and" joins to a person, or that follow the office of several, to the mentions of a sentence."""
    taken = {k for m in mentions for k in range(m.start, m.end)} | {k for start, end in blocked for k in range(start, end)}
    found = list(mentions)

    def free(place: int) -> Run | None:
        run = capital_run(tokens, place, names) if 0 <= place < len(tokens) else None
        usable = run is not None and len(run.words) > 1 and not looks_like_body(run.words) and not taken & set(range(run.start, run.end))
        return run if usable else None

    def enter(run: Run, codes: tuple[str, ...] = ()) -> None:
        found.append(Mention(roster.enter(Actor("person", run.text, codes)), run.start, run.end))
        taken.update(range(run.start, run.end))

    for one in mentions:
        after = one.end + 1
        if one.actor.sort == "person" and one.end < len(tokens) and tokens[one.end].low == "and" and (run := free(after)):
            enter(run)
        elif one.actor.sort == "crowd" and one.end < len(tokens) and tokens[one.end].text == "," and not one.genitive:
            _apposed(tokens, one, found, after, free, enter, roster)
    for one in mentions:
        if one.actor.sort == "person" and one.start > 2 and tokens[one.start - 1].low == "and":
            start = one.start - 2
            while start > 0 and tokens[start - 1].capital and tokens[start - 1].kind == "word" and start - 1 not in taken:
                start -= 1
            if (run := free(start)) and run.end == one.start - 1:
                enter(run)
    return sorted(found, key=lambda m: m.start)


def _apposed(
    tokens: list[Token],
    crowd: Mention,
    found: list[Mention],
    place: int,
    free: Callable[[int], Run | None],
    enter: Callable[[Run, tuple[str, ...]], None],
    roster: Roster,
) -> None:
    """Read "the ministers of A and B, X and Y," with X for A and Y for B."""
    codes = crowd.actor.codes if len(crowd.actor.codes) == 2 else ("", "")
    first = next((m for m in found if m.start == place and m.actor.sort == "person"), None)
    run = None if first else free(place)
    end = first.end if first else run.end if run else None
    if end is None or end + 1 >= len(tokens) or tokens[end].low != "and":
        return
    second = next((m for m in found if m.start == end + 1 and m.actor.sort == "person"), None)
    other = None if second else free(end + 1)
    if second is None and other is None:
        return
    if run:
        enter(run, (codes[0],) if codes[0] else ())
    if other:
        enter(other, (codes[1],) if codes[1] else ())
    for named, code in ((first, codes[0]), (second, codes[1])):
        if named and code and not named.actor.codes:
            found[found.index(named)] = replace(named, actor=roster.enter(replace(named.actor, codes=(code,))))


COLLEAGUES = frozenset("colleague counterpart homologue opposite".split())


def with_colleague(tokens: list[Token], mentions: list[Mention]) -> list[Mention]:
    """Join "X and her Rwandan colleague, Y" to one mention of both.

    Where the colleague's state is named and Y's is not known, Y is of that state.
    """
    for n, first in enumerate(mentions):
        if first.actor.sort != "person" or first.genitive:
            continue
        at = first.end + (first.end < len(tokens) and tokens[first.end].text == ",")
        words = [t.low for t in tokens[at : at + 6]]
        noun = next((k for k, word in enumerate(words) if word in COLLEAGUES), None)
        if noun is None or words[0] != "and" or words[1] not in {"his", "her", "their", "the"}:
            continue
        place = at + noun + 1 + (words[noun] == "opposite")
        place += place < len(tokens) and tokens[place].text == ","
        second = next((m for m in mentions if m.start <= place < m.end and m.actor.sort == "person" and not m.genitive and m.start > first.end), None)
        if second is None:
            continue
        inside = [m for m in mentions[n + 1 :] if m.end <= second.start or m is second]
        of = next((m.actor.codes for m in inside if m is not second and m.adjective), ())
        other = second.actor if second.actor.codes or not of else replace(second.actor, codes=of)
        joined = Mention(group([first.actor, other]), first.start, second.end)
        return [*mentions[:n], joined, *(m for m in mentions[n + 1 :] if m not in inside)]
    return mentions


def name_the_two(tokens: list[Token], mentions: list[Mention]) -> list[Mention]:
    """Join "the two presidents, Irfaan Ali and Nicolas Maduro," to one mention of the two."""
    named: list[Mention] = []
    for mention in mentions:
        before = named[-1] if named else None
        if (
            before is not None
            and before.actor.sort == "crowd"
            and not before.actor.codes
            and {"two", "both"} & {t.low for t in tokens[before.start : before.start + 2]}
            and mention.start == before.end + 1
            and tokens[before.end].text == ","
            and len(mention.actor.members) == 2
            and all(one.sort == "person" for one in mention.actor.members)
        ):
            named[-1] = replace(mention, start=before.start)
            continue
        named.append(mention)
    return named
