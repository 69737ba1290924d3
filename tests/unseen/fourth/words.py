"""What column heads, sheets, files and marks are called in the fourth body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "村（居）社区|所在村（社区）|社区（村）|社区名|村社区名称|所辖社区|所属村（社区）"
PHONE = "联系电话（手机）|手机号码（11位数）|电话号码（手机）|联系方式（手机）|座机或手机|联系人号码"
CODE = "统一社会信用代码证号|社会信用代码（统一）|统一社会信用代码（18位）|组织机构代码（统一社会信用代码）|营业执照（统一社会信用代码）|法人代码（18位）"
LEADER = "法定代表人（负责人）|主要负责人姓名|负责人（法人）|法人姓名|负责人名称"
ID = "居民身份证号码|身份证号码（18位）|公民身份证号码|有效身份证件号"
PARTY_MEMBERS = "党员人数（人）|正式及预备党员数|党员合计|党员总数（名）|在册党员数（名）"
FOUNDED = "成立年月日|组建年月|成立（组建）时间|设立年月|批复成立时间"
NOTE = "备注（其他情况）|备注事项|备注说明|说明栏"
HAS_PARTY = "是否已建党组织|建立党组织情况（有/无）|党组织建立与否|有无党的组织|是否单独或联合建立党组织|是否组建党支部"
PARTY_NAME = "党组织名称（已建填写）|所建党组织名称|组建的党组织全称|党组织（支部）全称|纳入的党支部名称"
BUILD_MODE = "党组织组建形式|组建模式|单独/联合组建|党支部组建类型"
INSTRUCTOR = "党建工作指导员姓名|包联党建指导员|两新党建指导员|派驻的指导员|指导员（党建）"
GRID = "所属全科网格|网格（微网格）名称|所在网格名称|所划网格|归入网格"
ESTATE = "小区（院落）|所属小区名称|居民小区（楼院）|所在小区（楼院）|小区或楼院"
HOUSEHOLDS = "居民户数（户）|入住户数|总居民户数|居民总户数|在住户数"
STATUS = "项目状态（进度）|推进情况|落实进度|实施情况|当前阶段"
LEAD = "牵头（责任）单位|牵头责任方|牵头落实单位|主要牵头单位|牵头组织单位"
NUMBER = "统一编号|台账号|清单序号|系统编号"
CATEGORY = "所属类型|分类（大类）|分类名称|类型（大类）"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党组织名称（全称）|党组织名|党组织全称（规范）|党组织（支部）名称",
        "level": "党组织类别（党委/总支/支部）|党组织设置类型|组织类别（层级）|党组织层次",
        "superior": "上级党组织名称（全称）|上级党委名称|隶属党组织|上级党委（党总支）",
        "host": "党组织所在单位|依托单位名称|建在哪家企业（单位）|所依托企业（单位）",
        "covers_grid": "所覆盖网格|支部覆盖网格|建在网格上（网格名）|对应全科网格",
        "secretary": "党组织书记姓名|支部书记姓名|书记（党组织负责人）|现任党组织书记",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "全科网格名称|网格名称（全称）|网格（片区）名称|基础网格名称",
        "gcode": "网格统一编码|网格代码|网格编码号|全科网格编码", "branch": "网格党支部（名称）|网格上的支部|网格党组织（全称）|建在网格的支部",
        "head": "专职网格员（网格长）|网格长姓名|片区网格长|网格长（社区干部）", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "常住人口（人）|常住人口数|实有人口（人）|网格总人口", "buildings": "包含楼栋号|网格内楼栋|所包楼栋（微网格）|覆盖楼栋",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼号|楼栋名（号）|楼栋全名|楼栋号（全称）", "grid": GRID,
        "bhead": "楼栋长|楼栋长姓名|微网格长|楼栋长（微网格员）", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "楼栋党小组名称|所建楼栋党小组|楼栋建党小组|微网格党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "居委会名称（全称）|社区居民委员会|村（居）民委员会|居（村）委会名称", "code": CODE,
        "leader": "社区（村）主任|居（村）委会主任|" + LEADER, "phone": PHONE, "staff": "社区工作人员数|两委成员数|社区工作者人数|专职社工数",
        "address": "社区办公地址|党群服务中心地址|办公用房地址|党群服务中心所在地",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业委会（物管会）名称|业委会（物管会）全称|小区业主委员会名称|业主委员会（物管会）",
        "filed": "备案时间（街道）|街道备案日期|业委会备案时间|备案通过时间", "term": "任期届满时间|届满时间（任期）|本届届满日期|任期结束日期",
        "leader": "业委会主任（姓名）|主任（业委会）|业主委员会主任", "phone": PHONE, "id_card": ID,
        "pm_count": "业委会中党员数|成员党员数|党员成员（名）|委员中党员人数", "status": "业委会运行状态|业委会现状|作用发挥情况|履职状态",
    },
    "property_firms": {
        "name": "物业服务企业|物业服务企业名称|物业企业全称|物业公司（企业）名称", "code": CODE,
        "estates": "服务小区名称|所服务小区|管理小区名单|在管小区（项目）", "leader": "物业项目负责人|小区物业经理|物业负责人", "phone": PHONE,
        "grade": "信用等级|物业星级|红色物业评级|考核等次", "contract": "合同截止日期|物业服务合同到期日|合同到期年月|合同到期时间", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小区名（全称）|小区（楼院）名称|住宅小区（楼院）|小区/院落名称", "grid": GRID,
        "rc": "所属居委会|社区居委会名称|归口居委会", "oc": "业委会（名称）|业主委员会情况|小区业委会名称|业委会（已成立填名称）",
        "pf": "物业服务企业（名称）|物业公司名|服务物业企业|小区物业企业", "households": HOUSEHOLDS, "bcount": "楼栋总数（栋）|楼栋数量|楼栋数（栋）|共有楼栋",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织名称（全称）|两新组织（社会组织）名称|社会组织登记名称|社会组织（社团）名称", "code": CODE,
        "stype": "社会组织类别|登记类型|社会组织类型|组织类型（社团/民非）", "field": "服务领域|业务范围（章程）|活动类别|主要服务内容",
        "leader": LEADER, "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME,
        "build_mode": BUILD_MODE, "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "企业名称（全称）|企业（商户）全称|两新组织（企业）名称|门店（企业）名称|非公企业全称", "code": CODE,
        "grid": GRID, "industry": "所属行业类别|行业分类|经营范围（行业）|经营业态", "employees": "从业人数（人）|职工人数|员工数（人）|从业人员数",
        "leader": LEADER, "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻区单位（全称）|驻社区单位名称|驻辖区单位|共驻单位名称", "code": CODE,
        "utype": "单位类型（性质）|单位性质类别|驻区单位类型|机构种类", "dept": "上级主管部门|主管部门名称|隶属单位|上级主管单位（部门）",
        "leader": LEADER, "phone": PHONE, "party_name": "单位党组织名称（全称）|驻区单位党组织|所属党组织全称|单位党支部（党委）",
        "reported": "双报到与否|双报到情况|是否已到社区报到|单位报到情况", "can_offer": "可提供资源（服务）|可提供的资源|资源清单|能提供的服务",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "双报到单位|报到单位全称|报到单位（党组织）|到社区报到单位",
        "rdate": "报到日期（年月日）|双报到时间|到社区日期|报到年月", "rcount": "报到党员人数|双报到党员数|到社区报到党员数|在职党员报到数",
        "claimed": "认领项目（名称）|认领服务项目|认领微心愿（项目）|认领事项",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "联席会议（名称）|大党委（联席会）名称|党建联席会名称|党建联席会议名称（全称）",
        "org": "联席单位名称|成员单位（全称）|联席会议成员单位|共驻共建成员单位", "role": "联席会角色|担任职责|单位角色|在会角色",
        "rep": "单位代表姓名|单位代表人|出席代表|参会人员姓名", "phone": PHONE, "since": "加入时间（年月）|参加时间|加入联席会时间|聘任日期",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "议题名称（事项）|事项名称（议题）|协商议事内容|会商议题", "lead": LEAD,
        "parts": "参与协商单位|参加会商单位|参与单位（部门）|协同办理单位", "mdate": "会商时间|议事日期|协商日期（年月日）|召开日期",
        "done": "是否办结（结果）|是否销号|办结情况|是否已落实",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "共建项目（名称）|联建共建项目|结对共建项目|共驻共建事项", "lead": LEAD,
        "partners": "参与共建单位|联建共建单位|共同参与单位|合作共建单位", "sdate": "启动时间（年月）|项目启动时间|开展时间|实施日期",
        "funds": "经费（元）|项目资金（万元）|经费预算（元）|投入资金（万元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "需求名称（内容）|需求事项名称|居民需求内容|微心愿（需求）", "raised": "需求提出单位|提出单位（组织）|需求提出方|由谁提出",
        "category": CATEGORY, "ndate": "提出时间（年月日）|需求提出时间|登记日期|梳理时间",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "资源名称（内容）|资源内容|可供资源名称|服务资源名称",
        "provider": "资源提供单位|提供资源单位|资源提供方名称|供给方（单位）", "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "项目名称（清单）|服务项目（名称）|清单项目名称|双向认领项目", "lead": LEAD,
        "need_ref": "需求编号（对应）|对应需求清单号|对接需求编号", "res_ref": "资源编号（对应）|对应资源清单号|对接资源编号", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "所在楼栋名称|中心户楼栋|所在楼栋（单元）|居住楼栋",
        "hh_name": "党员中心户姓名|中心户姓名（党员）|中心户党员姓名", "id_card": ID, "phone": PHONE,
        "hh_branch": "所属党支部（全称）|组织关系隶属支部|党员所属支部|所在支部名称", "contacts": "联系户数（户）|联系群众户数|包联群众（户）|联系居民户数",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("主要负责人", ("leader", "phone", "id_card"), {"leader": "姓 名", "phone": "联系电话", "id_card": "身份证号"}),
    ("党组织建设情况", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "是否建立", "party_name": "名称", "build_mode": "组建形式", "instructor": "党建指导员", "members": "党员数"}),
    ("三方联动", ("rc", "oc", "pf"), {"rc": "居委会", "oc": "业委会", "pf": "物业企业"}),
    ("基本情况", ("households", "population"), {"households": "户数", "population": "人口数"}),
    ("党员中心户", ("hh_name", "id_card", "phone"), {"hh_name": "姓 名", "phone": "联系电话", "id_card": "身份证号"}),
)  # fmt: skip
TOP_GROUP = "党建引领网格化治理基本情况"
UNITS_BELOW = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "人", "employees": "人", "staff": "人", "rcount": "人次",
    "date": "具体到日", "code": "照证填写", "phone": "手机优先",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "党组织基本情况|党支部名册", "grids": "全科网格|网格（微网格）划分", "buildings": "楼栋长包联|微网格楼栋",
    "residents_committees": "村（居）委会|社区居委会", "owners_committees": "业委会（物管会）|业委会组建", "property_firms": "红色物业|物业服务企业",
    "estates": "住宅小区三方联动|小区（楼院）", "social_orgs": "两新组织（社会组织）|社会组织", "enterprises": "两新组织（企业）|九小场所及商户|非公企业",
    "resident_units": "驻区单位|共驻单位", "double_reports": "双报到|双报到单位", "joint_members": "党建联席会成员单位|大党委成员单位",
    "matters": "会商议题|民事民议", "joint_projects": "共驻共建项目|结对共建项目", "needs": "需求清单|微心愿征集", "resources": "资源清单|资源摸底",
    "projects": "项目清单|双向认领", "households": "党员中心户|中心户包联",
}  # fmt: skip
SUFFIXES = ("台账", "基本情况表", "统计台账", "工作台账", "摸底表", "情况汇总", "信息登记簿", "基础台账")
FILE_NAMES = ("{street}{subject}{suffix}", "附件{n}-{subject}{suffix}", "{n} {subject}{suffix}（{street}）", "{subject}{suffix}（综治中心）", "{subject}{suffix}（6.21改）",
              "最新{subject}{suffix}{n}")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "{place}2024年{subject}{suffix}",
    "附件2：{place}{subject}{suffix}",
    "{place}{subject}{suffix}（二季度）",
    "{place}网格化服务管理{subject}{suffix}",
)
UNIT_LINES = (
    "填报单位：{place}综治中心",
    "{place}党群服务中心        2024年6月21日",
    "填报单位（公章）：{place}    填报时间：2024-6-21",
)
FILLED_IN = (
    ("填表单位：{place}", "填报单位（盖章）：{place}", "单位：{place}党群服务中心"),
    ("填报日期：2024年6月21日", "填表时间：2024.6.21", "日期：二〇二四年六月"),
)
REMARKS = (
    "填表要求：",
    "（1）逐一摸排，不得漏项；",
    "（2）名称一律填写全称；",
    "（3）每月20日前报综治中心。",
)
NOTES = (
    "注：本台账由社区网格长每月更新。",
    "填表说明：没有的填“无”，不得空项。",
    "说明：楼栋长、网格员变动的，请及时报送。",
)
SIGNATURES = ("业务联系人：{person}    联系电话：{phone}", "综治中心咨询电话：{phone}（{person}）")
SIGNED = ("填表人：{person}", "审核人：{person}", "社区书记签字：")
EXTRA_COLUMNS = {
    "街镇（乡）": "{street}", "包保干部": "{person}", "走访轮次": "第{n}轮", "入户核实": "{yes}", "线索渠道": "平台下发", "台账更新": "6月{n}日", "页码": "{n}",
}  # fmt: skip
SEQUENCE = ("行次", "顺序", "次序", "№.")
INSTRUCTIONS = (
    "填表须知",
    "请各社区网格长如实填写本台账",
    "日期统一填写到日",
    "填写完毕发综治中心邮箱，同时报送纸质版",
)
SECTIONS = ("{}（{n}）", "社区：{}", "★{}", "{} 共{n}项", "[{}]")
GRID_SECTIONS = ("{}：", "★ {}", "{}（共{n}）")
SUBTOTAL = "{place}合计"
TOTALS = ("合计", "总合计", "合    计")

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("有", "无"),
        ("已建", "未建"),
        ("√", "—"),
        (1, 0),
        ("Y", "N"),
        ("☑是 □否", "□是 ☑否"),
        ("1.是", "2.否"),
        ("已建立", "暂未建立"),
        ("是", ""),
    ),
    "reported": (
        ("已报到", "暂未报到"),
        ("√", "—"),
        (1, 0),
        ("☑是 □否", "□是 ☑否"),
        ("1.是", "2.否"),
        ("已对接", "未对接"),
        ("是", "否"),
    ),
    "done": (
        ("已办结", "办理中"),
        ("√", "—"),
        ("已销号", "未销号"),
        ("☑是 □否", "□是 ☑否"),
        ("1.是", "2.否"),
        ("已落实", "未落实"),
        (1, 0),
    ),
}
LEVELS = {
    "党支部": "党支部|基层党支部|支部",
    "联合党支部": "党支部（联合）|联合党支部",
    "党总支": "党总支|党总支（总支部委员会）",
    "党委": "党委|党委（基层委员会）",
    "党小组": "党小组|楼栋党小组",
}
BUILD_MODES = {"单独组建": "单独成立|单独|单独建立", "联合组建": "联合成立|联合|联合建立"}
ROLES = {"召集单位": "召集单位（牵头）|牵头单位", "成员单位": "成员单位|参与单位", "轮值单位": "轮值单位|本季轮值"}
SEPARATORS = ("、", "，", "；", "\n", "　", "、 ", "，\n", "以及", "listed", "bulleted", "·", " , ", "circled")
DATE_STYLES = ("2021-3-5", "2021.3.5", "2021/3/5", "2021年03月05日", "2021.03", "2021。3。5", "2021年3月", "2021年3月5", "2021. 3. 5", "Mar-21", "5-Mar-21",
               "（2021年3月5日）", "cell", "20210315", "serial")  # fmt: skip
BLANKS = ("无", "－", "暂无", "未建", "／", "", "")
BAD_DATES = ("待查", "以前就有", "2022-06-31", "2020年13月", "改制时")
BAD_NUMBERS = ("数人", "待摸排", "未报", "正在统计")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "名", "employees": "人", "staff": "名", "rcount": "人",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", "{v}　", "{v}.0")
COUNT_FORMS = ("{v}{u}", "{v}{u}左右", "共计{v}{u}", "{v}（{u}）", "{wide}{u}", "约 {v} {u}")
FUNDS_FORMS = ("{wan:g}万元", "{wan:.2f}万元", "共{v}元", "{v:,}元", "￥{v:,}", "{v}（元）")
SPELLINGS = (
    "brackets", "fullwidth", "numeral", "phase", "prefix", "quoted", "scoped", "short", "space", "suffix", "traditional", "typo",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids buildings households", "residents_committees estates", "owners_committees property_firms", "enterprises", "social_orgs",
     "resident_units", "double_reports joint_projects", "joint_members", "matters", "needs resources projects"),
    ("party_orgs grids", "buildings", "residents_committees owners_committees property_firms estates", "enterprises social_orgs", "resident_units",
     "double_reports", "joint_members matters", "joint_projects", "projects needs resources", "households"),
    ("party_orgs residents_committees", "grids estates", "buildings households", "property_firms", "owners_committees", "enterprises", "social_orgs",
     "resident_units double_reports joint_members", "matters joint_projects", "needs resources", "projects"),
)  # fmt: skip
ENCODINGS = (("gbk", ","), ("utf-8-sig", "\t"), ("gb18030", "\t"), ("utf-16", "\t"), ("utf-8", ","))
BESIDE = (("needs", "resources"), ("double_reports", "joint_members"))
TURNED = ("residents_committees", "property_firms")
HALVED = ("buildings", "joint_members")
LAYOUTS = USUAL | {
    "remarks", "unit_row", "own_heads", "grid_sections", "subtotals", "halves", "tall_titles", "wide_totals", "own_numbers", "signatures",
}  # fmt: skip
