"""What column heads, groups of heads, sheets, files and titles are called on this street."""

from tests.unseen.plan import USUAL

COMMUNITY = "辖区社区|属地社区|村（社区）|社区（村）名|归属社区|所辖村居|社区\n名称（全称）"
PHONE = "手机|联系人电话|移动电话|联络电话|联系号码|手机号|办公（手机）电话"
CODE = "社会信用代码（18位）|统一信用代码|信用代码（统一社会）|法人统一代码|证照号（统一社会信用代码）"
LEADER = "法人|负责同志|主要领导|单位负责人|法人代表姓名|牵头负责同志"
ID = "身份证|公民身份号码|居民身份证号|身份证（18位）"
PARTY_MEMBERS = "党员（人）|在册党员|党员总人数|中共党员数|现有党员（名）"
FOUNDED = "创建时间|组建时间|建立日期|何时成立|成立（年月日）"
NOTE = "其他说明|其他|补充说明|需说明的情况|备考"
HAS_PARTY = "党组织建立情况|建否党组织|有无党组织|党建覆盖情况|党组织组建情况（是/否）"
PARTY_NAME = "已建党组织全称|覆盖党组织|对应党组织|隶属支部名称|所在党组织名称"
BUILD_MODE = "覆盖方式|党组织设置形式|组建形式|建立形式"
INSTRUCTOR = "选派指导员|党建工作指导员|党建指导员姓名|联系指导员|下派指导员"
GRID = "归属网格|网格归属|网格号|对应微网格|划入网格"
ESTATE = "住宅小区|院落（小区）|楼盘小区|涉及院落|小区（院落）名"
HOUSEHOLDS = "总户数（户）|住户数|户数合计|住户（户）|家庭户数"
STATUS = "进展情况|当前进度|推进状态|目前进展"
LEAD = "牵头部门|主责单位|牵头方|第一责任单位"
NUMBER = "流水号|台账编号|登记号|编码"
CATEGORY = "归类|所属类别|所属领域|大类"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "支部（总支、党委）名称|基层党组织|党组织全名|基层组织名称",
        "level": "党组织类型|设置类型|组织形式|党组织级别", "superior": "上一级党组织|直接上级|隶属于|主管党组织",
        "host": "建在何单位|依托法人单位|设立单位|建立党组织的单位",
        "covers_grid": "网格覆盖情况|支部建在网格|联系网格|对接网格", "secretary": "党组织负责人|支书|书记（姓名）|班子书记",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "网格全称|网格名|划分网格|基础网格", "gcode": "网格码|网格编码（6位）|格号",
        "branch": "网格上党组织|建立支部名称|格上支部|网格支部", "head": "专职网格长|网格员（长）|格长",
        "phone": PHONE, "households": HOUSEHOLDS, "population": "实有人口|居住人口（人）|总人口|人数",
        "buildings": "涵盖楼宇|管辖范围（楼栋）|楼幢清单|覆盖楼幢",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "幢号|楼幢名称|楼宇号|栋号（全称）", "grid": GRID,
        "bhead": "楼长|楼幢负责人|栋长", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "楼道党小组|党小组设置|楼宇党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "社区居委会全称|居民自治组织名称|居（村）委会", "code": CODE, "leader": "居委主任|" + LEADER,
        "phone": PHONE, "staff": "两委人数|班子成员（人）|社工人数", "address": "坐落|办公场所|办公地点|驻地",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业主组织名称|业主大会执行机构|业委会全称",
        "filed": "街道备案时间|备案年月|报备日期", "term": "本届到期|任期止|换届时间（到期）", "leader": "业委会主任|主任姓名|主任",
        "phone": PHONE, "id_card": ID, "pm_count": "委员中的党员（人）|党员委员|中共党员委员数",
        "status": "履职情况|运作情况|运转情况",
    },
    "property_firms": {
        "name": "物管公司|物业服务公司名称|物业服务人|物业单位", "code": CODE, "estates": "服务项目（小区）|接管项目|承接小区|服务院落",
        "leader": "项目负责人|" + LEADER, "phone": PHONE, "grade": "红黑榜等级|评级|年度考评等次",
        "contract": "服务期限至|合同期满|合同止期", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "院落名称|住宅小区名称|楼盘名称|居民小区", "grid": GRID,
        "rc": "属地居委会|对应居委会|管辖居委", "oc": "业主组织|成立业委会情况|业主自治组织", "pf": "物管单位|物业服务单位|管理单位（物业）",
        "households": HOUSEHOLDS, "bcount": "幢数|楼栋（幢）|楼宇总数",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织全称|机构名称|社团（民非）名称|社会团体名称", "code": CODE,
        "stype": "性质|登记形式|组织性质", "field": "活动领域|主要业务|服务内容", "leader": LEADER, "phone": PHONE,
        "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "企业（单位）全称|市场主体名称|非公企业名称|公司名称", "code": CODE, "grid": GRID,
        "industry": "所在行业|经营行业|主营行业", "employees": "用工总数|在职职工（人）|员工人数|职工总数", "leader": LEADER,
        "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "共建单位全称|辖区单位名称|驻地单位|机关企事业单位", "code": CODE,
        "utype": "单位属性|单位类别|性质分类", "dept": "上级单位|归口部门|直属上级", "leader": LEADER, "phone": PHONE,
        "party_name": "单位党组织|单位党组织全称|本单位党组织", "reported": "到社区报到情况|报到与否|有无报到|双报到（是/否）",
        "can_offer": "可共享资源清单|能提供的资源|资源共享内容|开放资源",
    },
    "double_reports": {
        "community": "报到社区|" + COMMUNITY, "unit": "来社区报到单位|报到党组织所在单位|机关（单位）|在册单位",
        "rdate": "何时报到|登记时间|报到登记日|到社区报到时间", "rcount": "报到人数|报到党员（名）|党员报到数",
        "claimed": "认领服务|领办项目|认领的项目|认领共建项目",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "议事会名称|联席会名称|区域化党建联席会", "org": "参会单位|成员名称|成员单位全称|组成单位",
        "role": "在会职责|成员类别|席位|担任角色", "rep": "单位代表|参会代表|联系代表人", "phone": PHONE,
        "since": "入会时间|何时加入|加入年月",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "议题|协商议题|议定事项|协商事项（内容）", "lead": LEAD,
        "parts": "协办单位|参加单位|共同参与方|配合部门", "mdate": "议事时间|协商时间|会商日期", "done": "办理结果|落实情况|办结与否",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "共建内容|共建事项名称|联建项目", "lead": LEAD,
        "partners": "共建各方|协作单位|联建单位|参建单位", "sdate": "开工日期|起始日期|立项时间", "funds": "资金（万元）|投入经费（元）|预算（万元）",
        "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "群众诉求|需求事项|诉求内容|需求描述", "raised": "诉求来源|反映单位|收集单位|申报单位",
        "category": CATEGORY, "ndate": "收集时间|收集日期|征集时间",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "可用资源|资源事项|资源描述|资源（服务）名", "provider": "资源方|供给单位|出资源单位|资源来源",
        "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "服务项目名称|项目全称|立项项目|项目（名称）", "lead": LEAD,
        "need_ref": "需求号|匹配需求|对接诉求（编码）", "res_ref": "资源号|匹配资源|调用资源（编码）", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "所在幢号|楼幢|位于哪幢", "hh_name": "中心户党员|党员姓名|中心户（户长）",
        "id_card": ID, "phone": PHONE, "hh_branch": "归属支部|组织关系所在支部|隶属支部", "contacts": "包联户数|结对户数|联系服务（户）",
    },
}  # fmt: skip

