"""Agreements: what reports tell, what is on record, and where the words differ."""

from datetime import date

import pytest
from tests.records.builders import Records, document

from foedus.brief import compose
from foedus.brief.dossier import Pact
from foedus.brief.pacts import find
from foedus.library import catalogue
from foedus.records import corroborate

from .seeds import seed_dossier

JUNE = date(2024, 6, 20)


def pacts(made: Records, asked: date = JUNE) -> tuple[Pact, ...]:
    return compose(corroborate([document("a", publisher="Alpha"), document("b", publisher="Beta")], made.made), asked).agreements


def pact(made: Records, asked: date = JUNE) -> Pact:
    (found,) = pacts(made, asked)
    return found


@pytest.fixture(scope="module")
def seeds(shared) -> Pact:
    (found,) = seed_dossier(shared, JUNE).agreements
    return found


def test_the_pact_of_the_seeds_is_on_record_and_on_the_day_asked_signed_and_not_in_force(seeds):
    assert seeds.on_record is not None
    assert (seeds.on_record.id, seeds.on_record.status) == ("rus-prk-2024", "signed")
    assert seeds.on_record.status_in_words == "signed, not in force on 20 June 2024; it entered into force on 4 December 2024"
    assert set(seeds.areas) >= {"political", "humanitarian"}


def test_each_article_stands_beside_what_reports_tell_of_it(seeds):
    duties = {d.norm: d for d in seeds.duties}

    assert set(duties) == {"rus-prk-2024/3", "rus-prk-2024/4", "rus-prk-2024/5"}
    assert [t.certainty for t in duties["rus-prk-2024/4"].told] == ["reported", "asserted"]
    assert duties["rus-prk-2024/3"].told == ()
    assert seeds.obligations_told == ()


def test_the_reports_triggers_are_held_against_the_articles_two_conditions(seeds):
    (article,) = [d for d in seeds.duties if d.norm == "rus-prk-2024/4"]

    assert len(article.differs) == 2
    assert "says “attack”; article 4 asks for an armed attack that puts the attacked party in a state of war" in article.differs[0]
    assert "says “aggression”" in article.differs[1]


@pytest.mark.parametrize(("day", "status"), [("2024-06-18", "unsigned"), ("2024-12-03", "signed"), ("2024-12-04", "in_force")])
def test_the_status_is_that_of_the_day_asked(day, status):
    made = Records()
    made.pact("a")
    record = pact(made, date.fromisoformat(day)).on_record

    assert record is not None
    assert record.status == status


def test_other_parties_or_another_day_are_another_agreement():
    made = Records()
    made.pact("a", "2024-06-19", ("FRA", "POL"))
    made.pact("a", "2019-05-05", ("PRK", "RUS"))

    assert [p.on_record for p in pacts(made)] == [None, None]


def test_a_signature_dated_by_the_night_after_is_still_found():
    made = Records()
    made.pact("a", "2024-06-20")
    record = pact(made).on_record

    assert record is not None
    assert record.id == "rus-prk-2024"


def test_an_undated_agreement_is_found_only_where_one_can_be_meant():
    made = Records()
    made.pact("a", None, ("SAU", "PAK"))
    one = pact(made, date(2025, 10, 1)).on_record
    made = Records()
    made.pact("a", None, ("PRK", "RUS"))

    assert one is not None
    assert one.id == "sau-pak-2025"
    assert pact(made).on_record is None, "the treaties of 2000 and 2024 both stood on that day"


def test_a_duty_that_no_article_carries_is_kept_with_that_said():
    made = Records()
    made.pact("a", "2025-01-17", ("IRN", "RUS"))
    made("a", "obligation", duty="mutual_defence", parties=["IRN", "RUS"], trigger="attack")
    found = pact(made, date(2025, 1, 18))

    assert [t.detail for t in found.obligations_told] == ["mutual defence; trigger: “attack”; the library holds no such article of this agreement"]


def test_a_duty_said_not_to_be_there_against_an_article_that_holds_it_is_a_difference():
    made = Records()
    made.pact("a")
    made("a", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], negated=True)
    (article,) = [d for d in pact(made).duties if d.told]

    assert article.differs == ("Alpha says that there is no such duty; article 4 holds one.",)


def test_an_obligation_goes_to_the_agreement_whose_articles_carry_it():
    made = Records()
    made.pact("a", "2000-02-09")
    made.pact("a", "2024-06-19")
    made("a", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="attack")

    told = {p.on_record.id: [d.norm for d in p.duties if d.told] for p in pacts(made) if p.on_record}

    assert told == {"rus-prk-2000": [], "rus-prk-2024": ["rus-prk-2024/4"]}


def test_a_duty_told_by_a_report_that_does_not_name_the_agreement_is_not_lost():
    made = Records()
    made.pact("a")
    made("b", "obligation", duty="mutual_defence", parties=["PRK", "RUS"], trigger="attack")
    made("b", "obligation", duty="mutual_defence", parties=["FRA", "BRA"], trigger="attack")
    named, nameless = pacts(made)

    assert [t.evidence.doc for d in named.duties for t in d.told] == ["b"]
    assert nameless.about == "duties between Brazil and France, of no agreement that the reports name"
    assert (nameless.told, [t.duty for t in nameless.obligations_told]) == ((), ["mutual defence"])


def test_every_agreement_of_the_library_is_found_by_its_parties_and_day():
    law = catalogue()
    for agreement in law.agreements.values():
        parties = tuple(sorted({m.state for m in agreement.members}))
        record = find([Records().pact("a", agreement.signed.isoformat(), parties)], JUNE, law)

        assert record is not None, agreement.id
        assert record.signed == agreement.signed


def test_an_agreement_found_by_its_parties_alone_is_only_perhaps_the_one_meant():
    made = Records()
    made.pact("a", None, ("SAU", "PAK"))
    guessed = compose(corroborate([document("a")], made.made), date(2025, 10, 1))
    made = Records()
    made.pact("a", "2025-09", ("SAU", "PAK"))
    dated = compose(corroborate([document("a")], made.made), date(2025, 10, 1))
    perhaps, sure = guessed.agreements[0].on_record, dated.agreements[0].on_record

    assert perhaps is not None
    assert not perhaps.sure
    assert (perhaps.note or "").startswith("Perhaps this is the agreement meant")
    assert ", beside which the library has the " in guessed.headline[0].text
    assert ", perhaps the one meant, as only the parties fit; " in guessed.headline[0].text
    assert perhaps.status_in_words.startswith("perhaps the one meant, ")
    assert " of what may be the agreement meant (" in guessed.headline[1].text
    assert "whether sau-pak-2025 is the agreement meant" in {u.what for u in guessed.unknown}
    assert sure is not None
    assert sure.sure
    assert ", on record as the " in dated.headline[0].text


def test_a_name_supports_a_match_as_a_day_does():
    title = catalogue().agreement("sau-pak-2025").title
    made = Records()
    made.pact("a", None, ("SAU", "PAK"), name=title)
    record = pact(made, date(2025, 10, 1)).on_record

    assert record is not None
    assert record.sure
