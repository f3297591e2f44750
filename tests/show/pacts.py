"""A small library of made-up pacts, for tests of what is shown of them."""

from pathlib import Path

from foedus.library import Catalogue

FIRST = """\
id: alpha-1900
title: Pact of Alpha
form: treaty
signed: 1900-01-01
in_force: 1901-01-01
until: 1950-12-31
parties: [FRA, GBR, {state: BEL, from: 1910-01-01, until: 1940-05-10}]
suspensions:
  - {bearers: [FRA], toward: [GBR], from: 1920-01-01, until: 1925-12-31}
citation: made up
checked: memory
norms:
  - {id: alpha-1900/1, article: "1", duty: assist, strength: L3, trigger: [armed_attack], paraphrase: Each helps the other., checked: memory}
  - {id: alpha-1900/2, article: "2", duty: consult, trigger: [threat], paraphrase: They confer., from: 1930-01-01, checked: memory}
"""
SECOND = """\
id: beta-1939
title: Pact of Beta
form: treaty
names: [Treaty of Mutual Trust]
place: Geneva
signed: 1939-01-01
in_force: null
parties: [FRA, POL]
citation: made up
checked: memory
norms:
  - id: beta-1939/1
    article: "1"
    duty: assist
    strength: L2
    trigger: [armed_attack]
    awaits: [request]
    paraphrase: Each helps the other who asks.
    checked: memory
  - {id: beta-1939/3, article: "3", duty: neutrality, trigger: [war], paraphrase: They stay out., checked: memory}
"""


def library(folder: Path) -> Catalogue:
    """Write the pacts into a folder and read them as a library."""
    (folder / "agreements").mkdir(parents=True)
    for name, text in (("alpha-1900", FIRST), ("beta-1939", SECOND)):
        (folder / "agreements" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Catalogue(folder)
