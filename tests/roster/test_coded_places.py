"""Communities that rows name by the code that a list of communities gives them."""

from tests.roster.told import codes, names, ties

LIST = [
    ["社区名称", "统计区划编码"],
    ["松涛社区", "310101006001"],
    ["沐春社区", "310101006002"],
    ["光明社区", "310101006003"],
]
UNITS = [
    ["序号", "统计区划编码", "单位名称", "主管部门"],
    [1, "310101006001", "第三中学", "区教育局"],
    [2, "310101006001", "人民医院", "区卫健委"],
    [3, "310101006002", "供电所", "市供电公司"],
    [4, "310101006003", "工商银行柳岸支行", "工商银行"],
]


def test_a_column_of_codes_says_where_rows_lie(desk):
    desk.workbook("社区概况.xlsx", {"社区概况": LIST})
    desk.workbook("驻区单位.xlsx", {"驻区单位": UNITS})
    imported = desk.imported()
    assert ties(imported.contents.graph, "located_in") >= {
        ("第三中学", "松涛社区"),
        ("人民医院", "松涛社区"),
        ("供电所", "沐春社区"),
        ("工商银行柳岸支行", "光明社区"),
    }
    assert names(imported, "community") == {"松涛社区", "沐春社区", "光明社区"}
    assert codes(imported) == []


def test_who_reported_is_tied_to_the_community_of_a_code(desk):
    desk.workbook("社区概况.xlsx", {"社区概况": LIST})
    desk.workbook("驻区单位.xlsx", {"驻区单位": UNITS})
    rows = [["第三中学", "2024-03-05", "310101006001"], ["供电所", "2024-04-06", "310101006002"]]
    desk.workbook("双报到登记.xlsx", {"双报到登记": [["报到单位", "报到日期", "代号"], *rows]})
    graph = desk.imported().contents.graph
    assert ties(graph, "reported_to") == {("第三中学", "松涛社区"), ("供电所", "沐春社区")}


def test_of_two_communities_of_a_name_a_code_tells_which(desk):
    listed = [
        ["街道", "社区名称", "社区代码"],
        ["东街道", "团结社区", "310101001001"],
        ["西街道", "团结社区", "310101002001"],
    ]
    desk.workbook("社区名录.xlsx", {"社区名录": [*listed, ["西街道", "和平社区", "310101002002"]]})
    units = [["第三中学", "310101002001"], ["人民医院", "310101001001"], ["供电所", "310101002002"]]
    desk.workbook("驻区单位.xlsx", {"驻区单位": [["单位名称", "社区代码"], *units]})
    graph = desk.imported().contents.graph
    lying = {graph.node(edge.source).name: edge.target for edge in graph.iter_edges("located_in")}
    known = {node.attributes.get("code"): node.id for node in graph.iter_nodes("community")}
    assert {name: lying[name] for name, _ in units} == {name: known[code] for name, code in units}


def test_figures_that_no_list_has_are_no_communities(desk):
    desk.workbook("社区概况.xlsx", {"社区概况": LIST})
    areas = [["单位名称", "社区占地"], ["第三中学", 901], ["人民医院", 902], ["供电所", 903]]
    desk.workbook("驻区单位.xlsx", {"驻区单位": areas})
    assert names(desk.imported(), "community") == {"松涛社区", "沐春社区", "光明社区"}
