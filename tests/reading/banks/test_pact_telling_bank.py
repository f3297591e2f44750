"""Agreements as newsrooms tell of them: who signs and who stands by, parties and days told beside the pact, words that stand for one.

Each construction stands beside one that looks like it and means something else. Published on Sunday 15 June 2025.
"""

import pytest
from tests.reading.banks.test_accession_bank import entry
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.reported import Wanted, faults

SIGNERS: list[tuple[str, str, Wanted]] = [
    (
        "looking on, with an office",
        "Presidents Javier Milei and Gabriel Boric signed an accord on Friday, with General Pedro Ruiz, the army chief, looking on.",
        [pact("ARG CHL", "2025-06-13", by=("Javier Milei", "Gabriel Boric"))],
    ),
    (
        "signed with",
        "President Javier Milei signed an accord on Friday with Gabriel Boric, the Chilean leader.",
        [pact("ARG CHL", "2025-06-13", by=("Javier Milei", "Gabriel Boric"))],
    ),
    (
        "watched as",
        "Javier Milei and Gabriel Boric watched as the two economy ministers, Luis Caputo and Mario Marcel, signed a customs accord on Friday.",
        [pact("ARG CHL", "2025-06-13", by=("Luis Caputo", "Mario Marcel"))],
    ),
    (
        "an office after who met",
        "Javier Milei met Gabriel Boric. A protocol was signed on Friday by the two defence ministers, Luis Petri and Adriana Delpiano.",
        [pact("ARG CHL", "2025-06-13", by=("Luis Petri", "Adriana Delpiano"))],
    ),
    (
        "two offices of one",
        "Kenya's prime cabinet secretary and foreign minister, Musalia Mudavadi, signed a pact with Uganda on Friday.",
        [pact("KEN UGA", "2025-06-13", by=("Musalia Mudavadi",))],
    ),
    (
        "both of a relative clause",
        "The declarations that Lord Curzon of Britain and Philippe Berthelot of France signed in Paris on 5 May 1920 are lost.",
        [pact("FRA GBR", "1920-05-05", by=("Lord Curzon", "Philippe Berthelot"))],
    ),
    (
        "a king without his number",
        "On 3 March 1901 Nicholas II and his cousin William signed a treaty. William II was proud of it.",
        [pact("DEU RUS", "1901-03-03", by=("Nicholas II", "William II"))],
    ),
    ("due to sign", "Luis Petri of Argentina is due on Tuesday to sign a pact with Chile.", []),
    (
        "for no state",
        "On 1 January 2024 Prime Minister Abiy Ahmed and Muse Bihi Abdi, the leader of breakaway Somaliland, signed a memorandum. Somalia was angry.",
        [pact("ETH", "2024-01-01", by=("Abiy Ahmed", "Muse Bihi Abdi"))],
    ),
    (
        "on an anniversary",
        "Emmanuel Macron and Donald Tusk signed a pact on Friday, the eve of the anniversary of the treaty of 9 May 1991 between Norway and Iceland.",
        [pact("FRA POL", "2025-06-13", by=("Emmanuel Macron", "Donald Tusk")), pact("ISL NOR", "1991-05-09")],
    ),
]

SIDES: list[tuple[str, str, Wanted]] = [
    (
        "tied by one and by another",
        "The minister tied Peru to Chile by the treaty of 3 June 1929 and to Bolivia by that of 4 May 1936.",
        [pact("CHL PER", "1929-06-03"), pact("BOL PER", "1936-05-04")],
    ),
    ("what the pact did", "The accord of 5 May 1921 reconciled Greece with Serbia.", [pact("GRC SRB", "1921-05-05", may=True)]),
    (
        "its, of the one presented",
        "Hungary was content. That was the business of Spain. Its treaty with Portugal of 17 March 1939 bound the two to consult.",
        [pact("ESP PRT", "1939-03-17")],
    ),
    ("both halves", "In May 2018 the two Koreas signed a military accord.", [pact("KOR PRK", "2018-05")]),
    ("two of no nation", "In May 2018 the two towns signed a military accord.", []),
    ("a pair before another noun", "The Kyrgyz-Tajik border was settled by a treaty of 13 March 2025.", [pact("KGZ TJK", "2025-03-13")]),
    (
        "label of a line",
        "Pacts\n\n- Iran–Oman: cooperation programme of 27 March 2021.\n- Syria–Libya: treaty of friendship, 8 October 1980, never renounced.\n",
        [pact("IRN OMN", "2021-03-27"), pact("LBY SYR", "1980-10-08")],
    ),
    (
        "apart by a semicolon",
        "Javier Milei and Gabriel Boric signed a pact on 5 May 2024; Kenya is at odds with Uganda and Rwanda.",
        [pact("ARG CHL", "2024-05-05", by=("Javier Milei", "Gabriel Boric"))],
    ),
    ("none of them", "The Peruvian minister left Chile with eleven papers signed, none of them a defence pact.", []),
    ("in principle", "Peru and Chile have reached agreement in principle.", []),
    ("an alliance joined", "Norway and Iceland talked of it. Norway joined the International Solar Alliance last month.", []),
]

