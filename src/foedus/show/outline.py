"""The dossier's outline: what is said in which order, the same for text, Markdown and HTML."""

from collections.abc import Iterable

from ..brief.dossier import Dossier, Duty, Flow, Happening, Line, MeasureLine, OnRecord, Pact, Source, Speaker, Told, View
from ..terms.actors import name_of
from .blocks import Badge, Block, Cite, Entry, Figure, Inline, Law, Para, Quote, Section, Strong, Table, Title, Words, bullets, facts, parted
from .bonds import attacked
from .wording import CHECKED, capital, day, label, plain, series, states

STANDINGS = {
    "told_as_fact": "told as a fact", "claimed": "claimed by a party with an interest", "suspected": "suspected",
    "intended": "wished, planned or possible, not told as done", "denied": "denied",
}  # fmt: skip
KINDS = {"contradicts": "contradiction", "differs_in_certainty": "certainty differs", "refines": "one is more exact", "only_in": "in one only"}
WEIGHT = ("breach", "disputed", "undetermined", "exempt", "no_breach", "not_in_force")


def title_of(dossier: Dossier) -> str:
    """Return the dossier's title: what its first agreement is about, or how many reports it rests on."""
    if dossier.agreements:
        return capital(dossier.agreements[0].about)
    return f"Dossier on {len(dossier.sources)} report{'' if len(dossier.sources) == 1 else 's'}"


