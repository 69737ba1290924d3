"""Lists of instructors and to whom they were sent, and cells that tell of one where a Party organisation would stand."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, names, nodes, ties

FIRMS = [
    ["社区", "企业名称", "是否建立党组织"],
    ["松涛社区", "云州海棠食品有限公司", "否"],
    ["松涛社区", "云州白鹭纺织有限公司", "否"],
    ["松涛社区", "云州青松家电有限公司", "否"],
    ["松涛社区", "云州玉兰印务有限公司", "否"],
]
COMMITTEES = [
    ["社区", "党组织名称", "类别"],
    ["松涛社区", "松涛社区党委", "党委"],
    ["松涛社区", "松涛第一党支部", "党支部"],
]
COVERED = {
    "云州海棠食品有限公司": "work",
    "云州白鹭纺织有限公司": "work",
    "云州青松家电有限公司": "work",
    "云州玉兰印务有限公司": "uncovered",
}


@pytest.fixture
def street(desk):
    desk.workbook("企业.xlsx", {"企业": FIRMS})
    desk.workbook("党组织.xlsx", {"党组织": COMMITTEES})
    return desk


def test_the_party_organisation_beside_an_instructor_is_the_one_that_sends(street):
    rows = [
        ["社区", "指导员", "所在党组织", "联系企业"],
        ["松涛社区", "李雪", "松涛第一党支部", "云州海棠食品有限公司、云州白鹭纺织有限公司"],
        ["松涛社区", "王建国", "松涛社区党委", "青松家电"],
    ]
    street.workbook("党建指导员联系企业台账.xlsx", {"s": rows})
    imported = street.imported()
    assert verdicts(imported, "enterprise-coverage") == COVERED
    assert names(imported, "enterprise") == COVERED.keys()
    assert ties(imported.contents.graph, "has_party_org") == set()
    assert ties(imported.contents.graph, "instructs") >= {
        ("松涛第一党支部", "云州海棠食品有限公司"),
        ("松涛第一党支部", "云州白鹭纺织有限公司"),
        ("松涛社区党委", "云州青松家电有限公司"),
    }
    assert codes(imported) == []
    supplied = [node.attributes["rosters"] for node in imported.contents.graph.iter_nodes() if node.kind == "community"]
    assert supplied == [["party_orgs", "enterprises"]]  # no verdict asks for lists of instructors


def test_a_list_without_communities_brings_no_second_firms_into_being(street):
    rows = [
        ["序号", "指导员姓名", "所在单位及职务", "联系企业", "选派时间"],
        [1, "李雪", "松涛第一党支部书记", "海棠食品\n白鹭纺织", "2025.2"],
        [2, "王建国", "", "云州青松家电有限公司", "2025.2"],
    ]
    street.workbook("指导员.xlsx", {"s": rows})
    imported = street.imported()
    assert verdicts(imported, "enterprise-coverage") == COVERED
    assert names(imported, "party_org") == {"松涛社区党委", "松涛第一党支部"}
    assert ("松涛第一党支部", "云州白鹭纺织有限公司") in ties(imported.contents.graph, "instructs")
    assert all("established" not in node.attributes for node in nodes(imported, "enterprise").values())


def test_a_firm_on_such_a_list_that_is_on_no_roster_is_told(street):
    rows = [["社区", "指导员", "联系企业"], ["松涛社区", "李雪", "云州翠鸟环保有限公司"]]
    street.workbook("指导员.xlsx", {"s": rows})
    imported = street.imported()
    assert names(imported, "enterprise") == COVERED.keys()
    assert codes(imported) == [("unknown_organisation", 2, "C")]


def test_only_who_is_there_was_sent(desk):
    rows = [["社区", "指导员", "联系企业"], ["松涛社区", "暂缺", "云州玉兰印务有限公司"]]
    desk.workbook("党建指导员名册.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "instructs") == set()
    assert verdicts(imported, "enterprise-coverage") == {"云州玉兰印务有限公司": "unknown"}


def test_who_was_sent_may_stand_in_the_place_of_a_party_organisation(street):
    rows = [
        ["社区", "企业名称", "党建情况", "党组织（或指导员所属支部）"],
        ["松涛社区", "云州海棠食品有限公司", "单建", "海棠食品党支部"],
        ["松涛社区", "云州白鹭纺织有限公司", "派指导员", "松涛第一党支部"],
        ["松涛社区", "云州青松家电有限公司", "未建", None],
    ]
    street.workbook("企业.xlsx", {"企业": rows})
    imported = street.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州海棠食品有限公司": "organisation",
        "云州白鹭纺织有限公司": "work",
        "云州青松家电有限公司": "uncovered",
    }
    assert ("松涛第一党支部", "云州白鹭纺织有限公司") in ties(imported.contents.graph, "instructs")


def test_a_cell_for_a_party_organisation_may_tell_of_an_instructor_instead(street):
    rows = [
        ["社区", "企业名称", "党组织名称"],
        ["松涛社区", "云州海棠食品有限公司", "海棠食品党支部"],
        ["松涛社区", "云州白鹭纺织有限公司", "指导员：李雪（松涛第一党支部）"],
        ["松涛社区", "云州青松家电有限公司", "无"],
    ]
    street.workbook("企业.xlsx", {"企业": rows})
    imported = street.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州海棠食品有限公司": "organisation",
        "云州白鹭纺织有限公司": "work",
        "云州青松家电有限公司": "uncovered",
    }
    assert ties(imported.contents.graph, "instructs") == {("松涛第一党支部", "云州白鹭纺织有限公司")}


@pytest.mark.parametrize(
    "head", [["姓名", "派驻单位", "联系电话"], ["网名", "派驻单位", "选派时间"], ["姓名", "职务", "派驻单位"]]
)
def test_whom_a_list_of_instructors_lists_they_were_sent_to(street, head):
    cells = {"姓名": "李雪", "网名": "雪儿", "职务": "干事", "联系电话": "13712345678", "选派时间": "2026.3"}
    firms = ["云州海棠食品有限公司", "云州白鹭纺织有限公司", "云州青松家电有限公司"]
    rows = [["党建工作指导员选派情况一览表"], ["序号", *head]]
    rows += [[number, *(cells.get(one, firm) for one in head)] for number, firm in enumerate(firms, 1)]
    street.workbook("指导员.xlsx", {"s": rows})
    imported = street.imported()
    assert verdicts(imported, "enterprise-coverage") == COVERED
    assert ties(imported.contents.graph, "instructs") == {("松涛社区党委", firm) for firm in firms}


def test_who_works_in_an_office_of_the_street_was_sent_by_its_party_committee(street):
    rows = [
        ["党建工作指导员选派情况一览表"],
        ["姓名", "工作单位及职务", "派驻单位"],
        ["李雪", "松涛社区党委副书记", "云州海棠食品有限公司"],
        ["王建国", "清河街道党建办科员", "云州白鹭纺织有限公司"],
        ["周敏", "区税务局干部", "云州青松家电有限公司"],
    ]
    street.workbook("指导员.xlsx", {"s": rows})
    street.workbook("街道.xlsx", {"党组织": [["党组织名称", "类别"], ["清河街道党工委", "党工委"]]})
    imported = street.imported()
    assert verdicts(imported, "enterprise-coverage") == COVERED
    assert ties(imported.contents.graph, "instructs") == {
        ("松涛社区党委", "云州海棠食品有限公司"),
        ("清河街道党工委", "云州白鹭纺织有限公司"),
        ("松涛社区党委", "云州青松家电有限公司"),
    }


def test_the_unit_of_an_instructor_beside_a_firm_tells_who_sent_one(street):
    rows = [
        ["社区", "企业名称", "是否建立党组织", "党建指导员姓名", "指导员所在单位及职务"],
        ["松涛社区", "云州海棠食品有限公司", "否", "李雪", "松涛第一党支部书记"],
        ["松涛社区", "云州白鹭纺织有限公司", "否", "王建国", "清河街道党建办科员"],
        ["松涛社区", "云州青松家电有限公司", "否", "周敏", "区税务局干部"],
        ["松涛社区", "云州玉兰印务有限公司", "否", "", ""],
    ]
    street.workbook("企业.xlsx", {"企业": rows})
    street.workbook("街道.xlsx", {"党组织": [["党组织名称", "类别"], ["清河街道党工委", "党工委"]]})
    imported = street.imported()
    assert verdicts(imported, "enterprise-coverage") == COVERED
    assert ties(imported.contents.graph, "instructs") == {
        ("松涛第一党支部", "云州海棠食品有限公司"),
        ("清河街道党工委", "云州白鹭纺织有限公司"),
        ("松涛社区党委", "云州青松家电有限公司"),
    }


def test_property_firms_that_have_instructors_are_no_enterprises(desk):
    rows = [
        ["物业服务企业党建工作情况摸底表"],
        ["序号", "企业名称", "员工数", "党员数", "是否成立党组织", "党组织名称", "指导员及单位"],
        [1, "青松物业服务有限公司", 86, 6, "是", "青松物业党支部", "/"],
        [2, "海棠物业管理有限公司", 54, 2, "否", "/", "松涛社区党委 李雪"],
    ]
    desk.workbook("摸底表.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "property_firm") == {"青松物业服务有限公司", "海棠物业管理有限公司"}
    assert names(imported, "enterprise") == set()
    assert ties(imported.contents.graph, "instructs") == {("松涛社区党委", "海棠物业管理有限公司")}


def test_who_was_sent_to_firms_of_no_community_was_sent_by_one_that_is_called_so(desk):
    rows = [
        ["企业名称", "职工人数", "党建指导员"],
        ["云州海棠食品有限公司", 9, "李雪"],
        ["云州白鹭纺织有限公司", 8, ""],
    ]
    desk.workbook("企业.xlsx", {"企业": rows})
    assert ties(desk.imported().contents.graph, "instructs") == {("没有写明的社区党组织", "云州海棠食品有限公司")}


def test_what_an_instructor_is_called_and_where_they_work_may_stand_below_one_head(street):
    rows = [["社区", "企业名称", "职工人数", "党组织名称", "派驻党建指导员", None], [None] * 4 + ["姓名", "所在单位及职务"],
            ["松涛社区", "云州海棠食品有限公司", 30, None, "李雪", "松涛社区党委委员"],
            ["松涛社区", "云州白鹭纺织有限公司", 12, None, "周平", "松涛社区党委副书记"],
            ["松涛社区", "云州青松家电有限公司", 45, "青松家电党支部", None, None],
            ["松涛社区", "云州玉兰印务有限公司", 8, None, None, None]]  # fmt: skip
    street.workbook("企业.xlsx", {"企业": rows}, {"企业": [*(f"{column}1:{column}2" for column in "ABCD"), "E1:F1"]})
    imported = street.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州海棠食品有限公司": "work",
        "云州白鹭纺织有限公司": "work",
        "云州青松家电有限公司": "organisation",
        "云州玉兰印务有限公司": "uncovered",
    }
    assert ties(imported.contents.graph, "instructs") == {
        ("松涛社区党委", "云州海棠食品有限公司"),
        ("松涛社区党委", "云州白鹭纺织有限公司"),
    }


def test_a_branch_of_a_station_sends_nobody(desk):
    """驿站 is asked for in other columns, and is no instructor."""
    rows = [["社区", "社会组织名称", "是否建立党组织", "党组织名称"],
            ["松涛社区", "松涛和润养老驿站", "是", "和润养老驿站党支部"],
            ["松涛社区", "松涛书画协会", "否", None]]  # fmt: skip
    desk.workbook("社会组织.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {("松涛和润养老驿站", "和润养老驿站党支部")}
    assert not ties(imported.contents.graph, "instructs")
