"""The actors among themselves and by territory, worked out by hand."""

from __future__ import annotations

import pytest

ALL = ["party_orgs", "forum_members", "matters"]


class TestIsolation:
    def test_by_hand(self, street):
        found = street("EN-1 partners_with EN-2; EN-2 coordinates_with EN-3", "SO-1 RU-1").ask("isolation")
        assert (found["isolates"].value, found["isolates"].ids) == (2, ["RU-1", "SO-1"])
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
        assert found["liaison"].values == {"PO-1": 4}

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
        assert found["constraint"].values == {"PO-1": 0.5, "EN-1": 1.0, "EN-2": 1.0}
        assert found["constraint"].value == pytest.approx(2.5 / 3)
        assert found["effective_size"].values == {"PO-1": 2.0, "EN-1": 1.0, "EN-2": 1.0}

    def test_no_tie_has_no_constraint(self, street):
        assert street(nodes="EN-1 EN-2").ask("structural-holes")["constraint"].value is None


class TestMixing:
    def test_by_hand(self, street):
        found = street("EN-1 partners_with EN-2; EN-2 partners_with SO-1; EN-1 partners_with SO-1").ask("mixing")
        assert found["ei_index"].value == pytest.approx(1 / 3)
        assert "at random 0.333" in found["ei_index"].sentence.en

    def test_no_tie(self, street):
        assert street(nodes="EN-1 SO-1").ask("mixing")["ei_index"].value is None


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
