from foedus.records import corroborate
from foedus.records.beside import Beside, Said, beside
from foedus.terms.evidence import Voice

from .builders import Records, document

PUTIN = Voice(name="Vladimir Putin", of="RUS")


def compared(made: Records, left: list[str], right: list[str], **derived: tuple[str, ...]) -> Beside:
    names = dict.fromkeys(record.doc for record in made.made)
    documents = [document(name, publisher=name.title(), derived_from=derived.get(name, ())) for name in names]
    return beside(corroborate(documents, made.made), left, right)


def abouts(claims: tuple[Said, ...]) -> list[str]:
    return [claim.about for claim in claims]


def test_a_claim_stands_on_both_sides_or_on_one():
    made = Records()
    for doc in ("one", "two"):
        made.flow(doc, "oil")
    made.flow("one", "wheat")
    made.flow("two", "drones")

    found = compared(made, ["one"], ["two"])

    assert abouts(found.both) == ["oil from North Korea to Russia"]
    assert [(claim.left, claim.right) for claim in found.both] == [(("r1",), ("r2",))]
    assert abouts(found.only_left) == ["wheat from North Korea to Russia"]
    assert abouts(found.only_right) == ["military drones from North Korea to Russia"]


def test_what_reports_of_one_side_differ_on_among_themselves_is_no_difference_of_the_sides():
    made = Records()
    made.flow("one", "oil")
    made.flow("two", "oil", certainty="denied")
    made.flow("three", "wheat")

    assert compared(made, ["one", "two"], ["three"]).differences == ()
    assert [d.kind for d in compared(made, ["one", "three"], ["two"]).differences] == ["contradicts"]


def test_a_report_on_neither_side_is_left_out():
    made = Records()
    for doc in ("one", "two", "three"):
        made.flow(doc, "oil")
    made.flow("three", "wheat")

    found = compared(made, ["one"], ["two"])

    assert [(claim.left, claim.right) for claim in found.both] == [(("r1",), ("r2",))]
    assert abouts((*found.only_left, *found.only_right)) == []


def test_who_retells_whom_and_which_sources_are_shared_is_said():
    made = Records()
    made.flow("one", "oil", said_by=PUTIN)
    made.flow("two", "oil", said_by=Voice(name="Putin", of="RUS"))
    made.flow("three", "oil", said_by="Ann Example")

    found = compared(made, ["one"], ["two", "three"], two=("One",))

    assert found.one_telling == (("one", "two"),)
    assert found.shared_sources == ("Vladimir Putin",)


def test_one_report_on_both_sides_is_one_telling():
    made = Records()
    made.flow("one", "oil")

    found = compared(made, ["one"], ["one"])

    assert abouts(found.both) == ["oil from North Korea to Russia"]
    assert found.one_telling == (("one", "one"),)
