"""Algorithms against published worked examples and the values of other programs."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
import yaml

from queries.structure.algorithms.brokerage import brokerage_roles
from queries.structure.algorithms.cohesion import components, connectedness, degree_centralisation, density
from queries.structure.algorithms.congruence import congruence, needed_pairs
from queries.structure.algorithms.core_periphery import best_core, core_periphery_fit
from queries.structure.algorithms.cuts import ways_to
from queries.structure.algorithms.hierarchy import dimensions
from queries.structure.algorithms.holes import constraint, effective_size
from queries.structure.algorithms.inequality import gini, herfindahl
from queries.structure.algorithms.mixing import ei_index, expected_ei_index
from queries.structure.algorithms.reach import distances
from queries.structure.network import Network

REFERENCES = yaml.safe_load((Path(__file__).parent / "reference_values.yaml").read_text(encoding="utf-8"))
EXACT = 1e-9


def network(nodes, ties, *, directed=False):
    """Nodes by number, so that positions are numbers."""
    names = [f"{node:03}" for node in range(nodes)]
    return Network.of(
        dict.fromkeys(names, "party_org"), [(names[one], names[other]) for one, other in ties], directed=directed
    )


def lettered(*ties, directed=False):
    """Nodes by letter, in alphabetical order."""
    letters = sorted({letter for tie in ties for letter in tie})
    return Network.of(dict.fromkeys(letters, "party_org"), [tuple(tie) for tie in ties], directed=directed)


def least_upper_bound_by_definition(given):
    """Every pair, every common superior, every way: slow, and word for word Krackhardt's definition."""
    drawn = given.to_networkx()
    reaches = {node: nx.descendants(drawn, node) | {node} for node in drawn}
    lacking = most = 0
    for part in nx.weakly_connected_components(drawn):
        most += (len(part) - 1) * (len(part) - 2) // 2
        for one, other in combinations(part, 2):
            bounds = [node for node in part if {one, other} <= reaches[node]]
            lacking += not any(all(least in reaches[bound] for bound in bounds) for least in bounds)
    return 1 - lacking / most


@pytest.mark.parametrize("reference", REFERENCES)
class TestOtherPrograms:
    def test_krackhardts_dimensions_are_those_of_sna(self, reference):
        given = network(reference["nodes"], reference["ties"], directed=True)
        assert dimensions(given)[:3] == pytest.approx(tuple(reference["dimensions"]), abs=EXACT)

    def test_the_least_upper_bound_is_that_of_the_definition_taken_literally(self, reference):
        given = network(reference["nodes"], reference["ties"], directed=True)
        assert dimensions(given).least_upper_bound == pytest.approx(least_upper_bound_by_definition(given), abs=EXACT)

    def test_brokerage_roles_are_those_of_sna(self, reference):
        given = network(reference["nodes"], reference["ties"], directed=True)
        columns = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison")
        roles = brokerage_roles(given, reference["groups"])
        assert [[counts[role] for role in columns] for counts in roles] == reference["brokerage"]

    def test_constraint_is_that_of_igraph(self, reference):
        given = network(reference["nodes"], reference["ties"], directed=True)
        assert constraint(given) == pytest.approx(reference["constraint"], abs=EXACT)

    def test_constraint_without_direction_is_that_of_networkx(self, reference):
        given = network(reference["nodes"], reference["ties"])
        drawn = given.to_networkx()
        expected = nx.constraint(drawn, nodes=list(drawn))
        assert constraint(given) == pytest.approx(
            [value if drawn[node] else None for node, value in expected.items()], abs=EXACT
        )

    def test_centralisation_is_that_of_sna(self, reference):
        given = network(reference["nodes"], reference["ties"])
        assert degree_centralisation(given) == pytest.approx(reference["centralisation"], abs=EXACT)

    def test_effective_size_and_density_are_those_of_networkx(self, reference):
        given = network(reference["nodes"], reference["ties"])
        drawn = given.to_networkx()
        expected = nx.effective_size(drawn, nodes=list(drawn))
        found = dict(enumerate(effective_size(given)))
        for node, size in expected.items():
            if drawn[node]:
                assert found[node] == pytest.approx(size, abs=EXACT)
            else:
                assert found[node] is None
        assert density(given) == pytest.approx(nx.density(drawn), abs=EXACT)


