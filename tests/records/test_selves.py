"""Speakers against themselves."""

from foedus.records import corroborate
from foedus.terms.evidence import Disagreement

from .builders import Records, document


def raised(made: Records) -> tuple[Disagreement, ...]:
    return corroborate([document("a", publisher="Alpha"), document("b", publisher="Beta")], made.made).disagreements


def test_a_speaker_who_affirms_and_denies_one_thing_contradicts_himself():
    made = Records()
    made("a", "statement", speaker="Sergei Lavrov", verb="say", content="Russia will deploy missiles in Belarus this year")
    made("b", "statement", speaker="Lavrov", verb="say", content="a wholly other matter of fish and grain exports")
    made("b", "statement", speaker="Sergei Lavrov", verb="deny", content="that Russia would deploy missiles in Belarus")

    (found,) = raised(made)

    assert (found.kind, found.records) == ("contradicts", ("r1", "r3"))
    assert "Sergei Lavrov" in found.note


def test_a_denied_denial_is_an_affirmation():
    made = Records()
    made("a", "statement", speaker="Sergei Lavrov", verb="say", content="Russia will deploy missiles in Belarus")
    made("a", "statement", speaker="Sergei Lavrov", verb="deny", content="that Russia will not deploy missiles in Belarus")

    assert raised(made) == ()


def test_two_speakers_may_say_contrary_things():
    made = Records()
    made("a", "statement", speaker="Sergei Lavrov", verb="say", content="Russia will deploy missiles in Belarus")
    made("a", "statement", speaker="Jens Stoltenberg", verb="say", content="Russia will not deploy missiles in Belarus")

    assert raised(made) == ()


def test_short_statements_say_too_little_to_be_held_against_each_other():
    made = Records()
    made("a", "statement", speaker="Sergei Lavrov", verb="say", content="the treaty matters")
    made("a", "statement", speaker="Sergei Lavrov", verb="deny", content="the treaty matters")

    assert raised(made) == ()


def test_what_one_report_has_twice_is_said_to_stand_in_it_once():
    made = Records()
    made("a", "statement", speaker="Sergei Lavrov", verb="say", content="Russia will deploy missiles in Belarus")
    made("a", "statement", speaker="Sergei Lavrov", verb="say", content="Russia will never deploy missiles in Belarus")
    (found,) = raised(made)

    assert found.note == "Sergei Lavrov is reported to affirm it and to deny it, in Alpha."


def test_a_statement_inside_another_is_not_held_against_it():
    made = Records()
    made("a", "statement", speaker="Sergei Lavrov", verb="say", content="Russia will deploy missiles in Belarus", words="x" * 80)
    made("a", "statement", speaker="Sergei Lavrov", verb="deny", content="Russia will deploy missiles in Belarus", words="x" * 30, at=40)

    assert raised(made) == ()
