"""One credit code beside two names: a firm's second name where they have anything in common, else it is asked."""

from datetime import date

import pytest

from tests.roster.archive import sheet

CODE, ANOTHER = "91310101EDH4CFAA6U", "91310101C91C8AEA5Y"
HEAD = ["社区", "企业名称", "统一社会信用代码", "职工人数"]
EGRET, BEGONIA, PINE = "宁川白鹭纺织有限公司", "宁川海棠食品有限公司", "宁川青松家电有限公司"


def row(name, code=CODE, community="松涛社区"):
    return [community, name, code, 9]


def firms(archive):
    return {node.name for node in archive.contents.graph.iter_nodes("enterprise")}


def problems(archive):
    return [(problem.code, problem.source.row, problem.source.column) for problem in archive.contents.problems]


def test_a_code_copied_to_the_next_row_makes_no_other_firm_the_same(archive):
    archive.take(企业=sheet(HEAD, row(EGRET), row(BEGONIA), row(PINE, ANOTHER)))
    assert firms(archive) == {EGRET, BEGONIA, PINE}
    assert problems(archive) == [("shared_credit_code", 3, "C")]
    (question,) = archive.asked()
    assert [label.zh for label in question.pair.agree] == ["统一社会信用代码", "从业人数"]


def test_so_it_is_across_files_and_what_names_share_is_only_the_place_and_the_trade(archive):
    textiles = "宁川海棠纺织有限公司"
    archive.take(甲=sheet(HEAD, row(EGRET), row(PINE, ANOTHER)), 乙=sheet(HEAD, row(textiles, community="沐春社区")))
    assert firms(archive) == {EGRET, textiles, PINE}
    assert problems(archive) == [("shared_credit_code", 2, "C")]


@pytest.mark.parametrize(
    "other", ["宁川青松电器有限公司", "青松家电", "宁川青松建材有限公司", "青松（宁川）集团", "家电青松店"]
)
def test_names_that_have_anything_in_common_are_of_one_firm(archive, other):
    archive.take(甲=sheet(HEAD, row(PINE)), 乙=sheet(HEAD, row(other)))
    assert len(firms(archive)) == 1
    assert problems(archive) == []


def test_a_row_under_either_name_is_of_that_firm(archive):
    rows = [row(EGRET), row(BEGONIA), row(PINE, ANOTHER)]
    archive.take(甲=sheet(HEAD, *rows), 乙=sheet(HEAD, row("海棠食品"), row("白鹭纺织")))
    assert firms(archive) == {EGRET, BEGONIA, PINE}


def test_a_firm_that_is_called_otherwise_from_the_next_quarter_on_stays_the_same(archive):
    archive.take(date(2026, 3, 31), 企业=sheet(HEAD, row(EGRET), row(PINE, ANOTHER)))
    archive.take(date(2026, 6, 30), 企业=sheet(HEAD, row(BEGONIA), row(PINE, ANOTHER)))
    assert firms(archive) == {BEGONIA, PINE}
    assert problems(archive) == []


@pytest.mark.parametrize(("verdict", "many"), [("same", 1), ("different", 2)])
def test_what_is_decided_holds_however_often_each_is_listed(archive, verdict, many):
    archive.take(甲=sheet(HEAD, row(EGRET), row(BEGONIA)))
    archive.decide(verdict, EGRET, BEGONIA)
    archive.take(乙=sheet(HEAD, row(BEGONIA), row(EGRET)))
    assert len(firms(archive)) == many
    assert problems(archive) == []
    assert not any(question.is_open for question in archive.asked())
