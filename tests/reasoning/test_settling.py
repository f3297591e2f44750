"""On request an open answer names the smallest sets of unknown facts that would settle it."""

from datetime import date

from foedus.library import catalogue
from foedus.reasoning import Case, judge
from foedus.reasoning.ground_facts import Facts
from foedus.reasoning.solve import Worlds
from foedus.terms.events import Event, Fact, Transfer


def open_question(needs: list[str]) -> Facts:
    facts = Facts()
    facts.say('awake(0). gives(0,obliged). toward(0,"RUS"). bearer(0,"PRK"). upon(0,"raid"). event("raid"). on("raid","RUS"). by("raid","UKR").')
    for condition in needs:
        facts.say(f"needs(0,{condition}).")
    if "war" in needs:
        facts.put('state_of_war("RUS")', "unknown", "state_of_war", 0)
    if "leave" in needs:
        facts.say('leave(0,request("RUS","x")).')
        facts.put('request("RUS","x")', "unknown", "request", 0)
    return facts


def test_one_false_condition_settles_a_no_and_only_all_together_settle_a_yes():
    settled = Worlds(open_question(["war", "leave"])).settled_by(0)

    assert ("not_triggered", {"state_of_war(RUS)": False}) in settled
    assert ("obliged", {"state_of_war(RUS)": True, "request(RUS,x)": True}) in settled
    assert ("awaits", {"state_of_war(RUS)": True, "request(RUS,x)": False}) in settled
    assert len(settled) == 3


def test_a_certain_answer_needs_nothing():
    assert Worlds(open_question([])).settled_by(0) == [("obliged", {})]


def test_an_answer_carries_them_only_on_request():
    raid = Event(id="raid", date=date(2025, 3, 1), kind="armed_attack", by=("UKR",), on=("RUS",), place="belgorod")
    case = Case(id="raid", today=date(2025, 3, 2), events=(raid,))

    def answer(*, settle: bool):
        return next(a for a in judge(case, catalogue(), settle=settle).answers if a.norm == "rus-prk-2024/4")

    assert answer(settle=False).settled_by == ()
    assert {(s.verdict, tuple(s.facts.items())) for s in answer(settle=True).settled_by} == {
        ("obliged", (("state_of_war(RUS)", True),)),
        ("not_triggered", (("state_of_war(RUS)", False),)),
    }


def test_what_one_article_or_measure_alone_asks_is_named_with_it():
    ship = Event(id="ship", date=date(2025, 3, 1), kind="armed_attack", by=("RUS",), on=("POL",), target="vessel")
    cargo = Transfer.model_validate({"id": "oil", "date": "2024-06-19", "from": "RUS", "to": "PRK", "goods": "refined_petroleum"})
    told = judge(Case(id="ship", today=date(2025, 3, 2), events=(ship,), transfers=(cargo,)), catalogue(), settle=True)

    help_owed = next(a for a in told.answers if (a.who, a.norm) == ("USA", "nato-1949/5"))
    cap = next(m for m in told.measures if (m.who, m.measure) == ("RUS", "unsc-2397/5"))
    assert {name for one in help_owed.settled_by for name in one.facts} == {"inside(nato-1949/5,ship)"}
    assert "over(unsc-2397/5,oil)" in {name for one in cap.settled_by for name in one.facts}


def test_giving_the_facts_of_a_set_settles_the_answer_as_it_says():
    raid = Event(id="raid", date=date(2025, 3, 1), kind="incident", by=("UKR",), on=("RUS",), place="belgorod")
    case = Case(id="raid", today=date(2025, 3, 2), events=(raid,), facts=())
    found = next(a for a in judge(case, catalogue(), settle=True).answers if a.norm == "rus-prk-2024/4")
    for settling in found.settled_by:
        given = tuple(
            Fact(fact="state_of_war", of="RUS", value=yes) if name.startswith("state_of_war") else Fact(fact="armed_attack", event="raid", value=yes)
            for name, yes in settling.facts.items()
        )
        again = next(a for a in judge(case.model_copy(update={"facts": given}), catalogue()).answers if a.norm == "rus-prk-2024/4")
        assert again.verdict == settling.verdict
    assert found.settled_by
