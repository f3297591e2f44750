"""The same fact, told by several records."""

from foedus.records.claims import about, group

from .builders import Records


def claims(made: Records) -> list[tuple[str, int]]:
    return [(g.about, len(g.records)) for g in group(made.made)]


def test_agreements_of_the_same_parties_and_day_are_one_claim():
    made = Records()
    made.pact("a")
    made.pact("b", "2024-06", ("RUS", "PRK"))
    made.pact("c", None)

    assert claims(made) == [("agreement of North Korea and Russia, 19 June 2024", 3)]


def test_agreements_of_other_years_stay_apart():
    made = Records()
    made.pact("a")
    made.pact("a", "2000-02-09")
    made.pact("b")

    assert sorted(n for _, n in claims(made)) == [1, 2]


def test_an_undated_agreement_joins_none_where_two_could_be_meant():
    made = Records()
    made.pact("a")
    made.pact("a", "2000-02-09")
    made.pact("b", None)

    assert sorted(n for _, n in claims(made)) == [1, 1, 1]


def test_a_second_undated_agreement_of_one_report_stays_its_own():
    made = Records()
    made.pact("a")
    made.pact("a", None)

    assert len(claims(made)) == 2


def test_two_reports_that_date_one_signing_a_day_apart_tell_of_one_agreement():
    made = Records()
    made.pact("a", "1939-08-23", ("DEU", "SUN"))
    made.pact("b", "1939-08-24", ("DEU", "SUN"))

    assert claims(made) == [("agreement of Germany and the Soviet Union, 23 August 1939", 2)]


def test_reports_that_add_a_party_on_the_same_day_tell_of_one_agreement():
    made = Records()
    made.pact("a", "2024-06-19", ("PRK", "RUS"))
    made.pact("b", "2024-06-19", ("PRK", "RUS", "CHN"))
    made.pact("c", "2024-06-19", ("FRA", "POL"))

    assert sorted(n for _, n in claims(made)) == [1, 2]


def test_obligations_meet_by_duty_and_parties():
    made = Records()
    for doc, duty in (("a", "mutual_defence"), ("b", "mutual_defence"), ("b", "consultation")):
        made(doc, "obligation", duty=duty, parties=["RUS", "PRK"])

    assert sorted(n for _, n in claims(made)) == [1, 2]


def test_obligations_of_no_named_kind_meet_only_if_they_share_their_words():
    made = Records()
    made("a", "obligation", duty="other", parties=["KHM", "THA"], words="withdraw heavy weapons from the border")
    made("b", "obligation", duty="other", parties=["KHM", "THA"], words="both sides withdraw their heavy weapons")
    made("c", "obligation", duty="other", parties=["KHM", "THA"], words="set up a joint school of music")

    assert sorted(n for _, n in claims(made)) == [1, 2]


def test_goods_by_another_name_are_the_same_goods_and_narrower_goods_are_not():
    made = Records()
    made.flow("a", "munitions")
    made.flow("b", "ammunition")
    made.flow("c", "artillery_shells")
    made.flow("d", "munitions", "RUS", "PRK")

    assert sorted(n for _, n in claims(made)) == [1, 1, 2]


def test_a_visitor_is_one_person_by_full_name_and_surname():
    made = Records()
    made("a", "visit", who="Putin", to="PRK")
    made("b", "visit", who="Vladimir Putin", to=["PRK"])
    made("b", "visit", who="Sergei Shoigu", to="PRK")

    assert sorted(claims(made)) == [("visit of Sergei Shoigu to North Korea", 1), ("visit of Vladimir Putin to North Korea", 2)]


def test_long_quotes_meet_and_single_words_and_statements_do_not():
    made = Records()
    for doc in ("a", "b"):
        made(doc, "quote", text="their “strongest ever” treaty", speaker="Kim Jong Un")
        made(doc, "quote", text="aggression")
        made(doc, "statement", speaker="Kim Jong Un", verb="say", content="the same words")

    assert sorted(n for _, n in claims(made)) == [1, 1, 1, 1, 2]


def test_opinions_and_provenance_are_no_claims():
    made = Records()
    made("a", "opinion", holder=None)
    made("a", "forecast", holder=None)
    made("a", "provenance", role="agency", source="TASS")

    assert claims(made) == []


def test_what_a_record_is_about_is_said_in_words():
    made = Records()

    assert about(made("a", "event", type="ASSAULT", actors=["RUS"], recipients=["UKR"])) == "assault by Russia on Ukraine"
    assert about(made("a", "sanction", by=["USA", "EU"], on=["RUS"])) == "sanctions on Russia by the European Union and the United States"
    assert about(made("a", "accession", who=["FIN"], to="NATO")) == "accession of Finland to NATO"
    assert about(made("a", "opinion", words="a dark day")) == "opinion: a dark day"


def test_a_pact_whose_parties_nobody_names_goes_by_its_name():
    made = Records()

    named = made("a", "agreement", parties=[], name="Treaty of Craiova", signed="1940-09-07", words="The Treaty of Craiova dates from 1940")
    assert about(named) == "Treaty of Craiova, 7 September 1940"
    assert about(made("a", "agreement", parties=[], signed="1936", words="the Straits Convention of 1936")) == "Straits Convention of 1936"
