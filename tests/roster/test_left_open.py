"""Cells that leave open whether there is what they ask for: of such rows it is unknown, not known to be missing."""

import pytest

from graphcore.stores.duckdb_store import DuckDBStore
from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes

FIRMS = ["社区", "企业名称", "是否建立党组织", "党建指导员"]


def firms(*rows):
    return {"企业": [FIRMS, *(["松涛社区", *row] for row in rows)]}


def test_a_cell_that_cannot_be_read_leaves_its_own_row_unknown_and_no_other(desk):
    desk.workbook(
        "企业.xlsx",
        firms(
            ["云帆科技公司", "是", None],
            ["金桥商贸公司", "否", None],
            ["银杏餐饮公司", "不清楚", None],
            ["蓝天保洁公司", "否", None],
            ["青禾食品公司", "待核", "张伟"],
        ),
    )
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云帆科技公司": "organisation",
        "金桥商贸公司": "uncovered",
        "银杏餐饮公司": "unknown",
        "蓝天保洁公司": "uncovered",
        "青禾食品公司": "work",
    }
    assert nodes(imported, "enterprise")["银杏餐饮公司"].attributes["untold"] == ["enterprise.has_party_org"]
    assert ("bad_flag", 4, "C") in codes(imported)


def test_a_blank_beside_yes_and_no_leaves_it_open_and_is_told_once(desk):
    desk.workbook(
        "企业.xlsx",
        firms(
            ["云帆科技公司", "已建", None],
            ["金桥商贸公司", "未建", None],
            ["银杏餐饮公司", None, None],
            ["蓝天保洁公司", None, "张伟"],
        ),
    )
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云帆科技公司": "organisation",
        "金桥商贸公司": "uncovered",
        "银杏餐饮公司": "unknown",
        "蓝天保洁公司": "work",
    }
    (told,) = [problem for problem in imported.problems if problem.code == "unanswered"]
    assert "C4、C5" in told.message("zh")
    assert "C4, C5" in told.message("en")


def test_a_blank_beside_ticks_says_no(desk):
    desk.workbook(
        "企业.xlsx", firms(["云帆科技公司", "√", None], ["金桥商贸公司", None, None], ["银杏餐饮公司", "√", None])
    )
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage")["金桥商贸公司"] == "uncovered"
    assert "unanswered" not in {problem.code for problem in imported.problems}


def test_what_another_cell_denies_is_not_open(desk):
    desk.workbook(
        "企业.xlsx", firms(["云帆科技公司", "是", None], ["金桥商贸公司", "??", None], ["甲木公司", "否", None])
    )
    desk.workbook("更正.xlsx", firms(["金桥商贸公司", "否", None], ["云帆科技公司", "是", None]))
    assert verdicts(desk.imported(), "enterprise-coverage")["金桥商贸公司"] == "uncovered"


def test_a_name_that_nobody_has_leaves_open_who_it_is(desk):
    desk.workbook(
        "网格.xlsx",
        {
            "网格": [
                ["社区", "网格名称", "网格党支部"],
                ["松涛社区", "第一网格", "第一网格党支部"],
                ["松涛社区", "第二网格", "第六党支部"],
                ["松涛社区", "第三网格", None],
            ]
        },
    )
    desk.workbook(
        "党组织.xlsx",
        {"党组织": [["社区", "党组织名称", "上级党组织"], ["松涛社区", "第一网格党支部", "松涛社区党委"]]},
    )
    assert verdicts(desk.imported(), "grid-branch") == {
        "松涛社区第一网格": "present",
        "松涛社区第二网格": "unknown",
        "松涛社区第三网格": "absent",
    }


def test_a_column_whose_marks_nobody_can_tell_apart_leaves_all_rows_open(desk):
    desk.workbook(
        "企业.xlsx",
        firms(["云帆科技公司", "甲", None], ["金桥商贸公司", "乙", None], ["银杏餐饮公司", "乙", "张伟"]),
    )
    assert verdicts(desk.imported(), "enterprise-coverage") == {
        "云帆科技公司": "unknown",
        "金桥商贸公司": "unknown",
        "银杏餐饮公司": "work",
    }


def test_it_is_held_and_told_by_a_store(desk, tmp_path):
    desk.workbook(
        "企业.xlsx", firms(["云帆科技公司", "是", None], ["金桥商贸公司", "待定", None], ["甲木公司", "否", None])
    )
    store = DuckDBStore(tmp_path / "street.onecore")
    store.replace(desk.imported().contents)
    again = desk.imported(known=store.rosters())
    assert not again.brings_anything
    told = {node.name: node.attributes.get("untold") for node in again.contents.graph.iter_nodes("enterprise")}
    assert told == {"云帆科技公司": None, "金桥商贸公司": ["enterprise.has_party_org"], "甲木公司": None}