class TestZachary:
    """The karate club: 34 members, 78 ties (Zachary 1977)."""

    club = network(34, nx.karate_club_graph().edges)

    def test_constraint_by_igraph(self):
        # Graph.Famous("Zachary").constraint(), python-igraph 1.0.0
        first = (0.15542329764660498, 0.27953510802469134, 0.18517663966049386, 0.39665964720507535)
        assert constraint(self.club)[:4] == pytest.approx(first, abs=EXACT)
        assert constraint(self.club)[33] == pytest.approx(0.1564186851211073, abs=EXACT)

    def test_distances_by_igraph(self):
        # Graph.Famous("Zachary").distances(source=[0])
        expected = "0111111112111133213131332232232122"
        assert distances(self.club, [0]) == [int(step) for step in expected]

    def test_only_the_instructor_is_a_cut_point_and_cuts_off_what_is_known(self):
        drawn = nx.karate_club_graph()
        assert set(ways_to(self.club, {33}).cut_off) == set(nx.articulation_points(drawn)) == {0}
        assert ways_to(self.club, {33}).cut_off[0] == {4, 5, 6, 10, 11, 16}

    def test_density_and_connectedness(self):
        assert density(self.club) == pytest.approx(78 / 561, abs=EXACT)
        assert (connectedness(self.club), len(components(self.club))) == (1.0, 1)


class TestStructuralHoles:
    """Burt's example as Borgatti (1997) works it out: seven contacts, A to G."""

    example = lettered("AB", "AF", "AG", "AE", "BD", "BG", "CG", "DG", "EG", "FG")

    def test_effective_size(self):
        # Published to two places: G 4.67, A 2.5, C 1.
        sizes = dict(zip(self.example.ids, effective_size(self.example), strict=True))
        assert (sizes["G"], sizes["A"], sizes["C"]) == pytest.approx((14 / 3, 2.5, 1.0), abs=EXACT)

    def test_constraint(self):
        # Published to three places: G 0.400, A 0.595, C 1.
        found = dict(zip(self.example.ids, constraint(self.example), strict=True))
        assert (found["G"], found["A"], found["C"]) == pytest.approx((0.400, 0.595, 1.0), abs=5e-4)


class TestKrackhardt:
    """The four axioms of an out-tree, broken one at a time (Krackhardt 1994)."""

    def test_a_tree_of_command_has_all_four(self):
        assert dimensions(lettered("AB", "AC", "BD", "BE", "CF", "CG", directed=True)) == (1, 1, 1, 1)

    def test_two_trees_are_not_connected(self):
        found = dimensions(lettered("AB", "AC", "DE", "DF", directed=True))
        assert found == pytest.approx((2 * 6 / 30, 1, 1, 1), abs=EXACT)

    def test_a_circle_has_no_hierarchy(self):
        found = dimensions(lettered("AB", "BC", "CA", directed=True))
        # One tie of four possible beyond the two that a tree needs.
        assert found == pytest.approx((1, 0, 1 - 1 / 4, 1), abs=EXACT)

    def test_a_short_cut_is_not_efficient(self):
        found = dimensions(lettered("AB", "BC", "AC", directed=True))
        assert found == pytest.approx((1, 1, 1 - 1 / 4, 1), abs=EXACT)

    def test_two_heads_have_no_least_upper_bound(self):
        # A and B share no superior: one pair of the one that may lack one among three.
        found = dimensions(lettered("AC", "BC", directed=True))
        assert found == pytest.approx((1, 1, 1, 0), abs=EXACT)

    def test_two_superiors_side_by_side_are_upper_bounds_but_none_is_least(self):
        # C and D answer to both A and B: of the pairs AB and CD neither has a least one; at most 3 of 6 may lack it.
        found = dimensions(lettered("AC", "AD", "BC", "BD", directed=True))
        assert found.least_upper_bound == pytest.approx(1 - 2 / 3, abs=EXACT)

    def test_a_head_above_two_rivals_is_no_least_upper_bound(self):
        # T is above A and B, who are both above C and D: C and D have no nearest common superior.
        found = dimensions(lettered("TA", "TB", "AC", "AD", "BC", "BD", directed=True))
        assert found.least_upper_bound == pytest.approx(1 - 1 / 6, abs=EXACT)

    def test_what_nothing_could_break_is_undefined(self):
        assert dimensions(network(1, [], directed=True)) == (None, None, None, None)
        assert dimensions(network(2, [(0, 1)], directed=True)) == (1, 1, 1, None)


