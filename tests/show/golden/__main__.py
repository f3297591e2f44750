"""Write the golden dossiers anew: ``python -m tests.show.golden``; read the difference before you keep it."""

from pathlib import Path

from tests.show.dossiers import made_up

from foedus.show.markdown import dossier_markdown
from foedus.show.text import dossier_text

HERE = Path(__file__).parent

if __name__ == "__main__":
    (HERE / "dossier.txt").write_text(dossier_text(made_up()), encoding="utf-8")
    (HERE / "dossier.md").write_text(dossier_markdown(made_up()), encoding="utf-8")
