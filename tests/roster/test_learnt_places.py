"""Places that no list of endings knows, told by where they stand in names and cells."""

import pytest

from tests.roster.told import codes, names, nodes, ties

ESTATES = ["小区名称", "所属社区", "居委会", "户数"]


def of_kind(imported, kind):
    return {node.name for node in imported.contents.graph.iter_nodes() if node.kind == kind}


def test_what_stands_before_several_communities_is_their_street(desk):
    """A banner 云岭努图克 is what their committees have in common, so their names mean the same without."""
    committees = [[f"云岭努图克{name}居民委员会", name] for name in ("松涛社区", "沐春社区")]
    desk.workbook("居委会.xlsx", {"居委会": [["居委会名称", "所属社区"], *committees]})
    estates = [["春晖里", "松涛社区", "松涛社区居委会", 120], ["桂溪苑", "沐春社区", "沐春居委会", 80]]
    desk.workbook("小区.xlsx", {"小区": [ESTATES, *estates]})
    imported = desk.imported()
    assert len(of_kind(imported, "residents_committee")) == 2
    assert imported.problems == ()


def test_a_street_s_own_committee_is_not_that_of_its_communities(desk):
    rows = [["中共云岭努图克委员会", None, "党委", None]]
    rows += [[f"中共云岭努图克{name}委员会", name, "党委", "云岭努图克党委"] for name in ("松涛社区", "沐春社区")]
    rows += [
        ["松涛社区第一支部", "松涛社区", "党支部", "松涛社区党委"],
        ["沐春社区第一支部", "沐春社区", "党支部", "社区党委"],
    ]
    desk.workbook("党组织.xlsx", {"党组织": [["党组织名称", "所属社区", "组织类别", "上级党组织"], *rows]})
    imported = desk.imported()
    graph = imported.contents.graph
    name = {node.id: node.name for node in graph.iter_nodes()}
    above = {name[edge.source]: name[edge.target] for edge in graph.iter_edges() if edge.kind == "subordinate_to"}
    assert above == {
        "中共云岭努图克松涛社区委员会": "中共云岭努图克委员会",
        "中共云岭努图克沐春社区委员会": "中共云岭努图克委员会",
        "松涛社区第一支部": "中共云岭努图克松涛社区委员会",
        "沐春社区第一支部": "中共云岭努图克沐春社区委员会",
    }
    assert imported.problems == ()


def test_a_community_is_one_without_its_ending_where_its_rows_say_so(desk):
    """Of 白杨 all rows name grids of 白杨林场片; 松涛东岸 is another than 松涛, whose rows name no grid of it."""
    rows = [
        ["白杨林场片", "白杨林场片第1网格", 5],
        ["白杨", "白杨林场片第2网格", 7],
        ["松涛", "松涛第1网格", 3],
        ["松涛东岸", "松涛东岸第1网格", 4],
    ]
    desk.workbook("网格.xlsx", {"网格": [["所属社区", "网格名称", "户数"], *rows]})
    firms = [["白杨", f"云州{name}有限公司", number] for number, name in enumerate("甲乙丙丁", 1)]  # they name neither
    desk.workbook("企业.xlsx", {"企业": [["所属社区", "企业名称", "职工人数"], *firms]})
    assert of_kind(desk.imported(), "community") == {"白杨林场片", "松涛", "松涛东岸"}


def test_a_community_is_one_without_its_ending_where_the_estates_of_its_rows_lie(desk):
    """The committees of 上游 are of estates of 上游渔场; those of 松涛 are of none of 松涛东岸."""
    estates = [["春晖里", "上游渔场"], ["桂溪苑", "上游渔场"], ["枕溪苑", "松涛东岸"], ["秋爽居", "松涛"]]
    desk.workbook("小区.xlsx", {"小区": [["小区名称", "所属社区", "户数"], *([*row, 90] for row in estates)]})
    committees = [("上游", "春晖里"), ("上游", "桂溪苑"), ("松涛", "秋爽居"), ("松涛东岸", "枕溪苑")]
    rows = [[place, f"{estate}业主委员会", estate] for place, estate in committees]
    desk.workbook("业委会.xlsx", {"业委会": [["所属社区", "业委会名称", "所在小区"], *rows]})
    assert of_kind(desk.imported(), "community") == {"上游渔场", "松涛", "松涛东岸"}


def test_an_ending_may_be_a_single_character_but_sets_two_apart_of_which_both_are_communities(desk):
    rows = [
        ["东岸居", "东岸居第1网格", 5],
        ["东岸", "东岸居第2网格", 7],
        ["和平社区", "和平里第1网格", 3],
        ["和平", "和平里第3网格", 3],
        ["和平里", "和平里第2网格", 4],
    ]
    desk.workbook("网格.xlsx", {"网格": [["所属社区", "网格名称", "户数"], *rows]})
    assert of_kind(desk.imported(), "community") == {"东岸居", "和平社区", "和平里"}


