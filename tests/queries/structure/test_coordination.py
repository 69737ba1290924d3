"""Matters, money, command and residents, worked out by hand."""

from __future__ import annotations

import pytest


class TestCongruence:
    edges = """RC-1 leads MA-1; PF-1 joins MA-1; OC-1 joins MA-1; RC-1 member_of FO-1; PF-1 member_of FO-1;
               RC-1 coordinates_with OC-1"""

    def test_by_hand(self, street):
        found = street(self.edges).ask("congruence")["one_matter"]
        assert (found.value, found.ids) == (1 / 3, ["OC-1--PF-1", "OC-1--RC-1"])
        assert found.sentence.en == (
            "1 of 3 pairs of organisations that need to coordinate have a standing tie (33%); 2 have none."
        )

    def test_matters_of_one_estate_depend_on_one_another(self, street):
        edges = "RC-1 leads MA-1; PF-1 leads MA-2; MA-1 concerns ES-1; MA-2 concerns ES-1"
        found = street(edges).ask("congruence")
        assert (found["one_matter"].value, found["one_place"].value) == (None, 0.0)
        assert found["one_place"].ids == ["PF-1--RC-1"]

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
        assert (found.value, found.ids) == (1 / 3, ["MA-1"])

    def test_one_handler_alone_is_not_counted(self, street):
        assert street("RC-1 leads MA-1").ask("core-bypassed")["bypassed"].value is None

    def test_unknown(self, street):
        given = street("RC-1 located_in CM-1", CM_1={"rosters": ["party_orgs"]}).ask("core-bypassed")["bypassed"]
        assert (given.value, given.missing) == (None, ("matters",))


class TestDependence:
    def test_by_hand(self, street):
        edges = """GO-1 funds SO-1 amount=300; EN-1 funds SO-1 amount=100; GO-1 funds SO-2; GO-1 funds SO-3 amount=10;
                   EN-1 funds SO-3; SO-2 partners_with RC-1"""
        found = street(edges, "SO-4").ask("dependence")
        # SO-1: 0.75² + 0.25²; SO-2 has one payer; of SO-3 an amount is unknown; SO-4 is not funded.
        assert found["concentration"].values == {"SO-2": 1.0, "SO-1": 0.625}
        assert found["concentration"].value == pytest.approx(0.8125)
        assert (found["single_payer"].value, found["single_payer"].ids) == (1, ["SO-2"])
        assert (found["no_other_tie"].value, found["no_other_tie"].ids) == (2, ["SO-1", "SO-3"])

    def test_several_sums_of_one_payer_are_added(self, street):
        edges = "GO-1 funds SO-1 amount=50; GO-1 funds SO-1 amount=50; EN-1 funds SO-1 amount=100"
        assert street(edges).ask("dependence")["concentration"].values == {"SO-1": 0.5}

    def test_payers_outside_the_community_count(self, street):
        found = street("SO-1 located_in CM-1; GO-1 funds SO-1").ask("dependence", by="community")
        assert found["single_payer@CM-1"].value == 1

    def test_unknown_and_unfunded_differ(self, street):
        unknown = street("SO-1 located_in CM-1", CM_1={"rosters": ["social_orgs"]}).ask("dependence")["concentration"]
        assert (unknown.value, unknown.missing) == (None, ("funding",))
        unfunded = street("SO-1 located_in CM-1", CM_1={"rosters": ["funding"]}).ask("dependence")["concentration"]
        assert (unfunded.value, unfunded.missing) == (None, ())
        assert "no funded social organisation" in unfunded.sentence.en


