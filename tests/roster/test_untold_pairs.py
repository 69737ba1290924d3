"""Names among those who took part that were not found: the pairs that they could have told are unknown, the others as before."""

from datetime import date

import pytest

from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.test_untold import verdicts
from tests.roster.told import nodes

ESTATES = [
    ["社区", "小区名称", "户数", "居委会", "业委会", "物业企业"],
    ["松涛社区", "春晖里", 100, "松涛社区居委会", "春晖里业委会", "恒安物业"],
    ["松涛社区", "秋实苑", 80, "松涛社区居委会", "秋实苑业委会", "康居物业"],
]
MATTERS = ["社区", "协调事项", "涉及小区", "牵头单位", "参与单位", "协调日期"]


def triads(desk, *matters):
    desk.workbook("小区.xlsx", {"s": ESTATES})
    desk.workbook("协调事项.xlsx", {"s": [MATTERS, *(["松涛社区", *row] for row in matters)]})
    return desk.imported()


def missing(imported, estate):
    graph = imported.contents.graph.to_networkx()
    found = NetworkXEngine(graph).findings(load_pack().rules["estate-triad"], date(2026, 6, 1))
    (one,) = [finding for finding in found if finding.name == estate]
    return one.details["missing_pairs_organisation"]


BOTH = ["电梯加装", "春晖里", "松涛社区居委会", "春晖里业委会", "2025-03-01"]


@pytest.mark.parametrize("name", ["安信物业", "云州安信服务有限公司"])
def test_a_firm_that_was_not_found_leaves_the_pairs_of_the_estates_firm_open(desk, name):
    matter = ["停车改造", "春晖里", "松涛社区居委会", name, "2025-03-02"]
    imported = triads(desk, BOTH, matter)
    assert verdicts(imported, "estate-triad") == {"春晖里": "unknown", "秋实苑": "gap"}
    assert nodes(imported, "estate")["春晖里"].attributes["untold"] == ["property_firm.joins"]
    assert missing(imported, "秋实苑") == ("rc-oc", "oc-pf", "rc-pf")


def test_only_the_pairs_that_it_could_tell_are_open(desk):
    matter = ["停车改造", "春晖里", "松涛社区居委会", "安信物业", "2025-03-02"]
    imported = triads(desk, matter)
    assert verdicts(imported, "estate-triad")["春晖里"] == "gap"
    assert missing(imported, "春晖里") == ("rc-oc",)


@pytest.mark.parametrize(
    "matter",
    [
        ["停车改造", "春晖里", "松涛社区居委会", "居民代表", "2025-03-02"],  # no firm, nor one that is called as it
        ["停车改造", "春晖里", "松涛社区居委会", "区城管局", "2025-03-02"],
        ["停车改造", "春晖里", "松涛社区居委会", "云州南柯物业服务有限公司", "2025-03-02"],  # named in full as none is
        ["停车改造", "春晖里", "区城管局", "安信物业", "2025-03-02"],  # beside no member
        ["停车改造", "春晖里", "松涛社区居委会", "恒安物业、安信物业", "2025-03-02"],  # the firm itself did
    ],
)
def test_what_could_tell_no_pair_leaves_gaps_as_they_are(desk, matter):
    imported = triads(desk, matter)
    assert verdicts(imported, "estate-triad") == {"春晖里": "gap", "秋实苑": "gap"}
    assert not any("untold" in node.attributes for node in nodes(imported, "estate").values())


def test_a_name_in_short_that_may_be_two_firms_leaves_open_what_the_estates_own_did(desk):
    names = ["云州金桥城市服务有限公司", "云州金桥环境服务有限公司"]
    estates = [["松涛社区", "春晖里", 100, "松涛社区居委会", "春晖里业委会", names[0]],
               ["松涛社区", "夏花园", 60, "松涛社区居委会", "夏花园业委会", names[1]]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": [ESTATES[0], *estates]})
    matter = ["松涛社区", "停车改造", "春晖里", "松涛社区居委会、春晖里业委会", "金桥", "2025-03-02"]
    desk.workbook("协调事项.xlsx", {"s": [MATTERS, matter]})
    imported = desk.imported()
    assert missing(imported, "春晖里") == ()
    assert missing(imported, "夏花园") == ("rc-oc", "oc-pf", "rc-pf")


def test_that_both_name_the_trade_is_nothing_in_common(desk):
    estates = [[*ESTATES[1][:5], "恒安物业经营管理有限公司"]]
    desk.workbook("小区.xlsx", {"s": [ESTATES[0], *estates]})
    matters = [BOTH, ["停车改造", "春晖里", "松涛社区居委会", "云州南柯物业经营管理有限公司", "2025-03-02"]]
    desk.workbook("协调事项.xlsx", {"s": [MATTERS, *(["松涛社区", *matter] for matter in matters)]})
    assert verdicts(desk.imported(), "estate-triad") == {"春晖里": "gap"}
