"""The actors seen from the core, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from graphcore.provenance import Source

COMMITTEE = {"level": "committee"}
BRANCH = {"level": "branch"}
ALL = ["party_orgs", "forum_members", "matters"]


class TestCoreReach:
    """PO-1 is the core; PO-2 is one step from it, EN-1 two, RC-1 three, SO-1 four, EN-2 has no way."""

    edges = """PO-1 located_in CM-1; PO-2 subordinate_to PO-1; EN-1 has_party_org PO-2; RC-1 coordinates_with EN-1;
               RC-1 member_of FO-1; SO-1 member_of FO-1"""

    def test_by_hand(self, street):
        found = street(self.edges, "EN-2", PO_1=COMMITTEE, PO_2=BRANCH).ask("core-reach")
        assert (found["reached"].value, found["reached"].ids) == (4 / 5, ["EN-2"])
        assert found["reached"].sentence.en == "4 of 5 actors have a way to the core (80%); 1 have none."
        assert found["reached"].sentence.zh == "5个主体中4个与核心连通（80%），1个不通。"
        assert (found["within"].value, found["within"].values) == (2 / 5, {"SO-1": 4, "RC-1": 3})
        assert found["distance"].value == 2.5
        assert (found["reached"].nodes, found["reached"].ties) == (6, 4)

    def test_no_core_on_record_is_not_a_core_out_of_reach(self, street):
        found = street(self.edges, PO_1={}, PO_2={})
        assert {result.value for result in found.ask("core-reach").values()} == {None}
        assert "no core on record" in found.ask("core-reach")["reached"].sentence.en

    def test_without_the_rosters_nothing_is_said(self, street):
        found = street(self.edges, PO_1=COMMITTEE, PO_2=BRANCH, CM_1={"rosters": ["party_orgs"]}).ask("core-reach")
        assert found["reached"].value is None
        assert found["reached"].missing == ("forum_members", "matters")
        assert found["reached"].sentence.zh == "情况不明：缺少议事平台成员名单、协调事项清单。"
        assert found["reached"].who == ()

    def test_of_a_community_without_the_rosters_nothing_is_counted_but_ways_lead_through_it(self, street):
        edges = """PO-1 located_in CM-1; EN-1 located_in CM-2; EN-2 located_in CM-1; PO-1 instructs EN-1; EN-1 partners_with EN-2"""
        given = street(edges, PO_1=COMMITTEE, CM_1={"rosters": ALL}, CM_2={"rosters": []})
        found = given.ask("core-reach")["reached"]
        assert (found.value, found.unknown, found.missing) == (1.0, 1, tuple(ALL))

    def test_in_a_community_only_its_own_ties_count(self, street):
        edges = """PO-1 located_in CM-1; PO-2 located_in CM-2; EN-1 located_in CM-1; EN-2 located_in CM-1;
                   PO-2 instructs EN-1; PO-1 instructs EN-2"""
        found = street(edges, PO_1=COMMITTEE, PO_2=COMMITTEE).ask("core-reach", by="community")
        assert (found["reached@CM-1"].value, found["reached@CM-1"].ids) == (1 / 2, ["EN-1"])
        assert found["reached"].value == 1.0

    def test_units_in_a_venue_are_tied_to_its_party_organisation(self, street):
        edges = "PO-1 located_in CM-1; PO-1 covers BB-1; EN-1 located_in BB-1"
        found = street(edges, PO_1=COMMITTEE).ask("core-reach")
        assert (found["reached"].value, found["distance"].value) == (1.0, 1.0)

    def test_a_cluster_of_floating_members_is_tied_to_the_party_organisation_that_covers_it(self, street):
        found = street("PO-1 located_in CM-1; PO-1 covers FC-1; FC-2 located_in CM-1", PO_1=COMMITTEE).ask("core-reach")
        assert (found["reached"].value, found["reached"].ids) == (1 / 2, ["FC-2"])

    def test_a_tie_that_has_ended_leads_nowhere(self, street):
        given = street("PO-1 instructs EN-1 until=2025-06", PO_1=COMMITTEE)
        assert given.ask("core-reach", as_of=date(2025, 6, 30))["reached"].value == 1.0
        assert given.ask("core-reach", as_of=date(2025, 7, 1))["reached"].value == 0.0


class TestCore:
    """Who the core is shows in whom nobody has to reach it."""

    @pytest.mark.parametrize(
        ("edges", "attributes", "others"),
        [
            # The highest level of the community, whatever it is called.
            ("PO-1 located_in CM-1; PO-2 located_in CM-1", {"PO_1": {"level": "general_branch"}, "PO_2": BRANCH}, 1),
            ("PO-1 located_in CM-1; PO-2 located_in CM-1", {"PO_1": BRANCH, "PO_2": BRANCH}, 0),
            # A firm's own committee is no core, nor is one that says so by its form.
            (
                "PO-1 located_in CM-1; PO-2 located_in CM-1; EN-1 has_party_org PO-2; EN-2 has_party_org PO-2; EN-1 has_party_org PO-3; PO-3 located_in CM-1",
                {"PO_1": BRANCH, "PO_2": COMMITTEE, "PO_3": COMMITTEE},
                4,
            ),
            ("PO-1 located_in CM-1; PO-2 located_in CM-1", {"PO_1": BRANCH, "PO_2": COMMITTEE | {"form": "unit"}}, 1),
            # A committee above the communities is, a branch that lies nowhere is not.
            ("PO-1 located_in CM-1", {"PO_1": COMMITTEE, "PO_2": {"level": "work_committee"}}, 0),
            ("PO-1 located_in CM-1", {"PO_1": COMMITTEE, "PO_2": BRANCH}, 1),
        ],
    )
    def test_by_hand(self, street, edges, attributes, others):
        result = street(edges, **attributes).ask("core-reach")["reached"]
        asked = int(result.sentence.en.split(" of ")[1].split()[0]) if result.value is not None else 0
        assert asked == others


class TestCutPoints:
    """EN-1 and EN-2 hang on PO-2 alone; EN-3 on PO-1 and PO-2 both, so PO-2 and EN-3 have two ways; EN-4 on EN-1."""

    edges = """PO-2 subordinate_to PO-1; EN-1 has_party_org PO-2; EN-2 has_party_org PO-2; EN-3 has_party_org PO-2;
               PO-1 instructs EN-3; EN-4 partners_with EN-1"""

    def test_by_hand(self, street):
        found = street(self.edges, "SO-1", PO_1=COMMITTEE, PO_2=BRANCH).ask("cut-points")
        assert (found["cut_points"].value, found["cut_points"].values) == (2, {"PO-2": 3, "EN-1": 1})
        assert found["cut_points"].sentence.en.startswith("3 of 6 actors reach the core only through PO-2;")
        assert (found["second_way"].value, found["second_way"].ids) == (2 / 6, ["EN-1", "EN-2", "EN-4"])

    def test_the_core_is_no_cut_point(self, street):
        found = street("PO-1 instructs EN-1; PO-1 instructs EN-2", PO_1=COMMITTEE).ask("cut-points")
        assert (found["cut_points"].value, found["second_way"].value) == (0, 0.0)
        assert found["cut_points"].sentence.zh == "没有哪个主体的缺席会使别的主体与核心断开。"

    def test_ties_to_two_committees_are_two_ways_to_one_core(self, street):
        edges = """PO-1 located_in CM-1; PO-2 located_in CM-2; PO-1 instructs EN-1; PO-2 instructs EN-1;
                   PO-1 instructs EN-2; EN-3 partners_with EN-1"""
        found = street(edges, PO_1=COMMITTEE, PO_2=COMMITTEE).ask("cut-points")
        assert found["cut_points"].values == {"EN-1": 1}
        assert (found["second_way"].value, found["second_way"].ids) == (1 / 3, ["EN-2", "EN-3"])

    def test_evidence_is_the_ties_that_would_go(self, street):
        given = street("PO-2 subordinate_to PO-1", PO_1=COMMITTEE, PO_2=BRANCH)
        given.graph.add_node("EN-1", kind="enterprise")
        given.graph.add_edge("EN-1", "PO-2", kind="has_party_org", sources=[Source("两新.xlsx", "企业", 3, "G")])
        (item,) = given.ask("cut-points")["cut_points"].evidence
        assert item.to_json() == {
            "edge": ["has_party_org", "EN-1", "PO-2"],
            "sources": [{"file": "两新.xlsx", "sheet": "企业", "row": 3, "column": "G"}],
        }


class TestCorePeriphery:
    def test_a_star_around_the_core_fits_perfectly(self, street):
        edges = "PO-1 instructs EN-1; PO-1 instructs EN-2; PO-1 instructs SO-1"
        found = street(edges, PO_1=COMMITTEE).ask("core-periphery")
        assert (found["party_core"].value, found["best"].value) == (1.0, 1.0)
        assert found["best"].ids == ["PO-1"]

    def test_a_star_around_another_does_not_fit_the_core(self, street):
        edges = "PO-1 instructs EN-1; EN-1 partners_with EN-2; EN-1 partners_with SO-1"
        found = street(edges, PO_1=COMMITTEE).ask("core-periphery")
        # Six pairs, three ties, three in the pattern, one in both: (6 · 1 - 3 · 3)/√(3 · 3 · 3 · 3).
        assert found["party_core"].value == pytest.approx(-1 / 3)
        assert (found["best"].value, found["best"].ids) == (1.0, ["EN-1"])

    def test_no_core_and_no_tie(self, street):
        found = street(nodes="EN-1 EN-2 EN-3").ask("core-periphery")
        assert (found["party_core"].value, found["best"].value) == (None, None)