class TestHierarchy:
    def test_a_double_superior_and_a_stray(self, street):
        edges = "PO-2 subordinate_to PO-1; PO-3 subordinate_to PO-1; PO-4 subordinate_to PO-2; PO-4 subordinate_to PO-3"
        found = street(edges, "PO-5").ask("hierarchy")
        assert (found["connectedness"].value, found["connectedness"].ids) == (12 / 20, ["PO-5"])
        assert (found["hierarchy"].value, found["hierarchy"].ids) == (1.0, [])
        # One tie of nine possible beyond the three that four need.
        assert found["efficiency"].value == pytest.approx(1 - 1 / 9, abs=1e-12)
        assert found["efficiency"].values == {"PO-4": 2}
        assert found["least_upper_bound"].value == 1.0

    def test_a_circle(self, street):
        found = street("PO-1 subordinate_to PO-2; PO-2 subordinate_to PO-1; PO-3 subordinate_to PO-2").ask("hierarchy")
        # Of three pairs that reach one another one is mutual.
        assert (found["hierarchy"].value, found["hierarchy"].ids) == (pytest.approx(2 / 3), ["PO-1", "PO-2"])

    def test_unknown(self, street):
        found = street("PO-1 located_in CM-1; PO-2 located_in CM-1", CM_1={"rosters": ["grids"]}).ask("hierarchy")
        assert {result.value for result in found.values()} == {None}
        assert found["hierarchy"].missing == ("party_orgs",)

    def test_one_party_organisation_alone_has_no_dimensions(self, street):
        assert {result.value for result in street(nodes="PO-1").ask("hierarchy").values()} == {None}


class TestLoad:
    def test_by_hand(self, street):
        edges = """PO-1 instructs EN-1; PO-1 instructs EN-2; PO-1 instructs EN-3; PO-2 instructs SO-1; PO-2 subordinate_to PO-1;
                   EN-1 has_party_org PO-1"""
        found = street(edges).ask("load")
        assert found["instructors"].values == {"PO-1": 3, "PO-2": 1}
        # Of 3 and 1: 2 · 2 / (2 · 4 · 2).
        assert found["instructors"].value == 0.25
        # EN-1 is instructed and has the Party organisation, but is one unit; PO-2 is a subordinate.
        assert found["secretaries"].values == {"PO-1": 4, "PO-2": 1}

    def test_nobody_sent(self, street):
        assert street("PO-2 subordinate_to PO-1").ask("load")["instructors"].value is None

    def test_the_load_counts_wherever_it_lies(self, street):
        found = street("PO-1 located_in CM-1; EN-1 located_in CM-2; PO-1 instructs EN-1").ask("load", by="community")
        assert found["instructors@CM-1"].values == {"PO-1": 1}
        assert found["instructors@CM-2"].value is None


class TestUntiedPlaces:
    def test_by_hand(self, street):
        edges = """PO-1 covers GR-1; PF-1 staffs GR-2; BD-1 located_in ES-1; RC-1 serves ES-1; MA-1 concerns GR-3; RC-1 leads MA-1;
                   BD-2 located_in GR-1"""
        found = street(edges, "GR-4").ask("untied-places")
        assert (found["grids"].value, found["grids"].ids) == (1, ["GR-4"])
        assert (found["buildings"].value, found["buildings"].ids) == (1, ["BD-2"])

    def test_no_building_is_not_no_untied_building(self, street):
        found = street(nodes="GR-1").ask("untied-places")
        assert (found["grids"].value, found["buildings"].value) == (1, None)

    def test_unknown(self, street):
        found = street("GR-1 located_in CM-1", CM_1={"rosters": ["grids"]}).ask("untied-places")
        assert (found["grids"].value, found["grids"].missing) == (None, ("party_orgs",))


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
        assert (found["raise_only"].value, found["raise_only"].ids) == (1, ["RG-3"])

    def test_a_small_count_is_not_shown_and_cannot_be_worked_out(self, street):
        found = street(self.edges, **BANDS).ask("participation")["age_bands"]
        assert found.values == {"18-35": "<5", "36-60": "*", "60+": 30}

    def test_counts_of_people_are_not_shown_for_the_whole_beside_its_parts(self, street):
        found = street(self.edges + "; RG-1 located_in CM-1", **BANDS).ask("participation", by="community")
        assert set(found) == {f"{figure}@CM-1" for figure in ("joining", "raise_only", "age_bands", "occupations")}

    def test_unknown_and_nobody(self, street):
        unknown = street("RG-1 located_in CM-1", CM_1={"rosters": ["needs"]}).ask("participation")["joining"]
        assert (unknown.value, unknown.missing) == (None, ("activities",))
        assert street(nodes="CM-1").ask("participation")["joining"].value is None


def test_hostile_names_are_names_and_nothing_else(street):
    # Braces must not be taken for fields of the sentence; the screen takes care of the rest.
    given = street(
        "PO-1 instructs EN-1; EN-2 partners_with EN-1", PO_1={"level": "committee"}, EN_1={"name": "{value} {0!r}"}
    )
    assert "only through {value} {0!r};" in given.ask("cut-points")["cut_points"].sentence.en
