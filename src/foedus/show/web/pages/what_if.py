"""What if: suppose an attack; verdicts by state with their reasons; unknown facts as switches; the address holds it all."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response

from ....terms.actors import name_of, states
from ....terms.errors import FoedusError
from ...svg import arrow, box, broken, drawing, label, width_of
from ...titles import titles
from ...wording import answer, capital, series
from ...wording import label as verdict_label
from ...wording import states as named
from ..rendering import page, safe
from ..supposing import GIVEN, Supposed, case_of, command, kind_words, switches
from ..tasks import judge_settled
from ..users import READER
from ..workplace import Here

if TYPE_CHECKING:  # the reasoner works in a process of its own
    from ....reasoning import Answer, Judgement

router = APIRouter(dependencies=[READER])
WIDTH = 900.0


@router.get("/what-if")
def what_if(request: Request, here: Here) -> Response:
    """Ask, and answer if enough is asked."""
    asked = _asked(request)
    given: dict[str, object] = {
        "asked": asked, "fault": "", "judgement": None, "kinds": kind_words(), "every": sorted(states().values(), key=lambda one: one.name),
        "places": sorted(here.law.places.values(), key=lambda one: one.name), "command": command(asked),
    }  # fmt: skip
    if asked.asks:
        try:
            judgement = here.workers.ask(judge_settled, case_of(asked, here.law), seconds=here.settings.judging)
        except FoedusError as error:
            given["fault"] = str(error)
        else:
            found, others = switches(judgement, asked)
            title = titles(here.law)
            given |= {
                "judgement": judgement, "switches": found[:30], "more": len(found) - 30, "others": others,
                "picture": safe(_drawn(judgement, asked)), "rows": _rows(judgement), "groups": _groups(judgement),
                "title": lambda norm: title(norm.partition("/")[0]), "views": _views,
                "paraphrase": {n: one.paraphrase for n, one in here.law.norms.items()},
                "sentence": _sentence,
            }  # fmt: skip
    return page(request, "what_if.html", given, status=422 if given["fault"] else 200)


def _asked(request: Request) -> Supposed:
    """Read the form from the address."""
    query = request.query_params
    short = {name: (query.get(name) or "").strip()[:200] for name in ("attacker", "victim", "place", "on", "kind")}
    views = [one.strip()[:100] for words in query.getlist("view")[:20] for one in words.split(",") if one.strip()]
    facts = {name.removeprefix(GIVEN)[:200]: value[:200] for name, value in query.items() if name.startswith(GIVEN)}
    return Supposed(
        short["attacker"],
        short["victim"],
        short["place"],
        short["on"] or date.today().isoformat(),
        short["kind"] or "armed_attack",
        tuple(views),
        facts,
    )


def _live() -> tuple[str, ...]:
    """The verdicts that a state is shown with, the strongest first."""
    from ....reasoning.answers import STRONGEST
    from ...verdicts import IDLE

    return tuple(verdict for verdict in STRONGEST if verdict not in IDLE or verdict == "permitted")


def _views(by_viewpoint: dict[str, str]) -> str:
    from ...verdicts import viewpoints

    return viewpoints(by_viewpoint)


def _sentence(group: "Sequence[Answer]") -> str:
    one = group[0]
    return answer(one.verdict, named(a.who for a in group), one.duty, one.modality, name_of(one.toward))


def _groups(judgement: "Judgement") -> "list[tuple[str, list[list[Answer]]]]":
    """The answers by verdict, the strongest first, those of one mind together."""
    from ....reasoning.answers import STRONGEST
    from ...verdicts import fold

    found: list[tuple[str, list[list[Answer]]]] = []
    for verdict in STRONGEST:
        of_verdict = sorted((a for a in judgement.answers if a.verdict == verdict), key=lambda a: a.strength or "", reverse=True)
        if of_verdict:
            found.append((verdict, fold(of_verdict)))
    return found


def _rows(judgement: "Judgement") -> "list[tuple[str, str, list[Answer]]]":
    """For each state its strongest answer, and every answer as strong as that."""
    by_state: dict[str, list[Answer]] = {}
    live = _live()
    for one in judgement.answers:
        if one.verdict in live:
            by_state.setdefault(one.who, []).append(one)
    rows = []
    for who, answers in by_state.items():
        first = min(answers, key=lambda a: (live.index(a.verdict), a.modality == "may"))
        rows.append((who, first.verdict, [a for a in answers if a.verdict == first.verdict]))
    return sorted(rows, key=lambda row: (live.index(row[1]), name_of(row[0]).removeprefix("the ")))


def _drawn(judgement: "Judgement", asked: Supposed) -> str:
    """Draw the attack, and below it a band for each verdict with the states whose strongest answer it is."""
    case_states = {"attacker": capital(series(name_of_or(one) for one in asked.attacker.split("+"))),
                   "victim": capital(series(name_of_or(one) for one in asked.victim.split("+")))}  # fmt: skip
    parts = [
        box(8, 8, 250, 48, "box party"), label(133, 32, broken(case_states["attacker"], 234, 15, 2), "label name", 15),
        box(WIDTH - 258, 8, 250, 48, "box party"), label(WIDTH - 133, 32, broken(case_states["victim"], 234, 15, 2), "label name", 15),
        arrow([(266, 32), (WIDTH - 266, 32)], "firm bad"),
        label(WIDTH / 2, 20, [asked.kind.replace("_", " ") + (f" at {asked.place}" if asked.place else "")], "label small bad", 12),
    ]  # fmt: skip
    y = 76.0
    rows = _rows(judgement)
    for verdict in _live():
        names = [capital(name_of(who).removeprefix("the ")) for who, found, _ in rows if found == verdict]
        if not names:
            continue
        shown = verdict_label(verdict)
        x, line = 150.0, 0
        chips = []
        for name in names:
            wide = width_of(name, 12) + 16
            if x + wide > WIDTH - 8:
                x, line = 150.0, line + 1
            chips.append(box(x, y + line * 28, wide, 22, f"box {shown.tone}") + label(x + wide / 2, y + line * 28 + 11, [name], "label", 12))
            x += wide + 6
        parts.append(label(138, y + 11, [f"{shown.mark} {shown.words}"], f"label small {shown.tone}", 13, "end"))
        parts += chips
        y += (line + 1) * 28 + 10
    if not rows:
        parts.append(label(WIDTH / 2, y + 10, ["No norm in force binds anybody here."], "label small", 13))
        y += 34
    told = "; ".join(f"{name_of(who)}: {verdict_label(verdict).words}" for who, verdict, _ in rows) or "nobody is bound"
    return drawing("verdicts", WIDTH, y, "The supposed attack, and each state's strongest answer", told + ".", parts)


def name_of_or(word: str) -> str:
    """Name a state by its code; other words stand for themselves."""
    code = word.strip().upper()
    return name_of(code) if code in states() else word.strip()
