"""Activities that recur under one name."""

from tests.roster.archive import sheet
from tests.roster.told import codes

HEAD = ["社区", "活动主题", "活动时间", "主办单位", "参加人数"]
FIRST, SECOND = "白塔第一党支部", "白塔第二党支部"
PARTY = [["社区", "党组织名称", "类别"], *[["白塔社区", name, "党支部"] for name in (FIRST, SECOND)]]


def led(desk, *rows):
    """Who led what, when."""
    desk.workbook("台账.xlsx", {"党组织": PARTY, "活动": [HEAD, *[["白塔社区", "主题党日", *row] for row in rows]]})
    imported = desk.imported()
    graph = imported.contents.graph
    node = {one.id: one for one in graph.iter_nodes()}
    leads = sorted((node[e.target].attributes.get("date"), node[e.source].name) for e in graph.iter_edges("leads"))
    assert len({edge.target for edge in graph.iter_edges("leads")}) == len(list(graph.iter_nodes("activity")))
    return leads, len(list(graph.iter_nodes("activity"))), codes(imported)


def test_each_day_and_each_branch_has_its_own(desk):
    rows = [("2026-01-12", FIRST, 20), ("2026-01-12", SECOND, 20), ("2026-02-12", FIRST, 20)]
    told = [("2026-01-12", FIRST), ("2026-01-12", SECOND), ("2026-02-12", FIRST)]
    assert led(desk, *rows) == (told, 3, [])


def test_one_of_a_month_is_that_of_its_day(desk):
    assert led(desk, ("2026-01-12", FIRST, 20), ("2026年1月", FIRST, 20)) == ([("2026-01-12", FIRST)], 1, [])


def test_a_row_more_changes_none_that_was_known(archive):
    def ids(*rows):
        taken = archive.take(活动=sheet(HEAD, *[["白塔社区", "主题党日", *row] for row in rows]))
        nodes = taken.contents.graph.iter_nodes("activity")
        return {node.attributes["date"]: node.id for node in nodes}

    march, april, may = (f"2026-{month:02}-12" for month in (3, 4, 5))
    before = ids((march, FIRST, 9), (may, FIRST, 9))
    after = ids((march, FIRST, 9), (april, FIRST, 9), (may, FIRST, 9))
    assert before.items() <= after.items()
    assert len(set(after.values())) == 3