# Columns under a common head, which is only there with the first of them; a head one level up takes all of them.
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("负责人情况", ("leader", "phone", "id_card"), {"leader": "姓名", "phone": "手机", "id_card": "身份证"}),
    ("党的组织和工作覆盖", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"party_name": "党组织全称", "build_mode": "方式", "instructor": "指导员", "members": "党员（人）"}),
    ("三方", ("rc", "oc", "pf"), {}),
    ("户主情况", ("hh_name", "id_card", "phone"), {"phone": "手机", "id_card": "身份证"}),
)  # fmt: skip
TOP_GROUP = "基层治理基础信息"

SUBJECTS = {
    "party_orgs": "基层党组织|党组织设置", "grids": "网格划分|网格人口", "buildings": "楼幢|楼宇",
    "residents_committees": "居委会|居委", "owners_committees": "业主组织|业委会换届备案", "property_firms": "物管公司|物业服务人",
    "estates": "院落小区|住宅小区三方", "social_orgs": "社会组织摸排|社团民非", "enterprises": "非公企业摸底|两新摸排",
    "resident_units": "辖区单位|驻地单位", "double_reports": "到社区报到|报到单位", "joint_members": "联席会组成单位|大党委成员",
    "matters": "协商议题|议事", "joint_projects": "联建项目|共建内容", "needs": "群众诉求|需求", "resources": "可用资源|资源",
    "projects": "服务项目|立项项目", "households": "中心户|党员中心户分布",
}  # fmt: skip
SUFFIXES = ("情况统计表", "信息汇总表", "底册", "一览表", "花名册", "登记表", "摸排表")
FILE_NAMES = ("附件{n}：{subject}{suffix}（汇总）", "2024年{subject}{suffix}最终版", "{street}{subject}{suffix}(1)",
              "{n}.{subject}{suffix}-定稿", "【报送】{subject}{suffix}", "{subject}{suffix}_20240618更新")  # fmt: skip
