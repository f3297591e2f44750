"""The agencies, outlets and photographers that a report names as its sources."""

import pytest
from tests.reading.reported import Wanted, faults, records

SENTENCES: list[tuple[str, str, Wanted]] = [
    ("an agency reports", "KCNA reported on Thursday that the talks had ended.", [{"role": "agency", "source": "KCNA"}]),
    ("told an agency", "The minister told Reuters that the talks had ended.", [{"role": "agency", "source": "Reuters"}]),
    ("state news agency", "The talks ended well, the state news agency IRNA reported.", [{"role": "agency", "source": "IRNA"}]),
    ("a newspaper", "The Financial Times reported that Qatar had paid.", [{"role": "outlet", "source": "Financial Times"}]),
    ("according to a newspaper", "Qatar had paid, according to the New York Times.", [{"role": "outlet", "source": "New York Times"}]),
    ("photo by of", "The two shook hands. Photo by Jonas Falk of Fjord Images.", [{"role": "photo", "source": "Fjord Images"}]),
    ("photo colon slash", "The two shook hands. Photo: Jonas Falk/Fjord Images", [{"role": "photo", "source": "Fjord Images"}]),
    ("image credit", "The two shook hands. Image credit: Fjord Images", [{"role": "photo", "source": "Fjord Images"}]),
    ("picture via", "The two shook hands. Picture: Jonas Falk via AP", [{"role": "photo", "source": "AP"}]),
    ("originally published", "This article was originally published by the Harbour Post.", [{"role": "original", "source": "Harbour Post"}]),
    ("first reported by", "The deal was first reported by the Rhine Tribune.", [{"role": "original", "source": "Rhine Tribune"}]),
    ("reporting by", "The deal is done. With reporting by AFP.", [{"source": "AFP"}]),
    ("each once", "TASS said the talks had begun. TASS later said that they had ended.", [{"role": "agency", "source": "TASS"}]),
    ("a statement carried by", "In a statement carried by KCNA, the ministry rejected the claim.", [{"role": "agency", "source": "KCNA"}]),
    ("no source", "The two ministers met in Oslo and said nothing.", []),
    ("a photo shows", "A photo shows two men in the rain.", []),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_provenance_of_a_sentence(text: str, wanted: Wanted) -> None:
    assert faults(text, "provenance", wanted) == []


def test_the_report_s_own_outlet_is_no_provenance() -> None:
    text = "A pact is signed\n\nOSLO, 3 May 2024 (Reuters) - Norway and Britain signed a pact. The minister told Reuters that it was a good day.\n"

    assert faults(text, "provenance", []) == []


OTHER_DOMAINS = {
    "chess": """
        The champion sacrificed a knight on move 21, and the attack on the king was decisive. His opponent, a grandmaster, offered a draw after
        the exchange of queens on the long board. The defence of the Sicilian had failed in this round of the tournament; the game ended in the
        endgame.""",
    "football": """
        The club signed the striker from Ajax on loan, and the coach of the team praised the transfer. The defender will join the squad before
        the season; fans of the league saw the goalkeeper in the stadium, where the match against France ended in a penalty shoot-out.""",
    "football between states": """
        Spain beat Germany 2-1 in the stadium on Friday. Germany attacked from the first whistle and Spain's defence sat deep, said the coach.
        The referee refused a penalty; UEFA, which sanctioned Romania last week over its fans, had banned Russian teams. Portugal threatened
        France late in the match, and Turkey's captain asked for help from the bench. The players, the ball and the fans went home.""",
    "business": """
        The shareholders rejected the takeover bid. The board of directors called it hostile, the bidder raised the share price it offered, and
        the merger of equals became a buyout with a poison pill.""",
    "games": """
        In the strategy game players sign a pact, attack each other's guild and send troops. The console version, whose multiplayer lets gamers
        invade Japan or Germany with an avatar, wins on quests.""",
    "family": """
        The bride and the groom signed the register. At the wedding the choir sang; the custody of the keys, the landlord and the tenants of
        the theatre agreed, would pass to the orchestra in the alliance of two families.""",
}


@pytest.mark.parametrize("text", OTHER_DOMAINS.values(), ids=OTHER_DOMAINS)
def test_texts_of_other_domains_give_no_fact(text: str) -> None:
    flat = " ".join(text.split())

    assert [r.slots for r in records(flat) if r.kind in {"agreement", "obligation", "transfer", "sanction", "accession", "event", "visit"}] == []
