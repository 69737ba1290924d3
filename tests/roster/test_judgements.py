"""Decisions about names: what they do, that they outlive files and codes, and that they can be taken back."""

from datetime import date

import pytest

from graphcore.errors import UnusableInput
from graphcore.language import Text
from graphcore.roster.entities.judgements import Judgements
from graphcore.stores.store import Identity, Judgement
from tests.roster.archive import sheet

ONE, OTHER, THIRD = "云州鹏沅商贸有限公司", "云州鹏源商贸有限公司", "云州泰禾软件有限公司"
ROWS = [["松涛社区", ONE, 12], ["松涛社区", OTHER, 5]]
CODE, ANOTHER = "91310101EDH4CFAA6U", "91310101E5LAQYFE0W"
WITH_CODE = ["所属社区", "企业名称", "统一社会信用代码", "职工人数"]
MATTERS = ["所属社区", "事项名称", "牵头单位", "参与单位"]


def names(archive, kind="enterprise"):
    return {node.name: set(node.aliases) for node in archive.contents.graph.iter_nodes() if node.kind == kind}


def problems(archive):
    return [problem.code for problem in archive.contents.problems]


def leads(archive):
    label = {node.id: node.name for node in archive.contents.graph.iter_nodes()}
    return {(label[edge.source], label[edge.target]) for edge in archive.contents.graph.iter_edges("leads")}


def test_what_sounds_the_same_is_asked_with_its_evidence(archive):
    archive.take(企业=ROWS)
    (question,) = archive.asked()
    assert question.is_open
    assert (question.one.name, question.other.name) == (ONE, OTHER)
    assert [tuple(side.place) for side in (question.one, question.other)] == [
        ("企业.csv", None, 2, "B"),
        ("企业.csv", None, 3, "B"),
    ]
    assert (question.pair.agree, question.pair.differ) == ((), (Text("从业人数", "employees"),))
    assert question.pair.similarity == 0.83  # 5 of the 6 characters of 云州鹏沅商贸
    assert problems(archive) == ["possible_duplicate"]


LIKE = ["所属社区", "企业名称", "行业类别", "经营地址", "职工人数"]
SAID = ["餐饮", "松涛路12号", 12]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云州晴禾食品有限公司", "云州晴禾食品股份有限公司"),
        ("云州晴禾食品有限责任公司", "云州晴禾食品集团有限公司"),
        ("云州晴禾食品厂", "云州晴禾食品有限公司"),
        ("云州晴禾食品（集团）有限公司", "云州晴禾食品有限公司"),
        ("云州晴禾（集团）食品有限公司", "云州晴禾食品有限公司"),
        ("云州晴禾食品有限公司临澄分公司", "云州晴禾食品股份有限公司临澄分公司"),
    ],
)
def test_another_legal_form_may_be_another_firm_whatever_else_agrees(archive, one, other):
    archive.take(企业=sheet(LIKE, ["松涛社区", one, *SAID], ["松涛社区", other, *SAID]))
    assert set(names(archive)) == {one, other}
    assert problems(archive) == ["possible_duplicate"]
    (question,) = archive.asked()
    assert (question.one.name, question.other.name) == (one, other)
    archive.decide("same", one, other)
    assert len(names(archive)) == 1


@pytest.mark.parametrize("other", ["云州晴禾食品有限责任公司", "云州晴禾食品", "云州晴禾食品公司"])
def test_a_legal_form_written_otherwise_or_left_out_is_the_same_firm(archive, other):
    archive.take(企业=sheet(LIKE, ["松涛社区", "云州晴禾食品有限公司", *SAID], ["松涛社区", other, *SAID]))
    assert len(names(archive)) == 1
    assert problems(archive) == []


@pytest.mark.parametrize("short", ["云州晴禾食品", "云州晴禾食品公司"])
def test_a_name_that_may_be_short_for_two_is_neither_before_somebody_says_so(archive, short):
    both = ["云州晴禾食品有限公司", "云州晴禾食品股份有限公司"]
    archive.take(
        企业=sheet(LIKE, *(["松涛社区", name, *SAID] for name in both), ["松涛社区", short, "服装", "东街1号", 3])
    )
    assert set(names(archive)) == {*both, short}
    assert problems(archive) == ["possible_duplicate"] * 3


