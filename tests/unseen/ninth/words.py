"""What column heads, sheets, files and marks are called in the ninth body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "社　　区|村（居）、社区名称|所属居（村）|村居（社区）|社区（居、村）|所在村（居）"
PHONE = "电　　话|联系电话（手机号码）|手机号码（务必准确）|联系电话（长号）|本人手机|联系人电话（手机）"
CODE = "统一社会信用代码（18位码）|法人统一社会信用代码|统一社会信用代码/注册号|信用代码（登记证书）|统一社会信用代码（执照/证书）"
LEADER = "负　责　人|法定代表人姓名|企业（组织）负责人|主要负责人（出资人）|法人（主要负责人）"
ID = "身 份 证 号|身份证号码（文本格式）|公民身份号码（18位）|身份证号码（第二代）"
PARTY_MEMBERS = (
    "党员总数（正式+预备）|党员数（以党统为准）|党员数量（人）|党员人数（含预备党员）|其中党员人数|党员（名数）"
)
FOUNDED = "成立时间（年.月）|成立日期（年/月/日）|注册（成立）时间|成立（登记）日期|批准成立时间（年月日）"
NOTE = "备　　注|备注（撤并、空编等）|备注（其它情况）|其他需说明的情况"
HAS_PARTY = "是否成立党的组织|是否已单独或联合建立党组织|党组织是否组建|是否组建党组织|是否已建党支部"
PARTY_NAME = (
    "党组织名称（已建的填）|建立（加入）的党组织名称|所在（联建）党支部名称|所建党组织全称|已建（挂靠）党组织名称"
)
BUILD_MODE = "组建类型（单独/联合）|党组织怎么组建（单独/联合）|党组织组建方式（选填）|党组织组建类型|组建形式（下拉）"
INSTRUCTOR = (
    "派出党建指导员姓名|选派党建指导员|党建指导员（联络员）姓名|派驻指导员（未建的填）|党建工作联络员（指导员）"
)
GRID = "网　　格|网格（填第几网格）|所在网格（第×网格）|隶属网格名称|所属综治网格"
ESTATE = "小　　区|所属小区（楼盘）|小区（家属院）|住宅小区（含家属楼）|小区（楼盘）名称"
HOUSEHOLDS = "户　　数|居住户数（户）|实有住户数|居民户数（实住）|住户数（套）"
STATUS = "推进落实情况|进展（完成/推进中/未启动）|进度情况|实施进展"
LEAD = "牵头单位名称|牵头单位（主办）|牵头主体|牵头实施单位|牵头负责单位"
NUMBER = "编　　号|统一序号|清单序列号|编号（系统）|编号（各村居自编）"
CATEGORY = "类　　别|所属大类|分类别|类别名称（下拉）"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党组织名称（系统内全称）|党组织全称（以公章为准）|党组织名称（到支部、小组）|支部（总支）全称|党 组 织 名 称",
        "level": "组织类别名称|党组织属性（党委、总支、支部）|类型（党委/党总支/党支部/党小组）|组织类别（系统字典）",
        "superior": "上级党组织名称（系统内）|所属上级党组织名称|隶属的党委（党总支）|上级党委（党工委）",
        "host": "党组织所在单位名称|组建单位名称（两新）|单位名称（党组织所在）|依托组建的企业（组织）|所在单位情况（名称）",
        "covers_grid": "对应网格（一格一支部）|覆盖的网格名称|网格党支部对应网格|所在网格（仅网格支部填）",
        "secretary": "书　　记|书记姓名（空缺请注明）|书记（主持工作的）|现任党支部书记",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "网 格 名 称|网格名称（系统标准名）|网格名称（第×网格）|城乡社区网格名称|基础网格（名称）",
        "gcode": "网格编码（14位）|网格编码（综治）|网格代码（全省统一）|编码（网格）",
        "branch": "网格党支部（全称）|网格党组织（支部）名称|网格建立党组织名称|网格上建立的党组织",
        "head": "网　格　长|网格长（社区两委）|专职网格长姓名|网格长（员）姓名", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "人　　口|人口数（实有）|实有人口总数|总人口数（含流动）", "buildings": "网格范围（楼栋号）|所辖楼栋号|覆盖楼栋范围|管理范围（小区楼栋）|所含楼栋（写清栋号）",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼　　号|楼栋号|楼（栋）号|栋　　号|楼栋号（几栋）", "grid": GRID,
        "bhead": "楼　　长|楼（栋）长姓名|楼栋长（十户长）|楼长（党员）姓名", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "楼栋党小组全称|建立的楼栋党小组|楼（栋）党小组|楼栋党小组（有的填）",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "居（村）民委员会名称|村（居）委会全称|社区居委会（村委会）名称|居（村）委会规范名称|基层群众自治组织（全称）", "code": CODE,
        "leader": "主　　任|村（居）委会主任姓名|居民委员会主任|“一肩挑”主任（书记）", "phone": PHONE,
        "staff": "社区工作者总数（人）|两委成员（人）|现有社区工作者（名）|社区专职工作者数", "address": "办 公 地 址|居委会（党群服务中心）地址|办公地址及门牌号|服务场所地址",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业主委员会（物管会）名称|业委会（或物管会）全称|业主委员会（全称）|业委会全称（以备案表为准）",
        "filed": "备案时间（乡镇、街道）|备案表日期|业委会成立备案时间|备案（登记）日期", "term": "届　　满|任期届满日期（年月日）|本届届满时间（年月）|本届业委会到期时间",
        "leader": "业委会主任（负责人）|主任（业主代表）|业委会（物管会）主任|业主委员会主任（姓名）", "phone": PHONE, "id_card": ID,
        "pm_count": "其中党员数（人）|委员中中共党员数（人）|业委会成员中党员人数|党员委员总数（人）", "status": "运行情况（正常/不正常）|作用发挥（好/中/差）|目前运转状态|是否正常运转",
    },
    "property_firms": {
        "name": "物业服务企业名称（营业执照）|物业公司名称（全称）|物业企业名称（公章）|物　业　公　司", "code": CODE,
        "estates": "管理的小区名称|服务小区名称（逐一填写）|管理项目（小区）名称|在管小区（项目）名称|服务的住宅小区", "leader": "项 目 经 理|项目负责人（项目经理）|物业项目经理姓名|企业驻区负责人",
        "phone": PHONE, "grade": "服务等级（星）|企业信用评价等级|物业服务等级评定|信用等级（住建）",
        "contract": "物业服务合同到期时间|物业合同终止日期|合同截止时间（年月日）|服务合同期满日期", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小　区　名|小区名称（标准地名）|住宅小区名称（含无物业）|小区名称（含开放式）|小区（庭院、家属楼）名称", "grid": GRID,
        "rc": "所属居委会名称|所在社区居委会|归属居（村）委会|管辖居（村）委会", "oc": "业委会（物管会）名称（无则空）|已成立业委会名称|业主委员会（没有的不填）|业委会组建情况（填名称）",
        "pf": "服务的物业企业|物业服务企业（无则空）|物业管理单位名称|物业公司（含社区代管）", "households": HOUSEHOLDS, "bcount": "栋　　数|楼栋数（幢）|楼栋数（个）|住宅楼栋数",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织名称（登记证书）|社会组织全称（证书）|社会组织名称（含备案类）|民办非企业单位（社会团体）名称|社区社会组织名称（全称）", "code": CODE,
        "stype": "社会组织登记类别|社会组织类别（社团/民非/备案）|登记（备案）类型|类型（社会团体/民非/备案）", "field": "主要业务领域|业务领域（选填）|服务领域（一项）|活动领域（主要）", "leader": LEADER,
        "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "企业名称（工商登记）|非公有制企业名称（全称）|企业名称（与营业执照一致）|非公企业（含个体）名称|企业（商户）名称全称", "code": CODE,
        "grid": GRID, "industry": "行业分类（门类）|主营行业（一项）|所属行业门类|行业（按国民经济分类）", "employees": "从业人员（含临时）|职工总数（人）|从业人员总数（人）|在岗职工数（人）",
        "leader": LEADER, "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻区（辖区）单位名称|辖区内单位全称|驻区单位（机关企事业）全称|驻社区（村）单位名称|共驻共建单位全称", "code": CODE,
        "utype": "性　　质|单位性质（机关、事业、国企等）|单位性质类型|单位类别（下拉）", "dept": "主管部门（单位）|上级主管部门（单位）|行业主管部门（单位）|所属主管部门",
        "leader": LEADER, "phone": PHONE, "party_name": "单位党组织名称（规范）|所在单位党组织名称|党组织名称（单位）|单位所设党组织名称",
        "reported": "单位是否完成双报到|是否已报到（社区确认）|“双报到”情况（是/否）|单位到社区报到与否", "can_offer": "可提供资源（场地/设施/人才等）|可供共享的资源|可提供的服务资源|资源共享项目",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "报到单位（盖章）|报到单位（机关事业单位）|报到党组织（单位）名称|到村（社区）报到单位",
        "rdate": "报到时间（年月日）|单位到社区报到时间|首次到社区报到日期|报 到 日 期", "rcount": "报到党员数（名）|报到党员总人数|到社区报到党员（人）|已报到在职党员数",
        "claimed": "认领的服务项目|认领项目（岗位）|认领项目名称（清单）|认领共建项目名称",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "党建联席会议（大党委）名称|联席会议名称（社区）|所属联席会议名称|党建工作联席会议", "org": "成员单位名称（全称）|联席会议成员单位名称|大党委成员单位名称|参加联席会议单位",
        "role": "单位身份（召集/成员/轮值）|成员身份（下拉）|联席会议角色|在联席会议中的角色", "rep": "成员单位代表|单位参会代表|兼职委员姓名|联席会议代表", "phone": PHONE,
        "since": "加入联席会议日期（年月）|成为成员单位时间|聘请时间|签订协议时间",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "协商事项名称|协商议事事项|议题（协商事项）|居民议事会议题|协商议题名称", "lead": LEAD,
        "parts": "参与协商单位名称|参与单位（全部）|参会单位（不含牵头单位）|参加协商的单位", "mdate": "协商议事时间|议事会召开时间|召开时间（年月日）|协商会议时间",
        "done": "事项是否办结|是否办结（是否落实）|是否已落实到位|事项办结与否",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "共建项目名称（全称）|党建共建项目名称|区域化党建共建项目|共建服务事项名称", "lead": LEAD,
        "partners": "参与共建单位名称|共建单位（参与方）|共同实施的单位|共建参与方", "sdate": "项目启动时间（年月）|开始时间（年月日）|启动实施时间|项目开始时间",
        "funds": "资金（元）|资金投入（万元）|项目投入资金（元）|经费合计（元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "居民需求（内容）|需求事项（名称）|群众需求内容|民生需求事项", "raised": "需求提出单位名称|提出单位（填全称）|需求申报单位|需求提出主体（单位）",
        "category": CATEGORY, "ndate": "需求提出日期|需求收集时间|征集（收集）时间|提出日期（年月日）",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "可共享资源名称|资源（服务）名称|提供资源内容|资源名称（服务内容）",
        "provider": "资源提供主体|提供单位名称|资源提供单位名称|资源所属单位名称", "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "服务项目内容|项目名称（全称）|供需对接项目名称|对接服务项目", "lead": LEAD,
        "need_ref": "对应需求编号（清单）|对接的需求编号|需求清单序号|解决需求编号", "res_ref": "对应资源编号（清单）|对接的资源编号|资源清单序号|所用资源（编号）", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "所在楼栋（楼号）|户所在楼栋|居住楼号|中心户所在楼号",
        "hh_name": "中心户户主姓名|党员中心户（户主姓名）|党员中心户户主姓名|中心户（党员）姓名", "id_card": ID, "phone": PHONE,
        "hh_branch": "所属党支部名称|所在党支部（全称）|隶属党支部（全称）|组织关系所在党支部名称", "contacts": "联系居民（户）|联系群众数（户）|联系服务居民户数|联系户（户）",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("负责人基本情况", ("leader", "phone", "id_card"), {"leader": "姓　名", "phone": "联系电话", "id_card": "身份证号"}),
    ("书记信息", ("secretary", "phone"), {"secretary": "姓　名", "phone": "联系电话"}),
    ("党组织建设情况", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "是否建立", "party_name": "名称", "build_mode": "组建方式", "instructor": "指导员", "members": "党员数"}),
    ("小区治理主体", ("rc", "oc", "pf"), {"rc": "居委会", "oc": "业委会", "pf": "物业"}),
    ("备案及任期", ("filed", "term"), {"filed": "备案", "term": "届满"}),
    ("中心户基本情况", ("hh_name", "id_card", "phone"), {"hh_name": "姓　名", "id_card": "身份证号", "phone": "联系电话"}),
    ("供需对接", ("need_ref", "res_ref"), {"need_ref": "需求", "res_ref": "资源"}),
    ("报到", ("rdate", "rcount"), {"rdate": "时间", "rcount": "党员数"}),
    ("规模", ("households", "population", "bcount"), {"households": "户", "population": "人", "bcount": "楼栋"}),
)  # fmt: skip
TOP_GROUP = "基　本　情　况"
UNITS_BELOW = {
    "households": "（户）", "contacts": "（户）", "bcount": "（栋）", "population": "（人）", "members": "（名）", "employees": "（人）", "staff": "（人）",
    "rcount": "（人）", "date": "年/月", "code": "18位", "phone": "手机号",
}  # fmt: skip
LEGENDS = ("（{}）", "\n（{}）", "（{}，填数字）")
LEGEND_SIGNS = (("1", "{n}{said}", " "), ("1", "{n}.{said}", " "), ("1", "{n}={said}", "，"))

SUBJECTS = {
    "party_orgs": "基层党组织基本情况|党组织信息", "grids": "网格划分|网格化服务管理基本情况", "buildings": "楼栋长|楼栋信息",
    "residents_committees": "村（居）民委员会|社区基本情况", "owners_committees": "业主委员会备案|业委会组建", "property_firms": "物业服务企业|物业企业基本情况",
    "estates": "住宅小区|小区物业管理", "social_orgs": "社会组织党建|社会组织“两个覆盖”", "enterprises": "非公企业党建|非公企业“两个覆盖”",
    "resident_units": "驻区单位基本情况|共驻共建单位", "double_reports": "“双报到”|在职党员（单位）报到", "joint_members": "联席会议成员单位|兼职委员单位",
    "matters": "居民议事协商|协商议事", "joint_projects": "共驻共建项目|区域化共建项目", "needs": "需求清单（居民）|居民需求", "resources": "资源清单（单位）|共享资源",
    "projects": "项目清单（服务）|服务项目", "households": "党员中心户信息|党员中心户花名册",
}  # fmt: skip
SUFFIXES = ("统计表", "一览表", "登记表", "汇总统计表", "明细表", "信息采集表")
FILE_NAMES = ("{street}{subject}{suffix}", "{n}.{street}{subject}{suffix}（报）", "附件{n}  {subject}{suffix}（{street}）", "{subject}{suffix}{street}12.5",
              "{street}—{subject}{suffix}(修改{n})", "（已核）{subject}{suffix}{n}")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "{place}2024年第四季度{subject}{suffix}",
    "2024年{place}{subject}{suffix}",
    "{place}{subject}{suffix}（2024.12）",
)
ANNEXES = ("附件{n}", "附件{n}：", "表{n}")
UNIT_LINES = (
    "填报单位：{place}（盖章）            填报日期：2024年12月5日",
    "单位：{place}                                   单位：户、人、个",
    "填表单位（盖章）：{place}    党组织书记签字：    填表日期：    年  月  日",
)
FILLED_IN = (
    ("填报单位（盖章）：{place}", "单位（盖章）：{place}"),
    ("填报日期：2024年12月5日", "2024年12月"),
)
REMARKS = ("填表说明：1.一个单位填一行，名称与登记证照一致；2.没有党组织的，“指导员”一栏必填；3.请勿更改表格格式。",)
NOTES = (
    "注：1.此表由社区填写，一式两份；2.每季度末月5日前报街道（镇）党建办。",
    "说明：表内数据截至2024年11月30日。",
    "备注：请勿合并单元格，勿增减列。",
)
SIGNATURES = ("填表人：{person}        联系电话：{phone}", "审核人：        填报人：{person}（{phone}）")
SIGNED = ("主要领导签字：{person}", "审核人：{person}", "填表人：{person}")
SEALS = ("{place}委员会（盖章）", "2024年12月5日")
EXTRA_COLUMNS = {
    "乡镇（街道）": "{street}", "包村（居）干部": "{person}", "核查情况": "已核", "是否上图": "{yes}", "填报批次": "第{n}批", "走访次数": "{n}", "信息来源": "入户走访",
}  # fmt: skip
SEQUENCE = ("序  号", "序", "NO.", "行次")
INSTRUCTIONS = (
    "填表须知",
    "1.请各村（居）、社区认真填写，12月5日前报街道党建办邮箱",
    "2.日期、身份证号请设为文本格式",
    "3.不涉及的栏目不填",
)
SECTIONS = ("{}", "{han}、{}", "{}（{n}个）", "【{}】", "{han}．{}")
GRID_SECTIONS = ("{}", "【{}】", "{han}、{}")
SUBTOTAL = "小计（{place}）"
TOTALS = ("合  计", "总 计", "合计", "总计：{n}")
CORNERS = ("项目    {}", "指标\\{}", "项  目\n{}")
BETWEEN = ("  ", "\n", "/", "，", "（手机）")
CONTACTS = ("联系人、电话", "负责人姓名及联系电话", "联系人（电话）")
DITTOS = ("同上", "〃", "同 上")
CONTINUED = "(续)"
PAGE_TOTAL = "本页合计"
CARDS = ("residents_committees",)
TICKED = {
    "has_party": (("已建", "未建"), ("是", "否"), ("已成立", "未成立")),
    "reported": (("已报到", "未报到"), ("是", "否")),
    "done": (("已办结", "未办结"), ("是", "否"), ("已完成", "正在办理")),
}
TICKS = ("√", "√", "✓", "1")
RUNS = (
    "{e}{first}-{last}{w}",
    "{e}{first}{w}-{last}{w}",
    "{e}{first}—{last}{w}",
    "{e}{first}至{last}{w}",
    "{e}{all}{w}",
    "{e}{first}~{last}{w}",
)
EXAMPLES = {
    "_seq": "例", "ref": "×××（全称）", "refs": "×××、×××", "name": "×××（全称）", "person": "李××", "phone": "138××××××××", "id_card": "37××××××××××××××××", "code": "92××××",
    "int": "填数字", "date": "如2020.06", "bool": "填是/否", "numbers": "填编号",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("是", "否"),
        ("已建立", "未建立"),
        ("1", "0"),
        ("√", "×"),
        ("已组建", "正在筹建"),
        ("1-是", "2-否"),
        ("已成立", "尚未成立"),
        ("有", "没有"),
        ("已建", ""),
    ),
    "reported": (
        ("是", "否"),
        ("已报到", "未报到"),
        ("1", "0"),
        ("√", "×"),
        ("已到社区报到", "未到社区报到"),
        ("1-是", "2-否"),
        ("已报到", ""),
    ),
    "done": (
        ("是", "否"),
        ("已办结", "未办结"),
        ("1", "0"),
        ("√", "×"),
        ("完结", "跟进中"),
        ("1-是", "2-否"),
        ("已解决", "协调中"),
    ),
}
LEVELS = {
    "党支部": "党支部|支部|基层党支部",
    "联合党支部": "联合党支部|联合支部|党支部（联合）",
    "党总支": "党总支|党总支部|总支部",
    "党委": "党委|基层党委|党委会",
    "党小组": "党小组|小组|楼栋小组",
}
BUILD_MODES = {"单独组建": "单独组建|单独|1-单独组建|单独成立", "联合组建": "联合组建|联合|2-联合组建|联合成立"}
ROLES = {
    "召集单位": "召集单位|召集人单位|召集",
    "成员单位": "成员单位|成员|一般成员",
    "轮值单位": "轮值单位|轮值|轮值主席单位",
}
SEPARATORS = ("、", "、", "，", "；", "\n", " ", "listed", "numbered", "circled", "和", "及", "/")
DATE_STYLES = ("2021.03", "2021.3", "2021.3.5", "2021年3月", "2021年3月5日", "2021-03-05", "cell", "20210315", "2021/3/5", "2021.03.15", "202103", "serial",
               "2021年", "2021-3")  # fmt: skip
BLANKS = ("无", "无", "/", "暂无", "未成立", "—", "", "")
BAD_DATES = ("建厂时", "不清楚", "2022-02-30", "2019.15", "改制前")
BAD_NUMBERS = ("不掌握", "未统计", "数十", "待查")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "名", "employees": "人", "staff": "名", "rcount": "名",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", " {v}")
COUNT_FORMS = ("{v}{u}", "{v}{u}", "约{v}{u}", "共{v}{u}", "现有{v}{u}")
FUNDS_FORMS = ("{v}元", "{wan:g}万元", "{wan:g}万", "{v:,}", "约{wan:g}万元")
SPELLINGS = (
    "short", "short", "short", "short", "typo", "space", "brackets", "fullwidth", "numeral", "phase", "prefix", "scoped", "scoped", "suffix", "remarked",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids", "buildings households", "residents_committees", "estates property_firms", "owners_committees", "enterprises social_orgs",
     "resident_units", "double_reports", "joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs", "grids buildings", "households", "residents_committees owners_committees", "estates", "property_firms", "enterprises", "social_orgs",
     "resident_units joint_members", "double_reports", "matters joint_projects", "needs resources projects"),
    ("party_orgs grids", "buildings", "households", "residents_committees estates", "owners_committees property_firms", "enterprises", "social_orgs",
     "resident_units double_reports joint_members", "matters", "joint_projects projects", "needs resources"),
)  # fmt: skip
ENCODINGS = (("gbk", ","), ("gb18030", ","), ("utf-8-sig", ","), ("gbk", "\t"))
BESIDE = (("needs", "resources"), ("resources", "projects"))
TURNED = ("residents_committees",)
HALVED = ("households", "buildings")
LAYOUTS = USUAL | {
    "remarks", "unit_row", "column_numbers", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "wide_totals", "totals_first",
    "own_numbers", "signatures", "ruled_rows", "merged_places", "continued", "page_titles", "example_row", "annexes", "corners", "joined_contacts", "gaps",
    "dittos", "page_totals", "short_sheets", "cards", "coded_choices", "spread_lists", "ticked_choices", "building_runs", "short_buildings",
}  # fmt: skip
