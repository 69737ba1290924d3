"""Sentences that tell which Party organisation a row has, that it has none, or who was sent instead."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, ties

BRANCHES = [
    ["社区", "党组织名称", "级别"],
    ["松涛社区", "云帆科技党支部", "党支部"],
    ["松涛社区", "松涛两新组织联合党支部", "党支部"],
]
SAID = {
    "云帆科技公司": "已单独建立云帆科技党支部，书记周岚",
    "金桥商贸公司": "与周边单位联建，党组织为松涛两新组织联合党支部",
    "银杏餐饮公司": "联合组建，参加松涛两新组织联合党支部",
    "青禾食品公司": "已加入松涛两新组织联合党支部",
    "蓝天保洁公司": "暂未组建，由党建指导员张伟联系指导",
    "海棠印务公司": "未建党组织，党建指导员：李敏",
    "丹桂广告公司": "未建，也未派指导员",
    "白桦运输公司": "没有党组织",
}
MEANT = ["organisation"] * 4 + ["work"] * 2 + ["uncovered"] * 2


@pytest.mark.parametrize("header", ["党建搞得如何（请写明）", "党建情况及补充说明", "备注", "组织那边的说法"])
def test_a_column_of_sentences_names_party_organisations_whatever_it_is_headed(desk, header):
    rows = [["社区", "企业名称", "职工人数", header]]
    rows += [["松涛社区", firm, 10 + at, said] for at, (firm, said) in enumerate(SAID.items())]
    desk.workbook("台账.xlsx", {"企业": rows, "党组织": BRANCHES})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == dict(zip(SAID, MEANT, strict=True))
    assert ties(imported.contents.graph, "has_party_org") == {
        ("云帆科技公司", "云帆科技党支部"),
        *((firm, "松涛两新组织联合党支部") for firm in ("金桥商贸公司", "银杏餐饮公司", "青禾食品公司")),
    }
    told = str([*imported.contents.graph.iter_nodes(), *imported.problems])
    assert not any(person in told for person in ("周岚", "张伟", "李敏"))
    assert not codes(imported)


def test_remarks_in_sentences_name_nothing_beside_a_column_that_is_called_so(desk):
    rows = [["社区", "企业名称", "党组织名称", "备注"]]
    rows += [["松涛社区", "云帆科技公司", "云帆科技党支部", "曾建有松涛两新组织联合党支部"]]
    rows += [["松涛社区", "金桥商贸公司", None, "已单独建立云帆科技党支部"]]
    desk.workbook("台账.xlsx", {"企业": rows, "党组织": BRANCHES})
    assert ties(desk.imported().contents.graph, "has_party_org") == {("云帆科技公司", "云帆科技党支部")}
