"""Origins are counted, not documents."""

from foedus.records import corroborate
from foedus.records.origins import Origins
from foedus.terms.evidence import Voice

from .builders import Records, document


def origins_of_one_claim(documents, made: Records) -> tuple[str, ...]:
    (claim,) = corroborate(documents, made.made).claims
    return claim.origins


def test_a_record_has_its_outermost_source_as_origin():
    made = Records()
    record = made.flow("a", "munitions")
    chained = record.model_copy(update={"attribution": (Voice(name="KCNA"), Voice(name="foreign ministry"))})

    assert Origins([document("a")]).name(chained) == "KCNA"


def test_failing_that_the_report_that_the_document_retells():
    made = Records()
    made.pact("a")

    assert origins_of_one_claim([document("a", derived_from=("Business Insider",))], made) == ("Business Insider",)


def test_failing_that_the_document_itself():
    made = Records()
    made.pact("a")

    assert origins_of_one_claim([document("a", publisher="Thames Weekly")], made) == ("Thames Weekly",)


def test_two_reports_that_name_one_source_are_one_origin():
    made = Records()
    made.flow("a", "munitions", said_by="TASS")
    made.flow("b", "munitions", said_by="the TASS")

    assert origins_of_one_claim([document("a"), document("b")], made) == ("TASS",)


def test_a_report_and_the_one_it_retells_are_one_origin_through_any_number_of_links():
    made = Records()
    for doc in "abc":
        made.pact(doc)
    documents = [
        document("a", publisher="Alpha", derived_from=("Beta",)),
        document("b", publisher="Beta", derived_from=("Gamma",)),
        document("c", publisher="Gamma"),
    ]

    assert origins_of_one_claim(documents, made) == ("Gamma",)


def test_reports_that_retell_each_other_in_a_ring_come_to_an_end():
    made = Records()
    made.pact("a")
    made.pact("b")
    ring = [document("a", publisher="Alpha", derived_from=("Beta",)), document("b", publisher="Beta", derived_from=("Alpha",))]

    assert len(origins_of_one_claim(ring, made)) >= 1


def test_a_source_that_is_itself_one_of_the_reports_is_no_second_origin():
    made = Records()
    made.pact("a", said_by=Voice(name="TASS"))
    made.pact("b")

    assert origins_of_one_claim([document("a", publisher="Alpha"), document("b", publisher="TASS")], made) == ("TASS",)


def test_unnamed_officials_of_one_government_are_one_origin_and_its_intelligence_is_another():
    made = Records()
    made.flow("a", "munitions", said_by=Voice(name="American authorities", of="USA"))
    made.flow("b", "munitions", said_by=Voice(name="U.S. officials", of="USA"))
    made.flow("c", "munitions", said_by=Voice(name="Washington", of="USA"))
    made.flow("d", "munitions", said_by=Voice(name="U.S. intelligence sources", of="USA"))
    made.flow("e", "munitions", said_by=Voice(name="South Korean officials", of="KOR"))

    assert origins_of_one_claim([], made) == ("American authorities", "U.S. intelligence sources", "South Korean officials")


def test_a_surname_and_an_acronym_are_the_fuller_name_where_only_one_fits():
    made = Records()
    made.flow("a", "munitions", said_by="Vladimir Putin")
    made.flow("b", "munitions", said_by="Putin")
    made.flow("c", "munitions", said_by="KCNA")
    made.flow("d", "munitions", said_by="Korean Central News Agency")

    assert origins_of_one_claim([], made) == ("Vladimir Putin", "Korean Central News Agency")


def test_documents_that_share_their_wording_are_one_origin():
    body = (
        "The two presidents met for six hours behind closed doors while their ministers waited in the corridor with the drafts."
        " When the doors opened nobody smiled, and the interpreters asked for water before anything was read out to the press."
    )
    made = Records()
    made.pact("a")
    made.pact("b")
    documents = [document("a", "A headline\n" + body, publisher="Alpha"), document("b", body + " Share this story.", publisher="Beta")]

    assert len(origins_of_one_claim(documents, made)) == 1


def test_every_record_carries_the_number_of_origins_of_its_claim():
    made = Records()
    made.pact("a")
    made.pact("b")
    made("a", "statement", speaker="Kim", verb="say", content="yes")
    made("a", "opinion", holder=None)

    assert [r.origins for r in corroborate([document("a"), document("b")], made.made).records] == [2, 2, 1, None]


def test_a_denial_adds_no_origin_to_a_claim():
    made = Records()
    made.flow("a", "munitions", said_by="TASS")
    made.flow("b", "munitions", certainty="denied", said_by="Moscow")
    reading = corroborate([document("a"), document("b")], made.made)

    assert reading.claims[0].origins == ("TASS",)
    assert [r.origins for r in reading.records] == [1, 1]


def test_a_claim_that_is_only_denied_has_the_origins_of_its_denials():
    made = Records()
    made.flow("a", "munitions", certainty="denied", said_by="Moscow")

    assert origins_of_one_claim([document("a")], made) == ("Moscow",)


def test_a_joint_source_is_no_fuller_name_of_one_of_its_people():
    made = Records()
    made.flow("a", "munitions", said_by="Vladimir Putin and Kim Jong Un")
    made.flow("b", "munitions", said_by="Putin")

    assert origins_of_one_claim([], made) == ("Vladimir Putin and Kim Jong Un", "Putin")
