"""What each measure says of small streets, worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

from graphcore.provenance import Source

COMMITTEE = {"level": "committee"}
BRANCH = {"level": "branch"}
ALL = ["party_orgs", "forum_members", "matters"]


def ids(result):
    return [one.id for one in result.who]


def values(result):
    return {one.id: one.value for one in result.who}


class TestCoreReach:
    """PO-1 is the core; PO-2 is one step from it, EN-1 two, RC-1 three, SO-1 four, EN-2 has no way."""

    edges = """PO-1 located_in CM-1; PO-2 subordinate_to PO-1; EN-1 has_party_org PO-2; RC-1 coordinates_with EN-1;
               RC-1 member_of FO-1; SO-1 member_of FO-1"""

    def test_by_hand(self, street):
        found = street(self.edges, "EN-2", PO_1=COMMITTEE, PO_2=BRANCH).ask("core-reach")
        assert (found["reached"].value, ids(found["reached"])) == (4 / 5, ["EN-2"])
        assert found["reached"].sentence.en == "4 of 5 actors have a way to the core (80%); 1 have none."
        assert found["reached"].sentence.zh == "5个主体中4个与核心连通（80%），1个不通。"
        assert (found["within"].value, values(found["within"])) == (2 / 5, {"SO-1": 4, "RC-1": 3})
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
        assert (found["reached@CM-1"].value, ids(found["reached@CM-1"])) == (1 / 2, ["EN-1"])
        assert found["reached"].value == 1.0

    def test_units_in_a_venue_are_tied_to_its_party_organisation(self, street):
        edges = "PO-1 located_in CM-1; PO-1 covers BB-1; EN-1 located_in BB-1"
        found = street(edges, PO_1=COMMITTEE).ask("core-reach")
        assert (found["reached"].value, found["distance"].value) == (1.0, 1.0)

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
                "PO-1 located_in CM-1; PO-2 located_in CM-1; EN-1 has_party_org PO-2",
                {"PO_1": BRANCH, "PO_2": COMMITTEE},
                2,
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
        assert (found["cut_points"].value, values(found["cut_points"])) == (2, {"PO-2": 3, "EN-1": 1})
        assert found["cut_points"].sentence.en.startswith("3 of 6 actors reach the core only through PO-2;")
        assert (found["second_way"].value, ids(found["second_way"])) == (2 / 6, ["EN-1", "EN-2", "EN-4"])

    def test_the_core_is_no_cut_point(self, street):
        found = street("PO-1 instructs EN-1; PO-1 instructs EN-2", PO_1=COMMITTEE).ask("cut-points")
        assert (found["cut_points"].value, found["second_way"].value) == (0, 0.0)
        assert found["cut_points"].sentence.zh == "没有哪个主体的缺席会使别的主体与核心断开。"

    def test_ties_to_two_committees_are_two_ways_to_one_core(self, street):
        edges = """PO-1 located_in CM-1; PO-2 located_in CM-2; PO-1 instructs EN-1; PO-2 instructs EN-1;
                   PO-1 instructs EN-2; EN-3 partners_with EN-1"""
        found = street(edges, PO_1=COMMITTEE, PO_2=COMMITTEE).ask("cut-points")
        assert values(found["cut_points"]) == {"EN-1": 1}
        assert (found["second_way"].value, ids(found["second_way"])) == (1 / 3, ["EN-2", "EN-3"])

    def test_evidence_is_the_ties_that_would_go(self, street):
        given = street("PO-2 subordinate_to PO-1", PO_1=COMMITTEE, PO_2=BRANCH)
        given.graph.add_node("EN-1", kind="enterprise")
        given.graph.add_edge("EN-1", "PO-2", kind="has_party_org", sources=[Source("两新.xlsx", "企业", 3, "G")])
        (item,) = given.ask("cut-points")["cut_points"].evidence
        assert item.to_json() == {
            "edge": ["has_party_org", "EN-1", "PO-2"],
            "sources": [{"file": "两新.xlsx", "sheet": "企业", "row": 3, "column": "G"}],
        }


class TestIsolation:
    def test_by_hand(self, street):
        found = street("EN-1 partners_with EN-2; EN-2 coordinates_with EN-3", "SO-1 RU-1").ask("isolation")
        assert (found["isolates"].value, ids(found["isolates"])) == (2, ["RU-1", "SO-1"])
        assert found["components"].value == 3
        assert (found["connectedness"].value, found["density"].value) == (3 / 10, 2 / 10)

    def test_a_forum_is_no_actor_but_ties_its_members(self, street):
        found = street("EN-1 member_of FO-1; EN-2 member_of FO-1; EN-3 member_of FO-1").ask("isolation")
        assert (found["isolates"].value, found["density"].value, found["density"].nodes) == (0, 1.0, 3)

    def test_a_conflict_is_no_tie(self, street):
        assert street("EN-1 conflicts_with EN-2").ask("isolation")["isolates"].value == 2

    def test_nobody(self, street):
        assert {result.value for result in street(nodes="CM-1").ask("isolation").values()} == {None}

    def test_rosters_that_would_show_more_ties_are_named(self, street):
        found = street("EN-1 located_in CM-1", CM_1={"rosters": [*ALL, "enterprises"]}).ask("isolation")["isolates"]
        assert (found.value, found.missing) == (1, ())
        assert "office_holders" in found.blank
        assert "enterprises" not in found.blank


class TestUntiedPlaces:
    def test_by_hand(self, street):
        edges = """PO-1 covers GR-1; PF-1 staffs GR-2; BD-1 located_in ES-1; RC-1 serves ES-1; MA-1 concerns GR-3; RC-1 leads MA-1;
                   BD-2 located_in GR-1"""
        found = street(edges, "GR-4").ask("untied-places")
        assert (found["grids"].value, ids(found["grids"])) == (1, ["GR-4"])
        assert (found["buildings"].value, ids(found["buildings"])) == (1, ["BD-2"])

    def test_no_building_is_not_no_untied_building(self, street):
        found = street(nodes="GR-1").ask("untied-places")
        assert (found["grids"].value, found["buildings"].value) == (1, None)

    def test_unknown(self, street):
        found = street("GR-1 located_in CM-1", CM_1={"rosters": ["grids"]}).ask("untied-places")
        assert (found["grids"].value, found["grids"].missing) == (None, ("party_orgs",))


class TestHierarchy:
    def test_a_double_superior_and_a_stray(self, street):
        edges = "PO-2 subordinate_to PO-1; PO-3 subordinate_to PO-1; PO-4 subordinate_to PO-2; PO-4 subordinate_to PO-3"
        found = street(edges, "PO-5").ask("hierarchy")
        assert (found["connectedness"].value, ids(found["connectedness"])) == (12 / 20, ["PO-5"])
        assert (found["hierarchy"].value, ids(found["hierarchy"])) == (1.0, [])
        # One tie of nine possible beyond the three that four need.
        assert found["efficiency"].value == pytest.approx(1 - 1 / 9, abs=1e-12)
        assert values(found["efficiency"]) == {"PO-4": 2}
        assert found["least_upper_bound"].value == 1.0

    def test_a_circle(self, street):
        found = street("PO-1 subordinate_to PO-2; PO-2 subordinate_to PO-1; PO-3 subordinate_to PO-2").ask("hierarchy")
        # Of three pairs that reach one another one is mutual.
        assert (found["hierarchy"].value, ids(found["hierarchy"])) == (pytest.approx(2 / 3), ["PO-1", "PO-2"])

    def test_unknown(self, street):
        found = street("PO-1 located_in CM-1; PO-2 located_in CM-1", CM_1={"rosters": ["grids"]}).ask("hierarchy")
        assert {result.value for result in found.values()} == {None}
        assert found["hierarchy"].missing == ("party_orgs",)

    def test_one_party_organisation_alone_has_no_dimensions(self, street):
        assert {result.value for result in street(nodes="PO-1").ask("hierarchy").values()} == {None}


class TestBrokerage:
    def test_roles_by_kind(self, street):
        # EN-1 – PO-1 – EN-2: itinerant both ways; EN-1 – PO-1 – SO-1 and EN-2 – PO-1 – SO-1: liaison, twice both ways.
        found = street("PO-1 instructs EN-1; PO-1 instructs EN-2; PO-1 instructs SO-1").ask("brokerage")
        assert {name: result.value for name, result in found.items()} == {
            "coordinator": 0,
            "itinerant": 2,
            "gatekeeper": 0,
            "representative": 0,
            "liaison": 4,
        }
        assert values(found["liaison"]) == {"PO-1": 4}

    def test_gatekeepers_equal_representatives(self, street):
        found = street("PO-2 subordinate_to PO-1; PO-1 instructs EN-1").ask("brokerage")
        assert (found["gatekeeper"].value, found["representative"].value) == (1, 1)

    def test_nobody_and_nothing_known(self, street):
        assert street(nodes="CM-1").ask("brokerage")["liaison"].value is None
        unknown = street("EN-1 located_in CM-1", CM_1={"rosters": []}).ask("brokerage")["liaison"]
        assert (unknown.value, unknown.missing) == (None, tuple(ALL))


class TestStructuralHoles:
    def test_a_star(self, street):
        found = street("PO-1 instructs EN-1; PO-1 instructs EN-2", "SO-1").ask("structural-holes")
        assert values(found["constraint"]) == {"PO-1": 0.5, "EN-1": 1.0, "EN-2": 1.0}
        assert found["constraint"].value == pytest.approx(2.5 / 3)
        assert values(found["effective_size"]) == {"PO-1": 2.0, "EN-1": 1.0, "EN-2": 1.0}

    def test_no_tie_has_no_constraint(self, street):
        assert street(nodes="EN-1 EN-2").ask("structural-holes")["constraint"].value is None


class TestCongruence:
    edges = """RC-1 leads MA-1; PF-1 joins MA-1; OC-1 joins MA-1; RC-1 member_of FO-1; PF-1 member_of FO-1;
               RC-1 coordinates_with OC-1"""

    def test_by_hand(self, street):
        found = street(self.edges).ask("congruence")["one_matter"]
        assert (found.value, ids(found)) == (1 / 3, ["OC-1--PF-1", "OC-1--RC-1"])
        assert found.sentence.en == (
            "1 of 3 pairs of organisations that need to coordinate have a standing tie (33%); 2 have none."
        )

    def test_matters_of_one_estate_depend_on_one_another(self, street):
        edges = "RC-1 leads MA-1; PF-1 leads MA-2; MA-1 concerns ES-1; MA-2 concerns ES-1"
        found = street(edges).ask("congruence")
        assert (found["one_matter"].value, found["one_place"].value) == (None, 0.0)
        assert ids(found["one_place"]) == ["PF-1--RC-1"]

    def test_a_seat_of_its_party_organisation_counts(self, street):
        edges = "RC-1 leads MA-1; PF-1 joins MA-1; PF-1 has_party_org PO-1; PO-1 member_of FO-1; RC-1 member_of FO-1"
        assert street(edges).ask("congruence")["one_matter"].value == 1.0

    def test_unknown_without_the_forums(self, street):
        edges = "RC-1 located_in CM-1; PF-1 located_in CM-1; RC-1 leads MA-1; PF-1 joins MA-1; MA-1 concerns CM-1"
        found = street(edges, CM_1={"rosters": ["matters"]}).ask("congruence")["one_matter"]
        assert (found.value, found.missing) == (None, ("forum_members",))


class TestCoreBypassed:
    def test_by_hand(self, street):
        edges = """RC-1 leads MA-1; PF-1 joins MA-1; RC-1 leads MA-2; PO-1 joins MA-2; RC-1 leads MA-3; PF-1 joins MA-3;
                   MA-3 reviewed_by PO-1; RC-1 leads MA-4"""
        found = street(edges).ask("core-bypassed")["bypassed"]
        assert (found.value, ids(found)) == (1 / 3, ["MA-1"])

    def test_one_handler_alone_is_not_counted(self, street):
        assert street("RC-1 leads MA-1").ask("core-bypassed")["bypassed"].value is None

    def test_unknown(self, street):
        given = street("RC-1 located_in CM-1", CM_1={"rosters": ["party_orgs"]}).ask("core-bypassed")["bypassed"]
        assert (given.value, given.missing) == (None, ("matters",))


class TestCorePeriphery:
    def test_a_star_around_the_core_fits_perfectly(self, street):
        edges = "PO-1 instructs EN-1; PO-1 instructs EN-2; PO-1 instructs SO-1"
        found = street(edges, PO_1=COMMITTEE).ask("core-periphery")
        assert (found["party_core"].value, found["best"].value) == (1.0, 1.0)
        assert ids(found["best"]) == ["PO-1"]

    def test_a_star_around_another_does_not_fit_the_core(self, street):
        edges = "PO-1 instructs EN-1; EN-1 partners_with EN-2; EN-1 partners_with SO-1"
        found = street(edges, PO_1=COMMITTEE).ask("core-periphery")
        # Six pairs, three ties, three in the pattern, one in both: (6 · 1 - 3 · 3)/√(3 · 3 · 3 · 3).
        assert found["party_core"].value == pytest.approx(-1 / 3)
        assert (found["best"].value, ids(found["best"])) == (1.0, ["EN-1"])

    def test_no_core_and_no_tie(self, street):
        found = street(nodes="EN-1 EN-2 EN-3").ask("core-periphery")
        assert (found["party_core"].value, found["best"].value) == (None, None)


class TestMixing:
    def test_by_hand(self, street):
        found = street("EN-1 partners_with EN-2; EN-2 partners_with SO-1; EN-1 partners_with SO-1").ask("mixing")
        assert found["ei_index"].value == pytest.approx(1 / 3)
        assert "at random 0.333" in found["ei_index"].sentence.en

    def test_no_tie(self, street):
        assert street(nodes="EN-1 SO-1").ask("mixing")["ei_index"].value is None


class TestDependence:
    def test_by_hand(self, street):
        edges = """GO-1 funds SO-1 amount=300; EN-1 funds SO-1 amount=100; GO-1 funds SO-2; GO-1 funds SO-3 amount=10;
                   EN-1 funds SO-3; SO-2 partners_with RC-1"""
        found = street(edges, "SO-4").ask("dependence")
        # SO-1: 0.75² + 0.25²; SO-2 has one payer; of SO-3 an amount is unknown; SO-4 is not funded.
        assert values(found["concentration"]) == {"SO-2": 1.0, "SO-1": 0.625}
        assert found["concentration"].value == pytest.approx(0.8125)
        assert (found["single_payer"].value, ids(found["single_payer"])) == (1, ["SO-2"])
        assert (found["no_other_tie"].value, ids(found["no_other_tie"])) == (2, ["SO-1", "SO-3"])

    def test_several_sums_of_one_payer_are_added(self, street):
        edges = "GO-1 funds SO-1 amount=50; GO-1 funds SO-1 amount=50; EN-1 funds SO-1 amount=100"
        assert values(street(edges).ask("dependence")["concentration"]) == {"SO-1": 0.5}

    def test_payers_outside_the_community_count(self, street):
        found = street("SO-1 located_in CM-1; GO-1 funds SO-1").ask("dependence", by="community")
        assert found["single_payer@CM-1"].value == 1

    def test_unknown_and_unfunded_differ(self, street):
        unknown = street("SO-1 located_in CM-1", CM_1={"rosters": ["social_orgs"]}).ask("dependence")["concentration"]
        assert (unknown.value, unknown.missing) == (None, ("funding",))
        unfunded = street("SO-1 located_in CM-1", CM_1={"rosters": ["funding"]}).ask("dependence")["concentration"]
        assert (unfunded.value, unfunded.missing) == (None, ())
        assert "no funded social organisation" in unfunded.sentence.en


BANDS = {
    "RG_1": {"age_band": "60+"},
    "RG_2": {"age_band": "18-35"},
    "RG_3": {"age_band": "36-60", "participants": 12},
}


class TestParticipation:
    edges = "RG-1 joins AC-1 participants=30; RG-2 joins AC-1 participants=3; RG-3 raised ND-1; RG-1 raised ND-1"

    def test_by_hand(self, street):
        found = street(self.edges, **BANDS).ask("participation")
        assert found["joining"].value == 2 / 3
        assert (found["raise_only"].value, ids(found["raise_only"])) == (1, ["RG-3"])

    def test_a_small_count_is_not_shown_and_cannot_be_worked_out(self, street):
        found = street(self.edges, **BANDS).ask("participation")["age_bands"]
        assert values(found) == {"18-35": "<5", "36-60": "*", "60+": 30}

    def test_counts_of_people_are_not_shown_for_the_whole_beside_its_parts(self, street):
        found = street(self.edges + "; RG-1 located_in CM-1", **BANDS).ask("participation", by="community")
        assert set(found) == {f"{figure}@CM-1" for figure in ("joining", "raise_only", "age_bands", "occupations")}

    def test_unknown_and_nobody(self, street):
        unknown = street("RG-1 located_in CM-1", CM_1={"rosters": ["needs"]}).ask("participation")["joining"]
        assert (unknown.value, unknown.missing) == (None, ("activities",))
        assert street(nodes="CM-1").ask("participation")["joining"].value is None


class TestLoad:
    def test_by_hand(self, street):
        edges = """PO-1 instructs EN-1; PO-1 instructs EN-2; PO-1 instructs EN-3; PO-2 instructs SO-1; PO-2 subordinate_to PO-1;
                   EN-1 has_party_org PO-1"""
        found = street(edges).ask("load")
        assert values(found["instructors"]) == {"PO-1": 3, "PO-2": 1}
        # Of 3 and 1: 2 · 2 / (2 · 4 · 2).
        assert found["instructors"].value == 0.25
        # EN-1 is instructed and has the Party organisation, but is one unit; PO-2 is a subordinate.
        assert values(found["secretaries"]) == {"PO-1": 4, "PO-2": 1}

    def test_nobody_sent(self, street):
        assert street("PO-2 subordinate_to PO-1").ask("load")["instructors"].value is None

    def test_the_load_counts_wherever_it_lies(self, street):
        found = street("PO-1 located_in CM-1; EN-1 located_in CM-2; PO-1 instructs EN-1").ask("load", by="community")
        assert values(found["instructors@CM-1"]) == {"PO-1": 1}
        assert found["instructors@CM-2"].value is None


class TestNetworkForm:
    @pytest.mark.parametrize(
        ("edges", "form"),
        [
            ("PO-1 instructs EN-1; PO-1 instructs EN-2; PO-1 instructs SO-1", "lead_organisation"),
            ("EN-1 member_of FO-1; EN-2 member_of FO-1; SO-1 member_of FO-1", "administrative"),
            ("EN-1 partners_with EN-2; EN-2 partners_with EN-3; EN-3 partners_with EN-1", "shared"),
            ("EN-1 partners_with EN-2; " + "; ".join(f"EN-{n} located_in CM-1" for n in range(3, 9)), "loose"),
        ],
    )
    def test_each_form(self, street, edges, form):
        assert street(edges).ask("network-form")["form"].value == form

    def test_centralisation_of_a_star_and_of_a_ring(self, street):
        star = street("PO-1 instructs EN-1; PO-1 instructs EN-2; PO-1 instructs SO-1").ask("network-form")
        ring = street("EN-1 partners_with EN-2; EN-2 partners_with EN-3; EN-3 partners_with EN-1").ask("network-form")
        assert (star["centralisation"].value, ring["centralisation"].value) == (1.0, 0.0)

    def test_too_few(self, street):
        assert street("EN-1 partners_with EN-2").ask("network-form")["form"].value is None


class TestGroups:
    edges = """CM-1 located_in ST-1; GR-1 located_in CM-1; EN-1 located_in GR-1; PO-1 located_in CM-1; PO-2 subordinate_to PO-1;
               PF-1 manages ES-1; ES-1 located_in CM-1; ES-2 located_in CM-2; PF-1 manages ES-2"""

    def test_a_node_is_in_every_territory_it_belongs_to(self, street):
        found = street(self.edges).ask("isolation", by="community")
        assert [found[f"isolates@{place}"].nodes for place in ("CM-1", "CM-2")] == [4, 1]
        assert found["isolates"].nodes == 4

    def test_grid_and_street(self, street):
        assert street(self.edges).ask("isolation", by="grid")["isolates@GR-1"].nodes == 1
        assert street(self.edges).ask("isolation", by="street")["isolates@ST-1"].nodes == 4

    def test_the_whole_comes_last_and_groups_by_id(self, street):
        found = [name for name in street(self.edges).ask("isolation", by="community") if name.startswith("isolates")]
        assert found == ["isolates@CM-1", "isolates@CM-2", "isolates"]
