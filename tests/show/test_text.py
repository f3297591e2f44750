from pathlib import Path

from foedus.brief.dossier import Dossier
from foedus.show.ink import Ink
from foedus.show.text import dossier_text

GOLDEN = Path(__file__).parent / "golden" / "dossier.txt"


def test_the_dossier_as_text(dossier: Dossier):
    """Written anew with: python -m tests.show.golden."""
    assert dossier_text(dossier) == GOLDEN.read_text(encoding="utf-8")


def test_plain_text_holds_no_colour_and_coloured_text_says_the_same(dossier: Dossier):
    import re

    coloured = dossier_text(dossier, Ink(colour=True))

    assert "\x1b" not in dossier_text(dossier)
    assert re.sub(r"\x1b\[\d+m", "", coloured) == dossier_text(dossier)


def test_evidence_numbers_in_the_text_are_listed_at_its_end(dossier: Dossier):
    import re

    body, listed = dossier_text(dossier).split("\nEvidence, by report and character\n")

    assert {int(n) for n in re.findall(r"\[(\d+)\]", body)} == {int(n) for n in re.findall(r"^ +\[(\d+)\]", listed, re.MULTILINE)}
