"""Party organisations called after their unit in full on one list and for short on another: 中共…有限公司支部委员会, …党支部."""

import pytest

from tests.roster.told import codes, names, ties

HEAD = ["社区", "党组织名称", "所在单位", "党员数"]
FIRMS = ["社区", "企业名称", "地址", "是否建立党组织", "党组织名称"]
FULL = "中共云州市明达包装有限公司支部委员会"
FIRM = "云州市明达包装有限公司"


def lay(desk, one, other, firms=(FIRM,), unit=None, members=(9, 9)):
    desk.workbook("街道.xlsx", {"党组织": [HEAD, ["松涛社区", one, unit, members[0]]]})
    desk.workbook("社区.xlsx", {"党组织": [HEAD, ["松涛社区", other, unit, members[1]]]})
    rows = [["松涛社区", firm, f"云州市临澄区松涛路{number}号", "是", other] for number, firm in enumerate(firms, 1)]
    desk.workbook("企业.xlsx", {"企业": [FIRMS, *rows]})
    return desk.imported()


@pytest.mark.parametrize(
    "short", ["明达包装党支部", "明达包装支部", "中共明达包装公司党支部", "明达包装有限责任公司党支部"]
)
def test_a_full_name_and_a_short_one_are_one(desk, short):
    imported = lay(desk, FULL, short)
    assert len(names(imported, "party_org")) == 1
    assert {firm for firm, _ in ties(imported.contents.graph, "has_party_org")} == {FIRM}
    assert codes(imported) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FULL, "明达包装党总支"),
        (FULL, "明达包装党委"),
        (FULL, "明达包装联合党支部"),
        (FULL, "明达包装第一党支部"),
        ("明达包装有限公司第一党支部", "明达包装第二党支部"),
        (FULL, "明达包装有限公司临澄分公司党支部"),
        ("明达包装有限公司临澄分公司党支部", "明达包装城东分公司党支部"),
    ],
)
def test_another_level_number_branch_or_a_joint_one_is_another(desk, one, other):
    imported = lay(desk, one, other)
    assert names(imported, "party_org") == {one, other}
    assert "possible_duplicate" not in {code for code, *_ in codes(imported)}


@pytest.mark.parametrize(
    ("one", "other", "firms"),
    [
        ("明达包装厂党支部", "明达包装有限公司党支部", (FIRM,)),
        (FULL, "明达包装党支部", (FIRM, "云州市明达包装股份有限公司")),
    ],
)
def test_of_two_firms_it_is_asked(desk, one, other, firms):
    imported = lay(desk, one, other, firms)
    assert names(imported, "party_org") == {one, other}
    assert "possible_duplicate" in {code for code, *_ in codes(imported)}


def test_words_left_out_of_the_unit_are_asked_about(desk):
    imported = lay(desk, FULL, "明达党支部")
    assert names(imported, "party_org") == {FULL, "明达党支部"}
    (told,) = [problem for problem in imported.problems if problem.code == "possible_duplicate"]
    assert (told.source.file, told.source.row, told.source.column) == ("街道.xlsx", 2, "B")


def test_they_are_one_where_both_rows_name_the_unit_and_differ_in_nothing(desk):
    assert names(lay(desk, FULL, "明达党支部", unit=FIRM), "party_org") == {FULL}


def test_where_both_name_the_unit_and_differ_it_is_asked(desk):
    imported = lay(desk, FULL, "明达党支部", unit=FIRM, members=(9, 4))
    assert names(imported, "party_org") == {FULL, "明达党支部"}


@pytest.mark.parametrize(
    ("one", "other", "firms"),
    [
        (FULL, "明达党支部", (FIRM, "明达")),  # is of what is called so
        ("松涛包装有限公司党支部", "松涛社区党支部", ()),  # is of the community
    ],
)
def test_what_is_called_after_something_listed_is_of_that(desk, one, other, firms):
    imported = lay(desk, one, other, firms)
    assert names(imported, "party_org") == {one, other}
    assert "possible_duplicate" not in {code for code, *_ in codes(imported)}
