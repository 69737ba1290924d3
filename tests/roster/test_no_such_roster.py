"""Tables that are none of the rosters there are: what they hold is asked, and nothing is taken from them by chance."""

import pytest

from graphcore.roster.proposing.proposal import propose
from tests.roster.told import nodes

FIRMS = ["清泉物业服务有限公司", "丹枫超市", "恒安物业服务有限公司"]
PEOPLE = ["王建国", "李伟国", "陈美玲"]
DAYS = ["2024-03-05", "2024-03-19", "2024-04-02"]
OTHERS = {
    "signed in": {"姓名": PEOPLE, "单位": FIRMS, "职务": ["主任", "委员", "经理"], "签到时间": DAYS},
    "equipment": {
        "设备名称": ["1号电梯", "2号电梯", "水泵"],
        "编号": ["D001", "D002", "S001"],
        "安装位置": ["丹枫苑1幢", "丹枫苑2幢", "云溪花园地库"],
        "维保单位": FIRMS,
        "年检日期": DAYS,
        "状态": ["正常", "正常", "停用"],
    },
    "spent": {
        "日期": DAYS,
        "摘要": ["活动物料", "维修费", "培训费"],
        "收款单位": FIRMS,
        "金额": [1200.5, 3400, 5000],
        "经办人": PEOPLE,
        "审批人": ["赵桂芳"] * 3,
    },
    "visits": {
        "走访日期": DAYS,
        "走访对象": FIRMS,
        "走访人": PEOPLE,
        "反映问题": ["门前停车乱", "招工难", "上学路拥堵"],
        "处理情况": ["已办结", "已办结", "办理中"],
        "办结日期": DAYS,
    },
    "letters": {
        "文号": ["枕办〔2024〕1号", "枕办〔2024〕2号", "枕办〔2024〕3号"],
        "标题": ["关于开展消防检查的通知", "关于做好防汛工作的通知", "关于召开年中会议的通知"],
        "发文单位": ["枕溪街道办事处"] * 3,
        "发文日期": DAYS,
    },
    "households": {
        "社区": ["松涛社区"] * 3,
        "楼栋": ["1号楼", "1号楼", "2号楼"],
        "户主姓名": PEOPLE,
        "人口": [3, 4, 2],
    },
    "staff": {
        "社区": ["松涛社区"] * 3,
        "企业名称": [FIRMS[0], FIRMS[0], FIRMS[0]],
        "员工姓名": PEOPLE,
        "所属行业": ["保洁", "保安", "保安"],
    },
    "dangers": {
        "序号": [1, 2, 3],
        "隐患描述": ["消防通道堵塞", "电线老化", "灭火器过期"],
        "责任单位": FIRMS,
        "整改期限": DAYS,
        "整改情况": ["已整改", "已整改", "未整改"],
    },
    "on duty": {"日期": DAYS, "值班人员": PEOPLE, "带班领导": ["李秀兰"] * 3, "单位名称": FIRMS},
    "posts": {
        "社区": ["松涛社区"] * 3,
        "岗位名称": ["文明督导岗", "政策宣讲岗", "邻里调解工作室"],
        "认领人": PEOPLE,
        "所属党支部": ["松涛社区第二党支部"] * 3,
        "服务时间": DAYS,
    },
    "premises": {
        "社区": ["松涛社区"] * 3,
        "场所名称": ["老张面馆", "小芳美发", "惠民旅社"],
        "场所类别": ["餐饮", "美容美发", "住宿"],
        "地址": ["松涛路3号", "松涛路5号", "松涛路9号"],
        "是否建立党组织": ["否"] * 3,
    },
    "lifts": {
        "小区": ["丹枫苑", "丹枫苑", "云溪花园"],
        "楼栋": ["1幢", "2幢", "5幢"],
        "申请日期": DAYS,
        "同意户数": [12, 10, 14],
        "施工单位": ["东南电梯有限公司", "东南电梯有限公司", "通达电梯有限公司"],
        "进度": ["已完工", "施工中", "审批中"],
    },
}


def rows_of(columns):
    return [[*columns], *map(list, zip(*columns.values(), strict=True))]


