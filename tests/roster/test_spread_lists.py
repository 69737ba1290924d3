"""Lists that take a row for each name."""

import pytest

from tests.roster.told import codes, nodes, ties

UNITS = [
    ["社区", "单位名称"],
    *(["柏庐社区", name] for name in ("云州市第三医院", "云州市邮政局", "云州市水务局", "云州市图书馆")),
]
HEAD = ["所属社区", "协商事项", "牵头单位", "参与单位", "议事时间"]
MATTERS = [
    ["柏庐社区", "夜间施工扰民", "云州市邮政局", "云州市第三医院", "2024-03-01"],
    [None, None, None, "云州市水务局", None],
    ["同上", "楼道堆物", "云州市邮政局", "云州市图书馆", "2024-04-01"],
    ["同上", "井盖破损", "云州市水务局", "云州市图书馆", "2024-05-01"],
    [None, None, None, "云州市邮政局", None],
    [None, None, None, "云州市第三医院", None],
]
JOINED = {
    ("云州市第三医院", "夜间施工扰民"),
    ("云州市水务局", "夜间施工扰民"),
    ("云州市图书馆", "楼道堆物"),
    ("云州市图书馆", "井盖破损"),
    ("云州市邮政局", "井盖破损"),
    ("云州市第三医院", "井盖破损"),
}


def merges():
    return [f"{column}{top}:{column}{bottom}" for top, bottom in ((2, 3), (5, 7)) for column in "ABCE"]


def judged(imported):
    graph = imported.contents.graph
    assert ties(graph, "joins") == JOINED
    assert set(nodes(imported, "community")) == {"柏庐社区"}
    # The first matter brings three pairs of four units, the second one more, the third all of them.
    assert len({frozenset(pair) for pair in ties(graph, "coordinates_with")}) == 6
    assert codes(imported) == []
    sheet = next(sheet for file in imported.files for sheet in file.sheets if sheet.roster == "matters")
    assert (sheet.rows, sheet.imported, sheet.set_aside, sheet.reported) == (7, 6, {"header": 1}, 0)


def test_a_list_beside_merged_cells_is_of_one_record(desk):
    desk.workbook("驻区单位.xlsx", {"单位": UNITS})
    desk.workbook("协商.xlsx", {"事项": [HEAD, *MATTERS]}, {"事项": merges()})
    judged(desk.imported())


def test_a_number_merged_beside_a_list_is_that_of_the_record(desk):
    """Each is of one record, in however many rows it is seen: no number by which records name another."""
    desk.workbook("驻区单位.xlsx", {"单位": UNITS})
    rows = [["编　　号", "共建项目名称", "牵头单位", "共同实施的单位"]]
    for number, name in enumerate(("楼道照明改造", "路面硬化", "儿童托管"), 1):
        rows += [[f"XM-1-0{number}", f"柏庐社区{name}项目", "云州市邮政局", "云州市第三医院"]]
        rows += [[None, None, None, partner] for partner in ("云州市水务局", "云州市图书馆")]
    tall = [f"{column}{top}:{column}{top + 2}" for top in (2, 5, 8) for column in "ABC"]
    desk.workbook("柏庐社区项目.xlsx", {"共建": rows}, {"共建": tall})
    imported = desk.imported()
    assert {project.attributes["number"] for project in nodes(imported, "project").values()} == {
        "XM-1-01",
        "XM-1-02",
        "XM-1-03",
    }
    assert codes(imported) == []


def test_a_count_merged_beside_a_list_counts_once(desk):
    buildings = [f"桂溪苑{number}号楼" for number in range(1, 6)]
    rows = [["社区", "网格名称", "户数", "包含楼栋"]]
    rows += [["柏庐社区", "柏庐社区第1网格", 120, building] for building in buildings[:3]]
    rows += [["柏庐社区", "柏庐社区第2网格", 80, building] for building in buildings[3:]]
    tall = [f"{column}{top}:{column}{bottom}" for top, bottom in ((2, 4), (5, 6)) for column in "ABC"]
    desk.workbook("网格.xlsx", {"网格": rows}, {"网格": tall})
    imported = desk.imported()
    told = {name: node.attributes["households"] for name, node in nodes(imported, "grid").items()}
    assert told == {"柏庐社区第1网格": 120, "柏庐社区第2网格": 80}


def test_a_list_below_which_the_rest_is_blank_is_of_one_record(desk):
    desk.workbook("驻区单位.xlsx", {"单位": UNITS})
    desk.text("协商.csv", "\n".join(",".join(cell or "" for cell in row) for row in [HEAD, *MATTERS]))
    judged(desk.imported())


def test_rows_that_say_more_than_a_list_are_records(desk):
    """What has no name is told; a line that opens a section is no name of a list."""
    desk.workbook("驻区单位.xlsx", {"单位": UNITS})
    rows = [["柏庐社区", *row[1:]] for row in MATTERS[2:4]]
    nameless = ["同上", None, None, "云州市邮政局", "2024-06-01"]
    desk.workbook("协商.xlsx", {"事项": [HEAD, *rows, nameless, ["竹影社区"], ["竹影社区", *rows[0][1:]]]})
    imported = desk.imported()
    assert ("missing_name", 4, "B") in codes(imported)
    assert ("云州市邮政局", "井盖破损") not in ties(imported.contents.graph, "joins")
    assert set(nodes(imported, "community")) == {"柏庐社区", "竹影社区"}