def test_what_another_roster_ties_is_not_open(desk):
    desk.workbook("企业.xlsx", firms(["云帆科技公司", "待定", None], ["金桥商贸公司", "否", None]))
    party = ["社区", "党组织名称", "所在单位", "上级党组织"]
    desk.workbook(
        "党组织.xlsx", {"党组织": [party, ["松涛社区", "云帆科技公司党支部", "云帆科技公司", "松涛社区党委"]]}
    )
    imported = desk.imported()
    assert "untold" not in nodes(imported, "enterprise")["云帆科技公司"].attributes
    assert verdicts(imported, "enterprise-coverage")["云帆科技公司"] == "organisation"


def test_a_blank_beside_a_choice_that_can_be_denied_leaves_it_open(desk):
    head = ["社区", "企业名称", "组建方式"]
    rows = [["云帆科技公司", "单独组建"], ["金桥商贸公司", "未组建"], ["银杏餐饮公司", None]]
    desk.workbook("企业.xlsx", {"s": [head, *(["松涛社区", *row] for row in rows)]})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云帆科技公司": "organisation",
        "金桥商贸公司": "uncovered",
        "银杏餐饮公司": "unknown",
    }
    assert ("unanswered", 4, "C") in codes(imported)


def test_a_blank_is_not_asked_about_where_another_cell_answers(desk):
    head = ["社区", "企业名称", "是否建立党组织", "组建方式"]
    rows = [["云帆科技公司", "是", "单独组建"], ["金桥商贸公司", "否", None], ["银杏餐饮公司", None, "联合组建"]]
    desk.workbook("企业.xlsx", {"s": [head, *(["松涛社区", *row] for row in rows)]})
    assert "unanswered" not in {code for code, *_ in codes(desk.imported())}


def test_a_column_that_is_called_so_and_holds_codes_leaves_the_rows_open_that_have_one(desk):
    header = ["社区", "企业名称", "党组织名称", "组建方式"]
    rows = [
        ["云帆科技公司", "云帆科技公司党支部", 1],
        ["金桥商贸公司", None, 2],
        ["银杏餐饮公司", None, None],
        ["蓝天保洁公司", "蓝天保洁公司党支部", 3],
    ]
    desk.workbook("企业.xlsx", {"企业": [header, *(["松涛社区", *row] for row in rows)]})
    assert verdicts(desk.imported(), "enterprise-coverage") == {
        "云帆科技公司": "organisation",
        "金桥商贸公司": "unknown",
        "银杏餐饮公司": "uncovered",
        "蓝天保洁公司": "organisation",
    }


def test_a_day_that_is_not_yet_says_that_nobody_has_reported(desk):
    desk.workbook(
        "双报到.xlsx",
        {
            "双报到": [
                ["社区", "报到单位", "报到时间"],
                ["红旗社区", "第三中学", "2026-03-01"],
                ["红旗社区", "人民法院", "未报到"],
                ["红旗社区", "供电公司", "尚未报到"],
                ["红旗社区", "邮政支局", None],
            ]
        },
    )
    imported = desk.imported()
    assert verdicts(imported, "double-report") == {
        "第三中学": "reported",
        "人民法院": "not_reported",
        "供电公司": "not_reported",
        "邮政支局": "unknown",
    }
    assert "bad_date" not in {problem.code for problem in imported.problems}


@pytest.mark.parametrize(("also", "others"), [([], "unknown"), (["第三中学"], "not_reported")])
def test_a_register_on_which_nobody_is_found_tells_of_nobody(desk, also, others):
    """It is likelier misread, or of another street, than that none of the units has reported."""
    rows = [["红旗社区", name, "2026-03-01"] for name in ("城西粮库", "城东粮库", *also)]
    desk.workbook("双报到.xlsx", {"双报到": [["社区", "报到单位", "报到时间"], *rows]})
    units = [["红旗社区", name] for name in ("第三中学", "人民法院", "供电公司")]
    desk.workbook("驻区单位.xlsx", {"驻区单位": [["社区", "单位名称"], *units]})
    assert verdicts(desk.imported(), "double-report") == {
        "第三中学": "reported" if also else others,
        "人民法院": others,
        "供电公司": others,
    }


def test_where_nobody_has_reported_to_may_say_so_too(desk):
    rows = [["红旗社区", "第三中学", "2026-03-01"], ["未报到", "人民法院", None], ["无", "供电公司", None]]
    rows += [["红旗社区", "邮政支局", "未报到"]]
    desk.workbook("双报到.xlsx", {"双报到": [["报到社区", "报到单位", "报到时间"], *rows]})
    units = [["红旗社区", name] for _, name, _ in rows]
    desk.workbook("驻区单位.xlsx", {"驻区单位": [["社区", "单位名称"], *units]})
    imported = desk.imported()
    assert verdicts(imported, "double-report") == {
        "第三中学": "reported",
        "人民法院": "not_reported",
        "供电公司": "unknown",
        "邮政支局": "not_reported",
    }
    assert [(code, row) for code, row, _ in codes(imported) if code == "no_community"] == [("no_community", 4)]


