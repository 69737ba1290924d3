"""Lists in cells: what sets names apart, and what stands inside one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcore.roster.cells.lists import cuts, readings, split_list


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
        ("N/A", ()),
        ("未设", ()),
    ],
)
def test_list(written, parts):
    assert split_list(written) == parts


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