def test_a_list_may_end_a_table_above_the_next(desk):
    """The title of that is none of its names, nor is who signed."""
    desk.workbook("驻区单位.xlsx", {"单位": UNITS})
    signed = [[None, None, None, "云澜街道党群办"], [None, None, None, "2024年6月30日"]]
    venues = [["竹影社区企业台账"], ["企业名称", "从业人数", "成立日期"], ["云州甲商贸有限公司", 12, "2020-01-02"]]
    desk.workbook("协商.xlsx", {"事项": [HEAD, *MATTERS, *signed, *venues]}, {"事项": merges()})
    imported = desk.imported()
    graph = imported.contents.graph
    assert ties(graph, "joins") == JOINED
    assert ("云州甲商贸有限公司", "竹影社区") in ties(graph, "located_in")
    assert set(nodes(imported, "community")) == {"柏庐社区", "竹影社区"}


def test_an_estate_called_as_a_village_opens_no_section_of_a_list(desk):
    """曹家新村 stands among estates that are listed; alone below a record it may be a village, and opens a section."""
    head = ["合同到期日", "物业企业名称", "服务小区"]
    listed = [
        ["2027-01", "云州银杏物业管理有限公司", "春晖里"],
        *[[None, None, name] for name in ("曹家新村", "柳岸苑")],
    ]
    listed += [["2026-05", "云州松柏物业管理有限公司", "桂溪苑"], [None, None, "石桥二村"]]
    estates = [
        ["小区名称", "所属社区"],
        *([name, "柏庐社区"] for name in ("春晖里", "曹家新村", "柳岸苑", "桂溪苑", "石桥二村")),
    ]
    desk.workbook("小区.xlsx", {"小区": estates})
    desk.text("物业.csv", "\n".join(",".join(cell or "" for cell in row) for row in [head, *listed]))
    imported = desk.imported()
    assert ties(imported.contents.graph, "manages") == {
        ("云州银杏物业管理有限公司", "春晖里"),
        ("云州银杏物业管理有限公司", "曹家新村"),
        ("云州银杏物业管理有限公司", "柳岸苑"),
        ("云州松柏物业管理有限公司", "桂溪苑"),
        ("云州松柏物业管理有限公司", "石桥二村"),
    }
    assert set(nodes(imported, "community")) == {"柏庐社区"}
    assert codes(imported) == []


@pytest.mark.parametrize("is_merged", [True, False])
@pytest.mark.parametrize(("counted", "members"), [(["3", "1", "2"], 6), (["3", "不详", "2"], None)])
def test_counts_beside_each_name_of_a_list_are_those_of_the_record_together(desk, is_merged, counted, members):
    desk.workbook("驻区单位.xlsx", {"单位": UNITS})
    rows = [["序号", "联合党支部名称", "覆盖单位", "单位党员数"]]
    names = ("云州市第三医院", "云州市邮政局", "云州市水务局")
    rows += [
        [1 if not at else None, None if at else "柏庐联合党支部", *each]
        for at, each in enumerate(zip(names, counted, strict=True))
    ]
    rows += [[2, "图书馆党支部", "云州市图书馆", "4"]]
    desk.workbook("柏庐社区.xlsx", {"联合党支部": rows}, {"联合党支部": ["A2:A4", "B2:B4"]} if is_merged else None)
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {
        *((name, "柏庐联合党支部") for name in names),
        ("云州市图书馆", "图书馆党支部"),
    }
    told = {name: node.attributes.get("members") for name, node in nodes(imported, "party_org").items()}
    assert told == {"柏庐联合党支部": members, "图书馆党支部": 4}
    wrong = {code for code, row, _ in codes(imported) if row and row > 1}
    assert wrong == ({"bad_number"} if members is None else set())


@pytest.mark.parametrize(
    ("at", "numbers", "is_merged", "is_understood"),
    [
        (0, [1, 2, 3, 1, 2], False, True),  # anew with each name
        (1, [1, 2, 3, 1, 2], False, True),
        (1, [1, 2, 3, 4, 5], False, True),  # behind the name it counts what stands behind it
        (0, [1, 2, 3, 4, 5], True, True),
        (0, [1, 2, 3, 4, 5], False, False),  # rows of which three have no name
    ],
)
def test_numbers_beside_each_name_of_a_list_count_those_and_no_records(desk, at, numbers, is_merged, is_understood):
    desk.workbook("驻区单位.xlsx", {"单位": [*UNITS, ["柏庐社区", "云州市体育馆"]]})
    hosts = ["云州市第三医院", "云州市邮政局", "云州市水务局", "云州市图书馆", "云州市体育馆"]
    called = ["柏庐联合党支部", None, None, "文体联合党支部", None]
    rows = [["联合党支部名称", "覆盖单位", "单位党员数"], *([*row, 2] for row in zip(called, hosts, strict=True))]
    for row, number in zip(rows, ["序号", *numbers], strict=True):
        row.insert(at, number)
    desk.workbook("柏庐社区.xlsx", {"联合党支部": rows}, {"联合党支部": ["B2:B4", "B5:B6"]} if is_merged else None)
    imported = desk.imported()
    wrong = [row for code, row, _ in codes(imported) if code in ("missing_name", "conflicting_value")]
    assert wrong == ([] if is_understood else [3, 4, 6])
    assert ties(imported.contents.graph, "has_party_org") == {
        (host, "柏庐联合党支部" if row < 3 else "文体联合党支部")
        for row, host in enumerate(hosts)
        if is_understood or called[row]
    }
    members = {name: node.attributes["members"] for name, node in nodes(imported, "party_org").items()}
    assert members == ({"柏庐联合党支部": 6, "文体联合党支部": 4} if is_understood else dict.fromkeys(members, 2))
