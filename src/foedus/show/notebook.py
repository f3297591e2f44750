"""Dossiers, judgements and agreements as notebooks show them: ``import foedus.show.notebook`` gives each a ``_repr_html_``.

The classes stand in stages that know nothing of how things are shown, so the method comes to them from here.
"""

from html import escape

from ..brief.dossier import Dossier
from ..reasoning.answers import STRONGEST, Judgement
from ..terms.actors import name_of
from ..terms.dates import in_words, parse_day
from ..terms.norms import Agreement
from .html import badge, dossier_parts
from .norms import DUTIES, conditions, life, parties
from .verdicts import fold
from .wording import CHECKED, WILLS, answer, capital
from .wording import states as named

STYLE = (
    "<style>.foedus{max-width:50rem}.foedus table{border-collapse:collapse}.foedus th,.foedus td{text-align:left;vertical-align:top;"
    "padding:.3rem .8rem .3rem 0;border-bottom:1px solid #9998}.foedus .badge{border:1px solid currentColor;border-radius:.35em;padding:0 .4em;"
    "white-space:nowrap}.foedus mark{background:#fdf3c4;color:#1d2329}.foedus .source{white-space:pre-wrap}.foedus .law{font-family:monospace}"
    ".foedus .meta,.foedus .quiet{opacity:.75}.foedus .figure{max-width:100%;height:auto;background:#fff}.foedus .box{fill:#edeff1;stroke:#999}"
    ".foedus .arrow path{stroke:#4a535d;stroke-width:2.5;fill:none}.foedus .head{fill:#4a535d}</style>"
)
"""Few rules, and only inside the cell."""


def dossier_cell(dossier: Dossier) -> str:
    """Return a dossier as the HTML of one cell.

    >>> from ..brief import compose
    >>> from ..terms.evidence import Reading
    >>> "The reports tell of no agreement." in dossier_cell(compose(Reading(), parse_day("2024-06-20")))
    True
    """
    parts = dossier_parts(dossier)
    return f'{STYLE}<div class="foedus"><h2>{escape(parts.title)}</h2><p class="meta">{escape(parts.asked)}</p>{parts.body}{parts.reading}</div>'


def judgement_cell(judgement: Judgement) -> str:
    """Return a judgement as the HTML of one cell: a row for each answer, the strongest first, without what is not in force."""
    rows = []
    for verdict in STRONGEST:
        for group in fold(a for a in judgement.answers if a.verdict == verdict and verdict != "not_in_force"):
            one = group[0]
            words = answer(verdict, named(a.who for a in group), one.duty, one.modality, name_of(one.toward))
            why = "; ".join(step.text for step in one.explanation if step.holds != "yes") or ", ".join(one.depends_on)
            rows.append((badge(verdict), escape(words), f'<span class="law">{escape(one.norm)}</span>', escape(why)))
    rows += [
        (badge(m.verdict), escape(capital(name_of(m.who))), f'<span class="law">{escape(m.measure)}</span>', escape(", ".join(m.depends_on)))
        for m in judgement.measures
        if m.verdict != "not_in_force"
    ]
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    head = f"Case {escape(judgement.case)}, as of {in_words(parse_day(judgement.today))}"
    return f'{STYLE}<div class="foedus"><table><caption>{head}</caption><tbody>{body}</tbody></table></div>'


def agreement_cell(pact: Agreement) -> str:
    """Return an agreement as the HTML of one cell: what it is, its parties, and a row for each norm.

    >>> from ..library import catalogue
    >>> "North Atlantic Treaty" in agreement_cell(catalogue().agreement("nato-1949"))
    True
    """
    rows = ""
    for norm in pact.norms:
        what = f"{WILLS[norm.modality]} {DUTIES[norm.duty]}: {norm.paraphrase}"
        told = "".join(f"<li>{escape(one)}</li>" for one in conditions(norm, pact))
        rows += f'<tr><th><span class="law">{escape(norm.id)}</span></th><td>{escape(capital(what))}<ul>{told}</ul></td></tr>'
    facts = "".join(
        f"<p>{escape(words)}</p>" for words in (life(pact, None), f"Parties: {parties(pact)}", f"{pact.citation}; {CHECKED[pact.checked]}")
    )
    return f'{STYLE}<div class="foedus"><h2>{escape(pact.title)}</h2>{facts}<table><tbody>{rows}</tbody></table></div>'


setattr(Dossier, "_repr_html_", dossier_cell)  # noqa: B010
setattr(Judgement, "_repr_html_", judgement_cell)  # noqa: B010
setattr(Agreement, "_repr_html_", agreement_cell)  # noqa: B010
