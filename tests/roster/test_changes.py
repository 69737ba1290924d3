"""What an import is said to change, by hand; and that it is just what it does change."""

from datetime import date

import pytest

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.roster.imports.changes import by_file, compare
from tests.roster.archive import sheet

JIA, YI, BING = (["松涛社区", f"云州{name}商贸有限公司", number] for name, number in (("甲", 12), ("乙", 5), ("丙", 7)))
CODE = "91310101EDH4CFAA6U"
SPRING, SUMMER = date(2026, 3, 31), date(2026, 6, 30)


@pytest.fixture
def changed(archive):
    """Imports rosters and says what that changed of enterprises and their ties, apart from what did not change."""

    def changed(day=None, **rosters):
        before = archive.contents.graph or Graph.of([])
        archive.take(day, **rosters)
        return told(compare(before, archive.contents.graph))

    return changed


def told(changes):
    return {
        (change.action, *(name.removeprefix("云州").removesuffix("商贸有限公司") for name in change.names))
        for change in changes
        if change.action != "unchanged" and change.kind != "community"
    }


def test_first_all_is_new(changed):
    assert changed(企业=[JIA, YI]) == {
        ("create", "甲"),
        ("create", "乙"),
        ("create", "甲", "松涛社区"),
        ("create", "乙", "松涛社区"),
    }


def test_a_value_that_differs_is_an_update_and_a_row_moved_is_none(changed):
    changed(企业=[JIA, YI])
    assert changed(企业=[YI, JIA]) == set()
    assert changed(企业=[[*JIA[:2], 13], YI]) == {("update", "甲")}


def test_without_a_day_what_is_gone_is_removed_and_with_one_it_ends(changed):
    changed(企业=[JIA, YI])
    assert changed(企业=[JIA]) == {("remove", "乙"), ("remove", "乙", "松涛社区")}
    assert changed(SUMMER, 企业=[BING]) == {
        ("create", "丙"),
        ("create", "丙", "松涛社区"),
        ("end", "甲"),
        ("end", "甲", "松涛社区"),
    }


def test_a_code_that_becomes_known_changes_the_id_and_is_an_update(changed, archive):
    changed(企业=[JIA])
    (before,) = (node.id for node in archive.contents.graph.iter_nodes() if node.kind == "enterprise")
    header = ["所属社区", "企业名称", "统一社会信用代码", "职工人数"]
    assert changed(企业=sheet(header, [*JIA[:2], CODE, 12])) == {("update", "甲")}
    assert before not in archive.contents.graph


def test_a_decision_that_two_are_one_updates_the_one(archive):
    one, other = "云州鹏沅商贸有限公司", "云州鹏源商贸有限公司"
    archive.take(企业=[["松涛社区", one, 12], ["松涛社区", other, 5]])
    before = archive.contents.graph
    archive.decide("same", one, other)
    assert {action for action, *_ in told(compare(before, archive.contents.graph))} == {"update"}


def test_a_namesake_elsewhere_is_no_heir(changed):
    there = ["沐春社区", JIA[1], 3]
    changed(企业=[JIA, there])
    assert ("remove", "甲") in changed(企业=[there])


def test_both_directions_of_an_undirected_tie_are_one():
    nodes = [Node("SO-1", "social_org", "甲"), Node("SO-2", "social_org", "乙")]
    one, other = (Graph.of(nodes, [Edge("partners_with", *ends)]) for ends in (("SO-1", "SO-2"), ("SO-2", "SO-1")))
    assert {change.action for change in compare(one, other)} == {"unchanged"}


def test_counts_are_by_file_and_rows_put_together_asked_about_or_rejected_are_counted(archive):
    slip = ["松涛社区", "云州乙商贸有限公司", 5]
    done = archive.take(
        一=[JIA, ["松涛社区", "云州鹏沅商贸有限公司", 1]],
        二=[YI, slip, ["松涛社区", "云州鹏源商贸有限公司", 2], ["松涛社区", None, 9]],
    )
    assert [(file.label, file.merged, file.to_review, file.rejected) for file in done.files] == [
        ("一.csv", 0, 1, 0),
        ("二.csv", 1, 1, 1),
    ]
    counts = by_file(compare(Graph.of([]), done.contents.graph))
    # Both name the community, which is counted for each.
    assert {file: (count["create", False], count["create", True]) for file, count in counts.items()} == {
        "一.csv": (3, 2),
        "二.csv": (3, 2),
    }


def test_its_own_roster_decides_whether_one_has_ended(archive):
    matters = sheet(["所属社区", "事项名称", "牵头单位", "参与单位"], ["松涛社区", "停车协商", JIA[1], YI[1]])
    archive.take(SPRING, 企业=[JIA, YI], 事项=matters)
    archive.take(SUMMER, 企业=[YI], 事项=matters)
    assert archive.enterprises() == {"甲": "2026-06-29", "乙": None}
