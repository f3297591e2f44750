import pytest

from foedus.show import asking
from foedus.terms.errors import FoedusError, UnknownName, UsageError


def test_several_attackers_are_joined_with_a_plus():
    event = asking.attack("UKR+Poland:RUS@kursk", 2, "2025-01-10", "invasion")

    assert event == {"id": "attack-2", "date": "2025-01-10", "kind": "invasion", "by": ["UKR", "POL"], "on": ["RUS"], "place": "kursk"}


@pytest.mark.parametrize("words", ["UKR", "UKR:", ":RUS", "UKR:RUS@", "UKR:RUS@kursk@orel", "UKR>RUS", ""])
def test_what_is_no_attack_is_refused(words: str):
    with pytest.raises(UsageError, match="write it as ATTACKER:VICTIM"):
        asking.attack(words, 1, "2025-01-10")


def test_an_unknown_attacker_gets_a_suggestion():
    with pytest.raises(UnknownName, match="unknown state 'RUZ': did you mean 'RUS'"):
        asking.attack("RUZ:RUS", 1, "2025-01-10")


def test_an_unknown_kind_of_event_gets_a_suggestion():
    with pytest.raises(UnknownName, match="did you mean 'invasion'"):
        asking.attack("UKR:RUS", 1, "2025-01-10", "invasoin")


@pytest.mark.parametrize(
    "words", ["RUS>PRK luxury_vehicle", " RUS > PRK  luxury_vehicle", "Russia>North Korea luxury_vehicle", "rus>prk Luxury_Vehicle"]
)
def test_a_transfer_may_be_written_in_several_ways(words: str):
    given = asking.gift(words, "2024-06-19")

    assert (given["from"], given["to"], given["goods"]) == ("RUS", "PRK", "luxury_vehicle")


@pytest.mark.parametrize("words", ["RUS", "RUS>PRK", ">PRK oil", "RUS PRK oil", ""])
def test_what_is_no_transfer_is_refused(words: str):
    with pytest.raises(UsageError, match="write it in quotes"):
        asking.gift(words, "2024-06-19")


def test_unknown_goods_get_a_suggestion():
    with pytest.raises(UnknownName, match="unknown goods 'luxry_vehicle': did you mean 'luxury_vehicle'"):
        asking.gift("RUS>PRK luxry_vehicle", "2024-06-19")


@pytest.mark.parametrize(
    ("words", "events", "transfers", "wanted"),
    [
        ("state_of_war RUS true", ["attack"], [], {"fact": "state_of_war", "of": "RUS", "value": True}),
        ("provoked attack no", ["attack"], [], {"fact": "provoked", "event": "attack", "value": False}),
        ("provoked unknown", ["attack"], [], {"fact": "provoked", "event": "attack", "value": "unknown"}),
        ("exempted=false", [], ["transfer"], {"fact": "exempted", "transfer": "transfer", "value": False}),
        ("request RUS cst-1992 true", ["attack"], [], {"fact": "request", "by": "RUS", "under": "cst-1992", "value": True}),
        ("recognises USA senkaku-islands JPN true", [], [],
         {"fact": "recognises", "who": "USA", "place": "senkaku-islands", "as": "JPN", "value": True}),
        ("provoked RUS=false,UKR=true", ["attack"], [], {"fact": "provoked", "event": "attack", "value": {"RUS": False, "UKR": True}}),
    ],
)  # fmt: skip
def test_facts_are_read_as_the_case_files_have_them(words: str, events: list[str], transfers: list[str], wanted: dict[str, object]):
    assert asking.fact(words, events, transfers) == wanted


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("state_of_war", "is no fact"),
        ("state_of_wor RUS true", "did you mean 'state_of_war'"),
        ("state_of_war true", "the fact state_of_war wants of"),
        ("state_of_war RUS perhaps", "'perhaps' is no value"),
        ("provoked true", "the fact provoked wants event"),
    ],
)
def test_what_is_no_fact_is_refused_with_a_hint(words: str, message: str):
    with pytest.raises(FoedusError, match=message):
        asking.fact(words, ["attack", "attack-2"], [])


@pytest.mark.parametrize(
    ("word", "message"), [("RUZ", "unknown viewpoint 'RUZ': did you mean 'RUS'"), ("unag", "unknown viewpoint 'unag': did you mean 'unga'")]
)
def test_an_unknown_viewpoint_gets_a_suggestion(word: str, message: str):
    with pytest.raises(UsageError, match=message):
        asking.viewpoints([word])


def test_viewpoints_are_states_or_the_general_assembly():
    assert asking.viewpoints(["rus", "UNGA", "North Korea"]) == ["RUS", "unga", "PRK"]


def test_a_case_that_makes_no_sense_is_one_clear_line():
    with pytest.raises(UsageError, match="a case needs events or transfers"):
        asking.case("empty", {"today": "2024-06-19"}, frozenset())
