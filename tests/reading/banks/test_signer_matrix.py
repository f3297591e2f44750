"""Ways of naming those who sign crossed with ways of telling that they do: the parties, the signers and the day come out of each pair."""

import itertools

import pytest
from tests.reading.banks.test_agreement_bank import pact
from tests.reading.reported import faults, of_kind

WHO: dict[str, tuple[str, tuple[str, ...]]] = {
    "President Emmanuel Macron and Chancellor Olaf Scholz": ("DEU FRA", ("Emmanuel Macron", "Olaf Scholz")),
    "the Prime Minister of Fiji, the Honourable Sitiveni Rabuka, and the Prime Minister of Samoa, the Honourable Fiame Naomi Mataafa,": (
        "FJI WSM",
        ("Sitiveni Rabuka", "Fiame Naomi Mataafa"),
    ),
    "the Foreign Minister of Chad, His Excellency Mahamat Annadif, and the Prime Minister of Niger, Mr Ali Zeine,": (
        "NER TCD",
        ("Mahamat Annadif", "Ali Zeine"),
    ),
    "the presidents of Kenya and Uganda, William Ruto and Yoweri Museveni,": ("KEN UGA", ("William Ruto", "Yoweri Museveni")),
    "President William Ruto and his guest, President Yoweri Museveni of Uganda,": ("KEN UGA", ("William Ruto", "Yoweri Museveni")),
    "Ambassador Paul McNutt for the United States and President Manuel Roxas for the Philippines": ("PHL USA", ("Paul McNutt", "Manuel Roxas")),
    "the Kenyan and Ugandan governments": ("KEN UGA", ()),
}
SIGNED = (
    "{S} signed a defence treaty in Geneva on 3 May 2019.",
    "In Geneva on 3 May 2019 {s} signed a defence treaty.",
    "A defence treaty was signed in Geneva on 3 May 2019 by {s}.",
    "The Treaty of Friendship, signed by {s} in Geneva on 3 May 2019, runs for ten years.",
    "{S} put their signatures to a defence treaty in Geneva on 3 May 2019.",
    "{S} signed a defence treaty at the Palais Wilson in Geneva on 3 May 2019, with Antonio Guterres signing below as a witness.",
    "{S} signed a joint declaration in Geneva on 3 May 2019, Donald Trump looking on.",
    "{S} initialled a security agreement in Geneva on 3 May 2019 under the eyes of Antonio Guterres.",
)


@pytest.mark.parametrize(("who", "how"), list(itertools.product(WHO, SIGNED)))
def test_whoever_signs_may_sign_in_every_construction(who: str, how: str) -> None:
    parties, names = WHO[who]
    text = how.replace("{S}", who[0].upper() + who[1:]).replace("{s}", who).replace(",,", ",").replace(",.", ".")
    wanted = {slot: value for slot, value in pact(parties, "2019-05-03", by=names).items() if slot in {"parties", "signed", "signatories"}}
    assert faults(text, "agreement", [wanted]) == []


def test_a_declaration_and_the_treaty_initialled_beside_it_are_two() -> None:
    text = (
        "Presidents Salome Zourabichvili of Georgia and Maia Sandu of Moldova signed a joint declaration in Chisinau on 3 May 2023. "
        "The Agreement on Mutual Trade was merely initialled by their ministers, Ilia Darchiashvili and Nicu Popescu."
    )
    assert [one.slots["signatories"] for one in of_kind(text, "agreement")] == [
        ["Salome Zourabichvili", "Maia Sandu"],
        ["Ilia Darchiashvili", "Nicu Popescu"],
    ]
