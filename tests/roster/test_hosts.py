"""What the column of a Party roster is found to mean that says whose an organisation is: a unit, or a place."""

from tests.roster.told import codes, nodes, ties

PARTY = ["党组织名称", "上级党组织", "所在单位"]


def test_the_name_of_a_community_is_no_abbreviation_of_who_is_called_after_it(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "社会组织": [
                ["社区", "社会组织名称", "类别", "是否建立党组织"],
                ["荷塘社区", "荷塘社区爱心帮扶队", "备案", "否"],
            ],
            "党组织": [PARTY, ["荷塘社区党总支", None, "荷塘社区"]],
        },
    )
    imported = desk.imported()
    graph = imported.contents.graph
    assert not ties(graph, "has_party_org")
    assert ("荷塘社区党总支", "荷塘社区") in ties(graph, "located_in")
    assert nodes(imported, "social_org")["荷塘社区爱心帮扶队"].aliases == ()
    assert codes(imported) == []


def test_a_unit_may_still_be_abbreviated_to_how_its_name_begins(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "企业": [["社区", "企业名称", "是否建立党组织"], ["荷塘社区", "金鼎大厦商业管理有限公司", "是"]],
            "党组织": [PARTY, ["金鼎大厦党支部", "荷塘社区党委", "金鼎大厦"], ["荷塘社区党委", None, None]],
        },
    )
    assert ties(desk.imported().contents.graph, "has_party_org") == {("金鼎大厦商业管理有限公司", "金鼎大厦党支部")}


def test_an_organisation_covers_the_grid_or_estate_that_its_unit_is_said_to_be(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "小区": [["社区", "小区名称", "户数"], ["荷塘社区", "莲花苑", 90], ["柳桥社区", "柳岸苑", 80]],
            "网格": [["社区", "网格名称", "户数"], ["荷塘社区", "第一网格", 90], ["柳桥社区", "第一网格", 80]],
            "社会组织": [["社区", "社会组织名称", "类别"], ["荷塘社区", "莲花苑书画社", "备案"]],
            "党组织": [
                ["所属社区", *PARTY],
                ["荷塘社区", "荷塘社区党委", None, None],
                ["荷塘社区", "莲花苑党支部", "荷塘社区党委", "莲花苑"],
                ["荷塘社区", "荷花网格党支部", "荷塘社区党委", "第一网格"],
                ["柳桥社区", "柳岸党支部", None, "柳桥社区第一网格、柳岸苑"],
            ],
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "covers") == {
        ("莲花苑党支部", "莲花苑"),
        ("荷花网格党支部", "荷塘社区第一网格"),
        ("柳岸党支部", "柳桥社区第一网格"),
        ("柳岸党支部", "柳岸苑"),
    }
    assert not ties(imported.contents.graph, "has_party_org")
    assert codes(imported) == []


def test_an_estate_has_no_part_for_whoever_begins_as_it_does(desk):
    """莲花苑 among who took part is the estate; which of those that are called after it did, nothing tells."""
    desk.workbook(
        "台账.xlsx",
        {
            "小区": [["社区", "小区名称", "居委会"], ["荷塘社区", "莲花苑", "荷塘社区居委会"]],
            "社会组织": [["社区", "社会组织名称", "类别"], ["荷塘社区", "莲花苑书画社", "备案"]],
            "事项": [
                ["社区", "协调事项", "牵头单位", "参与单位"],
                ["荷塘社区", "补种树木", "荷塘社区居委会", "莲花苑"],
            ],
        },
    )
    imported = desk.imported()
    assert not ties(imported.contents.graph, "joins")
    assert ("unknown_organisation", 2, "D") in codes(imported)
