"""Event coding: PLOVER's types with actors and recipients, clause by clause."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

from foedus.reading import read_document
from foedus.reading.coding import code_document
from foedus.reading.coding.frames import typed
from foedus.sources.gazetteer import load_names
from foedus.terms.coding import CodedEvent, EventType, Party
from foedus.terms.evidence import Document

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT / "benchmarks" / "plover.py"

SENTENCES: list[tuple[str, str, str, str, str]] = [
    # name, sentence, type, actors, recipients: codes with the sector after a slash
    ("agree", "Malawi has agreed to send nurses to Zambia.", "AGREE", "MWI", "ZMB"),
    ("will help is agree", "Norway will give Moldova two million dollars.", "AGREE", "NOR", "MDA"),
    ("consult", "The Peruvian president met Chile's foreign minister in Lima.", "CONSULT", "PER/GOV", "CHL/GOV"),
    ("consult talks", "Oman held talks with Yemen on Monday.", "CONSULT", "OMN", "YEM"),
    ("support", "Iceland praised Latvia's new law.", "SUPPORT", "ISL", "LVA"),
    ("support treaty", "Laos and Cambodia signed a treaty of friendship.", "SUPPORT", "LAO KHM", ""),
    ("cooperate", "Dutch and Belgian warships held joint exercises off Ostend.", "COOPERATE", "NLD/MIL BEL/MIL", ""),
    ("aid", "Japan sent medicine to Nepalese villagers.", "AID", "JPN", "NPL/CVL"),
    ("concede", "The government of Togo lifted a ban on the opposition party.", "CONCEDE", "TGO/GOV", "TGO/OPP"),
    ("retreat", "Chad released twelve Libyan soldiers.", "RETREAT", "TCD", "LBY/MIL"),
    ("retreat truce", "Burundian rebels declared a ceasefire.", "RETREAT", "BDI/REB", ""),
    ("request", "Bolivia demanded an apology from Chile.", "REQUEST", "BOL", "CHL"),
    ("request must", "Ghana said that Togo must open its border.", "REQUEST", "GHA", "TGO"),
    ("accuse", "Eritrea accused Djibouti of spying.", "ACCUSE", "ERI", "DJI"),
    ("accuse inquiry", "Swedish prosecutors opened an investigation into Danish banks.", "ACCUSE", "SWE/JUD", "DNK/BUS"),
    ("reject", "Uruguay rejected an Argentine proposal.", "REJECT", "URY", "ARG"),
    ("reject refuse", "Mongolia refused to deport Chinese workers.", "REJECT", "MNG", "CHN/LAB"),
    ("reject will not", "Finland said it would not lend Estonia money.", "REJECT", "FIN", "EST"),
    ("threaten", "Tunisia threatened to expel Maltese fishermen.", "THREATEN", "TUN", "MLT/AGR"),
    ("will strike is threaten", "Ecuador will attack Colombian rebels.", "THREATEN", "ECU", "COL/REB"),
    ("threaten vow", "Lebanese militants vowed to kidnap Cypriot diplomats.", "THREATEN", "LBN/REB", "CYP/GOV"),
    ("protest", "Thousands of Haitians demonstrated against the Dominican Republic.", "PROTEST", "HTI", "DOM"),
    ("protest streets", "Students blocked roads in Senegal.", "PROTEST", "SEN/EDU", "SEN"),
    ("sanction", "Brazil suspended ties with Paraguay.", "SANCTION", "BRA", "PRY"),
    ("sanction expels", "Slovakia expelled two Belarusian diplomats.", "SANCTION", "SVK", "BLR/GOV"),
    ("mobilize", "Kuwait massed tanks near Iraq.", "MOBILIZE", "KWT", "IRQ"),
    ("coerce", "Angolan police arrested Namibian journalists.", "COERCE", "AGO/COP", "NAM/JRN"),
    ("assault", "Somali gunmen attacked Kenyan villagers.", "ASSAULT", "SOM/REB", "KEN/CVL"),
    ("assault blows up", "Lebanese rebels blew up a Syrian bridge.", "ASSAULT", "LBN/REB", "SYR"),
    ("coerce accounts", "Switzerland froze the accounts of the president of Togo.", "COERCE", "CHE", "TGO/GOV"),
    ("accuse both", "Ecuador and Peru traded accusations.", "ACCUSE", "ECU PER", ""),
    ("consult going to meet", "Egypt's president flew to Amman to meet the king of Jordan.", "CONSULT", "EGY/GOV", "JOR/GOV"),
    ("consult arrives", "Egyptian President Hosni Mubarak arrived in Damascus on Thursday.", "CONSULT", "EGY", "SYR"),
    ("request reminder", "Greece issued a reminder to Turkey that it must leave.", "REQUEST", "GRC", "TUR"),
    ("request of nobody known", "The forum concluded that Japan must pay.", "REQUEST", "", "JPN"),
    ("officers are sent", "Fiji sent 200 police officers to Tonga.", "MOBILIZE", "FJI", "TON"),
    ("retreat remains", "Vietnam handed the remains of three American pilots to a Swiss delegation.", "RETREAT", "VNM", "USA/MIL"),
    ("support regret", "The Dutch government regretted the loss of Belgian lives.", "SUPPORT", "NLD/GOV", "BEL"),
    ("assault under fire", "Swedish soldiers came under fire from Chadian rebels.", "ASSAULT", "TCD/REB", "SWE/MIL"),
    ("mobilize passive", "Belgian paratroopers were sent to Rwanda.", "MOBILIZE", "BEL/MIL", "RWA"),
    ("mobilize passive by", "Belgian paratroopers were sent to Rwanda by France.", "MOBILIZE", "FRA", "BEL/MIL"),
    # voices and forms
    ("participle that opens", "Suspected Chadian rebels kidnapped two Libyan nurses.", "ASSAULT", "TCD/REB", "LBY/LAB"),
    ("participle unknown that opens", "Masked Chadian gunmen attacked a Kenyan judge.", "ASSAULT", "TCD/REB", "KEN/JUD"),
    ("gerund after an object", "Peru's parliament passed a text criticising Bolivia.", "ACCUSE", "PER/LEG", "BOL"),
    ("between two", "Relations between Thailand and Cambodia were suspended on Monday.", "SANCTION", "THA KHM", ""),
    ("there is", "There were protests in Caracas on Monday.", "PROTEST", "VEN", ""),
    ("noun from whoever says it", "The test drew criticism from Pakistan.", "ACCUSE", "PAK", ""),
    ("row of states", "Kenya agreed to sell tea to Iran, Libya, Sudan and, with conditions, Cuba.", "AGREE", "KEN", "IRN LBY SDN CUB"),
    ("body of a state", "Algeria's Islamic Salvation Front attacked Moroccan soldiers.", "ASSAULT", "DZA", "MAR/MIL"),
    ("part of a kingdom", "Police in Northern Ireland arrested two Irish students.", "COERCE", "GBR/COP", "IRL/EDU"),
    ("passive", "Two Thai soldiers were killed by Burmese rebels.", "ASSAULT", "MMR/REB", "THA/MIL"),
    ("passive without agent", "A Spanish journalist was arrested in Libya.", "COERCE", "LBY", "ESP/JRN"),
    ("relative clause", "Sudan, which invaded Chad in May, fell silent.", "ASSAULT", "SDN", "TCD"),
    ("between two of other sorts", "Qatar mediated between Sudan and the Chadian rebels.", "CONSULT", "QAT", "SDN TCD/REB"),
    ("armed group of a state", "Hamas rejected an Egyptian plan.", "REJECT", "PSE/REB", "EGY"),
    ("body of states", "NATO bombed Serbian positions.", "ASSAULT", "NATO/IGO", "SRB"),
    ("place of the homeless", "Police in Mauritania arrested three students.", "COERCE", "MRT/COP", "MRT/EDU"),
    ("town of a state", "Ugandan troops shelled Goma.", "ASSAULT", "UGA/MIL", "COD"),
    ("town of the coding's own table", "Angolan troops shelled Pointe-Noire.", "ASSAULT", "AGO/MIL", "COG"),
    # who acts, and who is acted on
    ("agent and a phrase with on", "A boycott was imposed on Benin by Togo.", "SANCTION", "TGO", "BEN"),
    (
        "victims nowhere, the place of the deed",
        "A school was hit in a raid by Chadian jets on a town in Cameroon.",
        "ASSAULT",
        "TCD/MIL",
        "CMR",
    ),
    ("between, after a passive", "Full relations were established on Friday between Lima and Quito.", "SUPPORT", "PER ECU", ""),
    ("a verb that nobody suffers", "Gabon's premier conferred by telephone with the president of Ghana.", "CONSULT", "GAB/GOV", "GHA/GOV"),
    ("who says it last and blames", "Norway is starving Danish ports of trade, a minister in Copenhagen charged.", "ACCUSE", "DNK/GOV", "NOR"),
    ("who says it last and warns", "Ferrostal will stop coal for Latvia, the Estonian state railway warned.", "THREATEN", "EST", "LVA"),
    ("the neighbour of two named", "Togo shelled its western neighbour on Monday, the Ghanaian government said.", "ASSAULT", "TGO", "GHA"),
    ("a premier of the third state", "Premier Ann Moor apologised to Tonga for all that Fijian rule had done.", "SUPPORT", "FJI/GOV", "TON"),
    ("Cypriots of either tongue", "Turkish Cypriots demonstrated against Greece.", "PROTEST", "CYP", "GRC"),
    ("ethnic is no state", "Ethnic Hungarian farmers in Slovakia attacked a Polish village.", "ASSAULT", "SVK", "POL"),
    ("in brackets after a phrase", "Ghana threatened to cut ties with Togo over a visit by the African Union (AU).", "THREATEN", "GHA", "TGO"),
    ("who held them", "Four Maltese sailors seized by Tunisia have been freed.", "RETREAT", "TUN", "MLT"),
    ("who gave what has come", "Flour donated by Oman has been handed to Yemeni families.", "AID", "OMN", "YEM/CVL"),
    ("forces at a border", "Malian tanks rolled towards the Nigerien border.", "MOBILIZE", "MLI/MIL", "NER"),
    # what it is
    ("voice moved, aid", "A brigade of Cuban nurses arrived in Belize.", "AID", "CUB", "BLZ"),
    ("voice moved, forces", "Two Polish frigates arrived in Estonia.", "MOBILIZE", "POL/MIL", "EST"),
    ("voice moved, leaving", "The last Danish soldiers left Kosovo.", "RETREAT", "DNK/MIL", "XKX"),
    ("exercises with others", "Peru and Chile held exercises together.", "COOPERATE", "PER CHL", ""),
    ("exercises alone", "Peru began military manoeuvres close to Ecuador.", "MOBILIZE", "PER", "ECU"),
    ("together", "Finnish and Norwegian detectives worked together on the case.", "COOPERATE", "FIN NOR", ""),
    ("in protest", "Nauru's dockers painted their faces white in protest at Australian rule.", "PROTEST", "NRU/LAB", "AUS"),
    ("demonstrators storm", "Demonstrators in Togo stormed the parliament.", "PROTEST", "TGO", "TGO"),
    ("demonstrators kill", "Demonstrators in Togo killed a Ghanaian policeman.", "ASSAULT", "TGO", "GHA"),
    ("unless", "Malta will keep Libya out of the club unless Libya pays.", "THREATEN", "MLT", "LBY"),
    ("aspect and deed", "Namibian rebels began handing in their guns in Angola.", "RETREAT", "NAM/REB", "AGO"),
    ("called on is no calling off", "Kenya called on Uganda to open negotiations.", "REQUEST", "KEN", "UGA"),
    ("called off is", "Kenya called off its negotiations with Uganda.", "SANCTION", "KEN", "UGA"),
    ("energy sold", "Niger began pumping crude oil to Benin.", "COOPERATE", "NER", "BEN"),
    ("a verb known by its thing", "Serbia trundled howitzers up to the Bosnian frontier.", "MOBILIZE", "SRB", "BIH"),
    ("let go", "Iraq let three Jordanian drivers go home.", "RETREAT", "IRQ", "JOR"),
]
NOTHING = [
    "The weather was fine on Friday.",
    "The Danish coast is long.",
    "Portugal has ten million people.",
    "Officials spoke of the harvest.",
    "The hills of Rwanda are green.",
    "Norwegian soldiers like the food.",
    "Malta is warmer than Libya.",
]


def events(text: str) -> list[CodedEvent]:
    document = Document(id="one", path="one.txt", sha256="0" * 64, text=f"A headline\n\n{text}\n", published="2024-05-07")
    return code_document(document)[1]


def parties(parties_of: tuple[Party, ...], wanted: str) -> set[str]:
    """Name parties as the table does, with the sector where the table gives one."""
    with_sector = {w.split("/")[0] for w in wanted.split() if "/" in w}
    return {f"{p.code}/{p.sector}" if p.code in with_sector else str(p.code) for p in parties_of}


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_a_clause_has_its_type_and_its_parties(text: str, kind: str, actors: str, recipients: str):
    first = next(iter(events(text)))

    assert first.type == kind
    assert parties(first.actors, actors) == set(actors.split())
    assert parties(first.recipients, recipients) == set(recipients.split())


@pytest.mark.parametrize("text", NOTHING)
def test_a_clause_without_an_event_has_none(text: str):
    assert events(text) == []


def test_those_who_act_together_have_no_recipient():
    (one,) = events("Ireland and Malta agreed on a fishing zone.")

    assert [p.code for p in one.actors] == ["IRL", "MLT"]
    assert one.recipients == ()


def test_a_denial_negates_the_event():
    (one,) = events("Rwanda denied that it had attacked Burundi.")

    assert (one.type, one.negated) == ("ASSAULT", True)


def test_what_did_not_happen_is_negated():
    (one,) = events("Gabon did not attack Cameroon.")

    assert (one.type, one.negated) == ("ASSAULT", True)


def test_what_is_only_supposed_is_hypothetical():
    one = next(e for e in events("If Iran attacks Iraq, the price of oil doubles.") if e.type == "ASSAULT")

    assert one.hypothetical
    assert not one.main


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Talks between Benin and Togo began on Monday.", "CONSULT", ["BEN", "TGO"], []),
        ("Bread was dear after the Greek invasion of Turkey.", "ASSAULT", ["GRC"], ["TUR"]),
        ("The paper wrote of an attack on Uganda by Sudan.", "ASSAULT", ["SDN"], ["UGA"]),
        ("An offer by Oslo to train Gambian teachers was made public.", "AGREE", ["NOR"], ["GMB"]),
        ("A consignment of lorries for the Malian army was at the port, a gift from Oman.", "AID", ["OMN"], ["MLI"]),
        ("Peru's recognition of Kosovo was announced on Friday.", "SUPPORT", ["PER"], ["XKX"]),
        ("A loan from Norway reached the bank of Malawi.", "AID", ["NOR"], ["MWI"]),
    ],
)
def test_a_noun_can_tell_of_an_event(text: str, kind: str, actors: list[str], recipients: list[str]):
    (one,) = events(text)

    assert (one.type, [p.code for p in one.actors], [p.code for p in one.recipients]) == (kind, actors, recipients)


def test_every_span_is_its_slice_and_the_date_is_told():
    text = "Kenya and Uganda signed a trade agreement on 3 May 2024. Ethiopian troops then shelled a village in Eritrea."
    coded = events(text)
    whole = f"A headline\n\n{text}\n"

    assert [e.type for e in coded] == ["SUPPORT", "ASSAULT"]
    assert [e.date for e in coded] == ["2024-05-03", "2024-05-07"]
    for span in [e.span for e in coded] + [p.span for e in coded for p in (*e.actors, *e.recipients)]:
        assert whole[span.start : span.end] == span.text


def test_the_first_event_of_the_main_clause_is_the_main_one():
    coded = events("After it attacked Mali, Niger agreed to a truce with Mali.")

    assert [(e.type, e.main) for e in coded] == [("AGREE", True), ("ASSAULT", False)]


def test_mode_and_context_are_told_where_the_words_say_so():
    (one,) = events("Bulgaria announced a ceasefire with Serbia.")

    assert (one.mode, one.context) == ("ceasefire", "military")


REPORTS = sorted(path for path in (ROOT / "tests" / "gold").glob("*/*.txt") if not (path.parent / "closed").exists())


@pytest.mark.parametrize("report", REPORTS, ids=[path.stem for path in REPORTS])
def test_every_event_of_the_records_is_coded(report: Path):
    document = Document(id=report.stem, path=report.name, sha256="0" * 64, text=report.read_text(encoding="utf-8"))
    coded = [(e.type, e.span) for e in code_document(document)[1]]

    for record in read_document(document)[1]:
        at = record.spans[0]
        if record.kind == "event":
            assert any(kind == record.slots["type"] and span.start < at.end and at.start < span.end for kind, span in coded), record.slots


def test_only_meant_and_refused_kindness_change_type():
    assert typed("CONSULT", meant=True, negated=True) == ("REJECT", False)
    assert typed("SANCTION", meant=True, negated=True) == ("SANCTION", True)


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("plover", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_types_of_plovers_own_examples_are_found():
    plover = scorer()
    if not plover.FILE.is_file():
        pytest.skip("PLOVER's examples are not beside the checkout")
    score = plover.Score()
    for example in plover.examples():
        score.add(example, plover.events_of(example))

    assert score.n == 322
    assert score.root / score.n >= 0.87
    assert score.hit / score.given >= 0.95
    assert score.hit / score.wanted >= 0.95


def test_every_coded_sentence_can_be_read():
    plover = scorer()
    rows = plover.own_examples()

    assert len(rows) == len({row.id for row in rows}) == 200
    assert {row.type for row in rows} == set(get_args(EventType))
    for row in rows:
        assert row.source | row.target, row.id
        assert (row.source | row.target) <= set(load_names().states), row.id
        assert row.text.strip() == row.text, row.id
        assert row.text.endswith("."), row.id


def test_the_sentences_coded_for_the_project_are_coded_so():
    plover = scorer()
    scores = {"A": plover.Score(), "B": plover.Score()}
    for row in plover.own_examples():
        scores[row.part].add(row, plover.events_of(row))

    for part, root, recall in (("A", 0.93, 0.94), ("B", 0.76, 0.80)):
        score = scores[part]
        assert score.root / score.n >= root, part
        assert score.hit / score.given >= 0.95, part
        assert score.hit / score.wanted >= recall, part


def test_bodies_of_no_state_act_upon_the_place():
    (one,) = events("The Security Council agreed to a new mandate for the peacekeeping force in Lebanon.")

    assert "LBN" in [p.code for p in one.recipients]


def test_a_row_of_states_is_one_side_though_its_last_stands_apart():
    (one,) = events("The US Congress agreed to lift embargoes on sales to Iran, Libya, Sudan, and with strings attached, Cuba.")

    assert {"IRN", "LBY", "SDN"} <= {p.code for p in one.recipients}


def test_whoever_is_included_in_a_subject_is_no_victim():
    (one,) = events("Turkish aircraft including helicopter gunships killed 46 Syrian civilians in a village.")

    assert ([p.code for p in one.actors], [p.code for p in one.recipients]) == (["TUR"], ["SYR"])
