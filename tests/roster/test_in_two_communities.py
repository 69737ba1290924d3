"""Firms that two communities list under one full name: without a code nothing says that they are one, so it is asked."""

from datetime import date

import pytest
from stdnum.cn import uscc

from tests.roster.archive import sheet

HEAD = ["社区", "企业名称", "统一社会信用代码", "经营地址", "职工人数"]
SOCIETIES = ["社区", "社会组织名称", "会员数"]
NAME = "云州市甲商贸有限公司"
SOCIETY = "云州市阳光社会工作服务中心"


def with_code(number):
    body = f"9131010100{number:07d}"
    return body + uscc.calc_check_digit(body)


def row(community, name=NAME, code=None, address="东街1号", number=9):
    return [community, name, code, address, number]


def communities_asked(archive):
    return [(question.one.identity.community, question.other.identity.community) for question in archive.asked()]


def places(archive):
    (kind,) = {node.kind for node in archive.contents.graph.iter_nodes()} - {"community"}
    graph = archive.contents.graph
    community = {node.id: node.name for node in graph.iter_nodes("community")}
    firms = {node.id for node in graph.iter_nodes(kind)}
    return sorted(community[edge.target] for edge in graph.iter_edges("located_in") if edge.source in firms)


@pytest.mark.parametrize("other", [NAME, "云州市甲商贸有限责任公司", "甲商贸有限公司"])
def test_it_is_asked_with_the_cells_of_both_and_in_what_they_differ(archive, other):
    archive.take(企业=sheet(HEAD, row("松涛社区"), row("沐春社区", other, number=5)))
    (question,) = archive.asked()
    assert [tuple(side.place) for side in (question.one, question.other)] == [
        ("企业.csv", None, 2, "B"),
        ("企业.csv", None, 3, "B"),
    ]
    assert [[label.zh for label in said] for said in (question.pair.agree, question.pair.differ)] == [
        ["地址"],
        ["从业人数"],
    ]
    assert [problem.code for problem in archive.contents.problems] == ["possible_duplicate"]
    assert places(archive) == ["松涛社区", "沐春社区"]


@pytest.mark.parametrize(("verdict", "nodes"), [("same", 1), ("different", 2)])
def test_what_is_decided_holds(archive, verdict, nodes):
    archive.take(企业=sheet(HEAD, row("松涛社区"), row("沐春社区")))
    archive.decide(verdict, archive.asked()[0].code)
    assert len([*archive.contents.graph.iter_nodes("enterprise")]) == nodes
    assert not any(question.is_open for question in archive.asked())


def test_a_social_organisation_is_asked_about_where_its_name_tells_the_city(archive):
    rows = [[community, name, 9] for community in ("松涛社区", "沐春社区") for name in (SOCIETY, "志愿服务队")]
    archive.take(社会组织=sheet(SOCIETIES, *rows))
    assert [question.one.name for question in archive.asked()] == [SOCIETY]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row("松涛社区", code=with_code(1)), row("沐春社区", code=with_code(2))),
        (row("松涛社区"), row("沐春社区", "云州市甲商贸股份有限公司")),
        (row("松涛社区"), row("沐春社区", "云州市甲商贸有限公司沐春分公司")),
        (row("松涛社区", "江苏甲商贸有限公司"), row("沐春社区", "浙江甲商贸有限公司")),
        (row("松涛社区", "便民超市"), row("沐春社区", "便民超市")),
    ],
)
def test_other_firms_and_names_that_are_everywhere_are_not_asked_about(archive, one, other):
    archive.take(企业=sheet(HEAD, one, other))
    assert communities_asked(archive) == []
    assert places(archive) == ["松涛社区", "沐春社区"]


def test_one_code_is_one_firm(archive):
    archive.take(企业=sheet(HEAD, row("松涛社区", code=with_code(1)), row("沐春社区", code=with_code(1))))
    assert len([*archive.contents.graph.iter_nodes("enterprise")]) == 1
    assert communities_asked(archive) == []


@pytest.mark.parametrize(("communities", "asked"), [(3, 2), (5, 0)])
def test_each_is_asked_about_once_and_a_chain_not_at_all(archive, communities, asked):
    archive.take(
        企业=sheet(HEAD, *[row(f"{name}社区") for name in ("松涛", "沐春", "白塔", "青石", "柳岸")[:communities]])
    )
    assert len(communities_asked(archive)) == asked


def test_who_moved_is_not_asked_about(archive):
    archive.take(date(2026, 3, 31), 企业=sheet(HEAD, row("松涛社区"), row("沐春社区", "云州市乙科技有限公司")))
    archive.take(
        date(2026, 6, 30),
        企业=sheet(
            HEAD, row("松涛社区", "云州市丙软件有限公司"), row("沐春社区"), row("沐春社区", "云州市乙科技有限公司")
        ),
    )
    assert communities_asked(archive) == []


@pytest.mark.parametrize(("number", "nodes"), [(9, 1), (5, 2)])
def test_a_list_without_communities_has_the_firm_that_another_lists_unless_cells_differ(archive, number, nodes):
    archive.take(
        街道企业=sheet(["企业名称", "职工人数"], [NAME, 9]), 社区企业=sheet(HEAD, row("松涛社区", number=number))
    )
    assert len([*archive.contents.graph.iter_nodes("enterprise")]) == nodes
    assert len(archive.asked()) == nodes - 1


def test_of_a_property_firm_that_manages_in_both_it_is_asked_too(archive):
    head = ["社区", "小区", "物业公司", "合同到期"]
    estates = (["松涛社区", "甲苑"], ["沐春社区", "乙苑"], ["沐春社区", "丙苑"])
    firms = ("云州安居物业服务有限公司", "云州安居物业服务有限公司", "（社区应急托管）")
    archive.take(物业=sheet(head, *([*at, firm, "2028-09-30"] for at, firm in zip(estates, firms, strict=True))))
    (question,) = archive.asked()
    assert [side.place.row for side in (question.one, question.other)] == [2, 3]
    assert {node.name for node in archive.contents.graph.iter_nodes("estate")} == {"甲苑", "乙苑", "丙苑"}
    assert {node.name for node in archive.contents.graph.iter_nodes("property_firm")} == {firms[0]}
