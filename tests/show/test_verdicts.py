from pydantic import TypeAdapter

from foedus.reasoning.answers import Answer, Conflict, Judgement, MeasureAnswer, Step
from foedus.show.verdicts import fold, judgement_lines, viewpoints


def answer(who: str, verdict: str = "undetermined", **more: object) -> Answer:
    given = {"who": who, "toward": "RUS", "norm": "cst-1992/4", "event": "attack", "duty": "assist", "strength": "L3", "verdict": verdict, **more}
    return TypeAdapter(Answer).validate_python(given)


def judged(*answers: Answer, measures: tuple[MeasureAnswer, ...] = (), conflicts: tuple[Conflict, ...] = ()) -> Judgement:
    return Judgement(case="made-up", today="2025-01-10", viewpoints=("default",), answers=answers, measures=measures, conflicts=conflicts)


def shown(judgement: Judgement, *, everything: bool = False) -> str:
    return "\n".join(judgement_lines(judgement, everything=everything))


def test_answers_that_differ_in_the_bearer_only_are_one_line():
    text = shown(judged(*(answer(code, "obliged") for code in ("ARM", "BLR", "KAZ"))))

    assert "Armenia, Belarus and Kazakhstan must assist Russia" in text
    assert text.count("cst-1992/4") == 1


def test_answers_that_turn_on_something_else_are_kept_apart():
    assert len(fold([answer("ARM", depends_on=("request",)), answer("BLR", depends_on=("state_of_war",))])) == 2


def test_the_explanation_of_a_group_names_no_single_bearer():
    step = Step(text="Armenia is bound", because=("Armenia signed",))

    text = shown(judged(answer("ARM", "obliged", explanation=(step,)), answer("BLR", "obliged", explanation=(step,))))

    assert "each of them is bound" in text
    assert "each of them signed" in text


def test_the_strongest_verdicts_stand_first():
    text = shown(judged(answer("ARM", "not_triggered", reasons=("provoked",)), answer("BLR", "permitted", modality="may"), answer("KAZ", "obliged")))

    heads = [text.index(words) for words in ("OBLIGED (1)", "PERMITTED (1)", "NOT TRIGGERED (1)")]
    assert heads == sorted(heads)


def test_what_is_not_in_force_is_counted_and_shown_on_request():
    judgement = judged(answer("ARM", "not_in_force", reasons=("terminated",)))

    assert "1 more that were not in force on the day; --all shows them." in shown(judgement)
    assert "NOT IN FORCE (1)" in shown(judgement, everything=True)
    assert "terminated" in shown(judgement, everything=True)


def test_why_not_shows_only_the_steps_that_fail():
    steps = (Step(text="it is in force"), Step(text="the attack was provoked", holds="no", article="un-charter-1945/51"))
    judgement = judged(answer("ARM", "not_triggered", explanation=steps))

    assert "✗ the attack was provoked [un-charter-1945/51]" in shown(judgement)
    assert "it is in force" not in shown(judgement)
    assert "✓ it is in force" in shown(judgement, everything=True)


def test_viewpoints_of_one_mind_stand_together():
    by_viewpoint = {"RUS": "obliged", "PRK": "obliged", "UKR": "not_triggered"}

    assert viewpoints(by_viewpoint) == "RUS, PRK: obliged; UKR: not triggered"
    assert "Viewpoints: RUS, PRK: obliged; UKR: not triggered" in shown(judged(answer("PRK", "disputed", by_viewpoint=by_viewpoint)))


def test_unknown_facts_name_the_norms_they_would_settle():
    text = shown(judged(answer("ARM", depends_on=("state_of_war",))))

    assert "Turns on: state of war" in text
    assert "? state of war: would settle cst-1992/4" in text


def test_duties_that_clash_are_named():
    text = shown(judged(conflicts=(Conflict(who="PRK", norms=("rus-prk-2024/4", "unsc-1718/8b"), why="arms are forbidden"),)))

    assert "! North Korea: rus-prk-2024/4 and unsc-1718/8b cannot all be kept: arms are forbidden" in text


def measure(name: str, verdict: str, why: str) -> MeasureAnswer:
    step = Step(text="it says so", because=("munitions", why))
    given = {"who": "RUS", "measure": name, "transfer": "transfer", "verdict": verdict, "explanation": (step,)}
    return TypeAdapter(MeasureAnswer).validate_python(given)


def test_measures_that_do_not_speak_are_one_line():
    text = shown(judged(measures=tuple(measure(f"unsc-1/{n}", "no_breach", "it does not speak of it") for n in (1, 2, 3))))

    assert "Russia: no breach of unsc-1/1, unsc-1/2 and unsc-1/3" in text
    assert text.count("it does not speak of it") == 1


def test_a_breach_comes_before_what_is_no_breach():
    text = shown(judged(measures=(measure("unsc-1/1", "no_breach", "free"), measure("unsc-2/1", "breach", "forbidden"))))

    assert text.index("Russia: breach of unsc-2/1") < text.index("Russia: no breach of unsc-1/1")


def test_nothing_to_say_is_said():
    assert "No norm in the library that is in force speaks to this case." in shown(judged())


def test_nothing_is_said_to_rest_on_one_thing_twice():
    steps = (Step(text="it is an attack", because=("the event",)), Step(text="it was not provoked", because=("the event", "no earlier force")))

    text = shown(judged(answer("ARM", "obliged", explanation=steps)))

    assert text.count("· the event") == 1
    assert "· no earlier force" in text
