"""What nobody told and an answer turns on."""

from datetime import date

from tests.records.builders import Records, document

from foedus.brief import compose
from foedus.records import corroborate

from .seeds import seed_dossier


def unknown(made: Records, asked: date) -> dict[str, tuple[str, ...]]:
    return {u.what: u.bears_on for u in compose(corroborate([document("a")], made.made), asked).unknown}


def test_the_unknowns_of_the_seeds_name_what_turns_on_them(shared):
    found = {u.what: u.bears_on for u in seed_dossier(shared, date(2025, 1, 10)).unknown}

    assert "oil from Russia to North Korea (unsc-2397/5)" in found["how much went"]
    assert "rus-prk-2024/4 if Russia is attacked" in found["whether Russia is in a state of war"]
    assert any(line.startswith("nuclear technology") for line in found["whether it happened"])


def test_a_text_that_is_not_public_is_unknown():
    made = Records()
    made.pact("a", "2025-09-17", ("SAU", "PAK"))

    assert "the text: it is not public" in unknown(made, date(2025, 10, 1))


def test_an_agreement_that_the_library_lacks_leaves_its_law_unknown():
    made = Records()
    made.pact("a", None, ("FRA", "BRA"))

    assert set(unknown(made, date(2024, 6, 20))) >= {"what the law of it is: the library does not hold it", "when it was signed"}