DAYS: list[tuple[str, str, Wanted]] = [
    (
        "two days after another",
        "Peru signed an accord with Chile on 25 August 1939, two days after the pact that Bolivia and Brazil had signed in Lima.",
        [pact("CHL PER", "1939-08-25"), pact("BOL BRA", "1939-08-23")],
    ),
    ("the day within", "Nobody remembers the 17 May 1983 agreement between Peru and Chile.", [pact("CHL PER", "1983-05-17")]),
    ("a month within", "Nobody remembers the May 1983 agreement between Peru and Chile.", [pact("CHL PER", "1983-05")]),
    ("a month, then the day", "Peru signed a pact with Chile last month, on 18 May, in Lima.", [pact("CHL PER", "2025-05-18")]),
    ("before yesterday", "Peru and Chile signed an accord the day before yesterday.", [pact("CHL PER", "2025-06-13")]),
    ("is from", "Peru's accord with Chile is from 2019.", [pact("CHL PER", "2019")]),
    (
        "its signing",
        "Peru and Chile have concluded a memorandum. Their presidents witnessed its signing in Lima on Thursday.",
        [pact("CHL PER", "2025-06-12")],
    ),
    ("a signing to come", "Peru and Chile have drafted a memorandum. Their presidents will witness its signing on Thursday.", []),
    (
        "an older paper before it",
        "Peru and Chile still quarrel over a treaty of 1976. A road accord, signed on 12 January by the two states, is not touched.",
        [pact("CHL PER", "1976"), pact("CHL PER", "2025-01-12")],
    ),
    (
        "in place of another",
        "The treaty, which Pedro Castillo and Gabriel Boric signed on 8 February 2022 in place of that of 8 August 1949, binds Peru and Chile.",
        [pact("CHL PER", "2022-02-08", by=("Pedro Castillo", "Gabriel Boric")), pact("CHL PER", "1949-08-08")],
    ),
    ("ink dry on a day", "The ink on the trade accord between Ghana and Togo was dry on 2 June 2025.", [pact("GHA TGO", "2025-06-02")]),
    ("ink not dry yet", "The ink on the trade accord between Ghana and Togo will be dry by August.", [pact("GHA TGO", None)]),
]

ENTRIES: list[tuple[str, str, Wanted]] = [
    ("two bodies", "Slovakia joined NATO and the European Union in 2004.", [entry("SVK", "NATO", "2004"), entry("SVK", "EU", "2004")]),
    (
        "two bodies on two days",
        "Bulgaria was admitted to NATO on 29 March 2004 and to the EU on 1 January 2007.",
        [entry("BGR", "NATO", "2004-03-29"), entry("BGR", "EU", "2007-01-01")],
    ),
    ("another body spoken of", "Bulgaria joined NATO on 29 March 2004 and left the Warsaw Pact behind.", [entry("BGR", "NATO", "2004-03-29")]),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in [*SIGNERS, *SIDES, *DAYS]], ids=[row[0] for row in [*SIGNERS, *SIDES, *DAYS]])
def test_the_agreements_that_a_newsroom_tells_of(text: str, wanted: Wanted) -> None:
    assert faults(text, "agreement", wanted) == []


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in ENTRIES], ids=[row[0] for row in ENTRIES])
def test_the_accessions_that_a_newsroom_tells_of(text: str, wanted: Wanted) -> None:
    assert faults(text, "accession", wanted) == []