def test_same_makes_one_node_of_two_rows(archive):
    archive.take(企业=ROWS)
    archive.decide("same", ONE, OTHER, by="张")
    assert names(archive) in ({ONE: {OTHER}}, {OTHER: {ONE}})
    assert problems(archive) == ["conflicting_value"]  # 12 and 5 employees
    (question,) = archive.asked()
    assert not question.is_open
    assert (question.judgement.verdict, question.judgement.by) == ("same", "张")
    assert question.one.node == question.other.node is not None


def test_different_asks_no_more(archive):
    archive.take(企业=ROWS)
    archive.decide("different", ONE, OTHER)
    assert names(archive) == {ONE: set(), OTHER: set()}
    assert problems(archive) == []
    (question,) = archive.asked()
    assert not question.is_open
    assert [side.place.row for side in (question.one, question.other)] == [2, 3]


def test_unsure_is_kept_and_still_asked(archive):
    archive.take(企业=ROWS)
    archive.decide("unsure", archive.asked()[0].code)
    (question,) = archive.asked()
    assert question.is_open
    assert question.judgement.verdict == "unsure"
    assert problems(archive) == ["possible_duplicate"]


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_taken_back_all_is_as_before(archive, verdict):
    archive.take(企业=ROWS)
    before = archive.contents
    archive.decide(verdict, ONE, OTHER)
    assert archive.contents != before
    archive.forget(OTHER, ONE)
    assert archive.contents == before
    with pytest.raises(UnusableInput, match="Nothing was decided"):
        archive.forget(OTHER, ONE)


def test_a_later_decision_takes_the_place_of_the_earlier(archive):
    archive.take(企业=ROWS)
    archive.decide("same", ONE, OTHER)
    archive.decide("different", OTHER, ONE)
    assert [judgement.verdict for judgement in archive.contents.judgements] == ["different"]
    assert names(archive) == {ONE: set(), OTHER: set()}


@pytest.mark.parametrize(("verdict", "nodes"), [("same", 1), ("different", 2)])
def test_decisions_hold_for_files_of_other_names_and_orders(archive, verdict, nodes):
    archive.take(企业=ROWS)
    archive.decide(verdict, ONE, OTHER)
    archive.undo(1)
    assert len(archive.contents.graph) == 0
    archive.take(二=ROWS[1:], 一=[["松涛社区", THIRD, 3]], 三=ROWS[:1])
    assert len(names(archive)) == nodes + 1
    assert "possible_duplicate" not in problems(archive)


@pytest.mark.parametrize(("verdict", "nodes"), [("same", 1), ("different", 2)])
def test_decisions_hold_when_a_code_is_added_later(archive, verdict, nodes):
    archive.take(企业=ROWS)
    archive.decide(verdict, ONE, OTHER)
    archive.take(企业=sheet(WITH_CODE, ["松涛社区", ONE, CODE, 12], ["松涛社区", OTHER, None, 12]))
    assert len(names(archive)) == nodes
    assert problems(archive) == []


def test_a_decision_about_a_code_holds_for_the_code_under_another_name(archive):
    archive.take(企业=sheet(WITH_CODE, ["松涛社区", ONE, CODE, 12], ["松涛社区", OTHER, None, 5]))
    archive.decide("same", ONE, OTHER)
    archive.take(企业=sheet(WITH_CODE, ["松涛社区", THIRD, CODE, 12], ["松涛社区", OTHER, None, 12]))
    assert len(names(archive)) == 1


def test_the_same_though_the_codes_differ_if_people_say_so(archive):
    archive.take(企业=sheet(WITH_CODE, ["松涛社区", ONE, CODE, 12], ["松涛社区", OTHER, ANOTHER, 12]))
    assert len(names(archive)) == 2
    archive.decide("same", ONE, OTHER)
    assert len(names(archive)) == 1


def test_what_one_code_brought_together_can_be_parted_by_name(archive):
    archive.take(企业=sheet(WITH_CODE, ["松涛社区", ONE, CODE, 12], ["松涛社区", THIRD, CODE, 12]))
    assert len(names(archive)) == 1
    archive.decide("different", ONE, THIRD)
    assert names(archive) == {ONE: set(), THIRD: set()}


