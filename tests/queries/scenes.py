"""Small scenes that rules are about, put into random streets: chance alone hardly ever brings them together.

A line is an edge, its kind, source and target; the name of a node is its kind and a number, and what it is known to
be may stand behind it. Who is in a scene lies in its community.
"""

from __future__ import annotations

from random import Random

from graphcore.vocabulary import EDGE_KINDS

SCENES = tuple(
    [line.split() for line in scene.strip().splitlines()]
    for scene in (
        """
        serves residents_committee1 estate1
        represents owners_committee1 estate1
        manages property_firm1 estate1
        leads residents_committee1 matter1
        joins owners_committee1 matter1
        joins property_firm1 matter1
        concerns matter1 estate1
        """,
        """
        staffs property_firm1 grid1
        located_in building1 grid2
        covers party_org1,level=branch grid2
        covers party_org2,level=group building1
        located_in building2 grid1
        """,
        """
        guides party_org1 owners_committee1
        represents owners_committee2 estate1
        represents owners_committee3 estate1
        recommends party_org1 owners_committee2
        has_party_org owners_committee2 party_org2
        """,
        """
        partners_with property_firm1 social_org1
        manages property_firm2 estate1
        has_party_org property_firm2 party_org1
        manages property_firm3 estate1
        """,
        """
        belongs_to party_household1 party_org1,level=group
        covers party_org1,level=group building1
        located_in party_household1 building1
        subordinate_to party_org1,level=group party_org2,level=branch
        subordinate_to party_org2,level=branch party_org3,level=committee
        subordinate_to party_org4,level=group party_org5
        """,
        """
        subordinate_to party_org1,level=branch party_org2,level=branch
        subordinate_to party_org2,level=branch party_org1,level=branch
        subordinate_to party_org3,level=branch party_org1,level=branch
        subordinate_to party_org3,level=branch party_org4,level=group
        """,
        """
        answers project1 need1,domain=living
        raised residents_group1 need2,domain=living
        offers resident_unit1 resource1,domain=living
        raised residents_group1 need3,domain=order
        """,
        """
        has_party_org enterprise1 party_org1,form=joint
        has_party_org enterprise2 party_org1,form=joint
        has_party_org enterprise3 party_org1,form=joint
        has_party_org social_org1 party_org1,form=joint
        has_party_org social_org2 party_org1,form=joint
        has_party_org resident_unit1 party_org1,form=joint
        """,
        """
        located_in enterprise1 business_building1
        has_party_org business_building1 party_org1,level=branch
        located_in red_station1 business_building1
        located_in enterprise2 shopping_district1
        located_in employment_group1 business_building1
        """,
        """
        instructs party_org1,level=branch enterprise1
        instructs party_org1,level=branch social_org1
        instructs party_org1,level=branch employment_group1
        instructs party_org1,level=branch floating_cluster1
        located_in employment_group2 community1
        located_in floating_cluster2 community1
        """,
        """
        member_of enterprise1 forum1
        member_of social_org1 forum1
        joins enterprise1 matter1
        joins social_org1 matter1
        joins resident_unit1 matter1
        conflicts_with enterprise1 social_org1
        conflicts_with enterprise1 resident_unit1
        funds enterprise1 social_org1
        """,
        """
        reviewed_by matter1,major=true party_org1
        responsible_for_matter enterprise1 matter1,major=true
        responsible_for_matter social_org1 matter2,major=true
        authorised_for government_office1 matter1,major=true
        coordinates_with enterprise1 government_office1
        concerns matter2,major=true community1
        """,
        """
        recommends party_org1 social_org1
        leads social_org2 project1
        reported_to resident_unit1 community1
        cross_appointed social_org1 social_org2
        funds resident_unit1 social_org1
        covers party_org1 floating_cluster1
        leads resident_unit2 activity1
        has_party_org resident_unit1 party_org2,form=unit
        """,
        """
        funds government_office1 social_org1
        funds government_office1 social_org2
        funds enterprise1 social_org2
        partners_with social_org1 enterprise1
        joins social_org2 matter1
        """,
        """
        joins residents_group1,age_band=18-35,occupation=worker,participants=12 activity1
        joins residents_group2,age_band=60+,occupation=retired,participants=30 activity1
        raised residents_group3,age_band=60+,participants=3 need1
        leads social_org1 activity1
        """,
    )
)
_KNOWN = {"true": True, **{str(number): number for number in (3, 12, 30)}}
ABOVE = ("community1", "street1", "district1")


def scene(number: int, random: Random) -> tuple[dict[str, dict[str, object]], list[tuple[str, str, str]]]:
    """Nodes and edges (source, target, kind) of some scene, most of them; ``number`` keeps apart those of one street."""
    nodes: dict[str, dict[str, object]] = {}
    edges = []

    def node(written: str) -> str:
        kind, *known = written.split(",")
        name = f"C{number}.{kind}"
        given = dict(each.split("=") for each in known)
        nodes[name] = {
            "kind": kind.rstrip("0123456789"),
            **{key: _KNOWN.get(value, value) for key, value in given.items()},
        }
        return name

    community = node("community1")
    for inner, outer in (("community1", "street1"), ("street1", "district1")):
        edges.append((node(inner), node(outer), "located_in"))
    for kind, source, target in random.choice(SCENES):
        edges.append((node(source), node(target), kind))
    for name, known in nodes.items():
        if name.split(".")[1] not in ABOVE and EDGE_KINDS["located_in"].allows(str(known["kind"]), "community"):
            edges.append((name, community, "located_in"))
    return nodes, [edge for edge in edges if random.random() < 0.9]
