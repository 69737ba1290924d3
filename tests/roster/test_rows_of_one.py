"""Rows that are about the same one, and rows that only look so."""

from tests.roster.told import codes, ties


def test_duplicates_come_together_and_their_differing_values_are_reported(desk):
    header = ["所属社区", "企业名称", "统一社会信用代码", "职工人数", "成立日期"]
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                header,
                ["松涛社区", "云州鹏沅商贸有限公司", "91310101EDH4CFAA6U", 12, "2020-03"],
                ["松涛社区", "雲州鹏沅商贸有限公司", "91310101EDH4CFAA6U", 13, "2020-03-05"],
                ["松涛社区", "云州鹏沅商贸有限公司临澄分公司", None, 3, None],
            ]
        },
    )
    imported = desk.imported()
    nodes = {node.name: node for node in imported.contents.graph.iter_nodes() if node.kind == "enterprise"}
    assert set(nodes) == {"云州鹏沅商贸有限公司", "云州鹏沅商贸有限公司临澄分公司"}
    kept = nodes["云州鹏沅商贸有限公司"]
    assert kept.aliases == ("雲州鹏沅商贸有限公司",)
    assert (kept.attributes["employees"], kept.attributes["established"]) == (12, "2020-03-05")
    assert [source.row for source in kept.sources] == [2, 3]
    assert codes(imported) == [("conflicting_value", 3, "D")]
    said = [said for said in imported.contents.statements if said.node == kept.id and said.attribute == "employees"]
    assert [(one.value, one.raw, one.taken) for one in said] == [(12, "12", True), (13, "13", False)]


def test_the_same_name_in_two_communities_is_two_enterprises(desk):
    rows = [["所属社区", "企业名称", "职工人数"], ["松涛社区", "好邻居超市", 3], ["沐春社区", "好邻居超市", 4]]
    desk.workbook("企业.xlsx", {"企业": rows})
    assert desk.imported().contents.graph.count("enterprise") == 2


def test_a_row_that_leaves_out_the_city_inside_its_name_is_the_other_where_its_cells_say_so(desk, named):
    head = ["社区", "单位名称", "统一社会信用代码", "主管部门", "可提供资源", "地址"]
    lone = ["松涛社区", "银河移动分公司营业厅"]
    of_city = ["松涛社区", "银河移动云州市分公司营业厅", "91310101EDH4CFAA6U"]
    office = ["松涛社区", "云州市文化馆", None, "市文旅局", "展厅", "云州市东街1号"]
    same = ["市移动公司", "会议室", "东街9号"]
    other = ["市移动二公司", "停车场", "西街2号"]
    for name, told, expected in (("同.xlsx", same, 1), ("异.xlsx", other, 2)):
        desk.workbook("驻区单位.xlsx", {"s": [head, office, [*lone, None, *told], [*of_city, *same]]})
        imported = desk.imported()
        assert len(named(imported, "resident_unit")) == 1 + expected, name
        asked = [problem.code for problem in imported.problems].count("possible_duplicate")
        assert asked == expected - 1, name


def test_a_forum_that_a_table_also_calls_shorter_is_one(desk):
    """It is that of the community; one of another form, or with another number, stays apart."""
    called = [
        ("柏庐社区", "柏庐社区党建引领大党委"),
        ("柏庐社区", "柏庐社区大党委"),
        ("柏庐社区", "柏庐社区第二联席会议"),
        ("竹影社区", "竹影社区大党委联席会议"),
        ("竹影社区", "竹影社区联席会议"),
    ]
    units = ["云州市第三医院", "云州市邮政局", "云州市水务局", "云州市图书馆", "云州市体育馆"]
    desk.workbook("单位.xlsx", {"s": [["社区", "单位名称"], *(["柏庐社区", unit] for unit in units)]})
    rows = [[*forum, unit] for forum, unit in zip(called, units, strict=True)]
    desk.workbook("成员.xlsx", {"s": [["社区", "联席会议名称", "成员单位"], *rows]})
    imported = desk.imported()
    graph = imported.contents.graph
    assert "conflicting_value" not in {code for code, _, _ in codes(imported)}
    forum_of = dict(ties(graph, "member_of"))
    assert len(set(forum_of.values())) == 3
    assert forum_of[units[0]] == forum_of[units[1]] != forum_of[units[2]]
    assert forum_of[units[3]] == forum_of[units[4]]


def test_the_parties_of_a_matter_coordinate_though_each_has_a_row(desk):
    firms = ["云州海棠食品有限公司", "云州青松家电有限公司", "云州玉兰印务有限公司"]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称"], *(["梅园社区", firm] for firm in firms)]})
    desk.workbook("居委会.xlsx", {"居委会": [["社区", "居委会名称"], ["梅园社区", "梅园社区居委会"]]})
    head = ["序号", "社区", "事项名称", "牵头单位", "参与单位", "协调日期"]
    rows = [[1, "梅园社区", "加装电梯", "梅园社区居委会", firm, "2024-03-05"] for firm in firms[:2]]
    rows += [[2, "梅园社区", "夜间施工", "梅园社区居委会", firm, "2024-06-01"] for firm in firms[1:]]
    desk.workbook("协调事项.xlsx", {"协调事项": [head, *rows]})
    imported = desk.imported()
    assert {frozenset(pair) for pair in ties(imported.contents.graph, "coordinates_with")} == {
        *(frozenset(["梅园社区居委会", firm]) for firm in firms),
        frozenset(firms[:2]),
        frozenset(firms[1:]),
    }
    assert codes(imported) == []
