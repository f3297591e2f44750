"""The datasets that foedus reads: what to cite, on which terms they may be used, which versions are read. None of them is shipped."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dataset:
    """One dataset."""

    name: str
    """What the user types."""
    title: str
    unit: str
    codes: str
    versions: str
    """Which are read, with the years of each."""
    cite: str
    terms: str
    """As far as they are known."""
    tried: bool = True
    """Whether the reader was tried on a file of the dataset, or only written to its published column names."""


COW_TERMS = "the terms of use of the Correlates of War Project: cite the article, do not pass the files on"
DATASETS: tuple[Dataset, ...] = (
    Dataset(
        "atop",
        "Alliance Treaty Obligations and Provisions",
        "alliance; alliance member and phase; directed dyad-year",
        "COW",
        "4.01 (1815 to 2016), 5.x (1815 to 2018)",
        "Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell and Andrew G. Long. 2002. Alliance Treaty Obligations and Provisions, "
        "1815-1944. International Interactions 28(3): 237-260.",
        "no licence is stated; cite the article",
    ),
    Dataset(
        "cow-states",
        "Correlates of War, State System Membership",
        "state spell",
        "COW",
        "2016 (1816 to 2016)",
        "Correlates of War Project. 2017. State System Membership List, v2016.",
        COW_TERMS,
    ),
    Dataset(
        "gw-states",
        "Gleditsch and Ward, Independent States",
        "state spell",
        "GW",
        "to 2017",
        "Gleditsch, Kristian S. and Michael D. Ward. 1999. A Revised List of Independent States since the Congress of Vienna. "
        "International Interactions 25(4): 393-413.",
        "no licence is stated; cite the article",
    ),
    Dataset(
        "cow-wars",
        "Correlates of War, Inter-State Wars",
        "war participant",
        "COW",
        "4.0 (1816 to 2007)",
        "Sarkees, Meredith Reid and Frank Wayman. 2010. Resort to War: 1816-2007. Washington: CQ Press.",
        COW_TERMS,
    ),
    Dataset(
        "iwd",
        "Interstate War Data",
        "war, attacker, attacked and year",
        "COW",
        "1 (1823 to 2003)",
        "Reiter, Dan, Allan C. Stam and Michael C. Horowitz. 2016. A Revised Look at Interstate Wars, 1816-2007. "
        "Journal of Conflict Resolution 60(5): 956-976.",
        "no licence is stated; cite the article",
    ),
    Dataset(
        "nmc",
        "National Material Capabilities, with the index CINC",
        "state-year",
        "COW",
        "4.0 (to 2007), 5.0 (to 2012), 6.0 (to 2016), from 1816",
        "Singer, J. David, Stuart Bremer and John Stuckey. 1972. Capability Distribution, Uncertainty, and Major Power War, 1820-1965. In Bruce "
        "Russett (ed.), Peace, War, and Numbers, 19-48. Beverly Hills: Sage. Singer, J. David. 1987. Reconstructing the Correlates of War Dataset on "
        "Material Capabilities of States, 1816-1985. International Interactions 14: 115-132.",
        COW_TERMS,
    ),
    Dataset(
        "contiguity",
        "Correlates of War, Direct Contiguity",
        "dyad spell",
        "COW",
        "3.2 (1816 to 2016)",
        "Stinnett, Douglas M., Jaroslav Tir, Philip Schafer, Paul F. Diehl and Charles Gochman. 2002. The Correlates of War Project Direct "
        "Contiguity Data, Version 3. Conflict Management and Peace Science 19(2): 58-66.",
        COW_TERMS,
    ),
    Dataset(
        "mid",
        "Militarized Interstate Disputes",
        "dispute participant; dyadic dispute-year",
        "COW",
        "5.0 (participants), 4.03 (dyadic), 1816 to 2014",
        "Palmer, Glenn, et al. 2022. The MID5 Dataset, 2011-2014: Procedures, Coding Rules, and Description. Conflict Management and Peace Science "
        "39(4): 470-482. Dyadic: Maoz, Zeev, et al. 2019. The Dyadic Militarized Interstate Disputes (MIDs) Dataset Version 3.0. "
        "Journal of Conflict Resolution 63(3): 811-835.",
        COW_TERMS,
        tried=False,
    ),
    Dataset(
        "gml",
        "Gibler, Miller and Little, Militarized Interstate Disputes",
        "dispute participant; directed dispute-year",
        "COW",
        "2.x (1816 to 2010)",
        "Gibler, Douglas M., Steven V. Miller and Erin K. Little. 2016. An Analysis of the Militarized Interstate Dispute (MID) Dataset, 1816-2001. "
        "International Studies Quarterly 60(4): 719-730.",
        "cite the article",
    ),
    Dataset(
        "icb",
        "International Crisis Behavior, crisis actors",
        "crisis actor",
        "COW",
        "any with the columns of the actor file, from 1918",
        "Wilkenfeld, Jonathan and Michael Brecher. 1997. A Study of Crisis. Ann Arbor: University of Michigan Press.",
        "the project's own; cite the book and the version",
        tried=False,
    ),
    Dataset(
        "un-votes",
        "Votes in the United Nations General Assembly",
        "vote",
        "COW",
        "any with rcid, ccode and vote, from 1946",
        "Voeten, Erik. 2013. Data and Analyses of Voting in the UN General Assembly. In Bob Reinalda (ed.), Routledge Handbook of International "
        "Organization. London: Routledge.",
        "as the archive that holds the file states",
        tried=False,
    ),
)
"""Every dataset, in the order in which it is listed."""
NOT_READ = {
    "cow-alliances": "the maintainer of the Correlates of War Formal Alliances asked that software stop using them in this fashion; use ATOP",
}
"""Datasets that foedus does not read, and why."""
