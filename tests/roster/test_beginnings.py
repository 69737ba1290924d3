"""What only rosters of later days have was not there before: since when, worked out by hand."""

from datetime import date

import pytest

from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.archive import sheet

JIA, YI, BING = (["松涛社区", f"云州{name}商贸有限公司", number] for name, number in (("甲", 12), ("乙", 5), ("丙", 7)))
DING = ["沐春社区", "云州丁商贸有限公司", 9]
SPRING, SUMMER, AUTUMN = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)


def began(archive, kind="enterprise"):
    """Name without its frame → the day since which it was there, or None."""
    return {
        node.name.removeprefix("云州").removesuffix("商贸有限公司"): node.attributes.get("since")
        for node in archive.contents.graph.iter_nodes(kind)
    }


def seen(archive, day):
    """Name of a firm, without its frame → whether it is covered on a day; those that are not there are not asked."""
    rule = load_pack().rules["enterprise-coverage"]
    engine = NetworkXEngine(archive.contents.graph.to_networkx())
    return {finding.name[2:3]: finding.status for finding in engine.findings(rule, day)}


@pytest.mark.parametrize("days", [(SPRING, SUMMER), (SUMMER, SPRING)])
def test_a_day_sees_what_its_roster_had_in_whichever_order_they_came(archive, days):
    rosters = {SPRING: [JIA, YI], SUMMER: [YI, BING]}
    for day in days:
        archive.take(day, 企业=rosters[day])
    assert began(archive) == {"甲": None, "乙": None, "丙": "2026-06-30"}
    assert {*seen(archive, SPRING)} == {"甲", "乙"}
    assert {*seen(archive, SUMMER)} == {"乙", "丙"}


def test_undone_it_was_always_there(archive):
    archive.take(SPRING, 企业=[JIA])
    archive.take(SUMMER, 企业=[JIA, YI])
    archive.undo(1)
    assert began(archive) == {"甲": None, "乙": None}


@pytest.mark.parametrize(
    ("day", "earlier"),
    [
        (SPRING, {"企业": [DING]}),  # of another community
        (SPRING, {"企业": [JIA], "二": b"PK\x03\x04 cut off"}),  # it may stand in what could not be read
        (None, {"企业": [JIA]}),  # of no day
        (SUMMER, {"企业一": [JIA]}),  # of the same day
    ],
)
def test_what_an_earlier_roster_could_not_tell_has_no_beginning(archive, day, earlier):
    archive.take(day, **earlier)
    archive.take(SUMMER, 企业=[JIA, YI])
    assert began(archive)["乙"] is None


def test_a_file_that_has_not_changed_says_what_it_said_before(archive):
    archive.take(SPRING, 一=[JIA])
    archive.take(SUMMER, 一=[JIA], 二=[YI])
    archive.take(AUTUMN, 一=[JIA], 二=[YI])
    assert began(archive) == {"甲": None, "乙": "2026-06-30"}


def test_whom_another_roster_named_before_was_there(archive):
    party = sheet(["所属社区", "党组织名称", "所在单位"], ["松涛社区", "乙商贸党支部", "云州乙商贸有限公司"])
    archive.take(SPRING, 企业=[JIA], 党组织=party)
    archive.take(SUMMER, 企业=[JIA, YI, BING])
    assert began(archive) == {"甲": None, "乙": None, "丙": "2026-06-30"}


def test_a_beginning_that_a_roster_states_stays(archive):
    stations = ["所属社区", "驿站名称", "启用日期"]
    archive.take(SPRING, 驿站=sheet(stations, ["松涛社区", "松涛红色驿站", "2019-05"]))
    archive.take(
        SUMMER, 驿站=sheet(stations, ["松涛社区", "松涛红色驿站", "2019-05"], ["松涛社区", "码头红色驿站", "2020-07"])
    )
    assert began(archive, "red_station") == {"松涛红色驿站": "2019-05", "码头红色驿站": "2020-07"}


def test_a_tie_to_what_was_not_there_is_not_seen(archive):
    head = ["所属社区", "党组织名称", "所在单位"]
    first = ["松涛社区", "甲商贸党支部", "云州甲商贸有限公司"]
    archive.take(SPRING, 企业=[JIA, YI], 党组织=sheet(head, first))
    archive.take(SUMMER, 企业=[JIA, YI], 党组织=sheet(head, first, ["松涛社区", "乙商贸党支部", "云州乙商贸有限公司"]))
    assert seen(archive, SPRING) == {"甲": "organisation", "乙": "uncovered"}
    assert seen(archive, SUMMER) == {"甲": "organisation", "乙": "organisation"}


FIRMS = ["所属社区", "企业名称", "职工人数", "党组织名称", "党建指导员"]
TIED = sheet(FIRMS, [*JIA, "松涛联合支部", None], [*YI, None, "罗敏"], [*BING, "丙商贸党支部", "罗敏"])


@pytest.mark.parametrize("days", [(SPRING, SUMMER), (SUMMER, SPRING)])
def test_what_an_earlier_row_did_not_say_in_its_cell_was_not_so_yet(archive, days):
    rosters = {SPRING: sheet(FIRMS, [*JIA, None, None], [*YI, None, None], [*BING, "丙商贸党支部", None]), SUMMER: TIED}
    for day in days:
        archive.take(day, 企业=rosters[day])
    assert seen(archive, SPRING) == {"甲": "uncovered", "乙": "uncovered", "丙": "organisation"}
    assert seen(archive, SUMMER) == {"甲": "organisation", "乙": "work", "丙": "organisation"}
    archive.take(AUTUMN, 企业=TIED + b"\n")  # says what it said in summer
    tied = {edge.attributes.get("since") for edge in archive.contents.graph.iter_edges("has_party_org")}
    assert tied == {"2026-06-30", None}


@pytest.mark.parametrize(
    "earlier",
    [
        sheet(FIRMS[:3], JIA, YI),  # had no such columns
        sheet(FIRMS[:4], [*JIA, "湖畔党员小组"], [*YI, None]),  # named whom nobody found
        sheet(FIRMS[:4], [*JIA, "待核实"], [*YI, None]),  # left it open
        sheet([*FIRMS[:3], "有无党组织"], [*JIA, "有"], [*YI, "无"]),  # had one that it did not name
    ],
)
def test_what_an_earlier_row_may_have_been_tied_to_is_seen(archive, earlier):
    party = sheet(
        ["所属社区", "党组织名称", "党员数"], ["松涛社区", "松涛第一支部", 7], ["松涛社区", "松涛第二支部", 9]
    )
    archive.take(SPRING, 企业=earlier, 党组织=party)
    archive.take(SUMMER, 企业=sheet(FIRMS, [*JIA, "松涛第一支部", None], [*YI, None, None]))
    assert seen(archive, SPRING)["甲"] == "organisation"
