"""Names that are known for people's only because they stand beside people: "Wang Yi and Jeremiah Manele", "the ministers, X and Y"."""

from collections.abc import Callable
from dataclasses import replace

from ...sources.gazetteer import Names
from ..words.tokens import Token
from .actors import Actor, Mention, group
from .people import PARTICLES, Roster, Run, capital_run, looks_like_body


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
        aside = any(t.text == "," for t in tokens[max(0, one.start - 1) : one.end])
        apposed = aside and [t.low for t in tokens[one.end : one.end + 2]] == [",", "and"]
        if one.actor.sort == "person" and one.end < len(tokens) and tokens[one.end].low == "and" and (run := free(after)):
            enter(run)
        elif one.actor.sort == "person" and apposed and (run := free(after + 1)):
            enter(run)  # "Ethiopia's prime minister, Abiy Ahmed, and Muse Bihi Abdi"
        elif one.actor.sort == "crowd" and one.end < len(tokens) and tokens[one.end].text == "," and not one.genitive:
            _apposed(tokens, one, found, after, free, enter, roster)
    for one in mentions:
        if one.actor.sort == "person" and one.start > 2 and tokens[one.start - 1].low == "and":
            start = one.start - 2
            while start > 0 and _named_on(tokens, start - 1) and start - 1 not in taken:
                start -= 1
            if (run := free(start)) and run.end == one.start - 1:
                enter(run)
    return sorted(found, key=lambda m: m.start)


SIGNING = frozenset("sign signs signed signing initialled initialed inked signature signatures affixed signatory signatories".split())
"""Words of a sentence in which a name with a state beside it is that of somebody who acts for the state."""
LINKS = frozenset("and by with that which when as while where – — - ( after , : ;".split())
"""What may stand before a name at which a phrase begins."""
GIVEN_TO_THINGS = frozenset(
    """
        accord accords act agreement agreements bank bay canal charter club company constitution convention council court declaration doctrine
        exchange fund line memorandum pact park plan port post programme program project protocol society treaty tribunal zone airlines airways
        energy industries oil gas petroleum steel telecom railways group holdings systems ltd inc corp plc assembly command
    """.split()
)
"""Last words of names that are no people's."""


def of_states(tokens: list[Token], mentions: list[Mention], blocked: list[tuple[int, int]], roster: Roster, names: Names) -> list[Mention]:
    """Add the names of two words or more beside which the state stands for which they sign to the mentions of a sentence.

    As in "Wanjiru Kimathi of Kenya and Okello Ssemanda of Uganda signed", "by Mahmud Bushagur, for Libya," and "Oman's Tariq al-Wahaibi".
    """
    words = {t.low for t in tokens}
    signing = not SIGNING.isdisjoint(words) or {"put", "names"} <= words or {"set", "hands"} <= words
    taken = {k for m in mentions for k in range(m.start, m.end)} | {k for start, end in blocked for k in range(start, end)}
    beside: list[tuple[Run, Mention]] = []
    for one in mentions:
        if one.actor.sort != "state" or one.adjective or len(one.actor.codes) != 1:
            continue
        run = capital_run(tokens, one.end + 1, names) if one.genitive and one.end + 1 < len(tokens) else _before_side(tokens, one, taken, names)
        if run is None or len(run.words) < 2 or run.words[-1].casefold() in GIVEN_TO_THINGS or looks_like_body(run.words):
            continue
        if taken & set(range(run.start, run.end)) or (run.words[0].isupper() and len(run.words[0]) > 2):
            continue
        if one.genitive and run.end < len(tokens) and tokens[run.end].low not in FOLLOWING and tokens[run.end].low not in SIGNING:
            continue
        beside.append((run, one))
        taken.update(range(run.start, run.end))
    joined = {n for n, (_, state) in enumerate(beside[:-1]) if _goes_on(tokens, state.end, beside[n + 1][0].start)}
    sure = [run for n, (run, _) in enumerate(beside) if signing or n in joined or n - 1 in joined]
    codes = {run.start: state.actor.codes for run, state in beside}
    added = [Mention(roster.enter(Actor("person", run.text, codes[run.start])), run.start, run.end) for run in sure]
    return sorted([*mentions, *added], key=lambda m: m.start) if added else mentions


def _goes_on(tokens: list[Token], end: int, start: int) -> bool:
    """Whether nothing but "and" or a comma stands between a state and the next name ("X of Kenya and Y of Uganda met")."""
    between = {t.low for t in tokens[end:start]}
    return bool(between) and between <= {"and", ","}


FOLLOWING = frozenset("and , . – — ( ) ; on in at had have has put also then to for who later".split())
"""What may stand after the name of somebody whose state stands before it."""


def _before_side(tokens: list[Token], state: Mention, taken: set[int], names: Names) -> Run | None:
    """The run of capitals before "of Kenya", ", for Kenya", "(Kenya)" or "on behalf of Kenya", if a phrase begins with it."""
    at = state.start - (state.start > 0 and tokens[state.start - 1].low == "the")
    words = [t.low for t in tokens[max(0, at - 3) : at]]
    if words[-3:] == ["on", "behalf", "of"]:
        end = at - 3
    elif words[-1:] in (["of"], ["for"], ["("]):
        end = at - 1
    else:
        return None
    if words[-1:] == ["for"] and state.end < len(tokens) and tokens[state.end].low == "by":
        return capital_run(tokens, state.end + 1, names)  # "and for Portugal by Duarte Nogueira"
    end -= end > 0 and words[-1:] != ["("] and tokens[end - 1].text == ","
    start = end
    while start > 0 and _named_on(tokens, start - 1) and start - 1 not in taken:
        start -= 1
    if start and tokens[start - 1].low not in LINKS and tokens[start - 1].kind != "number":
        return None
    run = capital_run(tokens, start, names) if start < end else None
    return run if run is not None and run.end == end else None


def _named_on(tokens: list[Token], place: int) -> bool:
    """Whether a word belongs to the name that goes on after it: one with a capital, or a small word between two such."""
    if tokens[place].kind != "word":
        return False
    return tokens[place].capital or (tokens[place].low in PARTICLES and place > 0 and tokens[place - 1].capital)


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


COUNTED = {"two": 2, "both": 2, "three": 3, "four": 4}


def name_the_two(tokens: list[Token], mentions: list[Mention]) -> list[Mention]:
    """Join "the two presidents, Irfaan Ali and Nicolas Maduro," to one mention of the two; the states are those of the people named, if told."""
    named: list[Mention] = []
    for mention in mentions:
        before = named[-1] if named else None
        people = mention.actor.members
        if (
            before is not None
            and (before.actor.sort == "crowd" or (before.anaphor and before.actor.sort == "group"))
            and len(people) in {COUNTED.get(t.low) for t in tokens[before.start : before.start + 2]}
            and mention.start == before.end + 1
            and tokens[before.end].text == ","
            and all(one.sort == "person" for one in people)
        ):
            named[-1] = replace(mention, start=before.start, actor=_of_their_states(mention.actor, before))
            continue
        named.append(mention)
    return named


def _of_their_states(named: Actor, crowd: Mention) -> Actor:
    """People named after their offices, with the one state of those offices that the others leave."""
    rest = [code for code in crowd.actor.codes if code not in named.codes] if crowd.anaphor else []
    stateless = [one for one in named.members if not one.codes]
    if not named.codes and crowd.anaphor:
        return replace(named, codes=crowd.actor.codes)
    if len(rest) == 1 and len(stateless) == 1:
        return group([replace(one, codes=(rest[0],)) if one is stateless[0] else one for one in named.members])
    return named
