"""Interviews: who answers, and that what he thinks is his statement and no opinion of the writer."""

from tests.reading.reported import of_kind

TEXT = (
    "The harbour and the guns\n\nIngrid Solheim has studied the strait for ten years. Oskar Brun asked her what comes next.\n\n"
    "Q. Is the deal good news?\n\nA. I think the price will rise. I believe that nobody has read it.\n\nQ. Why?\n\nA. It is long.\n"
)


def test_i_in_an_answer_is_the_one_who_is_interviewed() -> None:
    said = {(r.slots["speaker"], r.slots["verb"]) for r in of_kind(TEXT, "statement")}

    assert said == {("Ingrid Solheim", "think"), ("Ingrid Solheim", "believe")}


def test_what_the_interviewed_foretells_is_her_forecast() -> None:
    assert [r.slots["holder"] for r in of_kind(TEXT, "forecast")] == ["Ingrid Solheim"]


def test_neither_questions_nor_answers_are_opinions_of_the_writer() -> None:
    assert of_kind(TEXT, "opinion") == []