@pytest.mark.parametrize("columns", OTHERS.values(), ids=OTHERS)
def test_a_table_of_another_kind_is_told_and_asked_and_nothing_is_taken_from_it(desk, columns):
    desk.workbook("表1.xlsx", {"Sheet1": rows_of(columns)})
    imported = desk.imported()
    assert [problem.code for problem in imported.problems] == ["unrecognised_table"]
    assert not [*imported.contents.graph.iter_nodes()]
    assert "roster: undecided" in propose([desk.folder], "zh").text


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        ({"事项名称": ["噪声", "停车"], "时间": DAYS[:2]}, "matter"),  # its header says of what it is the name
        (
            {"商家全称": [f"云州{one}商行" for one in "甲乙丙"], "用工情况": [3, 4, 5]},
            "enterprise",
        ),  # names of that form
        ({"名称": ["噪声", "停车"], "牵头单位": FIRMS[:2], "配合单位": FIRMS[1:]}, "matter"),  # who led and who joined
    ],
)
def test_a_table_that_says_of_what_it_is_in_its_columns_is_read_without_a_title(desk, columns, kind):
    desk.workbook("表1.xlsx", {"Sheet1": rows_of(columns)})
    assert nodes(desk.imported(), kind)


def test_a_title_says_what_a_table_is_whose_columns_do_not(desk):
    wanted = ["楼道加装扶手", "增设晾衣架", "地库照明更换"]
    columns = {"编号": ["X001", "X002", "X003"], "缺什么": wanted, "谁家提出的": FIRMS, "提交时间": DAYS}
    desk.workbook("表1.xlsx", {"居民需求清单": rows_of(columns)})
    assert nodes(desk.imported(), "need").keys() == {*wanted}


def test_who_stands_beside_a_place_of_its_own_makes_it_no_list_of_persons(desk):
    columns = {"社区": ["松涛社区"] * 3, "企业名称": [f"云州{one}商行" for one in "甲乙丙"], "姓名": PEOPLE, "职工人数": [3, 4, 5]}  # fmt: skip
    desk.workbook("表1.xlsx", {"Sheet1": rows_of(columns)})
    assert len(nodes(desk.imported(), "enterprise")) == 3


@pytest.mark.parametrize("title", ["在职党员进社区报到登记表", "社区志愿活动骨干花名册"])
def test_a_register_of_persons_is_none_of_what_they_are_good_at_whatever_it_is_called(desk, title):
    columns = {
        "姓名": PEOPLE,
        "性别": ["男", "男", "女"],
        "工作单位": ["区水务局", "松涛中学", "区税务局"],
        "职务": ["科员", "教师", "科长"],
        "居住小区": ["丹枫苑", "丹枫苑", "云溪花园"],
        "报到社区": ["松涛社区", "松涛社区", "柳溪社区"],
        "报到时间": DAYS,
        "特长": ["摄影", "法律咨询", "理财"],
    }
    desk.workbook("登记.xlsx", {"Sheet1": [[title], *rows_of(columns)]})
    imported = desk.imported()
    assert [problem.code for problem in imported.problems] == ["unrecognised_table"]
    assert not [*imported.contents.graph.iter_nodes()]


def test_schools_and_offices_on_a_list_of_all_premises_are_no_firms(desk):
    columns = {
        "场所名称": [
            "云州甲商贸有限公司",
            "云州乙商贸有限公司",
            "云州丙商贸有限公司",
            "松涛小学",
            "松涛税务所",
            "启明幼儿园",
        ],
        "场所类别": ["商场超市", "工业企业", "商场超市", "学校", "行政机关", "民办学校"],
        "所属社区": ["松涛社区"] * 6,
        "从业人数": [8, 140, 12, 90, 30, 22],
        "是否建立党组织": ["否", "是", "否", "是", "是", "否"],
        "党员数": [0, 7, 0, 31, 22, 0],
        "党组织名称": ["", "乙商贸党支部", "", "松涛小学党支部", "松涛税务所党支部", ""],
    }
    desk.workbook("单位场所.xlsx", {"Sheet1": rows_of(columns)})
    imported = desk.imported()
    assert nodes(imported, "enterprise").keys() == {f"云州{one}商贸有限公司" for one in "甲乙丙"}
    assert nodes(imported, "resident_unit").keys() == {"松涛小学", "松涛税务所"}
    assert nodes(imported, "social_org").keys() == {"启明幼儿园"}


def test_venues_whose_sort_or_name_says_so_are_venues(desk):
    columns = {
        "社区": ["松涛社区"] * 3,
        "名称": ["金茂", "望江广场", "云创"],
        "类别": ["写字楼", "商圈", "园区"],
        "是否建立党组织": ["是", "否", "否"],
        "入驻企业数": [30, 41, 12],
    }
    desk.workbook("表1.xlsx", {"Sheet1": rows_of(columns)})
    imported = desk.imported()
    assert [*nodes(imported, "business_building"), *nodes(imported, "shopping_district"), *nodes(imported, "park")] == [
        "金茂",
        "望江广场",
        "云创",
    ]
