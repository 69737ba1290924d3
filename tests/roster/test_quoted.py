"""Names as messages may show them: whom they mean, and nobody who may be a person."""

import pytest

from graphcore.roster.weaving.quoted import may_be_person


def test_messages_leave_out_who_may_be_a_person():
    assert [*map(may_be_person, ["李明", "王局", "张所长", "欧阳明"])] == [True] * 4
    assert [*map(may_be_person, ["市财政局", "松涛小学", "沐春医院管理处"])] == [False] * 3
    assert [*map(may_be_person, ["书记李明", "欧阳小明", "王海山", "钱里"])] == [True] * 4
    assert [*map(may_be_person, ["需求12", "云州三小", "松涛里", "顺风站点"])] == [False] * 4


@pytest.mark.parametrize("estate", ["和风里", "云顶苑", "王家苑"])
def test_messages_say_which_estate_they_mean(desk, estate):
    desk.workbook(
        "小区.xlsx", {"s": [["所属社区", "小区名称", "户数"], ["松涛社区", "春晖里", 300], ["松涛社区", "秋实苑", 210]]}
    )
    rows = [
        ["所属社区", "业委会名称", "所属小区"],
        ["松涛社区", "春晖里业委会", "春晖里"],
        ["松涛社区", "第三业委会", estate],
    ]
    desk.workbook("业委会.xlsx", {"s": rows})
    told = [problem.message("zh") for problem in desk.imported().problems if problem.code == "unknown_organisation"]
    assert len(told) == 1
    assert f"“{estate}”" in told[0]
