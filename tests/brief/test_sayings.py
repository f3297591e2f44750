"""Statements, views and what else reports tell."""

from tests.records.builders import Records, document

from foedus.brief.sayings import differing, happenings, speakers, views, vouched
from foedus.brief.trail import Trail
from foedus.records import corroborate
from foedus.terms.evidence import Voice


def trail(made: Records) -> Trail:
    return Trail(corroborate([document("a", publisher="Alpha"), document("b", publisher="Beta")], made.made))


def test_a_speaker_is_one_over_reports_and_spellings():
    made = Records()
    made("a", "statement", speaker="Putin", of="RUS", verb="praise", content="the soldiers")
    made("b", "quote", speaker="Vladimir Putin", text="breakthrough document")
    made("b", "statement", speaker="Kim Jong Un", of="PRK", verb="promise", content="full support")

    found = speakers(trail(made))

    assert [(s.name, s.of_name, len(s.remarks)) for s in found] == [("Vladimir Putin", "Russia", 2), ("Kim Jong Un", "North Korea", 1)]
    assert [(r.verb, r.quoted, r.text) for r in found[0].remarks] == [("praise", False, "the soldiers"), (None, True, "breakthrough document")]


def test_namesakes_of_two_states_are_two_speakers():
    made = Records()
    made("a", "statement", speaker="Kim", of="PRK", verb="say", content="one thing")
    made("a", "statement", speaker="Kim", of="KOR", verb="say", content="another thing")

    assert len(speakers(trail(made))) == 2


def test_words_without_a_speaker_stand_under_nobody():
    made = Records()
    made("a", "quote", text="aggression")

    assert [s.name for s in speakers(trail(made))] == ["nobody named"]


def test_the_chain_before_the_speaker_is_kept():
    made = Records()
    made("a", "statement", said_by=Voice(name="KCNA"), speaker="Kim Jong Un", verb="say", content="words")

    assert speakers(trail(made))[0].remarks[0].voucher == "KCNA (in Alpha)"


def test_opinions_and_forecasts_never_mix_with_what_is_told():
    made = Records()
    made("a", "opinion", holder=None, words="a dark day for Europe")
    made("a", "forecast", holder="Simon Miles", words="an alliance will crystallise")
    found = trail(made)

    assert [(v.holder, v.text) for v in views("opinion", found)] == [(None, "a dark day for Europe")]
    assert [(v.holder, v.text) for v in views("forecast", found)] == [("Simon Miles", "an alliance will crystallise")]
    assert vouched(found) == ()


def test_visits_and_sanctions_are_told_with_their_details():
    made = Records()
    made("a", "visit", who="Vladimir Putin", to="PRK", first_in="24 years")
    made("a", "sanction", by=["USA"], on=["RUS"], why="invasion of Ukraine")
    found = trail(made)

    assert [t.detail for h in happenings("visit", found) for t in h.told] == ["the first in 24 years"]
    assert [t.detail for h in happenings("sanction", found) for t in h.told] == ["over invasion of Ukraine"]


def test_claims_with_most_origins_come_first_and_contradictions_before_refinements():
    made = Records()
    made.flow("a", "oil")
    made.flow("a", "munitions")
    made.flow("b", "munitions", certainty="denied", said_by="Moscow")
    made("a", "visit", who="Putin", to="PRK", first_in="24 years")
    made("b", "visit", who="Putin", to="PRK", first_in="over 20 years")
    found = trail(made)

    assert [len(v.origins) for v in vouched(found)] == [2, 2, 1]
    assert [d.kind for d in differing(found)] == ["contradicts", "refines"]
    assert all(d.evidence for d in differing(found))