def test_bodies_that_are_only_called_after_a_community_do_not_say_how_it_ends(desk):
    firms = [["社区", "企业名称", "党组织名称"], ["五七大队", "云州甲商贸有限公司", "云州甲商贸有限公司党支部"],
             ["五七", "云州乙商贸有限公司", "五七大队两新组织联合党支部"], ["松涛社区", "云州丙商贸有限公司", None]]  # fmt: skip
    units = [["社区", "单位名称", "单位性质"], ["五七", "云州公交集团五七场站", "国企"], ["五七", "建设银行五七支行", "国企"],
             ["松涛社区", "松涛小学", "学校"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": firms})
    desk.workbook("驻区单位.xlsx", {"s": units})
    assert of_kind(desk.imported(), "community") == {"五七大队", "松涛社区"}


def test_a_community_that_is_numbered_is_one_however_its_number_is_written(desk):
    """第三 is short for 第三林场, which is called as it is written most."""
    rows = [
        ["第三林场", "第三林场第一网格", 5],
        ["第三 林场", "第三林场第四网格", 6],
        ["第3林场", "第三林场第2网格", 7],
        ["第三", "第三林场第三网格", 3],
        ["松涛社区", "松涛社区第一网格", 4],
    ]
    desk.workbook("网格.xlsx", {"网格": [["所属社区", "网格名称", "户数"], *rows]})
    assert of_kind(desk.imported(), "community") == {"第三林场", "松涛社区"}


def test_a_sheet_called_by_the_beginning_of_a_community_is_of_it(desk):
    desk.workbook(
        "网格.xlsx",
        {
            "网格": [
                ["所属社区", "网格名称", "户数"],
                ["松涛社区", "松涛社区第1网格", 5],
                ["沐春社区", "沐春社区第1网格", 7],
            ]
        },
    )
    head = ["企业名称", "从业人数"]
    sheets = {"松涛": [head, ["云州甲商贸有限公司", 12]], "沐春": [head, ["云州乙科技有限公司", 30]]}
    desk.workbook("企业.xlsx", sheets)
    graph = desk.imported().contents.graph
    name = {node.id: node.name for node in graph.iter_nodes()}
    kinds = {node.id: node.kind for node in graph.iter_nodes()}
    lies = {
        name[e.source]: name[e.target]
        for e in graph.iter_edges()
        if e.kind == "located_in" and kinds[e.source] == "enterprise"
    }
    assert lies == {"云州甲商贸有限公司": "松涛社区", "云州乙科技有限公司": "沐春社区"}


@pytest.mark.parametrize("second", ["松涛社区（续）", "松涛社区续", "松涛社区(续表1)", "松涛社区 续2"])
def test_a_sheet_that_goes_on_with_another_is_of_its_community(desk, second):
    head = ["企业名称", "职工人数", "是否建立党组织"]
    desk.workbook(
        "企业.xlsx",
        {"松涛社区": [head, ["云州甲商贸有限公司", 12, "否"]], second: [head, ["云州乙餐饮有限公司", 5, "否"]]},
    )
    imported = desk.imported()
    assert nodes(imported, "community").keys() == {"松涛社区"}
    assert ties(imported.contents.graph, "located_in") == {
        ("云州甲商贸有限公司", "松涛社区"), ("云州乙餐饮有限公司", "松涛社区")
    }  # fmt: skip


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("白杨\n林场片", {"白杨林场片"}),
        ("松涛\n社区", {"松涛社区"}),
        ("松涛社区\n白杨林场片", {"松涛社区", "白杨林场片"}),
    ],
)
def test_a_line_break_in_a_cell_of_communities_may_wrap_a_name(desk, written, meant):
    """Which it does is told by what other cells name; two names below each other stay two."""
    grids = [["所属社区", "网格名称"], ["松涛社区", "松涛社区第1网格"], ["白杨林场片", "白杨林场片第1网格"]]
    desk.workbook("网格.xlsx", {"网格": grids})
    desk.workbook("单位.xlsx", {"驻区单位": [["单位名称", "所属社区"], ["松涛小学", "松涛社区"]]})
    desk.workbook(
        "报到.xlsx", {"报到登记": [["报到单位", "报到社区", "报到时间"], ["松涛小学", written, "2024-03-01"]]}
    )
    imported = desk.imported()
    assert {community for _, community in ties(imported.contents.graph, "reported_to")} == meant
    assert set(nodes(imported, "community")) == {"松涛社区", "白杨林场片"}


@pytest.mark.parametrize(
    "written", ["{}居委会", "{}居民委员会", "（{}）", "梅溪街道-{}", "梅溪街道 — {}", "丹州市·梅溪街道·{}"]
)
def test_a_community_is_meant_by_its_committee_a_path_or_within_brackets(desk, written):
    communities = ["杏园社区", "石桥社区"]
    committees = [[f"梅溪街道{community}居民委员会", community] for community in communities]
    desk.workbook("居委会.xlsx", {"s": [["居委会名称", "所属社区"], *committees]})
    firms = [
        ["丹州海棠食品有限公司", "杏园社区"],
        ["丹州青松家电有限公司", "石桥社区"],
        ["丹州玉兰印务有限公司", "杏园社区"],
    ]
    rows = [["企业名称", "所属社区"], *([firm, written.format(community)] for firm, community in firms)]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "community") == {*communities}
    assert {(firm, community) for firm, community in firms} <= ties(imported.contents.graph, "located_in")
    assert codes(imported) == []
