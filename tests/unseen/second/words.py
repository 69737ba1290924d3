"""What column heads, sheets, files and marks are called in the second body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "村居|村/社区|所在村居|村（居）名称|社区（行政村）|所属村社"
PHONE = "联系手机|手机号（必填）|联络方式|常用电话|电话（手机）|TEL"
CODE = "社会统一信用代码|统一代码|营业执照号码（18位）|信用代码号|登记证书号（18位代码）"
LEADER = "负责人（姓名）|法人（负责人）|单位一把手|主管人员"
ID = "身份证件号|证件号|身份号码|证件号码（身份证）"
PARTY_MEMBERS = "党员（名）|现有党员|党员总量|登记党员数"
FOUNDED = "设立时间|开办时间|设立日期|成立于"
NOTE = "备注栏|情况说明|附注|特别说明"
HAS_PARTY = "是否有党组织|已建党组织否|党组织组建与否|两新党组织（建/未建）"
PARTY_NAME = "所属（所在）党支部|党组织具体名称|建立的党组织|所在支部全称"
BUILD_MODE = "组建类型|单建/联建|建组织方式|设立方式"
INSTRUCTOR = "党建联络指导员|驻企指导员|下沉指导员|选派的指导员姓名"
GRID = "所处网格|网格（片区）|属哪个网格|网格区划"
ESTATE = "小区/楼盘|所在楼盘|居住小区|物业小区"
HOUSEHOLDS = "常住户数|住户总数|户数（户）|房屋户数"
STATUS = "目前情况|完成情况|实施进度|办理进度"
LEAD = "牵头组织|牵头责任单位|主办单位|牵头人（单位）"
NUMBER = "序列号|单号|档案号|编号（自编）"
CATEGORY = "类型分类|门类|条线|板块"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党组织（全称）|支部名称|组织（支部）名|党组织机构名",
        "level": "党组织层级|组织层级|支部类型|建制", "superior": "上级组织|归口党委|上级党委（总支）|主管上级",
        "host": "挂靠单位|建组织单位|组建依托|所在法人单位",
        "covers_grid": "对应的网格|包联网格|建在哪个网格|支部所在网格", "secretary": "党组织书记（负责人）|现任书记|带头人",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "网格单元|网格区域名称|微网格名称|综合网格", "gcode": "网格编号（市级）|网格ID|网格序码|格子编码",
        "branch": "网格党支部名称|网格内党组织|格内支部|网格组建的支部", "head": "网格负责人|兼职网格长|网格管家|一级网格长",
        "phone": PHONE, "households": HOUSEHOLDS, "population": "常住人数|人口总量|在册人口|人口（人）",
        "buildings": "楼栋明细|包干楼栋|楼号范围|下辖楼幢",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼座|楼栋编号|楼房名称|楼栋（幢）名", "grid": GRID,
        "bhead": "楼栋管家|楼门长|单元楼长|楼栋负责人", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "本楼党小组|所建党小组|楼栋所属党小组|党小组名",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "居委会/村委会|村（居）委会名称|居民（村民）委员会|基层自治组织", "code": CODE,
        "leader": "居委会主任|村（居）主任|" + LEADER, "phone": PHONE, "staff": "两委干部数|干部职数|工作人员（人）|班子职数",
        "address": "办公点|服务中心地址|联系地址|党群中心位置",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业委会（物管会）|业主自治机构|小区业委会|业委会名",
        "filed": "备案登记日|备案日|到镇街备案时间|批复备案时间", "term": "任期截至|届满|任满日期|本届任期到",
        "leader": "业委会负责人|当届主任|主任委员", "phone": PHONE, "id_card": ID,
        "pm_count": "党员委员（名）|委员内党员|党员身份委员数|委员里的党员", "status": "运行情况|现状|目前状况|运行评价",
    },
    "property_firms": {
        "name": "物业名称|物业管理公司|物管企业|小区物业公司", "code": CODE, "estates": "所管小区|在管项目|服务的小区|管理楼盘",
        "leader": "物业经理|项目经理|驻场经理", "phone": PHONE, "grade": "信用评级|星级|考核结果|评定等级",
        "contract": "合同到期|服务合同截止|合同终止日|合同有效期至", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小区全名|楼盘|居住区名称|组团名称", "grid": GRID,
        "rc": "社区居委|归属居委会|所在居（村）委|村居委会", "oc": "业委会（全称）|已成立业委会|业委会组织|业主委",
        "pf": "服务物业|物业|物业服务方|进驻物业", "households": HOUSEHOLDS, "bcount": "总栋数|楼数|栋数|几栋楼",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织（团队）|社会组织名|协会/机构名称|社团名称", "code": CODE,
        "stype": "登记类别|组织形态|法人类型|登记/备案", "field": "业务领域|擅长领域|主要活动|服务方向", "leader": LEADER, "phone": PHONE,
        "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "企业名|企业全称|商户（企业）名称|公司（企业）全称", "code": CODE, "grid": GRID,
        "industry": "行业|产业类别|行业门类|业态", "employees": "员工总数|职工（人）|用工人数|从业人员", "leader": LEADER,
        "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻地机构|驻区机构|区域内单位|驻社区单位", "code": CODE,
        "utype": "单位种类|机构性质|属性", "dept": "主管机关|隶属系统|上级主管|归属系统", "leader": LEADER, "phone": PHONE,
        "party_name": "单位支部|所属机关党组织|机关党组织名称|党组织（单位）",
        "reported": "报到情况|是否到社区报到|报到（是/否）|是否完成报到", "can_offer": "可供资源|资源供给|能提供什么|可开放场所及服务",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "报到机关|报到单位名称|报到的党组织（单位）|前来报到单位",
        "rdate": "报到日|报到的时间|首次报到时间|签到日期", "rcount": "报到党员|报到党员总数|已报到党员|报到（人）",
        "claimed": "认领微项目|承接项目|认领任务|已认领",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "联席会议|平台名称|议事平台|所属联席会", "org": "成员单位名|与会单位|联席成员|会员单位",
        "role": "职责|会内身份|身份|在联席会中身份", "rep": "与会代表|单位联系人|委派代表|出席人", "phone": PHONE,
        "since": "纳入时间|参加年月|任职起",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "协调议题|事由|商议事项|议事主题", "lead": LEAD,
        "parts": "协同部门|参与方|配合单位及部门|会同单位", "mdate": "开会日期|会议时间|议定日期|商讨时间", "done": "结案|办结（是/否）|是否解决|完成与否",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "共建项目名|结对项目|共建清单项目|共驻共建项目", "lead": LEAD,
        "partners": "合作方|共同实施单位|携手单位|共建伙伴", "sdate": "启动年月|开始日期|实施时间",
        "funds": "总投入（万元）|经费（万元）|所需资金（元）|金额（元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "需求内容描述|居民需求|急难愁盼|民生诉求", "raised": "提出人（单位）|需求主体|来源单位|提报单位",
        "category": CATEGORY, "ndate": "提报日期|登记日|反映时间|提报时间",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "资源名|提供的资源|资源项|服务资源", "provider": "提供方|资源主体|出资源的单位|资源提供者",
        "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "项目名|实施项目|三张清单项目", "lead": LEAD,
        "need_ref": "对应需求号|回应需求|需求清单号|解决的需求", "res_ref": "使用资源|资源清单号|整合资源|用到的资源", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "住在哪栋|中心户所在楼|所在楼", "hh_name": "中心户主|户主|党员户主",
        "id_card": ID, "phone": PHONE, "hh_branch": "组织关系|关系所在支部|党员所在支部|所属支部", "contacts": "联户数|联系几户|带动户数|服务户数",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("法人代表", ("leader", "phone", "id_card"), {"leader": "姓名", "phone": "电话号码", "id_card": "证号"}),
    ("基层党建", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "党组织有无", "party_name": "党组织", "build_mode": "形式", "instructor": "指导员姓名", "members": "党员"}),
    ("小区治理主体", ("rc", "oc", "pf"), {"rc": "居委", "oc": "业委", "pf": "物业"}),
    ("规模", ("households", "population"), {"households": "户", "population": "人"}),
    ("中心户基本情况", ("hh_name", "id_card", "phone"), {"phone": "电话号码", "id_card": "证号"}),
)  # fmt: skip
TOP_GROUP = "党建引领基层治理数据采集"
UNITS_BELOW = {
    "households": "（户）", "contacts": "（户）", "bcount": "（栋）", "population": "（人）", "members": "（人）", "employees": "（人）",
    "staff": "（名）", "rcount": "（人）", "date": "（年月日）", "code": "（18位）", "phone": "（11位）",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "党的基层组织|党支部建制", "grids": "综合网格|网格基本信息", "buildings": "楼栋信息|楼房",
    "residents_committees": "村居委会|自治组织", "owners_committees": "业委会运行|小区业委会备案", "property_firms": "物业服务情况|物业管理单位",
    "estates": "小区基本信息|物业小区", "social_orgs": "社会组织党建|社团协会", "enterprises": "非公党建|规下企业走访",
    "resident_units": "驻地机构|驻社区单位", "double_reports": "机关报到|双报到签到", "joint_members": "联席单位|共建共治成员",
    "matters": "联席议题|议事记录", "joint_projects": "结对共建|共驻共建", "needs": "急难愁盼|居民需求", "resources": "资源库|共享资源",
    "projects": "三单项目|实施项目", "households": "党员中心户联户|中心户名单",
}  # fmt: skip
SUFFIXES = ("台账（新）", "明细", "基础数据", "采集表", "清单", "名录", "电子表", "排查情况")
FILE_NAMES = ("{n:02}_{subject}{suffix}", "{street}-{subject}-{suffix}", "{subject}{suffix}（{n}稿）", "附表{n} {subject}{suffix}", "0618{subject}{suffix} 修改",
              "【{street}】{subject}{suffix}v2")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "关于{place}{subject}的{suffix}",
    "2024年上半年{place}{subject}{suffix}",
    "附件  {place}{subject}{suffix}",
)
UNIT_LINES = ("单位：{place}", "{place}（盖章）          2024年6月18日", "填表单位：{place}     单位：户、人")
REMARKS = (
    "填报说明：",
    "1.请据实填写，不得空项；",
    "2.日期具体到日，联系电话务必准确；",
    "3.本表于每月25日前报党建办。",
)
NOTES = ("填报说明：本表由村（社区）填写，镇街复核。", "※ 数据截至2024年6月。", "注：打“√”的为已完成，未打的为未完成。")
SIGNATURES = (
    "单位负责人：          统计负责人：          填表人：{person}          联系电话：{phone}", "制表：{person}    复核：      TEL：{phone}",
)  # fmt: skip
SEALS = ("{place}（公章）", "2024年6月18日")
EXTRA_COLUMNS = {
    "街镇": "{street}", "走访人": "{person}", "第几批": "{n}", "录入系统": "{yes}", "信息来源": "电话核实", "填表日期": "6月{n}日", "排序": "{n}",
}  # fmt: skip
SEQUENCE = ("编序", "№", "序列", "#")
INSTRUCTIONS = ("使用说明", "本表供村（社区）采集数据使用", "带*为必填项", "如有疑问请与镇街党建办联系")
SECTIONS = ("◆ {}", "{}：", "▲{}（共{n}条）", "——{}——")
GRID_SECTIONS = ("【{}】", "网格：{}", "{}  共{n}条")
SUBTOTAL = "{place}小计"
TOTALS = ("总 计", "共计", "累计")

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("已建", "待建"),
        ("√", ""),
        ("建了", "没建"),
        (1, 0),
        ("有", "-"),
        ("T", "F"),
        ("●", "○"),
        ("Y", "N"),
    ),
    "reported": (("已报到", "待报到"), ("√", "×"), ("有", "-"), ("Y", "N"), ("●", "○"), (1, 0), ("报了", "没报")),
    "done": (("已结", "未结"), ("√", ""), ("完成", "推进中"), ("已解决", "正在办"), (1, 0), ("●", "○")),
}
LEVELS = {
    "党支部": "支部委员会|党支部",
    "联合党支部": "联合支部|联合党支部",
    "党总支": "总支部|党总支部",
    "党委": "党委|党委会",
    "党小组": "党小组",
}
BUILD_MODES = {"单独组建": "单建|独立组建|单独建", "联合组建": "联建|联合建|与其他单位联合组建"}
ROLES = {"召集单位": "召集人|牵头召集|召集方", "成员单位": "成员|一般成员|组成成员", "轮值单位": "轮值|轮值主席|轮值方"}
SEPARATORS = ("、", "；", "/", "+", " ", "\n", "和", "及", "&", "circled", "bracketed", "，", "；\n")
DATE_STYLES = ("二〇二一年三月", "2021.3", "21/03/05", "2021年3月5日前", "serial", "2021-03-05 14:30", "cell", "2021-03", "21.3.5", "2021 年 3 月 5 日",
               "２０２１．３．５", "二○二一年三月五日", "2021年3月5日（周五）", "2021-03-05", "2021年3月5日")  # fmt: skip
BLANKS = ("——", "／", "未设", "尚无", "N/A", "", "")
BAD_DATES = ("不详", "年代久远", "2022-13-05", "2019.02.30", "待补")
BAD_NUMBERS = ("十几个", "未统计", "核实中", "多")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "幢", "population": "人", "members": "人", "employees": "人", "staff": "位", "rcount": "人",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", "{v} ", "{v}.0")
COUNT_FORMS = ("{v}{u}", "约{v}{u}", "共{v}{u}", "{v}（{u}）", "{wide}{u}")
FUNDS_FORMS = ("{wan:g}万", "{wan:g} 万元", "¥{v:,}", "{v:,.2f}", "{v}元整")
SPELLINGS = (
    "brackets", "fullwidth", "numeral", "phase", "prefix", "quoted", "scoped", "short", "space", "suffix", "traditional", "typo",
)  # fmt: skip

SHARES = (
    ("party_orgs property_firms", "grids", "buildings estates", "residents_committees owners_committees", "enterprises", "social_orgs households",
     "double_reports joint_members resident_units", "joint_projects", "matters", "projects needs resources"),
    ("party_orgs grids", "residents_committees estates property_firms", "owners_committees buildings", "enterprises", "social_orgs", "resident_units",
     "double_reports", "joint_members households", "needs resources", "projects joint_projects matters"),
    ("party_orgs", "buildings", "grids households", "estates owners_committees residents_committees property_firms", "social_orgs enterprises",
     "resident_units", "joint_members double_reports", "matters needs resources", "projects", "joint_projects"),
)  # fmt: skip
ENCODINGS = (("gb18030", "\t"), ("utf-16", "\t"), ("gbk", ";"), ("utf-8-sig", ","), ("utf-8", ","))
BESIDE = (("needs", "resources"), ("double_reports", "joint_members"))
TURNED = ("residents_committees", "owners_committees", "property_firms")
HALVED = ("buildings", "households", "double_reports")
LAYOUTS = USUAL | {"remarks", "unit_row", "own_heads", "grid_sections", "subtotals", "seals", "halves"}
