"""A tiny invented library: one pact of three states, one embargo, and the cases that guard every condition of both."""

from pathlib import Path

from foedus.library import Catalogue

PACT = """
id: pact-2001
title: Pact of friendship
form: treaty
signed: 2001-01-01
in_force: 2002-01-01
until: 2020-12-31
parties: [FRA, POL, {state: ESP, from: 2005-01-01}]
citation: 1 UNTS 1
checked: memory
norms:
  - id: pact-2001/1
    article: "1"
    duty: assist
    strength: L2
    paraphrase: Each party helps another that asks for it against an unprovoked attack, or a blockade, by China.
    trigger: [armed_attack, blockade]
    legs: [{adversaries: [{states: [CHN]}]}]
    awaits: [request]
    checked: memory
"""
BAN = """
id: ban-2003
title: Ban on arms
body: the parties
adopted: 2003-01-01
citation: Decision 1
checked: memory
measures:
  - id: ban-2003/1
    paragraph: "1"
    verb: prohibits
    in_force: 2003-01-01
    bound: party
    side: supplier
    to: [SOM]
    goods: [arms]
    paraphrase: No party sends arms to Somalia.
    checked: memory
"""
CLASSES = "- {id: party, name: parties of the pact, agreement: pact-2001, checked: memory}"
HEAD = "id: {id}\ntitle: {id}\ntoday: {today}\n"
ATTACK = "events:\n  - {{id: e, date: {day}, kind: {kind}, by: [{by}], on: [POL]}}\nfacts:\n  - {{fact: provoked, event: e, value: {provoked}}}\n"
ASKED = "  - {{fact: request, by: POL, under: pact-2001, value: {asked}}}\nexpect:\n"
WANTED = "  - {{who: {who}, toward: POL, norm: pact-2001/1, verdict: {verdict}}}\n"
USUAL = {"day": "2010-06-01", "today": "2010-06-02", "kind": "armed_attack", "by": "CHN", "provoked": "false", "asked": "true", "who": "FRA"}
CASES = {
    "attack": {"verdict": "obliged"},
    "blockade": {"kind": "blockade", "verdict": "obliged"},
    "threat": {"kind": "threat", "verdict": "not_triggered"},
    "provoked": {"provoked": "true", "verdict": "not_triggered"},
    "other-enemy": {"by": "RUS", "verdict": "not_triggered"},
    "not-asked": {"asked": "false", "verdict": "awaits"},
    "too-early": {"day": "2001-06-01", "verdict": "not_in_force"},
    "too-late": {"day": "2021-06-01", "today": "2021-06-02", "verdict": "not_in_force"},
    "before-joining": {"day": "2004-06-01", "who": "ESP", "verdict": "not_in_force"},
}
"""What each case has that the usual one has not. The usual one's verdict is that of `attack`."""
TRANSFERS = """id: arms
title: Arms and other goods
today: 2010-06-02
facts: [{fact: exempted, transfer: a, value: false}, {fact: exempted, transfer: d, value: false}]
transfers:
  - {id: a, date: 2010-06-01, from: FRA, to: SOM, goods: small_arms}
  - {id: b, date: 2010-06-01, from: FRA, to: SOM, goods: food}
  - {id: c, date: 2010-06-01, from: FRA, to: ETH, goods: small_arms}
  - {id: d, date: 2010-06-01, from: CHN, to: SOM, goods: small_arms}
  - {id: e, date: 2002-06-01, from: FRA, to: SOM, goods: small_arms}
expect:
  - {who: FRA, measure: ban-2003/1, transfer: a, verdict: breach}
  - {who: FRA, measure: ban-2003/1, transfer: b, verdict: no_breach}
  - {who: FRA, measure: ban-2003/1, transfer: c, verdict: no_breach}
  - {who: CHN, measure: ban-2003/1, transfer: d, verdict: not_in_force}
  - {who: FRA, measure: ban-2003/1, transfer: e, verdict: not_in_force}
"""
SIDE = '- {id: ban-2003/1, condition: side, why: "Somalia is no party, so its own side is not bound in any event."}\n'


def tiny(home: Path, *, without: tuple[str, ...] = (), pact: str = PACT, known: str = SIDE, ban: str = BAN) -> Catalogue:
    """The tiny library in a folder, without some of its cases."""
    files = {"agreements/pact-2001.yaml": pact, "measures/ban-2003.yaml": ban, "actors/classes.yaml": CLASSES}
    files |= {"places/places.yaml": "[]", "places/areas.yaml": "[]", "unguarded.yaml": known or "[]"}
    for name, special in CASES.items():
        if name not in without:
            files[f"cases/pact/{name}.yaml"] = (HEAD + ATTACK + ASKED + WANTED).format(id=name, **{**USUAL, **special})
    if "arms" not in without:
        files["cases/ban/arms.yaml"] = TRANSFERS
    for name, text in files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    return Catalogue(home)
