"""Seats in forums: of which community a forum is, who has a seat no more or not yet, and who is named by a post."""

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, ties

UNITS = ["市一院", "松涛小学", "供水公司", "松涛派出所", "区税务局", "区档案馆"]
COMMITTEE = "松涛社区大党委"


def seats(desk, *rows):
    desk.workbook("成员.xlsx", {"大党委成员单位": [["大党委名称", "成员单位", "职务", "状态"], *rows]})
    desk.workbook("驻区单位.xlsx", {"驻区单位": [["单位名称", "所在社区"], *([name, "松涛社区"] for name in UNITS)]})
    return desk.imported()


def test_a_forum_that_is_called_after_a_community_is_its_own(desk):
    imported = seats(desk, [COMMITTEE, "市一院", "成员", None], [COMMITTEE, "松涛小学", "成员", None])
    assert (COMMITTEE, "松涛社区") in ties(imported.contents.graph, "located_in")
    found = verdicts(imported, "forum-membership")
    assert {name: found[name] for name in ("市一院", "松涛小学", "供水公司")} == {
        "市一院": "member",
        "松涛小学": "member",
        "供水公司": "none",
    }


def test_what_ends_in_a_word_for_town_and_country_is_in_no_town(desk):
    """松涛分场城乡 is no town before 党建联盟: then all communities of a street would share one."""
    names = [f"{place}分场城乡党建联盟" for place in ("松涛", "杏林", "白鹭")]
    units = [["市一院", "松涛小学"], ["供水公司", "松涛派出所"], ["区税务局", "区档案馆"]]
    rows = [[f"{name[:4]}", name, unit] for name, some in zip(names, units, strict=True) for unit in some]
    desk.workbook("联盟.xlsx", {"党建联盟": [["社区", "党建联盟", "成员单位"], *rows]})
    desk.workbook("驻区单位.xlsx", {"驻区单位": [["单位名称", "所在社区"], *([row[2], row[0]] for row in rows)]})
    assert ties(desk.imported().contents.graph, "member_of") == {(row[2], row[1]) for row in rows}


def of_two_communities(desk, one, other):
    """Who is a member of what, of two communities, the second of which is called as its district is."""
    seats = [
        ["松涛社区", one, "市一院"],
        ["松涛社区", one, "松涛小学"],
        ["白鹭社区", other, "供水公司"],
        ["白鹭社区", other, "区税务局"],
    ]
    desk.workbook("联席会议.xlsx", {"联席会议": [["社区", "联席会议名称", "成员单位"], *seats]})
    units = [["社区", "单位名称", "地址"], *([row[0], row[2], "云州市白鹭区人民路3号"] for row in seats)]
    desk.workbook("驻区单位.xlsx", {"驻区单位": units})
    return ties(desk.imported().contents.graph, "member_of")


def test_the_forum_of_another_community_is_another_though_its_name_begins_with_the_district(desk):
    """Without the district, 白鹭社区党建联席会议 is how every community's ends."""
    one, other = "松涛社区党建联席会议", "白鹭社区党建联席会议"
    assert of_two_communities(desk, one, other) == {
        ("市一院", one),
        ("松涛小学", one),
        ("供水公司", other),
        ("区税务局", other),
    }


def test_a_forum_that_rows_of_two_communities_call_by_one_name_is_one(desk):
    street = "云澜街道物业联席会议"
    assert of_two_communities(desk, street, street) == {
        (unit, street) for unit in ("市一院", "松涛小学", "供水公司", "区税务局")
    }


def test_who_has_left_and_who_is_still_to_come_has_no_seat(desk):
    imported = seats(
        desk,
        [COMMITTEE, "市一院", "召集人", "正常"],
        [COMMITTEE, "松涛小学", "成员", "退出"],
        [COMMITTEE, "供水公司", "（拟增补）", None],
        [COMMITTEE, "松涛派出所", "成员", None],
    )
    assert ties(imported.contents.graph, "member_of") == {("市一院", COMMITTEE), ("松涛派出所", COMMITTEE)}
    assert codes(imported) == [("not_there_any_more", 3, "D"), ("not_there_any_more", 4, "C")]


def test_a_member_may_be_told_by_the_post_of_who_represents_it(desk):
    imported = seats(
        desk,
        [COMMITTEE, "市一院副院长", "成员", None],
        [COMMITTEE, "区税务局机关党委专职副书记", "成员", None],
        [COMMITTEE, "松涛派出所所长", "成员", None],
    )
    members = {"市一院", "区税务局", "松涛派出所"}
    assert ties(imported.contents.graph, "member_of") == {(name, COMMITTEE) for name in members}


def test_the_committee_of_a_community_has_no_part_time_seat_in_its_own_enlarged_one(desk):
    rows = [
        ["姓名", "所在单位及职务", "大党委职务"],
        ["李雪", "松涛社区党委书记", "书记"],
        ["王建国", "松涛社区党委副书记", "副书记"],
        ["周敏", "松涛供电公司党委委员", "兼职委员"],
        ["孙丽", "松涛小学党支部组织委员", "兼职委员"],
    ]
    desk.workbook("大党委.xlsx", {"大党委": [["松涛社区“大党委”组成人员名单"], *rows]})
    units = [["松涛社区", name, None] for name in ("松涛供电公司", "松涛小学")]
    desk.workbook("单位.xlsx", {"驻区单位": [["社区", "单位名称", "单位性质"], *units]})
    desk.workbook("党组织.xlsx", {"党组织": [["社区", "党组织名称", "类别"], ["松涛社区", "松涛社区党委", "党委"]]})
    imported = desk.imported()
    graph = imported.contents.graph
    named = {node.id: node.name for node in graph.iter_nodes()}
    assert {named[edge.source]: edge.attributes["role"] for edge in graph.iter_edges("member_of")} == {
        "松涛社区党委": "convener",
        "松涛供电公司": "part_time_member",
        "松涛小学": "part_time_member",
    }


def test_who_sits_in_a_forum_may_be_registered_with_more_about_them(desk):
    rows = [
        ["社区", "姓名", "性别", "工作单位及职务", "大党委职务"],
        ["松涛社区", "李雪", "女", "松涛供电公司副经理", "兼职委员"],
        ["松涛社区", "王建国", "男", "松涛小学副校长", "兼职委员"],
    ]
    desk.workbook("名册.xlsx", {"s": [["松涛社区“大党委”兼职委员名册"], *rows]})
    units = [["松涛社区", name, None] for name in ("松涛供电公司", "松涛小学")]
    desk.workbook("单位.xlsx", {"驻区单位": [["社区", "单位名称", "单位性质"], *units]})
    assert ties(desk.imported().contents.graph, "member_of") == {
        ("松涛供电公司", "松涛社区大党委"),
        ("松涛小学", "松涛社区大党委"),
    }
