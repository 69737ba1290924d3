"""A column of yes and no beside the one that names: what it says counts where that one is blank."""

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, ties

PARTY_ORGS = [
    ["社区", "党组织名称", "上级党组织"],
    ["松涛社区", "松涛社区党委", None],
    ["松涛社区", "松涛社区第一网格党支部", "松涛社区党委"],
]
FIRMS = ["社区", "企业名称", "是否建立党组织", "是否选派党建指导员", "指导员姓名"]


def test_a_grid_that_says_it_has_a_branch_has_one_and_what_is_no_answer_leaves_it_open(desk):
    answers = ["是", "有", "与第一网格联建", "仅有党小组", None, "否（党员编入第一网格党支部）"]
    rows = [
        ["松涛社区", f"第{number}网格", answer, None] for number, answer in zip("一二三四五六", answers, strict=True)
    ]
    desk.workbook("网格.xlsx", {"网格": [["社区", "网格名称", "是否建立党支部", "党支部名称"], *rows]})
    desk.workbook("党组织.xlsx", {"党组织": PARTY_ORGS})
    imported = desk.imported()
    assert {name[-3:]: said for name, said in verdicts(imported, "grid-branch").items()} == {
        "一网格": "present",
        "二网格": "present",
        "三网格": "unknown",
        "四网格": "unknown",
        "五网格": "unknown",
        "六网格": "absent",
    }
    assert ("松涛社区第一网格党支部", "松涛社区第一网格") in ties(imported.contents.graph, "covers")
    assert [code for code in codes(imported) if code[0] == "unnamed_party_org"] == [("unnamed_party_org", 3, "C")]


def test_a_branch_that_the_list_of_party_organisations_names_is_not_there_twice(desk):
    desk.workbook("网格.xlsx", {"网格": [["社区", "网格名称", "是否建立党支部"], ["松涛社区", "第一网格", "是"]]})
    covering = [[*PARTY_ORGS[0], "覆盖网格"], ["松涛社区", "松涛东片党支部", "松涛社区党委", "第一网格"]]
    desk.workbook("党组织.xlsx", {"党组织": covering})
    assert ties(desk.imported().contents.graph, "covers") == {("松涛东片党支部", "松涛社区第一网格")}


def test_a_building_may_say_whether_it_has_a_group(desk):
    rows = [["松涛社区", f"松涛苑{number}号楼", said] for number, said in ((1, "是"), (2, "否"), (3, None))]
    desk.workbook("楼栋.xlsx", {"楼栋": [["社区", "楼栋名称", "是否建立党小组"], *rows]})
    desk.workbook("党组织.xlsx", {"党组织": PARTY_ORGS})
    assert [said for _, said in sorted(verdicts(desk.imported(), "building-group").items())] == [
        "present",
        "absent",
        "unknown",
    ]


def test_yes_beside_a_blank_name_sends_an_instructor_and_no_sends_none(desk):
    sent = [("是", None), ("√（沐春社区党委）", None), ("×", None), (None, None), ("是", "王某某")]
    rows = [["松涛社区", f"云州{one}商贸有限公司", "否", *said] for one, said in zip("甲乙丙丁戊", sent, strict=True)]
    desk.workbook("企业.xlsx", {"企业": [FIRMS, *rows]})
    elsewhere = ["沐春社区", "沐春社区党委", None]
    desk.workbook("党组织.xlsx", {"党组织": [*PARTY_ORGS, elsewhere]})
    imported = desk.imported()
    assert {name[2]: said for name, said in verdicts(imported, "enterprise-coverage").items()} == {
        "甲": "work",
        "乙": "work",
        "丙": "uncovered",
        "丁": "unknown",
        "戊": "work",
    }
    graph = imported.contents.graph
    assert ("沐春社区党委", "云州乙商贸有限公司") in ties(graph, "instructs")
    assert {source.column for edge in graph.iter_edges("instructs") for source in edge.sources} == {"D", "E"}


def test_a_person_in_the_place_of_yes_is_sent_and_named_nowhere(desk):
    rows = [["松涛社区", f"云州{one}商贸有限公司", "否", said, None]
            for one, said in zip("甲乙丙丁戊己", ["是", "李雪", "√（孙建国）", "否", "否", "是"], strict=True)]  # fmt: skip
    desk.workbook("企业.xlsx", {"企业": [FIRMS, *rows]})
    imported = desk.imported()
    assert {firm[2] for _, firm in ties(imported.contents.graph, "instructs")} == {*"甲乙丙己"}
    told = [statement.raw or "" for statement in imported.contents.statements]
    told += [problem.message("zh") for problem in imported.problems]
    assert not [text for text in told if "李雪" in text or "孙建国" in text]


def test_a_liaison_officer_may_be_told_by_who_sent_him(desk):
    rows = [["松涛社区", "松涛书画社", "松涛社区党委李娟", "无"], ["松涛社区", "松涛棋社", None, "无"]]
    desk.workbook("社会组织.xlsx", {"社会组织": [["社区", "社会组织名称", "党建工作联络员", "党组织"], *rows]})
    desk.workbook("党组织.xlsx", {"党组织": PARTY_ORGS})
    assert verdicts(desk.imported(), "social-org-coverage") == {"松涛书画社": "work", "松涛棋社": "uncovered"}


def test_dashes_below_a_question_answer_nothing(desk):
    head = [
        ["社区", "小区", "居委会", "业主委员会", None, "物业公司", None],
        [None, None, None, "是否成立", "名称", "有无", "名称"],
    ]
    rows = [
        ["松涛社区", "松涛苑", "松涛社区居委会", "已成立", "松涛苑业委会", "有", "云和物业"],
        ["松涛社区", "听涛园", "松涛社区居委会", "未成立", None, "无", "居民自管"],
        ["松涛社区", "望江府", "松涛社区居委会", "—", "—", "—", "—"],
        ["松涛社区", "桥头里", "松涛社区居委会", "已成立", "桥头里业委会", "有", None],
    ]
    merges = {"s": ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"]}
    desk.workbook("小区.xlsx", {"s": [*head, *rows]}, merges)
    imported = desk.imported()
    assert verdicts(imported, "estate-triad") == {
        "松涛苑": "unknown",
        "听涛园": "gap",
        "望江府": "unknown",
        "桥头里": "unknown",
    }
    assert {("unanswered", 5, "D"), ("unanswered", 5, "F")} <= {*codes(imported)}


def test_how_far_its_term_has_come_says_that_there_is_one(desk):
    rows = [["社区", "小区", "户数", "业委会"], ["松涛社区", "春晖里", 420, "有"], ["松涛社区", "秋实苑", 60, "无"],
            ["松涛社区", "夏荷居", 312, "2027年3月届满"], ["松涛社区", "冬雪园", 508, "筹备组"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"小区情况": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "represents") == {("春晖里业委会", "春晖里"), ("夏荷居业委会", "夏荷居")}
    assert codes(imported) == []
