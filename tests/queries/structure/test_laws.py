"""What must hold of any network, and every clever algorithm against a plain one."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, permutations
from statistics import fmean

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries.sharing.suppression import suppressed
from queries.structure.algorithms.brokerage import ROLES, brokerage_roles, role
from queries.structure.algorithms.cohesion import components, connectedness, degree_centralisation, density, isolates
from queries.structure.algorithms.congruence import congruence
from queries.structure.algorithms.core_periphery import best_core, core_periphery_fit
from queries.structure.algorithms.cuts import ways_to
from queries.structure.algorithms.hierarchy import dimensions
from queries.structure.algorithms.holes import constraint, effective_size
from queries.structure.algorithms.inequality import gini, herfindahl
from queries.structure.algorithms.mixing import ei_index, expected_ei_index
from queries.structure.algorithms.reach import distances
from queries.structure.network import Network

laws = settings(max_examples=80, deadline=None)
SIZES = st.integers(min_value=1, max_value=8)


@st.composite
def networks(draw, *, directed=False):
    size = draw(SIZES)
    ends = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    ties = draw(st.lists(ends, max_size=14))
    return of(size, ties, directed=directed)


def of(size, ties, *, directed=False):
    names = [f"{node:02}" for node in range(size)]
    return Network.of(
        dict.fromkeys(names, "enterprise"), [(names[one], names[other]) for one, other in ties], directed=directed
    )


def with_tie(network, one, other):
    return of(len(network), [*network.pairs(), (one, other)], directed=network.directed)


def renamed(network, order):
    """The same network with node ``n`` called ``order[n]``."""
    ties = [(order[one], order[other]) for one, other in network.pairs()]
    return of(len(network), ties, directed=network.directed)


def cores(data, network):
    return data.draw(st.sets(st.integers(0, len(network) - 1)))


@laws
@given(network=networks(directed=True), data=st.data())
def test_other_names_change_no_figure(network, data):
    order = data.draw(st.permutations(range(len(network))))
    other = renamed(network, order)
    groups = data.draw(st.lists(st.sampled_from("xyz"), min_size=len(network), max_size=len(network)))
    moved = [group for _, group in sorted(zip(order, groups, strict=True))]
    assert dimensions(other) == pytest.approx(dimensions(network))
    assert [connectedness(other), density(other), degree_centralisation(other)] == pytest.approx(
        [connectedness(network), density(network), degree_centralisation(network)]
    )
    roles, others = brokerage_roles(network, groups), brokerage_roles(other, moved)
    assert [others[order[node]] for node in range(len(network))] == roles
    for measure in (constraint, effective_size):
        values, again = measure(network), measure(other)
        assert [again[order[node]] for node in range(len(network))] == pytest.approx(values)
    core = cores(data, network)
    ways, other_ways = ways_to(network, core), ways_to(other, {order[node] for node in core})
    assert {order[node] for node in ways.second_way} == other_ways.second_way
    assert {
        order[gate]: {order[node] for node in cut_off} for gate, cut_off in ways.cut_off.items()
    } == other_ways.cut_off


@laws
@given(network=networks(), data=st.data())
def test_a_further_tie_never_isolates_or_separates_anyone(network, data):
    one, other = data.draw(st.tuples(*[st.integers(0, len(network) - 1)] * 2))
    more = with_tie(network, one, other)
    assert set(isolates(more)) <= set(isolates(network))
    assert len(components(more)) <= len(components(network))
    if len(network) > 1:
        assert connectedness(more) >= connectedness(network)
    core = cores(data, network)
    for before, after in zip(distances(network, core), distances(more, core), strict=True):
        assert before is None or (after is not None and after <= before)
    assert ways_to(network, core).second_way <= ways_to(more, core).second_way


@laws
@given(network=networks(directed=True))
def test_shares_lie_between_0_and_1(network):
    for value in (*dimensions(network), density(network), connectedness(network), degree_centralisation(network)):
        assert value is None or -1e-12 <= value <= 1 + 1e-12
    for value, contacts in zip(effective_size(network), network.neighbours, strict=True):
        assert (value is None) == (not contacts)
        assert value is None or 1 - 1e-12 <= value <= len(contacts)
    for value in constraint(network):
        assert value is None or value > 0


@laws
@given(network=networks(directed=True))
def test_all_four_dimensions_are_1_exactly_for_an_out_tree(network):
    if len(network) >= 3:
        assert (dimensions(network) == (1, 1, 1, 1)) == nx.is_arborescence(network.to_networkx())


@laws
@given(network=networks(directed=True))
def test_dimensions_by_their_definitions(network):
    drawn = network.to_networkx()
    reaches = {node: nx.descendants(drawn, node) | {node} for node in drawn}
    reaching = [(a, b) for a, b in combinations(drawn, 2) if b in reaches[a] or a in reaches[b]]
    mutual = [(a, b) for a, b in reaching if b in reaches[a] and a in reaches[b]]
    lacking = most = 0
    for part in nx.weakly_connected_components(drawn):
        most += (len(part) - 1) * (len(part) - 2) // 2
        for a, b in combinations(part, 2):
            bounds = [node for node in part if {a, b} <= reaches[node]]
            lacking += not any(all(least in reaches[bound] for bound in bounds) for least in bounds)
    found = dimensions(network)
    assert found.hierarchy == (pytest.approx(1 - len(mutual) / len(reaching)) if reaching else None)
    assert found.least_upper_bound == (pytest.approx(1 - lacking / most) if most else None)


@laws
@given(network=networks(), data=st.data())
def test_whoever_is_cut_off_is_cut_off_indeed_and_nobody_else(network, data):
    core = cores(data, network)
    ways = ways_to(network, core)
    reached = reaching(network, core)
    for gone in range(len(network)):
        if gone not in core:
            assert ways.cut_off.get(gone, set()) == reached - reaching(network, core, without={gone}) - {gone}


@laws
@given(network=networks(), data=st.data())
def test_a_second_way_survives_the_loss_of_anyone_or_of_a_tie_to_the_core(network, data):
    core = cores(data, network)
    second = ways_to(network, core).second_way
    for node in reaching(network, core) - core:
        direct = network.neighbours[node] & core
        if direct:
            fewer = [tie for tie in network.pairs() if set(tie) != {node, min(direct)}]
            survives = node in reaching(of(len(network), fewer), core)
        else:
            others = set(range(len(network))) - core - {node}
            survives = all(node in reaching(network, core, without={gone}) for gone in others)
        assert (node in second) == survives
    assert second <= reaching(network, core) - core


def reaching(network, core, without=frozenset()):
    drawn = network.to_networkx()
    drawn.remove_nodes_from(without)
    return set().union(*(nx.node_connected_component(drawn, node) for node in core))


@laws
@given(network=networks(directed=True), groups=st.lists(st.sampled_from("xy"), min_size=8, max_size=8))
def test_brokerage_by_looking_at_every_three(network, groups):
    tied = set(network.pairs())
    expected = [Counter() for _ in range(len(network))]
    for a, b, c in permutations(range(len(network)), 3):
        if (a, b) in tied and (b, c) in tied and (a, c) not in tied:
            expected[b][role(groups[a], groups[b], groups[c])] += 1
    assert brokerage_roles(network, groups) == expected
    assert {name for counts in expected for name in counts} <= set(ROLES)


@laws
@given(network=networks())
def test_the_core_found_is_a_local_optimum_and_no_better_than_the_best(network):
    core = best_core(network)
    fit = core_periphery_fit(network, core)
    fits = {
        frozenset(chosen): core_periphery_fit(network, set(chosen))
        for size in range(len(network) + 1)
        for chosen in combinations(range(len(network)), size)
    }
    defined = {chosen: value for chosen, value in fits.items() if value is not None}
    assert all(-1 - 1e-12 <= value <= 1 + 1e-12 for value in defined.values())
    assert (fit is None) == (not defined)
    if fit is not None:
        assert fit <= max(defined.values()) + 1e-12
        assert all(fits[core ^ {node}] is None or fits[core ^ {node}] <= fit + 1e-9 for node in range(len(network)))


@laws
@given(groups=st.lists(st.sampled_from("xyz"), min_size=2, max_size=5), data=st.data())
def test_the_expected_ei_index_is_the_mean_over_all_ways_to_give_the_groups(groups, data):
    pairs = list(combinations(range(len(groups)), 2))
    network = of(len(groups), data.draw(st.lists(st.sampled_from(pairs), min_size=1)))
    mean = fmean(ei_index(network, given) for given in permutations(groups))
    assert expected_ei_index(groups) == pytest.approx(mean)


AMOUNTS = st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any)


@laws
@given(amounts=AMOUNTS, factor=st.integers(1, 50), data=st.data())
def test_inequality_has_bounds_and_knows_neither_order_nor_unit(amounts, factor, data):
    number = len(amounts)
    assert -1e-12 <= gini(amounts) <= 1 - 1 / number + 1e-12
    assert 1 / number - 1e-12 <= herfindahl(amounts) <= 1 + 1e-12
    shuffled = [amount * factor for amount in data.draw(st.permutations(amounts))]
    assert (gini(shuffled), herfindahl(shuffled)) == pytest.approx((gini(amounts), herfindahl(amounts)))
    differences = sum(abs(one - other) for one in amounts for other in amounts)
    assert gini(amounts) == pytest.approx(differences / (2 * number * sum(amounts)))


PAIRS = st.sets(st.sampled_from(list(combinations("ABCDE", 2))))


@laws
@given(needed=PAIRS, existing=PAIRS, more=PAIRS)
def test_more_coordination_never_lowers_congruence(needed, existing, more):
    found, better = congruence(needed, existing), congruence(needed, existing | more)
    assert (found.value is None) == (not needed)
    assert len(found.gaps) + found.met == found.needed
    if needed:
        assert 0 <= found.value <= better.value <= 1


@laws
@given(counts=st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 20)))
def test_no_small_count_is_shown_nor_left_alone(counts):
    shown = suppressed(counts, 5)
    assert shown.keys() == counts.keys()
    assert all(count == counts[name] >= 5 for name, count in shown.items() if isinstance(count, int))
    hidden = [name for name, count in shown.items() if isinstance(count, str)]
    assert len(hidden) != 1 or len(counts) == 1
