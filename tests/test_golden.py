"""The dossier of the example reports, whole, as it was last looked at.

Where a change is meant, look at it and set the files anew: ``FOEDUS_RESET_GOLDEN=1 python -m pytest tests/test_golden.py``, then read the difference
that version control shows.
"""

import os
from pathlib import Path

import pytest

from foedus.brief import Dossier, brief
from foedus.show.markdown import dossier_markdown

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ("russia-iran-wire.txt", "russia-iran-column.txt")
GOLDEN = ROOT / "examples" / "golden"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return brief([Path("examples") / name for name in REPORTS])


@pytest.mark.parametrize("name", ["russia-iran.md", "russia-iran.json"])
def test_the_dossier_of_the_examples_is_the_golden_one(name: str, dossier: Dossier):
    made = (dossier_markdown(dossier) if name.endswith(".md") else dossier.model_dump_json(indent=1)).rstrip("\n") + "\n"
    golden = GOLDEN / name
    if os.environ.get("FOEDUS_RESET_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(made, encoding="utf-8")

    assert made == golden.read_text(encoding="utf-8"), f"examples/golden/{name} differs; see the head of this test"


def test_the_examples_show_what_they_are_meant_to_show(dossier: Dossier):
    (pact, *_) = dossier.agreements

    assert pact.on_record is not None
    assert (pact.on_record.id, pact.on_record.status) == ("rus-irn-2025", "signed")
    assert {t.negated for t in pact.obligations_told if t.duty == "mutual defence"} == {True, False}
    assert any(d.kind == "contradicts" and "mutual defence" in d.about for d in dossier.disagreements)
    assert {(f.giver, f.receiver) for f in dossier.exchange} == {(("IRN",), ("RUS",)), (("RUS",), ("IRN",))}
    assert "Caspian Wire" in {o for v in dossier.origins for o in v.origins}
    assert "The Meridian Ledger" not in {o for v in dossier.origins for o in v.origins}, "it re-tells the wire report and is no origin of its own"
