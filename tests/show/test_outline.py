from tests.show.dossiers import measure

from foedus.brief.dossier import Dossier
from foedus.show.blocks import Badge, Bullets, Entry, Facts, Section, Strong, Title
from foedus.show.outline import law_on, legend, outline, title_of, weightiest


def section(dossier: Dossier, name: str) -> Section:
    return next(one for one in outline(dossier) if one.id == name)


def test_every_part_of_a_dossier_has_its_section(dossier: Dossier):
    assert [one.id for one in outline(dossier)] == [
        "headline", "agreements", "exchange", "attacked", "statements", "happenings", "disagreements", "origins", "views", "unknown", "notes",
    ]  # fmt: skip


def test_empty_parts_are_left_out():
    assert outline(Dossier(asked_on="2024-06-20", asked_because="today", headline=())) == ()


def test_the_title_is_the_agreement_or_how_many_reports_there_are(dossier: Dossier):
    assert title_of(dossier) == "The pact of Russia and North Korea"
    assert title_of(dossier.model_copy(update={"agreements": ()})) == "Dossier on 2 reports"


def test_the_weightiest_verdict_counts():
    lines = tuple(measure("RUS", "Russia", f"m/{n}", verdict) for n, verdict in enumerate(("no_breach", "undetermined", "breach")))

    assert weightiest(lines) == "breach"
    assert weightiest(()) is None


def test_a_verdict_on_what_is_only_suspected_is_told_apart(dossier: Dossier):
    assert law_on(dossier.exchange[0]) == ("breach", False)
    assert law_on(dossier.exchange[1]) == ("undetermined", True)
    assert law_on(dossier.exchange[2]) == (None, True)


def test_only_a_transfer_that_is_told_carries_a_verdict_in_its_heading(dossier: Dossier):
    titles = [block for block in section(dossier, "exchange").blocks if isinstance(block, Title)]

    assert [title.badge for title in titles] == [Badge("breach"), None, None]


def test_one_measure_on_both_sides_is_one_line(dossier: Dossier):
    both = tuple(measure(code, name, "unsc-1874/9", "breach") for code, name in (("PRK", "North Korea"), ("RUS", "Russia")))
    flow = dossier.exchange[0].model_copy(update={"verdicts": both})

    lists = [block for block in section(dossier.model_copy(update={"exchange": (flow,)}), "exchange").blocks if isinstance(block, Bullets)]

    law: tuple[Entry, ...] = lists[1].entries
    assert [entry.words[2] for entry in law] == [Strong("North Korea and Russia")]


def test_an_agreement_that_is_not_on_record_has_no_law(dossier: Dossier):
    pact = dossier.agreements[0].model_copy(update={"on_record": None, "duties": ()})

    blocks = section(dossier.model_copy(update={"agreements": (pact,)}), "agreements").blocks

    assert any("nothing is said here about its law" in str(block) for block in blocks)


def test_facts_without_a_value_are_left_out(dossier: Dossier):
    pact = dossier.agreements[0].model_copy(update={"place": None, "areas": ()})

    facts = next(b for b in section(dossier.model_copy(update={"agreements": (pact,)}), "agreements").blocks if isinstance(b, Facts))

    assert [name for name, _ in facts.pairs] == ["Parties", "Signed, as reported", "Signed by", "Latest stage told", "Origins"]


def test_the_legend_says_what_each_report_is(dossier: Dossier):
    assert legend(dossier)[1] == ("Harbour Gazette", "re-tells the first, second.txt")
