"""A list with a column for each of its names, and one that says once what its names lie in."""

import pytest

from graphcore.roster.mapping import read_mapping
from graphcore.roster.proposing.proposal import propose
from tests.roster.told import codes, is_understood, names, ties

PROJECTS = [["松涛社区助老项目", "松涛社区党委", "云州甲商贸有限公司", "云州乙科技有限公司", None],
            ["松涛社区助学项目", "松涛社区党委", "云州丙餐饮有限公司", None, None],
            ["松涛社区助残项目", "松涛社区党委", "云州甲商贸有限公司", "云州丙餐饮有限公司", "云州乙科技有限公司"]]  # fmt: skip
JOINED = {("云州甲商贸有限公司", "松涛社区助老项目"), ("云州乙科技有限公司", "松涛社区助老项目"), ("云州丙餐饮有限公司", "松涛社区助学项目"),
          ("云州甲商贸有限公司", "松涛社区助残项目"), ("云州丙餐饮有限公司", "松涛社区助残项目"), ("云州乙科技有限公司", "松涛社区助残项目")}  # fmt: skip
HEADS = [
    ("参与单位1", "参与单位2", "参与单位3"),
    ("参与单位（一）", "参与单位（二）", "参与单位（三）"),
    ("第1参与单位", "第2参与单位", "第3参与单位"),
    ("参与单位1（7）", "参与单位2（8）", "参与单位3（9）"),
]


def lay(desk, heads, merges=()):
    """Two sheets of firms that projects name, and the projects with a column for each."""
    firms = [["社区", "企业名称"], *(["松涛社区", f"云州{name}有限公司"] for name in ("甲商贸", "乙科技", "丙餐饮"))]
    party = [["社区", "党组织名称"], ["松涛社区", "松涛社区党委"]]
    desk.workbook("企业.xlsx", {"企业": firms, "党组织": party})
    desk.workbook("项目.xlsx", {"项目清单": [["项目名称", "牵头单位", *heads], *PROJECTS]}, {"项目清单": merges})


@pytest.mark.parametrize("heads", HEADS)
def test_columns_that_count_are_one_list(desk, heads):
    lay(desk, heads)
    imported = desk.imported()
    assert ties(imported.contents.graph, "joins") == JOINED
    assert ties(imported.contents.graph, "claims") == set()


@pytest.mark.parametrize(
    ("heads", "merges"),
    [
        (("参与单位", "参与单位", "参与单位"), []),
        (("参与单位", "参与单位2", "参与单位3"), []),
        (("参与单位", None, None), ["C1:E1"]),
    ],
)
def test_columns_below_one_header_are_one_list(desk, heads, merges):
    lay(desk, heads, merges)
    imported = desk.imported()
    assert ties(imported.contents.graph, "joins") == JOINED
    assert is_understood(imported)


def test_a_proposal_says_so_and_is_served(desk):
    lay(desk, HEADS[0])
    proposal = propose([desk.folder], "zh").text
    assert proposal.count(": partners") == 3
    (desk.folder.parent / "m.yaml").write_text(proposal, encoding="utf-8")
    imported = desk.imported(mapping=read_mapping(desk.folder.parent / "m.yaml"))
    assert ties(imported.contents.graph, "joins") == JOINED
    assert "mapping_drift" not in {code for code, _, _ in codes(imported)}


def test_columns_that_count_something_else_stay_apart(desk):
    rows = [["社区", "企业名称", "联系电话1", "联系电话2"], ["松涛社区", "云州甲商贸有限公司", "15400001111", "15400002222"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert names(imported, "enterprise") == {"云州甲商贸有限公司"}
    assert codes(imported) == [("unmapped_column", 1, "D")]


def test_the_last_of_several_years_is_how_it_is_now(desk):
    """The years stand below the word, before it or behind it; the later need not stand behind the earlier."""
    above = [["社区", "党组织名称", "党员数", None], [None, None, "2023年底", "2024年底"], ["松涛社区", "松涛社区党委", 41, 47]]  # fmt: skip
    desk.workbook("甲.xlsx", {"党组织": above}, {"党组织": ["C1:D1", "A1:A2", "B1:B2"]})
    rows = [["社区", "网格名称", "2024年户数", "2023年户数"], ["松涛社区", "松涛社区第一网格", 320, 310]]
    desk.workbook("乙.xlsx", {"网格": rows})
    found = {node.name: node.attributes for node in desk.imported().contents.graph.iter_nodes()}
    assert found["松涛社区党委"]["members"] == 47
    assert found["松涛社区第一网格"]["households"] == 320


@pytest.mark.parametrize(
    "said",
    ["春晖里：1幢、2幢；汀兰居：1幢", "【春晖里】1、2幢\n【汀兰居】1幢", "春晖里（1幢、2幢）、汀兰居（1幢）"],
)
def test_buildings_are_listed_under_their_estate(desk, said):
    buildings = [["社区", "楼栋名称"], *(["松涛社区", name] for name in ("春晖里1幢", "春晖里2幢", "汀兰居1幢"))]
    grids = [["社区", "网格名称", "包含楼栋"], ["松涛社区", "松涛社区第一网格", said]]
    desk.workbook("台账.xlsx", {"楼栋": buildings, "网格": grids})
    imported = desk.imported()
    lying = {pair for pair in ties(imported.contents.graph, "located_in") if pair[1].endswith("网格")}
    assert lying == {(name, "松涛社区第一网格") for name in ("春晖里1幢", "春晖里2幢", "汀兰居1幢")}


@pytest.mark.parametrize("said", ["松涛社区：春晖里、汀兰居；和顺坊：乐澄苑", "松涛社区（春晖里、汀兰居）、乐澄苑"])
def test_estates_are_listed_under_their_community(desk, said):
    estates = [["社区", "小区名称"], ["松涛社区", "春晖里"], ["松涛社区", "汀兰居"], ["和顺坊", "乐澄苑"]]
    firms = [["物业企业名称", "服务小区"], ["云州安居物业服务有限公司", said]]
    desk.workbook("台账.xlsx", {"小区": estates, "物业": firms})
    imported = desk.imported()
    managed = {estate for _, estate in ties(imported.contents.graph, "manages")}
    assert managed == {"春晖里", "汀兰居", "乐澄苑"}
    assert "unknown_organisation" not in {code for code, _, _ in codes(imported)}
