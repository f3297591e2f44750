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

    assert [len(v.origins) for v in vouched(found)] == [2, 1, 1]
    assert [d.kind for d in differing(found)] == ["contradicts", "refines"]
    assert all(d.evidence for d in differing(found))


def test_words_that_two_speak_together_stand_under_neither_alone():
    made = Records()
    made("a", "statement", speaker=["Vladimir Putin", "Kim Jong Un"], verb="declare", content="friendship")
    made("a", "statement", speaker="Kim Jong Un", of="PRK", verb="promise", content="full support")
    made("a", "statement", speaker="Putin", of="RUS", verb="praise", content="the soldiers")
    made("b", "statement", speaker=["Kim Jong Un", "Putin"], verb="announce", content="a deal")

    assert [(s.name, s.of, len(s.remarks)) for s in speakers(trail(made))] == [
        ("Vladimir Putin and Kim Jong Un", None, 2),
        ("Kim Jong Un", "PRK", 1),
        ("Putin", "RUS", 1),
    ]


def test_who_denies_a_claim_is_named_apart_and_does_not_vouch_for_it():
    made = Records()
    made.flow("a", "missiles", "IRN", said_by="diplomats")
    made.flow("b", "missiles", "IRN", said_by="the United States")
    made.flow("b", "missiles", "IRN", certainty="denied", said_by="Tehran")
    made.flow("b", "oil", certainty="denied", said_by="Moscow")
    first, second = vouched(trail(made))

    assert (first.origins, first.denied_by) == (("diplomats", "the United States"), ("Tehran",))
    assert first.about == "missiles from Iran to Russia (denied by Tehran)"
    assert (second.origins, second.denied_by) == ((), ("Moscow",))


def test_an_opinion_whose_sentence_tells_a_fact_is_said_to_frame_it():
    made = Records()
    telling = made("a", "opinion", words="Russia sends its oil by sea, to the shame of Europe")
    made("b", "opinion", holder="Ann Example", words="the pact is a dark day for Europe")
    fact = made.flow("a", "oil", "RUS", "PRK", words="Russia sends its oil by sea")
    made.pact("b", words="the pact")
    found = views("opinion", trail(made))

    assert [(v.holder, v.frames) for v in found] == [
        ("The writer of the report, framing what is told above", (fact.id,)),
        ("Ann Example", ()),
    ]
    assert found[0].text == telling.spans[0].text
