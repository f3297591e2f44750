"""National Material Capabilities and the Composite Index of National Capability (CINC), state-years.

CINC is a state's mean share of six totals of the system: military spending and personnel, iron and steel, energy, population, urban population.
Shares are of the states that have the number in that year; ``-9`` in a component is missing, and stands nowhere in cinc.

References
----------
Singer, Bremer & Stuckey (1972), in Russett (ed.), Peace, War, and Numbers. Singer (1987), International Interactions 14.
"""

from pathlib import Path

from .columns import Column, Form, one_version, read_sheet, spanned
from .typed_table import Table

COMPONENTS = ("milex", "milper", "irst", "pec", "tpop", "upop")
NOT_KNOWN = -9
CAPABILITIES = Form(
    "the National Material Capabilities",
    (
        Column("abbreviation", "text", ("stateabb",), needed=False),
        Column("ccode", blank=False),
        Column("year", blank=False),
        *(Column(name, "number", missing=(NOT_KNOWN,)) for name in COMPONENTS),
        Column("cinc", "number", missing=(NOT_KNOWN,)),
        Column("version", "text", needed=False),
    ),
    ("ccode", "year"),
    ((frozenset({"ccode1", "ccode2", "year"}), "a table of dyad-years"), (frozenset({"gwcode", "year"}), "a table with Gleditsch-Ward codes")),
)
RELEASES = {2007: "4.0", 2012: "5.0", 2016: "6.0"}
"""Last year of each release; the version column of the files holds something else."""


def read_capabilities(path: Path) -> Table:
    """Read the National Material Capabilities.

    Returns
    -------
    Table
        A row a state-year: ccode, year, the six components (as published: thousands of dollars or pounds, thousands of people, tons), cinc in [0, 1].

    Raises
    ------
    DatasetError
        If the file is another table, a code was not in use, cinc is no share, or a state-year stands twice.
    """
    sheet = read_sheet(path, CAPABILITIES)
    sheet.check_years("year")
    sheet.check_codes("ccode", "cow", "year")
    cinc = sheet.frame["cinc"]
    sheet.refuse((cinc < 0) | (cinc > 1), "cinc is a share between 0 and 1, not {cell}", "cinc")
    for name in COMPONENTS:
        sheet.refuse(sheet.frame[name] < 0, f"{name} is negative: {{cell}}", name, "missing is -9")
    years = spanned(sheet.frame, ("year",))
    stated = one_version(sheet)
    frame = sheet.frame.select("ccode", "year", *COMPONENTS, "cinc").sort("ccode", "year")
    return Table(frame, "state-year", "cow", "NMC", RELEASES.get(years[1], stated), years, ("ccode", "year"), path)