class TestGouldAndFernandez:
    """The five roles as drawn in Gould & Fernandez (1989), each alone."""

    @pytest.mark.parametrize(
        ("groups", "role"),
        [
            ("xxx", "coordinator"),
            ("xyx", "itinerant"),
            ("xyy", "gatekeeper"),
            ("xxy", "representative"),
            ("xyz", "liaison"),
        ],
    )
    def test_each_role(self, groups, role):
        assert brokerage_roles(lettered("AB", "BC", directed=True), groups) == [{}, {role: 1}, {}]

    def test_who_is_tied_directly_needs_no_broker(self):
        assert not any(brokerage_roles(lettered("AB", "BC", "AC", directed=True), "xyz"))

    def test_without_direction_every_chain_counts_both_ways(self):
        assert brokerage_roles(lettered("AB", "BC"), "xxy")[1] == {"representative": 1, "gatekeeper": 1}


class TestCorePeriphery:
    def test_the_ideal_pattern_fits_perfectly_and_is_found(self):
        # The idealised structure of Borgatti & Everett (1999): a core of four tied to all, a periphery tied to no other.
        ideal = network(10, [(one, other) for one in range(4) for other in range(10) if one < other])
        assert core_periphery_fit(ideal, {0, 1, 2, 3}) == pytest.approx(1.0, abs=EXACT)
        assert best_core(ideal) == {0, 1, 2, 3}

    def test_the_fit_is_pearsons_correlation(self):
        import numpy as np

        club, core = TestZachary.club, {0, 33}
        tied = set(club.pairs())
        pairs = [(one, other) for one in range(34) for other in range(one + 1, 34)]
        actual = [float(pair in tied) for pair in pairs]
        ideal = [float(bool(core & set(pair))) for pair in pairs]
        assert core_periphery_fit(club, core) == pytest.approx(np.corrcoef(actual, ideal)[0, 1], abs=EXACT)

    def test_nothing_to_correlate(self):
        assert core_periphery_fit(network(3, []), {0}) is None
        assert core_periphery_fit(network(3, [(0, 1)]), set()) is None
        assert best_core(network(3, [])) == set()


class TestCongruence:
    def test_by_hand(self):
        # Three tasks; B and C share t, C and D share u, v depends on t: so A and B, A and C as well.
        needed = needed_pairs({"t": {"B", "C"}, "u": {"C", "D"}, "v": {"A"}}, {("v", "t")})
        assert needed == {("B", "C"), ("C", "D"), ("A", "B"), ("A", "C")}
        found = congruence(needed, {("B", "C"), ("A", "D")})
        assert (found.value, found.gaps) == (0.25, (("A", "B"), ("A", "C"), ("C", "D")))

    def test_nothing_needed_has_no_congruence(self):
        assert congruence(set(), {("A", "B")}).value is None

    def test_it_is_the_matrix_product_of_cataldo_herbsleb_and_carley(self):
        import numpy as np

        assignment = np.array([[1, 0, 1], [1, 1, 0], [0, 1, 0], [0, 0, 1]])
        dependency = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1]])
        required = assignment @ dependency @ assignment.T > 0
        by_task = {f"t{task}": {f"a{a}" for a in range(4) if assignment[a, task]} for task in range(3)}
        pairs = {(f"a{i}", f"a{j}") for i in range(4) for j in range(i + 1, 4) if required[i, j]}
        assert needed_pairs(by_task, {("t0", "t1")}) == pairs


def test_concentration_and_inequality():
    # Shares of 80 % and five of 4 %: 0.64 + 5 · 0.0016.
    assert herfindahl([80, 4, 4, 4, 4, 4]) == pytest.approx(0.648, abs=EXACT)
    assert herfindahl([]) is None
    # Half of all differences over n² and the mean: 1, 2, 3, 4 → (2 · 10) / (2 · 16 · 2.5).
    assert gini([4, 1, 3, 2]) == pytest.approx(0.25, abs=EXACT)
    assert gini([0, 0]) is None


def test_ei_index_by_hand():
    groups = "xxyy"
    assert ei_index(network(4, [(0, 1), (2, 3), (1, 2)]), groups) == pytest.approx(-1 / 3, abs=EXACT)
    # Of six pairs four are between groups: (4 - 2)/6.
    assert expected_ei_index(groups) == pytest.approx(1 / 3, abs=EXACT)
