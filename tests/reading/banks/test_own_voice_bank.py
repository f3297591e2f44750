"""A writer's own voice, told by many small marks: the judgements of whole reports, sentence by sentence, and the facts among them."""

import pytest
from tests.reading.reported import records

from foedus.reading.patterns.voice import end_of

COLUMN = """Two flags over the harbour

Opinion | The Saltmarsh Review, 2 February 2023

Manila has opened four more of its bases to American troops. Lloyd Austin and Carlito Galvez announced it on 2 February at Camp Aguinaldo. \
Nine sites are now covered by the agreement of 2014. Nationalism is easily afforded when the neighbours are weak.

Beijing has built an airstrip on Mischief Reef. Ferdinand Marcos junior promised in January to settle the dispute by talks. \
He returned with pledges of 22 billion dollars. But giants keep accounts.

The writer is a former naval attache.
"""
HISTORY = """The lion and the bear: a short history of a quarrel

The Antiquary, 9 March 2016

In 1885 Russian troops drove the Afghans from Panjdeh, and London called up its reserves. Gladstone asked Parliament for eleven million pounds. \
It was the most expensive bluff of his career, and the most successful.

The protocol of 10 September 1885 gave Panjdeh to Russia. The Pamir agreement of 11 March 1895 drew another line. Berlin had itself to thank.

By the convention of 31 August 1907 both powers agreed to keep out of Tibet. Russia recognised Afghanistan as outside its sphere. \
So ended a quarrel that had cost both sides a fortune and gained neither a mile.
"""
COMMUNIQUE = """Comradely greetings

PYONGYANG, October 12, 2023 (Morning Star Agency) -- Comrade Kim Jong Un sent a message of greetings to Vladimir Putin.

The railway is a shining monument to traditional friendship. A Russian delegation headed by Sergei Lavrov will visit Pyongyang next week. \
The warmongers had better look at their own graveyard.

Trade between the two countries rose by 60 percent in the first half of the year.
"""
WIRE = """Swiss deputies reject ammunition bill

BERN, 6 June 2023 (Alpine Wire) - Switzerland's lower house on Tuesday voted down a bill on Swiss-made ammunition.

The vote was 98 to 75. The Social Democrats supported the bill. Neutrality has been written into Swiss law since 1815. \
Spain and Denmark have filed similar requests.

A second bill will be debated in the autumn. Rheinmetall has since moved production of the rounds to Germany.
"""
BRIEFING = """SANCTIONS BRIEFING No. 12

Palm Desk, 14 December 2022

DRONES. On Monday the EU Council listed eight more Iranian persons. London followed on Tuesday with asset freezes.

DESK VIEW. Freezing the accounts of engine makers will not ground a single drone.
"""
DIARY = """Three capitals

By Agnieszka Holm
The Northern Courier, 3 July 2023

On 25 May the ministers signed papers in Minsk on the storage of Russian warheads. In 1996 the last Soviet missiles had gone to Russia.

Within ten years, I fear, the union will be a state, and its name will not be Belarus.
"""
SPOKEN = """Envoys at odds

The Northern Courier, 3 July 2023

The envoy said that the pact was a shabby bargain. "It is a farce," his colleague added. According to the minister, the deal is a triumph of folly.
"""
ROWS = [
    ("maxim on the weak", COLUMN, "Nationalism is easily", "opinion"),
    ("maxim on giants", COLUMN, "But giants keep", "opinion"),
    ("bases opened", COLUMN, "Manila has opened", None),
    ("sites counted", COLUMN, "Nine sites", None),
    ("pledges brought home", COLUMN, "He returned with", None),
    ("about the writer", COLUMN, "The writer is", None),
    ("a bluff", HISTORY, "It was the most expensive", "opinion"),
    ("to thank oneself", HISTORY, "Berlin had itself", "opinion"),
    ("conclusion", HISTORY, "So ended a quarrel", "opinion"),
    ("money asked", HISTORY, "Gladstone asked", None),
    ("recognised", HISTORY, "Russia recognised", None),
    ("monument", COMMUNIQUE, "The railway is", "opinion"),
    ("warmongers", COMMUNIQUE, "The warmongers", "opinion"),
    ("delegation", COMMUNIQUE, "A Russian delegation", None),
    ("trade", COMMUNIQUE, "Trade between", None),
    ("votes counted", WIRE, "The vote was", None),
    ("support", WIRE, "The Social Democrats", None),
    ("since 1815", WIRE, "Neutrality has been", None),
    ("further bill", WIRE, "A second bill", None),
    ("production moved", WIRE, "Rheinmetall has", None),
    ("desk view", BRIEFING, "Freezing the accounts", "forecast"),
    ("listing", BRIEFING, "On Monday the EU", None),
    ("fear with a term", DIARY, "Within ten years", "forecast"),
    ("papers signed", DIARY, "On 25 May", None),
    ("judged by an envoy", SPOKEN, "The envoy said", None),
    ("judged in a quotation", SPOKEN, "his colleague added", None),
    ("judged by a minister", SPOKEN, "the deal is a triumph", None),
]


@pytest.mark.parametrize(("text", "told", "kind"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_the_judgements_of_a_whole_report(text: str, told: str, kind: str | None) -> None:
    place = text.index(told)

    found = [one.kind for one in records(text) if one.kind in {"opinion", "forecast"} and any(s.start <= place < s.end for s in one.spans)]

    assert found == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It ends with this sentence, which is long.\n\nThe writer teaches law.\n", "which is long."),
        ("It ends with this sentence, which is long.\n\n(Photo: Anna Berg, Harbour Post)\n\nReporting by Ann Ray\n", "which is long."),
        ("It ends with this sentence, which is long.\n", "which is long."),
    ],
)
def test_the_end_of_a_report_stands_before_the_lines_on_its_makers(text: str, last: str) -> None:
    assert text[: end_of(text)].endswith(last)
