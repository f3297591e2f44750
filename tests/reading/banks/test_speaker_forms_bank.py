"""Who speaks, told by the forms of news prose: pronouns of either sex, names after the verb, asides, colons, offices, credits, judgements."""

import pytest
from tests.reading.banks.test_statement_bank import quoted, said
from tests.reading.reported import Wanted, faults, of_kind

SPOKEN: list[tuple[str, str, Wanted, Wanted]] = [
    (
        "she, not the man named last",
        "Katarina Holmberg shut her shop early. There Prime Minister Petteri Orpo was reading the text. “I was relieved,” she says.",
        [said("Katarina Holmberg", "say")],
        [quoted("I was relieved", "Katarina Holmberg")],
    ),
    (
        "he, not the woman named last",
        "Defence minister Boris Pistorius flew to Vilnius. Kaja Kallas met him there. He said the brigade would be ready by 2027.",
        [said("Boris Pistorius", "say", "DEU")],
        [],
    ),
    (
        "the owner who opens the sentence",
        "Donald Tusk flew to Kyiv. Lindqvist's father was a sailor, and he remembers the convoys, the analyst Anders Lindqvist said.",
        [said("Anders Lindqvist", "say", may=True), said("Anders Lindqvist", "remember", may=True)],
        [],
    ),
    (
        "name after the verb in the present",
        "The yards will miss their target, reckons Ingrid Solheim, a consultant in Bergen.",
        [said("Ingrid Solheim", "reckon", content="The yards will miss their target")],
        [],
    ),
    (
        "name after suspects",
        "Much of the fuel was resold in Syria, suspects Nadim Haddad of the Cedar Institute.",
        [said("Nadim Haddad", "suspect")],
        [],
    ),
    (
        "no at the head of what is said",
        "No ship has left the port since Sunday, said a dealer who buys grain there.",
        [said("dealer", "say")],
        [],
    ),
    (
        "long aside with a relative clause",
        "Annalena Baerbock, three days back from a journey to Jakarta that she undertook against advice, says her ministry will review the offer.",
        [said("Annalena Baerbock", "say", "DEU")],
        [],
    ),
    (
        "it accused",
        "London listed two banks that it accused of laundering money for Minsk.",
        [said("London", "accuse", "GBR")],
        [],
    ),
    (
        "a move X called",
        "The Council struck the committee off the list, a move Baku called “reckless and unjust”.",
        [said("Baku", "call", "AZE")],
        [quoted("reckless and unjust", "Baku")],
    ),
    (
        "at first, then told an agency",
        "Yoav Gallant, the Israeli defence minister, at first hinted that the strike was an accident, and then told Reuters that it was “a mistake”.",
        [said("Yoav Gallant", "hint", "ISR"), said("Yoav Gallant", "tell", "ISR")],
        [quoted("a mistake", "Yoav Gallant")],
    ),
    (
        "would say only that",
        "A senior Omani diplomat would say only that the talks went on.",
        [said("senior Omani diplomat", "say", "OMN")],
        [],
    ),
    (
        "would only confirm that",
        "The Turkish foreign ministry would only confirm that a letter had arrived.",
        [said("Turkish foreign ministry", "confirm", "TUR")],
        [],
    ),
    (
        "ask X, who",
        "Ask Marek Dudek, who teaches strategy in Lublin: “A promise is cheap until the first night.”",
        [],
        [quoted("A promise is cheap until the first night", "Marek Dudek")],
    ),
    (
        "name, at the desk, colon",
        "Lavrov, on the steps of the ministry: “We have time.”",
        [],
        [quoted("We have time", "Lavrov|Sergei Lavrov|Sergey Lavrov")],
    ),
    (
        "as X, who ..., told us",
        "“A frigate is no friend,” as Tiina Saar, who follows the navies from Tallinn, told us.",
        [said("Tiina Saar", "tell", may=True)],
        [quoted("A frigate is no friend", "Tiina Saar")],
    ),
    (
        "believed, as somebody has shown, that",
        "The Belgian envoy believed, as Marc Claes has shown from the archive, that the guarantee was void.",
        [said("Belgian envoy", "believe", "BEL"), said("Marc Claes", "show", may=True)],
        [],
    ),
    (
        "quoted somebody, whom it did not name, as saying",
        "Kyodo quoted a retired general, whom it did not name, as saying that the radars were late.",
        [said("retired general", "say")],
        [],
    ),
    (
        "State Department in Washington",
        "The State Department in Washington has voiced alarm at the sale.",
        [said("State Department", "voice", "USA")],
        [],
    ),
    (
        "data show",
        "Serbia bought half of its arms from China, SIPRI data show.",
        [said("SIPRI|SIPRI data", "show")],
        [],
    ),
    (
        "a firm unknown to all",
        "The seizure was announced in May. Lawyers for Veltro met the judge. Veltro says the seizure is unlawful.",
        [said("Veltro", "say")],
        [],
    ),
    (
        "department in capitals",
        "The treaty changes nothing, the Department of National Defense has insisted.",
        [said("Department of National Defense", "insist")],
        [],
    ),
    (
        "another minister than the one named",
        "Defence minister Andrius Kubilius came home. The interior minister said the border was calm.",
        [said("interior minister", "say")],
        [],
    ),
    (
        "two governments declared that a fact is so",
        "Serbia and Hungary met in Budapest. The two governments declared that the pipeline was complete.",
        [said("The two governments|Serbia and Hungary", "declare")],
        [],
    ),
    ("made clear that", "Sergei Lavrov made clear that the talks were over.", [said("Sergei Lavrov", "make", "RUS")], []),
    ("brushed aside", "The Greek government brushed aside the complaint.", [said("Greek government", "brush", "GRC")], []),
    ("issued a warning that", "Beijing has issued a warning that the sale would be answered.", [said("Beijing", "issue", "CHN")], []),
    # no statements
    ("made a clear gain", "The Greek navy made a clear gain in range.", [], []),
    ("issued a licence", "Berlin issued a licence for the engines.", [], []),
    ("named him ally", "Joe Biden named Kenya a major non-NATO ally.", [], []),
    ("parliament said no", "When Riyadh asked for troops, the Belgian parliament said no.", [], []),
    ("asked for money", "Volodymyr Zelensky has asked his parliament for a larger defence budget.", [], []),
    ("found a way", "Ankara has found a way to keep both customers.", [], []),
    ("paper commits", "The paper commits the two sides to hold talks each spring.", [], []),
    ("wanted an end", "Viktor Orbán wanted an end to the sanctions that Brussels had imposed.", [], []),
    ("figures underlined", "New figures underlined how far Belgrade depends on Moscow.", [], []),
    ("without saying why", "Minsk recalled its envoy without saying why.", [], []),
    ("what it calls", "The bank lends what it calls patient money.", [], []),
    ("rejected by the other side", "The plan was rejected by the other side.", [], []),
]