def legend(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Return, for each report, how it is called and what it is."""
    return tuple((capital(source.name), _report(source)) for source in dossier.sources)


def _report(source: Source) -> str:
    title = f"“{source.title.strip('“”')}”" if source.title and source.title != source.name else ""
    published = f"published {day(source.published)}" if source.published else ""
    tells = f"re-tells {series(source.derived_from)}" if source.derived_from else ""
    publisher = source.publisher if source.publisher != source.name else ""
    return ", ".join(filter(None, (title, publisher, published, tells, source.path)))


def outline(dossier: Dossier) -> tuple[Section, ...]:
    """Return the sections of a dossier; empty ones are left out."""
    found = [
        Section("headline", "In brief", tuple(Para(_line(line)) for line in dossier.headline)),
        Section("agreements", "What was agreed", tuple(block for pact in dossier.agreements for block in _pact(pact))),
        Section("exchange", "Who gives what", _exchange(dossier)),
        Section("attacked", "Who would be bound if a party were attacked", attacked(dossier)),
        Section("statements", "Who said what", tuple(block for speaker in dossier.speakers for block in _speaker(speaker))),
        Section("happenings", "What else the reports tell", _happenings(dossier)),
        Section("disagreements", "Where the reports differ", _disagreements(dossier)),
        Section("origins", "Who vouches for it", _origins(dossier)),
        Section("views", "Opinions and forecasts", _views(dossier)),
        Section("unknown", "What is unknown", _unknown(dossier)),
        Section("notes", "Notes on this dossier", _notes(dossier)),
    ]
    return tuple(section for section in found if section.blocks)


def weightiest(lines: tuple[MeasureLine, ...]) -> str | None:
    """Return the verdict that weighs most among measures, if any speaks."""
    return min((line.verdict for line in lines), key=WEIGHT.index, default=None)


def law_on(flow: Flow) -> tuple[str | None, bool]:
    """Return the weightiest verdict on a flow, and whether it holds only if the transfer happened."""
    told = weightiest(flow.verdicts)
    return (told, False) if told else (weightiest(flow.if_happened), True)


def _cites(line: Line) -> Words:
    cites: list[Inline] = []
    for evidence in line.evidence:
        cites += [" ", Cite(evidence)]
    return tuple(cites)


def _line(line: Line) -> Words:
    laws = (" (", *parted([(Law(article),) for article in line.articles]), ")") if line.articles else ()
    return (line.text, *laws, *_cites(line))


def _told(told: Told) -> Words:
    detail = f"; {told.detail}" if told.detail else ""
    date = f"; {day(told.date)}" if told.date else ""
    return (Badge(told.certainty, "certainty"), " ", Strong(told.voucher), ": ", Quote(told.text), detail + date + " ", Cite(told.evidence))


def _pact(pact: Pact) -> list[Block]:
    told = facts(
        ("Parties", _all(capital(name_of(p)) for p in pact.parties)),
        ("Signed, as reported", day(pact.signed or "")),
        ("Place", pact.place or ""),
        ("Signed by", _all(pact.signatories)),
        ("Fields", _all(pact.areas)),
        ("Latest stage told", plain(pact.status_told or "")),
        ("Origins", _all(pact.origins)),
    )
    blocks: list[Block] = [Title(capital(pact.about)), *told]
    if pact.on_record:
        blocks += _on_record(pact.on_record)
    else:
        blocks.append(Para(("The library holds no such agreement, so nothing is said here about its law.",)))
    blocks += [Title("What the reports say of it", minor=True), *bullets([_told(told) for told in pact.told])] if pact.told else []
    if pact.duties:
        blocks.append(_duties(pact.duties))
        differs = [(Law(duty.norm), ": ", words) for duty in pact.duties for words in duty.differs]
        blocks += [Para(("Where a report's wording is not the article's:",)), *bullets(differs)] if differs else []
    if pact.obligations_told:
        blocks += [Title("Duties that only the reports tell", minor=True), *bullets([_told(told) for told in pact.obligations_told])]
    return blocks


def _on_record(record: OnRecord) -> list[Block]:
    words: Words = (
        Strong("On record: " if record.sure else "Perhaps on record: "),
        record.title,
        " (",
        Law(record.id),
        "). ",
        Strong(capital(record.status_in_words)),
        ".",
    )
    source = f"{record.citation}; {CHECKED[record.checked]}; text: {plain(record.text_status)}" + (f". {record.note}" if record.note else "")
    return [Para(words), Para((source,), quiet=True)]


def _duties(duties: tuple[Duty, ...]) -> Table:
    rows = []
    for duty in duties:
        will = duty.strength_in_words or plain(duty.modality)
        told = parted([(Badge(t.certainty, "certainty"), f" {t.voucher} ", Cite(t.evidence)) for t in duty.told], "; ") or ("–",)
        rows.append(((f"{duty.article} ", Law(duty.norm)), (f"{plain(duty.duty)}: {will}",), (duty.paraphrase,), (duty.condition,), told))
    leads = ("Article ", "", "", "set off by ", "told by ")
    return Table("Duties by article", ("Article", "Duty", "What it says", "Set off by", "Told by"), tuple(rows), leads)


def _exchange(dossier: Dossier) -> tuple[Block, ...]:
    if not dossier.exchange:
        return ()
    rows = []
    for flow in dossier.exchange:
        certainties = parted([(Badge(t.certainty, "certainty"), f" {t.voucher}") for t in flow.told], "; ") or (STANDINGS[flow.standing],)
        verdict, supposed = law_on(flow)
        law: Words = (Badge(verdict), " if it happened" if supposed else " if as told") if verdict else ("no measure speaks",)
        rows.append(((capital(flow.goods_name),), (_names(flow.giver),), (_names(flow.receiver),), certainties, law))
    table = Table("The exchange", ("What", "From", "To", "Certainty", "Law"), tuple(rows), summary=True)
    return (Figure("flows"), table, *(block for flow in dossier.exchange for block in _flow(flow)))


def _flow(flow: Flow) -> list[Block]:
    verdict, supposed = law_on(flow)
    badge = Badge(verdict) if verdict and not supposed else None
    blocks: list[Block] = [Title(capital(flow.about), badge=badge), Para((flow.summary,))]
    blocks += bullets([_told(told) for told in flow.told])
    for lines, lead in ((flow.verdicts, "The law, if it is as told"), (flow.if_happened, "The law, if it happened")):
        if lines:
            blocks += [Para((Strong(f"{lead} (asked on {day(flow.judged_on)}):"),)), *bullets([_measure(group, flow) for group in _joined(lines)])]
    blocks += [Para((remark,)) for remark in flow.remarks]
    blocks += facts(("Supposed", "; ".join(flow.assumptions)), ("Left open", _all(flow.unknown)), ("Origins", _all(flow.origins)))
    return blocks


def _all(words: Iterable[str]) -> str:
    """A series, or nothing."""
    words = tuple(words)
    return series(words) if words else ""


def _joined(lines: tuple[MeasureLine, ...]) -> list[list[MeasureLine]]:
    """Bring together the lines of one measure that say the same of several states."""
    groups: dict[tuple[object, ...], list[MeasureLine]] = {}
    for line in lines:
        groups.setdefault((line.measure, line.verdict, tuple(line.by_viewpoint.items()), line.depends_in_words, line.because), []).append(line)
    return list(groups.values())


def _measure(group: list[MeasureLine], flow: Flow) -> Entry:
    line = group[0]
    who = capital(series(one.who_name for one in group))
    head: Words = (Badge(line.verdict), " ", Strong(who), " under ", Law(line.measure), f": {line.paraphrase}")
    below: list[Words] = [(because,) for because in line.because if not because.startswith((flow.about, "it turns on:"))]
    below += [(f"turns on: {series(line.depends_in_words)}",)] if line.depends_in_words else []
    if len(set(line.by_viewpoint.values())) > 1:
        below.append(("viewpoints: " + "; ".join(f"{view}: {label(verdict).words}" for view, verdict in line.by_viewpoint.items()),))
    below.append((f"{line.title}; {line.citation}; {CHECKED[line.checked]}",))
    return Entry(head, tuple(below))


def _names(codes: tuple[str, ...]) -> str:
    return capital(states(codes)) if codes else "not said"


def _speaker(speaker: Speaker) -> list[Block]:
    of = f" ({speaker.of_name or speaker.of})" if speaker.of else ""
    said: list[Words] = []
    for remark in speaker.remarks:
        verb = f"{remark.verb}: " if remark.verb else ""
        teller = remark.voucher.removesuffix(" itself")
        said.append((verb, Quote(remark.text) if remark.quoted else remark.text, f" ({teller}) " if teller else " ", Cite(remark.evidence)))
    return [Title(speaker.name + of), *bullets(said)]


def _happenings(dossier: Dossier) -> tuple[Block, ...]:
    blocks: list[Block] = []
    groups = (("Visits", dossier.visits), ("Sanctions", dossier.sanctions), ("Accessions", dossier.accessions), ("Events", dossier.events))
    for title, happenings in groups:
        blocks += [Title(title), *bullets([_happening(happening) for happening in happenings])] if happenings else []
    return tuple(blocks)


def _happening(happening: Happening) -> Entry:
    return Entry((Strong(capital(happening.about)),), tuple(_told(told) for told in happening.told))


def _disagreements(dossier: Dossier) -> tuple[Block, ...]:
    entries: list[Words] = []
    for one in dossier.disagreements:
        cites = parted([(Cite(evidence),) for evidence in one.evidence], " ")
        entries.append((Strong(capital(one.about)), f" ({KINDS[one.kind]}): {one.note} ", *cites))
    return bullets(entries)


def _origins(dossier: Dossier) -> tuple[Block, ...]:
    if not dossier.origins:
        return ()
    leads = ("", "origins ", "", "told in ")
    rows = tuple(
        ((capital(v.about),), (str(len(v.origins)),), (series(v.origins) if v.origins else "–",), (series(v.documents),)) for v in dossier.origins
    )
    lead = Para(("Origins are counted, not reports: two reports that lean on one source are one origin.",), quiet=True)
    return (lead, Table("Claims and their origins", ("Claim", "Origins", "Who vouches", "Told in"), rows, leads))


def _views(dossier: Dossier) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for title, views in (("Opinions", dossier.opinions), ("Forecasts", dossier.forecasts)):
        blocks += [Title(title), *bullets([_view(view) for view in views])] if views else []
    lead = Para(("What people judge or expect; none of it is counted as a fact, and none of it is a legal answer.",), quiet=True)
    return (lead, *blocks) if blocks else ()


def _view(view: View) -> Words:
    return (Strong(view.holder or "The writer of the report"), ": ", Quote(view.text), " ", Cite(view.evidence))


def _unknown(dossier: Dossier) -> tuple[Block, ...]:
    return bullets([Entry((Strong(capital(one.what)),), (("bears on " + series(one.bears_on),),) if one.bears_on else ()) for one in dossier.unknown])


def _notes(dossier: Dossier) -> tuple[Block, ...]:
    entries: list[Words] = [(note,) for note in dossier.notes]
    entries += [(f"{source.name}: {note}",) for source in dossier.sources for note in source.notes]
    entries += [(Strong("Not read: "), failed.message) for failed in dossier.failed]
    return bullets(entries)
