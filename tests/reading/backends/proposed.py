"""A short report and records of it as a service writes them."""

from typing import Any

from foedus.terms.evidence import Document

REPORT = """Pyongyang sends shells

SEOUL, 20 June 2024 (Fjord Press) - North Korea has sent Russia artillery shells, South Korea’s spy agency said on Wednesday.

Vladimir Putin and Kim Jong Un signed a treaty in Pyongyang on 19 June. Each must help the other “if one of them is attacked”. The pact will enter
into force after ratification.

The United States imposed sanctions on Iran for its missiles. Moscow denied that it had given Tehran submarine technology.
"""
DOCUMENT = Document(id="x", path="x.txt", sha256="5" * 64, text=REPORT)


def said(value: Any, quote: str = "") -> dict[str, Any]:
    return {"value": value, "quote": quote}


def transfer(**changes: Any) -> dict[str, Any]:
    """A right record of the shells; slots and other fields can be changed."""
    slots = {
        "giver": [said("PRK", "North Korea")],
        "receiver": [said("RUS", "Russia")],
        "goods": said("munitions", "artillery shells"),
    }
    base: dict[str, Any] = {
        "kind": "transfer",
        "quote": "North Korea has sent Russia artillery shells",
        "slots": slots,
        "certainty": said("claimed", "South Korea's spy agency said"),
        "attribution": [said("South Korea’s spy agency", "South Korea’s spy agency")],
    }
    return {**base, **changes, "slots": {**slots, **changes.get("slots", {})}}


AGREEMENT: dict[str, Any] = {
    "kind": "agreement",
    "quote": "Vladimir Putin and Kim Jong Un signed a treaty in Pyongyang on 19 June",
    "slots": {
        "parties": [said("RUS", "Vladimir Putin"), said("PRK", "Kim Jong Un")],
        "signatories": [said("Vladimir Putin", "Vladimir Putin"), said("Kim Jong Un", "Kim Jong Un")],
        "signed": said("2024-06-19", "19 June"),
        "place": said("Pyongyang", "Pyongyang"),
        "status": said("signed", "signed"),
    },
    "date": said("2024-06-19", "on 19 June"),
}
OBLIGATION: dict[str, Any] = {
    "kind": "obligation",
    "quote": 'Each must help the other "if one of them is attacked"',
    "slots": {
        "duty": said("mutual_defence", 'Each must help the other "if one of them is attacked"'),
        "parties": [said("Russia", "Vladimir Putin"), said("North Korea", "Kim Jong Un")],
        "trigger": said("attack", "is attacked"),
        "negated": said(False),
    },
}
SANCTION: dict[str, Any] = {
    "kind": "sanction",
    "quote": "The United States imposed sanctions on Iran for its missiles",
    "slots": {"by": [said("USA", "The United States")], "on": [said("IRN", "Iran")], "why": said("its missiles", "its missiles")},
}
STATEMENT: dict[str, Any] = {
    "kind": "statement",
    "quote": "Moscow denied that it had given Tehran submarine technology",
    "slots": {
        "speaker": said("Moscow", "Moscow"),
        "of": said("RUS", "Moscow"),
        "verb": said("deny", "denied"),
        "content": said("it had given Tehran submarine technology", "it had given Tehran submarine technology"),
    },
}
DENIED: dict[str, Any] = {
    "kind": "transfer",
    "quote": "Moscow denied that it had given Tehran submarine technology",
    "slots": {
        "giver": [said("RUS", "Moscow")],
        "receiver": [said("IRN", "Tehran")],
        "goods": said("submarine technology", "submarine technology"),
    },
    "certainty": said("denied", "denied"),
}
ALL = (transfer(), AGREEMENT, OBLIGATION, SANCTION, STATEMENT, DENIED)
