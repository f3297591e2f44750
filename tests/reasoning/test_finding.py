"""What one question comes to in one viewpoint."""

from tests.reasoning.small import LAW, case, event

from foedus.reasoning.explain import Explaining
from foedus.reasoning.finding import Finding, Findings
from foedus.reasoning.questions import ask
from foedus.reasoning.viewpoint import View


def test_findings_that_agree_in_all_that_is_told_are_explained_once():
    asked = case(event("e", "2026-06-01", "armed_attack", "RUS", "EST", place="tallinn"), viewpoints=("EST", "RUS"))
    (question,) = ask(asked, LAW, LAW.norms["nato-1949/5"], "USA", "EST", "e")
    views = {name: View(asked, name) for name in ("EST", "RUS")}
    same = Finding("obliged")
    other = Finding("not_triggered", ("provoked",), failed=frozenset({"unprovoked"}))

    once = Explaining(asked, LAW, views).explain(question, Findings({"EST": same, "RUS": same}))
    twice = Explaining(asked, LAW, views).explain(question, Findings({"EST": same, "RUS": other}))

    assert len([step for step in once if step.article == "nato-1949/5" and step.because]) < len([s for s in twice if s.because])
    assert not once[0].text.startswith("in the view of")
    assert twice[0].text.startswith("in the view of Estonia: ")
