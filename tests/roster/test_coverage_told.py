"""What rosters tell of who is covered: Party organisations, instructors who were sent, registrations."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes, ties

ENTERPRISES = ["所属社区", "企业名称", "统一社会信用代码", "职工人数", "是否建立党组织", "党组织名称", "党建指导员"]
PARTY_ORGS = ["所属社区", "党组织名称", "组织类别", "上级党组织", "所在单位"]


def test_coverage_said_on_the_own_row_on_the_party_roster_or_by_an_instructor(desk):
    desk.workbook(
        "两新.xlsx",
        {
            "企业": [
                ENTERPRISES,
                ["松涛社区", "云州甲商贸有限公司", None, 12, "是", "甲商贸党支部", None],
                ["松涛社区", "云州乙商贸有限公司", None, 5, "是", None, None],
                ["松涛社区", "云州丙商贸有限公司", None, 7, "否", None, "王某某"],
                ["松涛社区", "云州丁商贸有限公司", None, 9, "是", None, None],
            ],
            "党组织": [
                PARTY_ORGS,
                ["松涛社区", "中共云澜街道松涛社区委员会", "党委", None, None],
                ["松涛社区", "甲商贸党支部", "党支部", "松涛社区党委", None],
                ["松涛社区", "乙商贸党支部", "党支部", "松涛社区党委", "乙商贸"],
            ],
        },
    )
    imported = desk.imported()
    graph = imported.contents.graph
    assert ties(graph, "has_party_org") == {
        ("云州甲商贸有限公司", "甲商贸党支部"),
        ("云州乙商贸有限公司", "乙商贸党支部"),
        ("云州丁商贸有限公司", "云州丁商贸有限公司党组织"),
    }
    assert ties(graph, "instructs") == {("中共云澜街道松涛社区委员会", "云州丙商贸有限公司")}
    assert ties(graph, "subordinate_to") == {
        (name, "中共云澜街道松涛社区委员会") for name in ("甲商贸党支部", "乙商贸党支部")
    }
    assert codes(imported) == [("unnamed_party_org", 5, "E")]


def test_an_instructor_without_any_party_roster_still_counts_as_sent(desk):
    desk.workbook(
        "两新.xlsx", {"企业": [ENTERPRISES, ["松涛社区", "云州丙商贸有限公司", None, 7, "否", None, "王某某"]]}
    )
    assert ties(desk.imported().contents.graph, "instructs") == {("松涛社区党组织", "云州丙商贸有限公司")}


@pytest.mark.parametrize("header", ["党建指导员", "党建指导员（选派单位）"])
def test_an_instructor_is_of_the_party_organisation_that_the_cell_names(desk, header):
    sent = {
        "甲": "沐春社区党委选派",
        "乙": "李雪（松涛社区党委副书记）",
        "丙": "街道党工委选派：孙建国",
        "丁": "无",
        "戊": "王某某",
        "己": "",
    }
    rows = [["松涛社区", f"云州{one}商贸有限公司", 7, "否", cell] for one, cell in sent.items()]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", "职工人数", "是否建立党组织", header], *rows]})
    above = "中共云澜街道工作委员会"
    desk.workbook(
        "党组织.xlsx",
        {
            "党组织": [
                ["所属社区", "党组织名称", "组织类别", "上级党组织"],
                [None, above, "党工委", None],
                ["松涛社区", "松涛社区党委", "党委", above],
                ["沐春社区", "沐春社区党委", "党委", above],
            ]
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "instructs") == {
        ("沐春社区党委", "云州甲商贸有限公司"),
        ("松涛社区党委", "云州乙商贸有限公司"),
        (above, "云州丙商贸有限公司"),
        ("松涛社区党委", "云州戊商贸有限公司"),
    }
    assert not [code for code in codes(imported) if code[0] in ("unread_evidence", "unmapped_column")]
    told = " ".join(statement.raw or "" for statement in imported.contents.statements)
    assert not [name for name in ("李雪", "孙建国", "王某某") if name in told]


@pytest.mark.parametrize("header", ["党建指导员", "是否派驻党建指导员", "党建联络员是否到位"])
@pytest.mark.parametrize(("yes", "no"), [("有", "无"), ("Y", "N"), ("√", "×"), ("是", None)])
def test_yes_and_no_may_tell_whether_an_instructor_was_sent(desk, header, yes, no):
    names = ["社区", "企业名称", "职工人数", header]
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                names,
                *(
                    ["松涛社区", f"云州{one}商贸有限公司", 7, mark]
                    for one, mark in zip("甲乙丙", (yes, no, yes), strict=True)
                ),
            ]
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "instructs") == {
        ("松涛社区党组织", f"云州{one}商贸有限公司") for one in "甲丙"
    }
    assert not codes(imported)


@pytest.mark.parametrize("header", ["未派指导员", "拟派党建指导员", "应派未派党建联络员"])
def test_yes_below_a_header_that_denies_sends_no_instructor(desk, header):
    rows = [["松涛社区", f"云州{one}商贸有限公司", 7, mark] for one, mark in zip("甲乙丙丁", "是否否是", strict=True)]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", "职工人数", header], *rows]})
    imported = desk.imported()
    assert not ties(imported.contents.graph, "instructs")
    assert ("unread_evidence", 1, "D") in codes(imported)


@pytest.mark.parametrize("header", ["是否建立党组织", "党组织名称"])
def test_a_cell_that_says_there_is_none_may_add_that_an_instructor_was_sent(desk, header):
    cells = ["未建（已派指导员）", "未建", "未建，派驻党建联络员", "未建（未派指导员）"]
    rows = [["松涛社区", f"云州{one}商贸有限公司", 7, cell] for one, cell in zip("甲乙丙丁", cells, strict=True)]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", "职工人数", header], *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "instructs") == {
        ("松涛社区党组织", f"云州{one}商贸有限公司") for one in "甲丙"
    }
    assert not ties(imported.contents.graph, "has_party_org")
    assert not codes(imported)


def test_that_an_instructor_was_sent_instead_is_no_unknown_way_of_building(desk):
    ways = [("单独组建", None), ("派驻党建指导员", None), ("未组建", None), ("派驻指导员", "王某某")]
    rows = [["松涛社区", f"云州{one}商贸有限公司", *way] for one, way in zip("甲乙丙丁", ways, strict=True)]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", "组建方式", "党建指导员"], *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "instructs") == {
        ("松涛社区党组织", f"云州{one}商贸有限公司") for one in "乙丁"
    }
    assert codes(imported) == [("unnamed_party_org", 2, "C")]


def test_whether_an_instructor_was_sent_stands_beside_other_questions(desk):
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                ["社区", "企业名称", "是否建立党组织", "党组织名称", "是否建立工会", "是否选派指导员", "指导员姓名"],
                ["松涛社区", "云州甲商贸有限公司", "是", "甲商贸党支部", "否", "否", None],
                ["松涛社区", "云州乙商贸有限公司", "否", None, "是", "是", "王某某"],
                ["松涛社区", "云州丙商贸有限公司", "否", None, "否", "是", "李某某"],
            ]
        },
    )
    imported = desk.imported()
    graph = imported.contents.graph
    assert ties(graph, "instructs") == {("松涛社区党组织", f"云州{one}商贸有限公司") for one in "乙丙"}
    assert ties(graph, "has_party_org") == {("云州甲商贸有限公司", "甲商贸党支部")}
    unions = {node.name[2]: node.attributes["union"] for node in graph.iter_nodes() if node.kind == "enterprise"}
    assert unions == {"甲": False, "乙": True, "丙": False}


def test_registration_outweighs_what_the_unit_roster_says(desk):
    desk.workbook(
        "双报到.xlsx",
        {
            "驻区单位": [
                ["社区", "单位名称", "是否报到"],
                ["松涛社区", "云州市致臻中学", "否"],
                ["松涛社区", "乐澄小学", "是"],
                ["沐春社区", "百川中学", "是"],
            ],
            "报到登记": [["报到社区", "报到单位", "报到日期"], ["松涛社区", "致臻中学", "2023-03-26"]],
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "reported_to") == {("云州市致臻中学", "松涛社区")}
    # Of 沐春社区 no registration was supplied: its 是 speaks against nothing.
    assert codes(imported) == [("contradiction", 2, "C"), ("contradiction", 3, "C")]


@pytest.mark.parametrize("header", ["党的组织是否组建", "党组织是否建立", "党组织有无建立"])
def test_a_header_that_asks_last_asks_for_yes_and_no_and_tells_no_form(desk, header):
    rows = [["所属社区", "社会组织名称", header, "党组织名称"], ["松涛社区", "松涛合唱队", "已单建或联建", "松涛社区两新组织联合党支部"],
            ["松涛社区", "松涛棋社", "未单建或联建", None], ["松涛社区", "松涛舞蹈队", "已单建或联建", None]]  # fmt: skip
    party = [PARTY_ORGS, ["松涛社区", "松涛社区两新组织联合党支部", "党支部（联合）", None, None]]
    desk.workbook("社会组织.xlsx", {"s": rows})
    desk.workbook("党组织.xlsx", {"s": party})
    imported = desk.imported()
    assert {who for who, _ in ties(imported.contents.graph, "has_party_org")} == {"松涛合唱队", "松涛舞蹈队"}
    assert nodes(imported, "party_org")["松涛社区两新组织联合党支部"].attributes["form"] == "joint"
    assert "conflicting_value" not in {code for code, *_ in codes(imported)}


@pytest.mark.parametrize("remark", ["小微", "外资", "新增"])
def test_a_remark_of_what_a_firm_is_like_makes_no_other_firm_of_it(desk, remark):
    firms = [
        ["所属社区", "企业名称", "职工人数"],
        ["松涛社区", "云州荆楚物流有限公司", 12],
        ["松涛社区", "云州乙商贸有限公司", 5],
    ]
    hosts = [PARTY_ORGS, ["松涛社区", "荆楚物流党支部", "党支部", None, f"云州荆楚物流有限公司（{remark}）"]]
    desk.workbook("企业.xlsx", {"s": firms})
    desk.workbook("党组织.xlsx", {"s": hosts})
    assert ties(desk.imported().contents.graph, "has_party_org") == {("云州荆楚物流有限公司", "荆楚物流党支部")}


@pytest.mark.parametrize("person", [False, True])
def test_who_is_covered_by_work_only_has_no_party_organisation(desk, person):
    rows = [
        ["社区", "企业名称", "覆盖情况", *(["指导员姓名"] if person else [])],
        ["松涛社区", "云州甲商贸有限公司", "组织覆盖", None],
        ["松涛社区", "云州乙商贸有限公司", "工作覆盖", "李雪" if person else None],
        ["松涛社区", "云州丙商贸有限公司", "未覆盖", None],
        ["松涛社区", "云州丁商贸有限公司", "组织覆盖、工作覆盖", None],
    ]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "organisation",
        "云州乙商贸有限公司": "work",
        "云州丙商贸有限公司": "uncovered",
        "云州丁商贸有限公司": "organisation",
    }
    assert codes(imported) == [("unnamed_party_org", 2, "C"), ("unnamed_party_org", 5, "C")]


def test_organisation_and_work_may_be_asked_in_columns_of_their_own(desk):
    rows = [
        ["社区", "企业名称", "组织覆盖", "工作覆盖"],
        ["松涛社区", "云州甲商贸有限公司", "是", "否"],
        ["松涛社区", "云州乙商贸有限公司", "否", "是"],
        ["松涛社区", "云州丙商贸有限公司", "否", "否"],
    ]
    desk.workbook("企业.xlsx", {"企业": rows})
    assert verdicts(desk.imported(), "enterprise-coverage") == {
        "云州甲商贸有限公司": "organisation",
        "云州乙商贸有限公司": "work",
        "云州丙商贸有限公司": "uncovered",
    }


def test_a_group_covers_nobody_by_itself_however_it_is_told(desk):
    rows = [
        ["社区", "企业名称", "正式党员数", "是否建立党组织", "党组织名称"],
        ["松涛社区", "云州甲商贸有限公司", 3, "是", "甲商贸党小组"],
        ["松涛社区", "云州乙商贸有限公司", 3, "党小组", None],
        ["松涛社区", "云州丙商贸有限公司", 3, "已成立党小组", None],
        ["松涛社区", "云州丁商贸有限公司", 3, "是", "丁商贸党支部"],
    ]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    covered = {"云州甲商贸有限公司": "uncovered", "云州乙商贸有限公司": "uncovered", "云州丙商贸有限公司": "uncovered"}
    assert verdicts(imported, "enterprise-coverage") == covered | {"云州丁商贸有限公司": "organisation"}
    assert verdicts(imported, "must-establish")["云州甲商贸有限公司"] == "due"
    assert nodes(imported, "party_org")["甲商贸党小组"].attributes["level"] == "group"


def test_when_an_instructor_was_sent_or_a_firm_was_visited_founds_nobody(desk):
    rows = [
        ["社区", "企业名称", "是否建立党组织", "党建指导员", "选派时间", "摸排日期"],
        ["松涛社区", "云州甲商贸有限公司", "否", "李雪", "2025-02-01", "2025-05-08"],
        ["松涛社区", "云州乙商贸有限公司", "否", None, None, "2025-05-09"],
    ]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert all("established" not in node.attributes for node in nodes(imported, "enterprise").values())
    (sent,) = imported.contents.graph.iter_edges("instructs")
    assert sent.attributes == {"as": "instructor", "since": "2025-02-01"}
    assert codes(imported) == []


def test_an_owners_committee_may_have_a_group(desk):
    rows = [
        ["社区", "小区", "业委会名称", "是否成立党组织", "委员数"],
        ["松涛社区", "春晖里", "春晖里业委会", "功能型党小组", 5],
        ["松涛社区", "秋实苑", "秋实苑业委会", "否", 5],
    ]
    desk.workbook("业委会.xlsx", {"s": rows})
    desk.workbook("党组织.xlsx", {"s": [PARTY_ORGS, ["松涛社区", "松涛社区党委", "党委", None, None]]})
    imported = desk.imported()
    assert verdicts(imported, "owners-committee-coverage") == {"春晖里业委会": "covered", "秋实苑业委会": "uncovered"}
    assert nodes(imported, "party_org")["春晖里业委会党小组"].attributes["level"] == "group"


@pytest.mark.parametrize("header", ["已建党组织数", "党组织个数"])
@pytest.mark.parametrize("unit", ["", "个"])
def test_a_firm_that_counts_its_party_organisations_has_one_or_none(desk, header, unit):
    rows = [["社区", "企业名称", "职工人数", header]]
    counts = {"甲": f"1{unit}", "乙": f"0{unit}", "丙": f"2{unit}", "丁": None}
    rows += [["松涛社区", f"云州{letter}商贸有限公司", 9, many] for letter, many in counts.items()]
    desk.workbook("企业.xlsx", {"s": rows})
    found = verdicts(desk.imported(), "enterprise-coverage")
    assert [found[f"云州{letter}商贸有限公司"] for letter in counts] == [
        "organisation",
        "uncovered",
        "organisation",
        "unknown",
    ]


def test_how_many_there_are_in_a_venue_says_nothing_of_its_own(desk):
    rows = [["社区", "楼宇名称", "入驻企业数", "已建党组织数"]]
    rows += [["松涛社区", f"{name}大厦", 9, many] for name, many in (("望江", 1), ("临江", 0))]
    desk.workbook("楼宇.xlsx", {"s": rows})
    imported = desk.imported()
    assert codes(imported) == [("unmapped_column", 1, "D")]
    assert {*verdicts(imported, "venue-coverage").values()} == {"unknown"}


@pytest.mark.parametrize("also", ["未建", "是", "与云州书店联合建立党支部"])
def test_with_whom_one_was_built_has_it_too(desk, also):
    names = ("松涛棋社", "云州书店", "松涛合唱团", "松涛舞蹈队")
    said = (also, "与松涛棋社、松涛合唱团联合建立党支部", "无", "拟与松涛棋社联建")
    rows = [["松涛社区", name, one] for name, one in zip(names, said, strict=True)]
    desk.workbook("社会组织.xlsx", {"社会组织": [["社区", "社会组织名称", "党建情况"], *rows]})
    imported = desk.imported()
    joint = {party_org for _, party_org in ties(imported.contents.graph, "has_party_org")}
    assert len(joint) == 1
    assert verdicts(imported, "social-org-coverage") == {
        "松涛棋社": "organisation",
        "云州书店": "organisation",
        "松涛合唱团": "organisation",
        "松涛舞蹈队": "uncovered",
    }


def firms_told(desk, head, cells):
    rows = [["松涛社区", f"云州{one}商贸有限公司", *told] for one, told in zip("甲乙丙丁戊", cells, strict=False)]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", *head], *rows]})
    imported = desk.imported()
    told = verdicts(imported, "enterprise-coverage")
    return imported, [told[name] for _, name, *_ in rows]


def test_the_way_of_coverage_is_one_of_building_or_of_sending_or_none(desk):
    cells = [
        ("单独组建", "甲商贸党支部"),
        ("派驻党建指导员", None),
        ("区域覆盖（松涛大厦党支部）", None),
        ("未覆盖", None),
        ("联合组建", "松涛联合党支部"),
    ]
    imported, told = firms_told(desk, ["覆盖方式", "党组织名称"], cells)
    assert told == [
        "organisation",
        "work",
        "organisation",
        "uncovered",
        "organisation",
    ]
    assert not [code for code in codes(imported) if code[0] == "unread_evidence"]


@pytest.mark.parametrize(("asked", "first"), [("是否党建覆盖", "work"), ("是否组织覆盖", "organisation")])
def test_yes_to_coverage_of_either_kind_is_that_of_its_way(desk, asked, first):
    cells = [("是", "松涛社区党委派驻党建指导员"), ("否", None), ("是", "联合党支部")]
    imported, told = firms_told(desk, [asked, "覆盖方式"], cells)
    assert told == [first, "uncovered", "organisation"]
    assert "unanswered" not in {code for code, *_ in codes(imported)}


def test_whose_members_belong_to_another_party_organisation_has_none(desk):
    cells = [("否", "挂靠", "松涛社区第二党支部"), ("是", "挂靠", "松涛社区第三党支部"), ("否", "未组建", None)]
    imported, told = firms_told(desk, ["是否建立党组织", "组建方式", "党组织名称"], cells)
    assert told == ["uncovered", "organisation", "uncovered"]
    assert ties(imported.contents.graph, "has_party_org") == {("云州乙商贸有限公司", "松涛社区第三党支部")}
    assert not codes(imported)


def test_whom_the_party_organisation_of_their_trade_or_building_covers_have_none_of_their_own(desk):
    trades = [["云澜街道行业系统党组织覆盖情况表"], ["行业", "行业党组织", "覆盖单位（列举）"],
              ["快递", "云澜街道快递行业党支部", "云州甲商贸有限公司、云州乙商贸有限公司"],
              ["家政", "云澜街道家政行业党支部", "云州丙商贸有限公司"]]  # fmt: skip
    firms = [["社区", "企业名称", "职工人数", "党组织名称", "覆盖方式"],
             ["松涛社区", "云州甲商贸有限公司", 12, "甲商贸党支部", "单独组建"],
             ["松涛社区", "云州乙商贸有限公司", 5, None, "行业党组织覆盖"],
             ["松涛社区", "云州丙商贸有限公司", 7, None, "行业党组织覆盖"],
             ["松涛社区", "云州丁商贸有限公司", 9, None, None]]  # fmt: skip
    desk.workbook("行业党建.xlsx", {"s": trades})
    desk.workbook("企业.xlsx", {"s": firms})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {
        ("快递", "云澜街道快递行业党支部"),
        ("家政", "云澜街道家政行业党支部"),
        ("云州甲商贸有限公司", "甲商贸党支部"),
    }
    assert ("云州乙商贸有限公司", "快递") in ties(imported.contents.graph, "located_in")
    found = {name[2]: status for name, status in verdicts(imported, "enterprise-coverage").items()}
    assert found == {"甲": "organisation", "乙": "organisation", "丙": "organisation", "丁": "uncovered"}
    assert {code for code, *_ in codes(imported)} == {"no_community_at_all"}