def test_what_is_not_handed_in_in_place_of_a_count_denies_no_day(desk):
    desk.workbook(
        "双报到.xlsx",
        {
            "双报到": [
                ["社区", "报到单位", "报到党员人数", "报到时间"],
                ["红旗社区", "第三中学", 12, "2026-03-01"],
                ["红旗社区", "人民法院", "未报", "2026-03-05"],
                ["红旗社区", "供电公司", "未报到", None],
            ]
        },
    )
    imported = desk.imported()
    assert verdicts(imported, "double-report") == {
        "第三中学": "reported",
        "人民法院": "reported",
        "供电公司": "not_reported",
    }
    assert [(problem.code, problem.source.row) for problem in imported.problems if problem.source.column == "C"] == [
        ("bad_number", 3)
    ]


def test_of_answers_that_a_form_prints_the_ticked_one_counts_and_none_leaves_it_open(desk):
    answers = {
        "甲木公司": ("是□ 否☑", "uncovered"),
        "乙木公司": ("☑是 □否", "organisation"),
        "丙木公司": ("[ ]是 [√]否", "uncovered"),
        "丁木公司": ("是 否√", "uncovered"),
        "戊木公司": ("□是 □否", "unknown"),
        "己木公司": ("是/否", "unknown"),
        "庚木公司": ("是/否", "unknown"),
    }
    desk.workbook("企业.xlsx", firms(*([name, said, None] for name, (said, _) in answers.items())))
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {name: verdict for name, (_, verdict) in answers.items()}
    assert {("bad_flag", row, "C") for row in (6, 7, 8)} <= {*codes(imported)}


def test_a_choice_that_a_form_prints_is_the_ticked_one(desk):
    built = {
        "甲木公司": ("单建□ 联建☑ 未建□", "organisation"),
        "乙木公司": ("☑单建 □联建 □未建", "organisation"),
        "丙木公司": ("□单建 □联建 ☑未建", "uncovered"),
        "丁木公司": ("□单建 □联建 □未建", "unknown"),
        "戊木公司": ("单建/联建/未建", "unknown"),
    }
    header = ["社区", "企业名称", "组建方式"]
    desk.workbook("企业.xlsx", {"企业": [header, *(["松涛社区", name, said] for name, (said, _) in built.items())]})
    assert verdicts(desk.imported(), "enterprise-coverage") == {name: verdict for name, (_, verdict) in built.items()}


def test_a_no_beside_a_listed_party_organisation_that_is_called_after_the_firm_is_open_and_told(desk):
    desk.workbook(
        "企业.xlsx", firms(["云帆科技公司", "否", None], ["金桥商贸公司", "否", None], ["银杏餐饮公司", "是", None])
    )
    branches = [
        ["社区", "党组织名称", "类别"],
        ["松涛社区", "松涛社区党委", "党委"],
        ["松涛社区", "云帆科技公司党支部", "党支部"],
    ]
    desk.workbook("党组织.xlsx", {"s": branches})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云帆科技公司": "unknown",
        "金桥商贸公司": "uncovered",
        "银杏餐饮公司": "organisation",
    }
    assert ("contradiction", 2, "C") in codes(imported)


def test_that_members_belong_elsewhere_brings_no_party_organisation_into_being_and_leaves_it_open(desk):
    rows = [
        ["社区", "企业名称", "党组织名称"],
        ["松涛社区", "云帆科技公司", "党员编入松涛社区第二党支部"],
        ["松涛社区", "金桥商贸公司", "参加松涛社区第二党支部"],
        ["松涛社区", "银杏餐饮公司", "银杏餐饮公司党支部"],
        ["松涛社区", "蓝天保洁公司", "无"],
    ]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() == {"银杏餐饮公司党支部"}
    assert verdicts(imported, "enterprise-coverage") == {
        "云帆科技公司": "unknown",
        "金桥商贸公司": "unknown",
        "银杏餐饮公司": "organisation",
        "蓝天保洁公司": "uncovered",
    }
    assert codes(imported) == [("members_elsewhere", 2, "C"), ("members_elsewhere", 3, "C")]


@pytest.mark.parametrize("header", ["是否建立党组织", "党建情况", "党组织建立情况"])
def test_that_members_belong_elsewhere_is_no_yes(desk, header):
    rows = [["社区", "企业名称", header], ["松涛社区", "云帆科技公司", "党员编入松涛社区第二党支部"]]
    rows += [["松涛社区", "金桥商贸公司", "是"], ["松涛社区", "银杏餐饮公司", "否"]]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    told = {"云帆科技公司": "unknown", "金桥商贸公司": "organisation", "银杏餐饮公司": "uncovered"}
    assert verdicts(imported, "enterprise-coverage") == told
    assert ("members_elsewhere", 2, "C") in codes(imported)


def test_a_blank_way_of_being_built_is_no_question_where_the_name_is_denied(desk):
    rows = [["松涛舞蹈协会", "—", None], ["松涛棋牌协会", "松涛棋牌协会党支部", "单独组建"], ["松涛书画协会", "—", "—"]]
    desk.workbook(
        "社会组织.xlsx",
        {"s": [["社区", "社会组织名称", "党组织名称", "组建方式"], *(["松涛社区", *row] for row in rows)]},
    )
    imported = desk.imported()
    assert verdicts(imported, "social-org-coverage") == {
        "松涛舞蹈协会": "uncovered",
        "松涛棋牌协会": "organisation",
        "松涛书画协会": "uncovered",
    }
