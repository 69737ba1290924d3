"""Communities of one name in two streets: the street is told by a column, a title or a folder, or it is said that nothing tells it."""

import pytest

from tests.roster.told import codes, ties

LISTED = "街道,社区\n云澜街道,沐春社区\n沁和镇,沐春社区\n"
FIRMS = "企业名称,是否建立党组织\n听雨印务有限公司,{}\n"


def streets(imported, kind):
    """The streets in whose communities the nodes of a kind lie, each with the node's name."""
    graph = imported.contents.graph
    above = {edge.source: edge.target for edge in graph.iter_edges("located_in")}
    names = {node.id: node.name for node in graph.iter_nodes()}
    return sorted((names[above.get(above[node.id])], node.name) for node in graph.iter_nodes(kind))


@pytest.mark.parametrize("written", [("云澜街道", "沁和镇"), ("临澄区云澜街道", "临澄区沁和镇"), ("云澜", "沁和")])
def test_a_column_of_streets_tells_them_apart(desk, written):
    desk.text("社区名录.csv", LISTED)
    rows = [
        f"{street},沐春社区,春晖里,{firm}"
        for street, firm in zip(written, ("晴川物业有限公司", "望岳物业有限公司"), strict=True)
    ]
    desk.text("小区.csv", "\n".join(["街道,社区,小区名称,物业公司", *rows]))
    imported = desk.imported()
    assert streets(imported, "estate") == [("云澜街道", "春晖里"), ("沁和镇", "春晖里")]
    assert codes(imported) == []


def test_so_it_does_without_a_list(desk):
    desk.text("小区.csv", "街道,社区,小区名称,户数\n云澜街道,沐春社区,春晖里,300\n沁和镇,沐春社区,春晖里,200\n")
    imported = desk.imported()
    assert {*ties(imported.contents.graph, "located_in")} == {
        ("春晖里", "云澜街道沐春社区"),
        ("春晖里", "沁和镇沐春社区"),
    }
    assert codes(imported) == []


@pytest.mark.parametrize(
    ("name", "title"), [("{}/企业.csv", ""), ("{}企业.csv", ""), ("{}.csv", "{}非公企业台账\n社区,")]
)
def test_so_does_what_stands_around_a_table(desk, name, title):
    desk.text("社区名录.csv", LISTED)
    for street, number, has in (("云澜街道", "1", "否"), ("沁和镇", "2", "是")):
        head = title.format(street) or "社区,"
        desk.text(
            name.format(street if "/" in name or not title else number),
            head + FIRMS.format(has).replace("\n听", "\n沐春社区,听"),
        )
    imported = desk.imported()
    assert streets(imported, "enterprise") == [("云澜街道", "听雨印务有限公司"), ("沁和镇", "听雨印务有限公司")]


def test_where_nothing_tells_the_street_it_is_said(desk):
    desk.text("社区名录.csv", LISTED)
    desk.text("企业.csv", "社区,企业名称,是否建立党组织\n沐春社区,听雨印务有限公司,否\n沐春社区,半亩园艺有限公司,否\n")
    imported = desk.imported()
    assert codes(imported) == [("ambiguous_community", 2, "A")]
    assert "沐春社区" in imported.problems[0].message("zh")
