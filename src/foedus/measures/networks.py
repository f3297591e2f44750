"""Alliances as a network, by year: degree, strength, betweenness, communities, cut states, structural balance and triads.

A tie between two states is undirected: its level is the higher of what either owes the other (1 nonaggression, 2 neutrality or consultation,
3 defence or offence; see :mod:`.portfolios`). Hostile pairs, such as those at war, are negative ties.

- degree: partners of a state; strength: sum of the levels of its ties; betweenness: share of shortest paths between other states that run through
  it, each tie of length one; cut state: one without which some of its neighbours would no longer be connected (an articulation point).
- communities: Louvain's method on levels, with a seed; modularity ``Q = sum_c (L_c / m - (k_c / 2m)^2)``.
- balance: of the triads whose three ties are all known, the share whose product of signs is positive.

References
----------
Freeman (1977), Sociometry 40(1). Newman & Girvan (2004), Physical Review E 69. Blondel et al. (2008), Journal of Statistical Mechanics P10008.
Cartwright & Harary (1956), Psychological Review 63(5). Maoz (2010), Networks of Nations.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx  # type: ignore[import-untyped]

from ..sources.datasets.polars_extra import pl
from ..terms.errors import UsageError

State = int | str
TRIADS = ("+++", "++-", "+--", "---")
"""Triads by their signs; the first and the third are balanced."""


@dataclass(frozen=True, eq=False)
class Network:
    """What the network of a year looks like.

    Attributes
    ----------
    graph
        The networkx graph: a node a state; edges with `level` and `sign`.
    states
        A row a state: year, state, degree, strength, betweenness, component, community, cut.
    modularity
        Of the communities, from -0.5 to 1; None without a tie.
    triads
        How many triads there are of each of :data:`TRIADS`.
    notes
        What was left out, a line each.
    """

    year: int
    graph: Any
    states: pl.DataFrame
    communities: tuple[tuple[State, ...], ...]
    modularity: float | None
    triads: Mapping[str, int]
    notes: tuple[str, ...] = ()

    @property
    def balance(self) -> float | None:
        """Share of balanced triads; None if there is no triad."""
        total = sum(self.triads.values())
        return (self.triads["+++"] + self.triads["+--"]) / total if total else None

    @property
    def density(self) -> float | None:
        """Friendly ties as a share of the pairs; None for fewer than two states."""
        n = self.graph.number_of_nodes()
        return 2 * friends(self.graph).number_of_edges() / (n * (n - 1)) if n > 1 else None

    def whole(self) -> dict[str, object]:
        """Return the figures of the network as a whole, one row of a table by year."""
        components = [group for group in nx.connected_components(friends(self.graph)) if len(group) > 1]
        return {
            "year": self.year,
            "states": self.graph.number_of_nodes(),
            "ties": friends(self.graph).number_of_edges(),
            "hostile": sum(1 for *_, sign in self.graph.edges(data="sign") if sign < 0),
            "density": self.density,
            "components": len(components),
            "communities": sum(1 for group in self.communities if len(group) > 1),
            "modularity": self.modularity,
            "cut_states": int(self.states["cut"].sum()),
            **{f"triads {signs}": number for signs, number in self.triads.items()},
            "balance": self.balance,
        }


def network(
    ties: pl.DataFrame, states: Sequence[State], year: int, *, least: int = 1, hostile: Iterable[tuple[State, State]] = (), seed: int = 1
) -> Network:
    """Describe the network of a year.

    Parameters
    ----------
    ties
        Columns year, bearer, beneficiary, level, of this year or of many.
    states
        The states of the year; ties with others are left out, and `notes` counts them.
    least
        Level from which a tie counts: 3 for defence and offence alone.
    hostile
        Pairs of states that are hostile, such as those at war. A pair that is also allied is hostile.
    seed
        Of the search for communities.

    Raises
    ------
    UsageError
        If there are no states, the level is none, or ties of the year exist but none is between the states.

    Examples
    --------
    >>> ties = pl.DataFrame({"year": [1914] * 3, "bearer": [255, 300, 220], "beneficiary": [300, 255, 365], "level": [3, 3, 3]})
    >>> found = network(ties, [220, 255, 300, 365], 1914, hostile=[(255, 365), (300, 365), (255, 220), (300, 220)])
    >>> found.communities, found.triads["+--"], found.balance
    (((220, 365), (255, 300)), 4, 1.0)
    """
    graph = signed_graph(ties, states, year, least=least, hostile=hostile)
    allied = friends(graph)
    communities = _communities(allied, seed)
    quality = nx.community.modularity(allied, communities, weight="level") if allied.number_of_edges() else None
    group = {state: n for n, members in enumerate(communities) for state in members}
    parts = {state: n for n, members in enumerate(_ordered(nx.connected_components(allied))) for state in members}
    between, cut = nx.betweenness_centrality(allied), set(nx.articulation_points(allied))
    rows = [
        {
            "year": year,
            "state": state,
            "degree": allied.degree(state),
            "strength": allied.degree(state, weight="level"),
            "betweenness": between[state],
            "component": parts[state],
            "community": group[state],
            "cut": state in cut,
        }
        for state in allied
    ]
    return Network(year, graph, pl.DataFrame(rows), communities, quality, triads(graph), _left_out(ties, states, year, least))


def _left_out(ties: pl.DataFrame, states: Sequence[State], year: int, least: int) -> tuple[str, ...]:
    """Say how many ties of the year are with states outside the list."""
    here, known = ties.filter((pl.col("year") == year) & (pl.col("level") >= least)), list(states)
    lost = here.filter(~(pl.col("bearer").is_in(known) & pl.col("beneficiary").is_in(known))).height
    return (f"{year}: {lost} of {here.height} ties are with states outside the list, and left out",) if lost else ()


def signed_graph(ties: pl.DataFrame, states: Sequence[State], year: int, *, least: int = 1, hostile: Iterable[tuple[State, State]] = ()) -> Any:
    """Return the networkx graph of a year: edges with `level` (0 if hostile) and `sign` (1 or -1); arguments as :func:`network`."""
    if not states:
        raise UsageError(f"there is no state in {year}; does the table of states cover that year?")
    if not 1 <= least <= 3:
        raise UsageError(f"the least level is 1 (nonaggression), 2 (neutrality, consultation) or 3 (defence, offence), not {least}")
    known = set(states)
    here = ties.filter((pl.col("year") == year) & (pl.col("level") >= least))
    graph = nx.Graph(year=year)
    graph.add_nodes_from(sorted(known, key=str) if any(isinstance(one, str) for one in known) else sorted(known))
    inside = [(a, b, level) for a, b, level in here.select("bearer", "beneficiary", "level").iter_rows() if a in known and b in known and a != b]
    if here.height and not inside:
        raise UsageError(f"none of the {here.height} ties of {year} is between the states given; are these codes of another system?")
    for a, b, level in inside:
        graph.add_edge(a, b, level=max(level, graph.edges[a, b]["level"] if graph.has_edge(a, b) else 0), sign=1)
    for a, b in hostile:
        if a in known and b in known and a != b:
            graph.add_edge(a, b, level=0, sign=-1)
    return graph


def friends(graph: Any) -> Any:
    """Return the friendly ties of a signed graph, with all its states."""
    allied = nx.Graph()
    allied.add_nodes_from(graph)
    allied.add_edges_from((a, b, {"level": tie["level"]}) for a, b, tie in graph.edges(data=True) if tie["sign"] > 0)
    return allied


def triads(graph: Any) -> dict[str, int]:
    """Count the triads of a signed graph whose three ties are all there, by their signs.

    >>> graph = nx.Graph()
    >>> graph.add_edges_from([(1, 2), (2, 3)], sign=1)
    >>> graph.add_edge(1, 3, sign=-1)
    >>> triads(graph)
    {'+++': 0, '++-': 1, '+--': 0, '---': 0}
    """
    order = {node: n for n, node in enumerate(graph)}
    found: Counter[int] = Counter()
    for a, b, sign in graph.edges(data="sign"):
        for c in set(graph[a]) & set(graph[b]):
            if order[c] > max(order[a], order[b]):
                found[(sign < 0) + (graph[a][c]["sign"] < 0) + (graph[b][c]["sign"] < 0)] += 1
    return {signs: found[minus] for minus, signs in enumerate(TRIADS)}


def gexf(networks: Sequence[Network], names: Mapping[State, str] | None = None) -> str:
    """Write networks of one or more years as GEXF 1.2 for Gephi; with several years each node and tie bears the years in which it holds.

    A tie of several years has its highest level. A state is labelled by its name among `names`, or else by its code.
    """
    if not networks:
        raise UsageError("there is no year to write")
    years = sorted(networks, key=lambda one: one.year)
    merged = nx.Graph(mode="dynamic" if len(years) > 1 else "static")
    nodes: dict[State, list[int]] = {}
    edges: dict[tuple[State, State, int], list[int]] = {}
    levels: dict[tuple[State, State, int], int] = {}
    for one in years:
        for node in one.graph:
            nodes.setdefault(node, []).append(one.year)
        for a, b, tie in one.graph.edges(data=True):
            key = (*sorted((a, b), key=str), tie["sign"])
            edges.setdefault(key, []).append(one.year)
            levels[key] = max(levels.get(key, 0), tie["level"])
    dynamic = len(years) > 1
    for node, held in nodes.items():
        merged.add_node(str(node), label=(names or {}).get(node, str(node)), **({"spells": _spells(held)} if dynamic else {}))
    friendly_first = sorted(edges, key=lambda key: -key[2])
    merged = nx.MultiGraph(merged)
    for a, b, sign in friendly_first:
        spells = {"spells": _spells(edges[a, b, sign])} if dynamic else {}
        merged.add_edge(str(a), str(b), weight=levels[a, b, sign], sign=sign, **spells)
    return re.sub(r' lastmodifieddate="[^"]*"', "", "\n".join(nx.generate_gexf(merged))) + "\n"


def graphml(one: Network, names: Mapping[State, str] | None = None) -> str:
    """Write the network of one year as GraphML, with every figure of its states, and their names as labels."""
    graph = nx.Graph(year=one.year)
    for row in one.states.iter_rows(named=True):
        label = (names or {}).get(row["state"], str(row["state"]))
        graph.add_node(str(row["state"]), label=label, **{name: value for name, value in row.items() if name not in {"year", "state"}})
    graph.add_edges_from((str(a), str(b), tie) for a, b, tie in one.graph.edges(data=True))
    return "\n".join(nx.generate_graphml(graph)) + "\n"


def _spells(years: list[int]) -> list[tuple[str, str]]:
    spells: list[list[int]] = []
    for year in years:
        if spells and spells[-1][1] == year - 1:
            spells[-1][1] = year
        else:
            spells.append([year, year])
    return [(str(first), str(last)) for first, last in spells]


def _communities(graph: Any, seed: int) -> tuple[tuple[State, ...], ...]:
    if not graph.number_of_edges():
        return tuple((node,) for node in graph)
    return _ordered(nx.community.louvain_communities(graph, weight="level", seed=seed))


def _ordered(groups: Iterable[Iterable[State]]) -> tuple[tuple[State, ...], ...]:
    """Largest first, and of equal ones that with the lowest code."""
    return tuple(sorted((tuple(sorted(group, key=_rank)) for group in groups), key=lambda group: (-len(group), [_rank(one) for one in group])))


def _rank(state: State) -> tuple[int, str]:
    return (state, "") if isinstance(state, int) else (0, state)


def networks_by_year(
    ties: pl.DataFrame, states: Mapping[int, Sequence[State]], *, least: int = 1, hostile: Mapping[int, Iterable[tuple[State, State]]] | None = None
) -> Iterator[Network]:
    """Yield the network of every year for which `states` lists states."""
    parts = ties.partition_by("year", as_dict=True)
    for year in sorted(states):
        yield network(parts.get((year,), ties.clear()), states[year], year, least=least, hostile=(hostile or {}).get(year, ()))
