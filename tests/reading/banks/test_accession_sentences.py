"""States that become members, as reports tell of them."""

import pytest
from tests.reading.reported import Wanted, faults

SENTENCES: list[tuple[str, str, Wanted]] = [
    ("joined on a day", "Montenegro joined NATO on 5 June 2017.", [{"who": "MNE", "to": "NATO", "date": "2017-06-05"}]),
    ("became the nth member", "Finland became the 31st member of NATO in April 2023.", [{"who": "FIN", "to": "NATO", "date": "2023-04"}]),
    ("became NATO's nth member", "Finland became NATO's 31st member in April 2023.", [{"who": "FIN", "to": "NATO", "date": "2023-04"}]),
    (
        "followed",
        "Finland joined NATO in April 2023. Sweden followed in March 2024.",
        [{"who": "FIN", "to": "NATO", "date": "2023-04"}, {"who": "SWE", "to": "NATO", "date": "2024-03"}],
    ),
    (
        "followed in the same sentence",
        "Finland joined NATO in April 2023, and Sweden followed in March 2024.",
        [{"who": "FIN", "to": "NATO", "date": "2023-04"}, {"who": "SWE", "to": "NATO", "date": "2024-03"}],
    ),
    (
        "gapping",
        "Finland joined NATO in 2023 and Sweden in 2024.",
        [{"who": "FIN", "to": "NATO", "date": "2023"}, {"who": "SWE", "to": "NATO", "date": "2024"}],
    ),
    ("acceded", "West Germany acceded to NATO in May 1955.", [{"to": "NATO", "date": "1955-05"}]),
    ("was admitted", "Kazakhstan was admitted to the United Nations in March 1992.", [{"who": "KAZ", "to": "UN", "date": "1992-03"}]),
    ("admitted", "The Shanghai Cooperation Organisation admitted Belarus in July 2024.", [{"who": "BLR", "to": "SCO", "date": "2024-07"}]),
    ("entered", "Croatia entered the European Union in July 2013.", [{"who": "HRV", "to": "EU", "date": "2013-07"}]),
    (
        "several joined",
        "Poland, Hungary and the Czech Republic joined NATO in March 1999.",
        [{"who": ["CZE", "HUN", "POL"], "to": "NATO", "date": "1999-03"}],
    ),
    ("accession of", "The accession of Sweden to NATO changed the Baltic.", [{"who": "SWE", "to": "NATO"}]),
    ("genitive accession", "Since Sweden's accession to NATO the Baltic has changed.", [{"who": "SWE", "to": "NATO"}]),
    ("has joined", "Armenia has joined the Eurasian Economic Union.", [{"who": "ARM", "to": "EAEU"}]),
    ("since joining", "Since joining NATO in 2004, Latvia has hosted allied troops.", [{"who": "LVA", "to": "NATO", "date": "2004"}]),
    (
        "joined without an object",
        "Finland joined NATO in April 2023. Sweden joined in March 2024.",
        [{"who": "FIN", "to": "NATO", "date": "2023-04"}, {"who": "SWE", "to": "NATO", "date": "2024-03"}],
    ),
    (
        "joined the alliance",
        "Finland joined NATO in April 2023. In March 2024 Sweden joined the alliance.",
        [{"who": "FIN", "to": "NATO", "date": "2023-04"}, {"who": "SWE", "to": "NATO", "date": "2024-03"}],
    ),
    (
        "followed suit",
        "Finland joined NATO in April 2023 and Sweden followed suit in March 2024.",
        [{"who": "FIN", "to": "NATO", "date": "2023-04"}, {"who": "SWE", "to": "NATO", "date": "2024-03"}],
    ),
    ("followed without anything to join", "Talks were held in Oslo. Sweden followed in March 2024.", []),
    ("which joined", "Albania, which joined NATO in 2009, sent a company.", [{"who": "ALB", "to": "NATO", "date": "2009"}]),
    ("applied only", "Georgia applied to join the European Union in March 2022.", []),
    ("wants to join", "Ukraine wants to join NATO.", []),
    ("will never join", "Austria will never join NATO, the chancellor said.", []),
    ("joined a drill", "Norway joined the exercise in June.", []),
    ("joined in condemning", "Japan joined the United States in condemning the launch.", []),
    ("blocked accession", "Turkey blocked Sweden's accession to NATO.", []),
    ("a person joins a firm", "Gerhard Schröder joined the board in 2017.", []),
    ("took in", "In 2004 the European Union admitted Malta and Cyprus.", [{"who": ["CYP", "MLT"], "to": "EU", "date": "2004"}]),
    (
        "became members",
        "Bulgaria and Romania became members of the European Union in January 2007.",
        [{"who": ["BGR", "ROU"], "to": "EU", "date": "2007-01"}],
    ),
    ("entry of", "The entry of Spain into NATO took place in May 1982.", [{"who": "ESP", "to": "NATO", "date": "1982-05"}]),
    ("nth state to join", "North Macedonia was the 30th state to join NATO.", [{"who": "MKD", "to": "NATO"}]),
    ("had joined", "By then Turkey had joined NATO.", [{"who": "TUR", "to": "NATO"}]),
    ("never joined", "Ireland never joined NATO.", []),
    ("will join", "Bulgaria will join the euro area in 2026.", []),
    ("joining would", "Joining NATO would cost Austria its neutrality.", []),
    (
        "together with",
        "Ethiopia joined BRICS on 1 January 2024, together with Egypt and Iran.",
        [{"who": ["EGY", "ETH", "IRN"], "to": "BRICS", "date": "2024-01-01"}],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_accessions_of_a_sentence(text: str, wanted: Wanted) -> None:
    assert faults(text, "accession", wanted) == []


def test_an_application_is_a_request() -> None:
    assert (
        faults("Georgia applied to join the European Union in March 2022.", "event", [{"type": "REQUEST", "actors": ["GEO"], "recipients": ["EU"]}])
        == []
    )