CREDITED: list[tuple[str, str, Wanted]] = [
    ("bracket at the end", "Picture: a frigate in the Belt (Jonas Kruse)", [{"role": "photo", "source": "Jonas Kruse"}]),
    ("capital at the start", "Photo: Marines on the beach at Hel (Ewa Wrona)", [{"role": "photo", "source": "Ewa Wrona"}]),
    ("of the day", "Photo of the day: Idris Bello, Kano market", [{"role": "photo", "source": "Idris Bello"}]),
    ("somebody pictured", "PICTURE: Li Qiang on the quay at Piraeus. Photo: Nikos Ralli", [{"role": "photo", "source": "Nikos Ralli"}]),
    (
        "remarks carried by",
        "In remarks carried by the National Information Service of Yemen, the minister thanked his hosts.",
        [{"role": frozenset({"agency", "outlet"}), "source": frozenset({"National Information Service of Yemen", "National Information Service"})}],
    ),
    ("a year in brackets", "Picture: the signing in Rome (1951)", []),
]

JUDGED: list[tuple[str, str, str]] = [
    ("less than", "It was less an alliance than a ledger.", "opinion"),
    ("not but", "The charter is not a shield but a parasol.", "opinion"),
    ("X, not Y", "Patience, not steel, is the harbour's real defence.", "opinion"),
    ("always and never", "Trust, in such company, was always a loan and never a gift.", "opinion"),
    ("as polite as", "That is about as blunt a yes as the palace ever gives.", "opinion"),
    ("I disagree", "I disagree.", "opinion"),
    ("we call it", "Some say prudence. We call it fear.", "opinion"),
    ("bargain", "The emir drove a shrewd bargain.", "opinion"),
    ("better than either", "Kuwait won a firmer promise than either.", "opinion"),
    ("never again", "The strait will not be so quiet again.", "forecast"),
    ("whoever wins", "Whoever wins will pocket the toll.", "forecast"),
    ("the next", "The next quarrel will be about money.", "forecast"),
    ("I would wager", "I would wager that the bases stay.", "forecast"),
    ("own guess", "Our own guess is that the fleet stays in port.", "forecast"),
    ("once again", "Those hopes will once again be disappointed.", "forecast"),
    ("next meeting", "The next meeting will be held in Oslo on 3 May.", ""),
    ("put on paper", "The promise was put on paper in Lisbon.", ""),
    ("place, not place", "Oslo, not Bergen, hosts the talks.", ""),
    ("plain plan", "The ministers will sign the text on Friday.", ""),
    ("firm plan", "Norway will send ten instructors to Kyiv.", ""),
]


@pytest.mark.parametrize(("text", "statements", "quotes"), [one[1:] for one in SPOKEN], ids=[one[0] for one in SPOKEN])
def test_who_speaks_is_told_by_the_form(text: str, statements: Wanted, quotes: Wanted) -> None:
    assert faults(text, "statement", statements) + faults(text, "quote", quotes) == []


@pytest.mark.parametrize(("text", "wanted"), [one[1:] for one in CREDITED], ids=[one[0] for one in CREDITED])
def test_credits_name_whoever_took_the_picture(text: str, wanted: Wanted) -> None:
    assert faults(f"A short report\n\nThe ministers met.\n\n{text}\n", "provenance", wanted) == []


@pytest.mark.parametrize(("text", "kind"), [one[1:] for one in JUDGED], ids=[one[0] for one in JUDGED])
def test_judgements_and_predictions_have_forms_of_their_own(text: str, kind: str) -> None:
    found = of_kind(f"A short essay\n\nThe ministers met.\n\n{text}\n", "opinion", "forecast")
    assert [record.kind for record in found] == ([kind] if kind else [])
