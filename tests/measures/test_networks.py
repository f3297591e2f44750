"""The network of a year on small made-up alliances, triads against counting one by one, and the files for other programs."""

import io
import re
from itertools import combinations
from typing import Any

import networkx as nx  # type: ignore[import-untyped]
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.measures.networks import TRIADS, gexf, graphml, network, networks_by_year, triads
from foedus.terms.errors import UsageError

CHAIN = [(1900, "AAA", "BBB", 3), (1900, "BBB", "AAA", 1), (1900, "BBB", "CCC", 2), (1900, "CCC", "DDD", 1)]
STATES = ["AAA", "BBB", "CCC", "DDD", "EEE"]


def ties(*rows: tuple[int, int | str, int | str, int]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=["year", "bearer", "beneficiary", "level"], orient="row")


def one_by_one(graph: Any) -> dict[str, int]:
    """Triads counted trio by trio."""
    found = dict.fromkeys(TRIADS, 0)
    for trio in combinations(graph, 3):
        if all(graph.has_edge(*pair) for pair in combinations(trio, 2)):
            minus = sum(graph.edges[pair]["sign"] < 0 for pair in combinations(trio, 2))
            found["+" * (3 - minus) + "-" * minus] += 1
    return found


def column(found: Any, name: str) -> dict[str, Any]:
    return dict(found.states.select("state", name).iter_rows())


def test_degree_counts_partners_and_strength_adds_the_higher_duty_of_each_pair():
    found = network(ties(*CHAIN), STATES, 1900)

    assert column(found, "degree") == {"AAA": 1, "BBB": 2, "CCC": 2, "DDD": 1, "EEE": 0}
    assert column(found, "strength") == {"AAA": 3, "BBB": 5, "CCC": 3, "DDD": 1, "EEE": 0}


def test_a_state_between_others_has_betweenness_and_is_a_cut_state():
    found = network(ties(*CHAIN), STATES, 1900)

    assert column(found, "cut") == {"AAA": False, "BBB": True, "CCC": True, "DDD": False, "EEE": False}
    assert column(found, "betweenness")["BBB"] == pytest.approx(2 / 6)
    assert found.whole()["cut_states"] == 2


def test_a_least_level_leaves_weaker_ties_out():
    assert column(network(ties(*CHAIN), STATES, 1900, least=3), "degree") == {"AAA": 1, "BBB": 1, "CCC": 0, "DDD": 0, "EEE": 0}


def test_two_camps_are_two_communities_with_their_modularity():
    camps = [(1900, a, b, 3) for camp in ((1, 2, 3), (4, 5, 6)) for a, b in combinations(camp, 2)]
    found = network(ties(*camps), [1, 2, 3, 4, 5, 6], 1900)

    assert found.communities == ((1, 2, 3), (4, 5, 6))
    assert found.modularity == pytest.approx(0.5)


def test_a_year_without_ties_has_states_and_no_modularity():
    found = network(ties(*CHAIN), STATES, 1901)

    assert found.states.height == 5
    assert found.modularity is None
    assert found.balance is None


def test_an_ally_at_war_is_hostile():
    found = network(ties((1900, 1, 2, 3), (1900, 2, 3, 3), (1900, 1, 3, 3)), [1, 2, 3], 1900, hostile=[(1, 3)])

    assert dict(found.triads) == {"+++": 0, "++-": 1, "+--": 0, "---": 0}
    assert found.balance == 0.0


@settings(deadline=None)
@given(signs=st.lists(st.sampled_from([-1, 0, 1]), min_size=21, max_size=21))
def test_triads_are_those_found_one_by_one(signs: list[int]):
    graph = nx.Graph()
    graph.add_nodes_from(range(7))
    graph.add_edges_from((*pair, {"sign": sign}) for pair, sign in zip(combinations(range(7), 2), signs, strict=True) if sign)

    assert triads(graph) == one_by_one(graph)
    assert list(triads(graph)) == list(TRIADS)


@settings(deadline=None)
@given(order=st.permutations(STATES))
def test_the_order_of_the_states_changes_nothing(order: list[str]):
    one, other = network(ties(*CHAIN), STATES, 1900), network(ties(*CHAIN), order, 1900)

    assert one.states.equals(other.states)
    assert one.communities == other.communities


def test_gexf_of_several_years_bears_the_years_of_each_tie():
    both = ties(*CHAIN, (1901, "AAA", "BBB", 3), (1903, "AAA", "BBB", 3))
    written = gexf(list(networks_by_year(both, dict.fromkeys((1900, 1901, 1903), STATES))))

    assert 'mode="dynamic"' in written
    assert re.findall(r'<spell start="(\d+)" end="(\d+)" />', written[written.index("<edges>") :])[:2] == [("1900", "1901"), ("1903", "1903")]
    assert "lastmodifieddate" not in written


def test_gexf_and_graphml_of_one_year_are_read_back_by_networkx():
    found = network(ties(*CHAIN), STATES, 1900, hostile=[("DDD", "EEE")])
    from_gexf = nx.read_gexf(io.BytesIO(gexf([found]).encode()))
    from_graphml = nx.read_graphml(io.BytesIO(graphml(found).encode()))

    assert set(from_gexf) == set(from_graphml) == set(STATES)
    assert from_gexf.number_of_edges() == from_graphml.number_of_edges() == 4
    assert from_graphml.nodes["BBB"]["strength"] == 5
    assert from_graphml.edges["DDD", "EEE"]["sign"] == -1


def test_states_bear_their_names_in_both_forms_and_their_codes_without():
    found = network(ties(*CHAIN), STATES, 1900)
    bravo: dict[int | str, str] = {"BBB": "Bravo"}
    named, plain = ([gexf([found], names), graphml(found, names)] for names in (bravo, None))

    for read, several in ((nx.read_gexf, (named[0], plain[0])), (nx.read_graphml, (named[1], plain[1]))):
        labels = [read(io.BytesIO(text.encode())).nodes["BBB"]["label"] for text in several]
        assert labels == ["Bravo", "BBB"]


def test_ties_with_states_outside_the_list_are_counted():
    assert network(ties(*CHAIN), STATES, 1900).notes == ()
    assert network(ties(*CHAIN), STATES[:3], 1900).notes[0].startswith("1900: ")
    assert "ties are with states outside the list, and left out" in network(ties(*CHAIN), STATES[:3], 1900).notes[0]


@pytest.mark.parametrize(
    ("states", "least", "message"),
    [
        ([], 1, "there is no state in 1900"),
        (STATES, 4, "the least level is 1"),
        ([2, 20], 1, "none of the 4 ties of 1900 is between the states given; are these codes of another system"),
    ],
)
def test_what_makes_no_network_is_refused(states, least, message):
    with pytest.raises(UsageError, match=message):
        network(ties(*CHAIN), states, 1900, least=least)
    with pytest.raises(UsageError, match="there is no year to write"):
        gexf([])
