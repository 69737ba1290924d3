"""Lists in cells: what sets names apart, and what stands inside one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcore.roster.cells.lists import cuts, numbered_in_full, readings, split_list
from tests.roster.told import nodes, ties


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("①春晖里1号楼②春晖里2号楼③松涛苑", ("春晖里1号楼", "春晖里2号楼", "松涛苑")),
        ("⑴甲公司；⑵乙公司", ("甲公司", "乙公司")),
        ("（1）甲公司（2）乙公司", ("甲公司", "乙公司")),
        ("一、甲公司二、乙公司", ("甲公司", "乙公司")),
        ("一、甲公司\n二、乙公司", ("甲公司", "乙公司")),
        ("X-01 X-02 X-11", ("X-01", "X-02", "X-11")),
        ("春晖里 二期", ("春晖里 二期",)),
        ("甲公司、乙公司（共2家）", ("甲公司", "乙公司")),
        ("甲公司、乙公司，共两家单位", ("甲公司", "乙公司")),
        ("3家：甲公司；乙公司；丙公司", ("甲公司", "乙公司", "丙公司")),
        ("甲公司、共一科技", ("甲公司", "共一科技")),
        ("第一、二网格联合党支部，柳溪苑3、4号楼物管会", ("第一、二网格联合党支部", "柳溪苑3、4号楼物管会")),
        ("柳溪苑、二期物业中心、1、2区", ("柳溪苑", "二期物业中心", "1", "2区")),
        ("N/A", ()),
        ("未设", ()),
    ],
)
def test_list(written, parts):
    assert split_list(written) == parts


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("6、7栋", "6栋、7栋"),
        ("6栋-8栋", "6栋、7栋、8栋"),
        ("2#~4#楼", "2#楼、3#楼、4#楼"),
        (
            "柳溪苑1、3至5号楼；秋实苑2、3号楼",
            "柳溪苑1号楼、柳溪苑3号楼、柳溪苑4号楼、柳溪苑5号楼；秋实苑2号楼、秋实苑3号楼",
        ),
        ("第2-4网格", "第2网格、第3网格、第4网格"),
        ("1#、2#、3#楼", "1#、2#、3#楼"),  # each is one as it is
        ("9-3栋", "9-3栋"),  # the third of the ninth, perhaps
        ("5-1、5-2栋", "5-1、5-2栋"),
        ("1-300号楼", "1-300号楼"),
        ("2号楼1、3单元", "2号楼1、3单元"),
    ],
)
def test_numbers_that_share_an_ending_have_it_each(written, full):
    assert numbered_in_full(written) == full


def test_buildings_in_lists_and_runs_are_those_that_are_listed(desk):
    buildings = [["柳溪社区", f"{number}栋", 30] for number in range(1, 8)]
    desk.workbook("楼栋.xlsx", {"s": [["所属社区", "楼栋名称", "户数"], *buildings, ["柳溪社区", "8-9栋", 40]]})
    rows = [["所属社区", "网格名称", "包含楼栋"], ["柳溪社区", "第一网格", "1、2栋"], ["柳溪社区", "第二网格", "3-5栋"],
            ["柳溪社区", "第三网格", "6栋、7#"], ["柳溪社区", "第四网格", "8-9栋"]]  # fmt: skip
    desk.workbook("网格.xlsx", {"s": rows})
    imported = desk.imported()
    lying = ties(imported.contents.graph, "located_in")
    within = {
        grid: {name.removeprefix("柳溪社区") for name, place in lying if place.endswith(grid)}
        for grid in ("第一网格", "第二网格", "第三网格", "第四网格")
    }
    assert within == {
        "第一网格": {"1栋", "2栋"},
        "第二网格": {"3栋", "4栋", "5栋"},
        "第三网格": {"6栋", "7栋"},
        "第四网格": {"8-9栋"},
    }
    assert len(nodes(imported, "building")) == 8
    assert imported.problems == ()


@pytest.mark.parametrize("name", ["和顺里", "友和", "甲中心（东和西）", "同和苑和"])
def test_a_name_is_not_cut_into_nothing(name):
    assert all(before and after for before, after in cuts(name))
    assert ("", "顺里") not in cuts(name)
    assert not cuts("甲中心（东和西）")


@given(st.lists(st.sampled_from(["甲公司", "乙中心", "丙协会", "丁（东）店"]), min_size=1, max_size=5))
def test_every_way_of_setting_apart_gives_the_same_parts(names):
    numbered = "".join(f"{number}.{name}" for number, name in enumerate(names, 1))
    circled = "".join(f"{chr(0x245F + number)}{name}" for number, name in enumerate(names, 1))
    for written in ("、".join(names), "\n".join(names), "；".join(names), numbered, circled):
        assert tuple(names) in readings(written)


def test_a_list_behind_bullets_is_no_answer_of_which_several_are_ticked(desk):
    rows = [["所属社区", "单位名称", "能提供的服务资源"], ["松涛社区", "松涛小学", "●图书角●会议室"],
            ["松涛社区", "松涛医院", "●健康讲座"], ["松涛社区", "海关宿舍管理站", "●停车位●会议室●图书角"]]  # fmt: skip
    desk.workbook("驻区单位.xlsx", {"s": rows})
    assert nodes(desk.imported(), "resident_unit")["松涛小学"].attributes["can_offer"] == ["图书角", "会议室"]


def test_a_committee_of_several_numbered_quarters_is_one(desk):
    rows = [["社区", "小区名称", "户数", "业委会"], ["柳溪社区", "柳溪一区", 400, "柳溪一、二区联合业委会"]]
    rows += [["柳溪社区", "柳溪二区", 300, "柳溪一、二区联合业委会"], ["柳溪社区", "秋实苑", 200, "秋实苑业委会"]]
    desk.workbook("小区.xlsx", {"小区": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "represents") == {
        ("柳溪一、二区联合业委会", "柳溪一区"),
        ("柳溪一、二区联合业委会", "柳溪二区"),
        ("秋实苑业委会", "秋实苑"),
    }
    assert imported.problems == ()


def test_two_organisations_in_full_are_two_with_an_and_sign_between(desk):
    committees = ["春晖里业主委员会", "枫林苑业主委员会"]
    rows = [["松涛社区", name, name[:3]] for name in committees]
    desk.workbook("业委会.xlsx", {"s": [["社区", "业委会名称", "所属小区"], *rows]})
    rows = [["松涛社区", "夜间照明", "松涛社区居民委员会", "云州安心物业　服务有限公司&春晖里业主委员会"]]
    rows += [["松涛社区", "老年食堂", "松涛社区居民委员会", "枫林苑业主委员会"]]
    desk.workbook("议事.xlsx", {"s": [["社区", "议题", "主办单位", "协办单位"], *rows]})
    desk.workbook("物业.xlsx", {"s": [["物业公司", "服务小区"], ["云州安心物业服务有限公司", "春晖里"]]})
    joined = ties(desk.imported().contents.graph, "joins")
    assert joined == {
        ("云州安心物业服务有限公司", "夜间照明"),
        ("春晖里业主委员会", "夜间照明"),
        ("枫林苑业主委员会", "老年食堂"),
    }