TITLES = ("{place}{subject}{suffix}", "{place}2024年度{subject}{suffix}", "{place}{subject}{suffix}（截至6月底）")
UNIT_LINES = ("填报单位（盖章）：{place}", "报送单位：{place}        填报日期：2024年6月18日", "制表单位：{place}")
NOTES = (
    "注：1.本表每季度更新；2.无相关情况的填“无”。",
    "说明：涉及个人信息，请妥善保管。",
    "备注：以上数据由各社区上报，街道汇总。",
)
SIGNATURES = ("审核人：          填表人：{person}    联系电话：{phone}", "经办：{person}  手机：{phone}")
EXTRA_COLUMNS = {
    "所属街道": "{street}", "核查人": "{person}", "排查批次": "第{n}批", "是否已上报": "{yes}", "采集方式": "上门", "更新日": "2024.06.{n:02}",
}  # fmt: skip
SEQUENCE = ("序", "NO", "序 号", "行号")

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (("Y", "N"), ("●", "○"), ("已建", "未建"), (1, 0), ("✓", "—"), ("有", "没有"), ("建立", "未建立")),
    "reported": (("Y", "N"), ("已报到", "未报到"), ("已", "未"), (1, 0), ("●", "○"), ("✔", "/")),
    "done": (("已办结", "未办结"), ("办结", "在办"), ("Y", "N"), ("已", "未"), ("✓", "—")),
}
LEVELS = {
    "党支部": "党支部|支部|基层党支部",
    "联合党支部": "联合党支部|联合支部",
    "党总支": "党总支|总支",
    "党委": "党委|基层党委",
    "党小组": "党小组|小组",
}
SEPARATORS = ("  ", "+", "｜", "；", "\n", "、", " / ", "和", "numbered", "，")
DATE_STYLES = ("2021.03.15", "21/3/5", "2021年3月5日", "2021年03月", "二〇二一年三月", "20210315", "2021-3-5 00:00:00", "serial",
               "cell", "2021年3月5号", "2021.3", "2021/03/05")  # fmt: skip
BLANKS = ("无", "/", "—", "暂无", "", "", "")
BAD_DATES = ("记不清", "待核实", "2023-02-30", "2021.15.40", "建国后")
BAD_NUMBERS = ("若干", "几十", "不清楚", "待统计")
COUNT_UNITS = {
    "households": "户",
    "contacts": "户",
    "bcount": "栋",
    "population": "人",
    "members": "名",
    "employees": "人",
    "staff": "人",
}
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", " {v}")
COUNT_FORMS = ("{v}{u}", "约{v}{u}", "{v} {u}")
FUNDS_FORMS = ("{wan:g}万", "{wan:g}万元", "{v}元")
BUILD_MODES: dict[str, str] = {}
ROLES: dict[str, str] = {}
SPELLINGS = ("brackets", "fullwidth", "numeral", "prefix", "scoped", "short", "space", "suffix", "traditional", "typo")
SECTIONS = ("{}", "【{}】", "{}（{n}条）")
SUBTOTAL = "小计"
TOTALS = ("合计", "总计", "合  计")
INSTRUCTIONS = ("填报须知", "一、请各社区于每季度末上报。", "二、不得改动表头。", "三、涉密信息不得填入。")

# How tables are shared out among files.
SHARES = (
    ("party_orgs", "grids buildings", "residents_committees owners_committees property_firms estates", "social_orgs", "enterprises",
     "resident_units double_reports", "joint_members", "matters joint_projects", "needs resources projects", "households"),
    ("party_orgs households", "grids buildings estates", "residents_committees property_firms", "owners_committees", "enterprises social_orgs",
     "resident_units", "double_reports joint_members", "matters", "joint_projects needs resources projects"),
    ("party_orgs", "grids", "buildings", "residents_committees property_firms estates owners_committees", "enterprises", "social_orgs",
     "resident_units joint_members double_reports", "matters joint_projects needs resources projects", "households"),
)  # fmt: skip
ENCODINGS = (("utf-16", "\t"), ("gbk", ","), ("utf-8-sig", ","), ("gb18030", ","), ("utf-8-sig", ";"))
BESIDE = (("needs", "resources"),)
TURNED = ("residents_committees", "property_firms")
LAYOUTS = USUAL
