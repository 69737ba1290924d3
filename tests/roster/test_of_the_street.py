"""What is the street's own lies in none of its communities: by the cell of its community, by its name, and where that is left blank."""

import pytest

from tests.roster.told import codes, names, ties


@pytest.mark.parametrize("street", ["云澜街道", "云澜街道办事处", "街道", "沁和镇机关"])
def test_a_street_in_the_column_of_communities_is_none(desk, street):
    rows = [["社会组织名称", "所属社区", "是否建立党组织"], ["春风助老中心", "松涛社区", "否"], ["云澜商会", street, "否"], ["翰墨书画社", "沐春社区", "否"]]  # fmt: skip
    desk.workbook("社会组织.xlsx", {"s": rows})
    senders = [["云澜街道党建指导员选派一览表"], ["指导员", "派出党组织", "派驻单位"], ["李某某", "松涛社区党委", "翰墨书画社"]]  # fmt: skip
    desk.workbook("指导员.xlsx", {"s": senders})
    imported = desk.imported()
    assert names(imported, "community") == {"松涛社区", "沐春社区"}
    assert ("no_community", 3, "B") in codes(imported)
    assert "云澜商会" not in {name for name, _ in ties(imported.contents.graph, "located_in")}


BRANCHES = [
    ["党组织名称", "类别", "所在社区"],
    ["松涛社区党委", "党委", "松涛社区"],
    ["沐春社区党总支", "党总支", "沐春社区"],
]


def test_a_party_organisation_of_the_street_does_not_lie_in_the_community_above_it(desk):
    rows = [*BRANCHES, ["云澜街道党工委", "党工委", None], ["云澜街道两新综合党委", "党委", None]]
    desk.workbook("党组织.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "located_in") == {("松涛社区党委", "松涛社区"), ("沐春社区党总支", "沐春社区")}
    assert codes(imported) == [("no_community", 4, "C"), ("no_community", 5, "C")]


def test_below_a_street_blanks_are_of_the_street(desk):
    rows = [["社区", "企业名称", "职工人数"]]
    rows += [["松涛社区", "甲商贸有限公司", 3], [None, "乙商贸有限公司", 4], [None, "戊商贸有限公司", 4]]
    rows += [["云澜街道", "丙商贸有限公司", 5], [None, "丁商贸有限公司", 6]]
    desk.workbook("企业.xlsx", {"s": rows})
    assert {name for name, _ in ties(desk.imported().contents.graph, "located_in")} == {
        "甲商贸有限公司",
        "乙商贸有限公司",
        "戊商贸有限公司",
    }


def test_a_party_organisation_lies_in_the_community_that_its_name_begins_with_where_its_row_tells_none(desk):
    rows = [["社会组织名称", "所属社区", "是否建立党组织"], ["春风助老中心", "松涛社区", "否"], ["翰墨书画社", "沐春社区", "否"]]  # fmt: skip
    desk.workbook("社会组织.xlsx", {"s": rows})
    senders = [["指导员", "派出党组织", "派驻单位"], ["李某某", "松涛社区党委", "春风助老中心、翰墨书画社"]]
    desk.workbook("党建指导员.xlsx", {"s": senders})
    assert ("松涛社区党委", "松涛社区") in ties(desk.imported().contents.graph, "located_in")


def test_what_is_called_after_a_community_that_ends_as_few_do_lies_in_it(desk):
    """The first of each is the community's own, below it stand those of which no row tells the community again."""
    rows = [["党组织名称", "类别", "所在社区"], ["云澜街道党工委", "党工委", None]]
    for place in ("松涛", "白鹭"):
        rows += [
            [f"云澜街道{place}分场党委", "党委", f"{place}分场"],
            [f"云澜街道{place}分场两新党总支", "党总支", None],
        ]
        rows += [[f"{place}小学党支部", "党支部", None]]
    desk.workbook("党组织.xlsx", {"s": rows})
    lying = dict(ties(desk.imported().contents.graph, "located_in"))
    own = {row[0]: f"{place}分场" for place in ("松涛", "白鹭") for row in rows[2:] if place in row[0]}
    assert {name: lying.get(name) for name in own} == own


def test_the_title_of_a_street_names_no_community_that_begins_as_the_street_does(desk):
    """The street is called after one of its communities, which a row writes without 社区."""
    desk.workbook("网格.xlsx", {"s": [["社区", "网格名称"], ["云澜", "第一网格"], ["沐春社区", "第二网格"]]})
    rows = [["云澜街道企业名册"], ["企业名称", "职工人数"], ["甲商贸有限公司", 3], ["乙商贸有限公司", 4]]
    desk.workbook("企业.xlsx", {"s": rows})
    assert {name for name, _ in ties(desk.imported().contents.graph, "located_in")} == {
        "云澜第一网格",
        "沐春社区第二网格",
    }