def test_a_spelling_in_a_cell_can_be_parted_from_whom_it_was_taken_for(archive):
    slip = "云州泰合软件有限公司"
    archive.take(企业=[["松涛社区", THIRD, 3]], 事项=sheet(MATTERS, ["松涛社区", "停车协商", slip, ONE]))
    assert leads(archive) == {(THIRD, "停车协商")}
    archive.decide("different", slip, THIRD)
    assert (THIRD, "停车协商") not in leads(archive)
    archive.forget(slip, THIRD)
    assert leads(archive) == {(THIRD, "停车协商")}


def test_a_name_on_no_roster_is_asked_beside_the_nearest_and_tied_once_decided(archive):
    unknown = "云州泰禾电子软件有限公司"
    archive.take(
        企业=[["松涛社区", THIRD, 3], ["松涛社区", ONE, 12]],
        事项=sheet(MATTERS, ["松涛社区", "停车协商", unknown, ONE]),
    )
    assert "unknown_organisation" in problems(archive)
    (question,) = archive.asked()
    assert (question.one.name, question.one.node, question.other.name) == (unknown, None, THIRD)
    archive.decide("same", question.code)
    assert leads(archive) == {(THIRD, "停车协商")}
    assert problems(archive) == []
    (question,) = archive.asked()
    assert question.judgement.verdict == "same"


def test_decisions_that_cannot_stand_together_are_refused(archive):
    archive.take(企业=[*ROWS, ["松涛社区", THIRD, 3]])
    archive.decide("same", ONE, OTHER)
    archive.decide("same", OTHER, THIRD)
    before = archive.contents
    with pytest.raises(UnusableInput, match="by way of other names"):
        archive.decide("different", ONE, THIRD)
    archive.forget(OTHER, THIRD)
    archive.decide("different", ONE, THIRD)
    with pytest.raises(UnusableInput, match=f"{ONE}.*{THIRD}"):
        archive.decide("same", OTHER, THIRD)
    archive.forget(ONE, THIRD)
    archive.decide("same", OTHER, THIRD)
    assert archive.contents.graph == before.graph


def test_what_was_found_the_same_does_not_swallow_what_was_found_different(archive):
    same_name = ["松涛社区", f"云州市{THIRD.removeprefix('云州')}", 3]  # merged with THIRD by itself
    archive.take(企业=[*ROWS, ["松涛社区", THIRD, 3], same_name])
    assert len(names(archive)) == 3
    archive.decide("different", OTHER, same_name[1])
    archive.decide("same", OTHER, THIRD)
    (together,) = [{name, *aliases} for name, aliases in names(archive).items() if OTHER in {name, *aliases}]
    assert same_name[1] not in together


@pytest.mark.parametrize(
    ("called", "said"),
    [
        (["ZZZZZZ"], "no pair"),
        ([], "code of a pair"),
        ([ONE, OTHER, THIRD], "code of a pair"),
        ([ONE, "云州鹏沉商贸有限公司"], ONE),
        ([ONE, "停车协商"], "one kind"),
        ([ONE, ONE], "one kind"),
        ([ONE, "松涛社区"], "松涛社区"),
    ],
)
def test_names_that_cannot_be_told_are_refused(archive, called, said):
    archive.take(企业=ROWS, 事项=sheet(MATTERS, ["松涛社区", "停车协商", ONE, OTHER]))
    with pytest.raises(UnusableInput, match=said):
        archive.decide("same", *called)


def test_nothing_is_asked_of_rows_that_ended(archive):
    archive.take(date(2026, 3, 31), 企业=ROWS)
    archive.take(date(2026, 6, 30), 企业=ROWS[:1])
    assert archive.asked() == ()


def test_a_judgement_is_found_by_code_and_by_name():
    before = Identity("enterprise", "松涛社区", "", "", "甲")
    after = before._replace(code=CODE)
    other = before._replace(name="乙")
    judged = Judgements([Judgement(after, other, "different", ("甲", "乙"), "", "2026-01-01")])
    assert judged.verdict(before, other) == judged.verdict(other, after) == "different"
    assert judged.verdict(after._replace(name="丙"), other) == "different"  # the code is the same
    assert judged.verdict(before._replace(community="沐春社区"), other) is None
    assert judged.verdict(before._replace(code=ANOTHER), other) is None
