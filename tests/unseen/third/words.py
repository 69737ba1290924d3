"""What column heads, sheets, files and marks are called in the third body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "属地（社区）|小区所属社区|居民区|社区（居民区）|归口社区|哪个社区|社居"
PHONE = "手机号（11位）|联系方法|电话号|联系人手机|本人电话|固话/手机"
CODE = "代码（统一社会信用）|信用代码证号|18位代码|组织信用代码|执照代码"
LEADER = "法定负责人|负责人名字|掌门人|主要负责同志|当家人"
ID = "公民身份证号|身份证件|证件（身份证）号|身份证编号"
PARTY_MEMBERS = "党员规模|在职党员（名）|党员数目|共有党员|党员共计"
FOUNDED = "建立时间|成立的年月|批准成立日|始建年月"
NOTE = "其它|备注信息|需要说明|补充"
HAS_PARTY = "党组织（有/无）|党组织成立否|建党组织没有|党的组织覆盖|组织覆盖（是/否）"
PARTY_NAME = "所在党组织全称|党组织叫什么|归属党组织|纳入的党组织|覆盖它的党组织"
BUILD_MODE = "如何组建|建立途径|建支部的方式|组织设置方式"
INSTRUCTOR = "党建专员|派来的指导员|挂点指导员|党建工作联络员|结对指导员姓名"
GRID = "网格（所属）|网格名（归属）|在哪个网格|所在片区网格"
ESTATE = "哪个小区|小区（所在）|所属楼盘|坐落小区|小区归属"
HOUSEHOLDS = "居民户|户数总计|多少户|实有户数|户籍及常住户数"
STATUS = "进行到哪一步|工作进展|项目进展|推进阶段"
LEAD = "由谁牵头|牵头者|总牵头|牵头一方|主抓单位"
NUMBER = "条目号|单据号|标识号|案号"
CATEGORY = "分属类型|种类|属于哪类|领域分类"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党支部/党总支名称|党的组织名称|组织名（全称）|党组织（规范名称）",
        "level": "组织建制|党组织规格|党组织性质|组织级别", "superior": "上级党组织全称|隶属上级|所属上级党委|由谁领导",
        "host": "建党组织的单位|单位（依托）|组建所在单位|支部设在哪家单位",
        "covers_grid": "支部对应网格|网格（支部包片）|包片网格|联建网格", "secretary": "书记同志|党组织带头人|党支部（总支）书记",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "网格名字|治理网格|网格（全名）|划定网格", "gcode": "网格识别码|网格统一编号|网格代号|网格标识",
        "branch": "网格党组织名称|网格建的支部|支部（网格）|格内党组织", "head": "网格长（专职）|网格总负责|网格带头人",
        "phone": PHONE, "households": HOUSEHOLDS, "population": "实有人口数|居住人数|人口合计|服务人口",
        "buildings": "楼栋组成|所含楼宇|管哪些楼|楼栋范围",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼栋（全称）|楼宇名|门牌楼号|几号楼", "grid": GRID,
        "bhead": "楼栋联络人|楼组长姓名|楼委会主任|楼栋志愿长", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "党小组（楼）|楼内党小组|楼宇党组织|楼组党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "居民委员会全称|居委名称|自治组织（居委会）|居委会（全称）", "code": CODE,
        "leader": "居委会主任姓名|主任同志|" + LEADER, "phone": PHONE, "staff": "社区工作者数|居委成员|班子几人|工作者人数",
        "address": "办公地方|居委会地址|办公室地址|服务站地址",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业主委员会全称|业委会叫什么|业委会规范名称|业委会（全名）",
        "filed": "备案通过日期|街镇备案日|备案于|完成备案时间", "term": "任期到什么时候|届期截止|到届时间|换届日期",
        "leader": "业委会主任姓名|业委会带头人|业主代表（主任）", "phone": PHONE, "id_card": ID,
        "pm_count": "业委会党员数|党员委员几名|成员中党员|委员党员数", "status": "运作状态|运行状况|工作状态",
    },
    "property_firms": {
        "name": "物业公司全称|物业服务商|物业企业（全称）|物业管理方", "code": CODE, "estates": "服务哪些小区|在管小区名称|所服务楼盘|服务范围（小区）",
        "leader": "物业项目经理|区域经理|小区经理", "phone": PHONE, "grade": "评价等级|考评星级|服务评级|年度评定",
        "contract": "服务合同到期|合同到何时|合同届满|物业合同止", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小区（名称）|小区叫什么|住宅小区全称|物业小区名称", "grid": GRID,
        "rc": "居委会（属地）|管理居委会|归哪个居委会|对口居委", "oc": "业委会情况|小区业主委员会|有无业委会（名称）|业委会组织名称",
        "pf": "物业公司（服务）|小区物业|物业是谁|聘用物业", "households": HOUSEHOLDS, "bcount": "楼宇幢数|多少栋|楼栋总数|楼幢数量",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织规范名称|组织机构名称|团队（组织）名称|社会组织（全称）", "code": CODE,
        "stype": "组织属性|注册类别|登记性质|社会组织种类", "field": "从事领域|业务方向|服务类别|做什么", "leader": LEADER, "phone": PHONE,
        "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "企业（全称）|经营主体|公司（商户）名|企业规范名称|企业字号全称", "code": CODE, "grid": GRID,
        "industry": "做哪行|行当|经营类别|从事行业", "employees": "在岗人数|用工数|员工（名）|多少员工", "leader": LEADER,
        "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻区单位全称|辖内单位|驻在单位|单位（驻区）名称", "code": CODE,
        "utype": "单位分类|机构类别|是什么单位|属于何种单位", "dept": "主管单位|系统（条线）|上级机关|归谁管", "leader": LEADER, "phone": PHONE,
        "party_name": "单位的党组织|党组织（本单位）|单位党委（支部）|机关党组织",
        "reported": "来报到没有|社区报到|报到状态|已否报到", "can_offer": "可以提供什么|可开放资源|能拿出的资源|可共享的阵地和服务",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "报到组织（单位）|来报到的单位|哪家单位报到|单位（报到）",
        "rdate": "报到年月日|哪天报到|报到当天|报到登记时间", "rcount": "来了几名党员|报到党员数目|报到多少人|党员报到人次",
        "claimed": "认领了什么|领的项目|认领项目名称|领走的项目",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "联席会（名称）|哪个联席会|联席会议全称|共治平台", "org": "单位（成员）|参加联席的单位|联席会成员|委员方",
        "role": "会内角色|担当|承担角色|成员类型", "rep": "来开会的人|单位派出代表|参会人|联席代表", "phone": PHONE,
        "since": "何年加入|加入日|聘任时间",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "议的什么事|协商的事|事项（议题）|待协调事项", "lead": LEAD,
        "parts": "一起商量的单位|参加协商单位|协调各方|到会单位", "mdate": "哪天议的|协商日|会议日|召开时间", "done": "办妥没有|办结状态|是否落实|了结",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "共建项目全称|共建活动|合作项目|结对共建内容", "lead": LEAD,
        "partners": "一起做的单位|共建单位名单|参与共建方|协同方", "sdate": "何时启动|启动日|开始做的时间|动工时间",
        "funds": "花费（元）|经费投入（万元）|资金额（元）|预计资金（万元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "居民要什么|需求描述内容|群众所盼|民生需求", "raised": "谁提的|需求来源单位|提出主体|需求方",
        "category": CATEGORY, "ndate": "何时提出|提出日|登记于|收集日",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "有什么资源|资源（名称）|可调用资源|资源事项名称", "provider": "谁提供|资源供给方|资源所属单位|供方",
        "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "项目名字|服务项目全称|做的项目|承办项目", "lead": LEAD,
        "need_ref": "回应哪条需求|需求条目号|需求对应编号", "res_ref": "用哪条资源|资源条目号|资源对应编号", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "家住哪栋|所住楼栋|楼栋（所在）", "hh_name": "中心户名字|党员中心户户长|担任中心户的党员",
        "id_card": ID, "phone": PHONE, "hh_branch": "党组织关系|编入支部|隶属党支部|归哪个支部", "contacts": "联系居民户|包几户|联系多少户|结对联系户",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("带头人信息", ("leader", "phone", "id_card"), {"leader": "名字", "phone": "号码", "id_card": "身份证件"}),
    ("党建覆盖", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "建没建", "party_name": "党组织是", "build_mode": "途径", "instructor": "专员", "members": "党员几名"}),
    ("三驾马车", ("rc", "oc", "pf"), {"rc": "居委方", "oc": "业委方", "pf": "物业方"}),
    ("人户情况", ("households", "population"), {"households": "户（个）", "population": "人（个）"}),
    ("户长", ("hh_name", "id_card", "phone"), {"hh_name": "名字", "phone": "号码", "id_card": "身份证件"}),
)  # fmt: skip
TOP_GROUP = "基层党建与治理底数"
UNITS_BELOW = {
    "households": "单位：户", "contacts": "单位：户", "bcount": "单位：幢", "population": "单位：人", "members": "单位：名",
    "employees": "单位：人", "staff": "单位：人", "rcount": "单位：名", "date": "年/月/日", "code": "18位", "phone": "必填",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "党组织底数|支部设置", "grids": "网格底数|治理网格", "buildings": "楼栋底数|楼组",
    "residents_committees": "居委班子|居委会底数", "owners_committees": "业主自治|业委会底数", "property_firms": "物业服务商|物业底数",
    "estates": "小区底数|小区三驾马车", "social_orgs": "社会组织底数|社会组织党建覆盖", "enterprises": "企业底数|非公经济组织",
    "resident_units": "驻区单位底数|辖内单位", "double_reports": "报到签到簿|单位报到", "joint_members": "联席会成员|共治平台单位",
    "matters": "协商议事簿|议事协商", "joint_projects": "共建合作|共建活动", "needs": "需求收集|民需", "resources": "资源归集|可调用资源",
    "projects": "项目认领|项目对接", "households": "中心户底数|红色门户",
}  # fmt: skip
SUFFIXES = ("总表", "台帐", "统计", "（明细版）", "信息采集", "汇编", "核对表", "动态管理表")
FILE_NAMES = ("{subject}{suffix}", "{n}、{street}{subject}{suffix}", "{street}报{subject}{suffix}", "副本{subject}{suffix}{n}", "{subject}{suffix}0630（改{n}）",
              "转发：{street}{subject}{suffix}")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "{place}{subject}{suffix}（二〇二四年第二季度）",
    "{suffix}——{place}{subject}",
    "表一  {place}{subject}{suffix}",
)
UNIT_LINES = ("填表单位： {place}    填表人：", "{place}  2024.6.30", "上报单位（章）：{place}     表号：基治统02表")
REMARKS = ("【说明】", "① 本表由街镇汇总；", "② 逻辑关系：以实际为准；", "③ 有疑问找党群办。")
NOTES = ("（本表仅供内部使用）", "备注：空白处表示没有。", "以上共计数据由系统导出，人工校核。")
SIGNATURES = ("分管领导签字：        经办人：{person}   电话：{phone}", "核对：{person}    {phone}")
SEALS = ("{place}（章）", "二〇二四年六月三十日")
EXTRA_COLUMNS = {
    "镇街": "{street}", "采集员": "{person}", "期次": "2024Q{n}", "是否核实": "{yes}", "数据出处": "入户走访", "修改时间": "06-{n:02} 10:20", "版本": "V{n}",
}  # fmt: skip
SEQUENCE = ("序次", "No.", "项次", "顺序号")
INSTRUCTIONS = ("填写规则", "一行填一个单位", "空着表示没有", "表头请勿增删")
SECTIONS = ("{}（小计{n}）", "所属社区：{}", "第{n}组　{}", "※{}※", "{}辖区")
GRID_SECTIONS = ("{}辖内", "▶{}", "{}（{n}户次）")
SUBTOTAL = "本社区合计"
TOTALS = ("全街合计", "总数", "汇总")

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("成立", "未成立"),
        ("☑", "☐"),
        ("是的", "不是"),
        ("YES", "NO"),
        ("■", "□"),
        ("有", "尚无"),
        ("1-是", "0-否"),
        ("对", ""),
    ),
    "reported": (("到", "未到"), ("☑", "☐"), ("已签到", "未签到"), ("YES", "NO"), ("■", "□"), ("来过", "没来")),
    "done": (("办妥", "未办妥"), ("☑", "☐"), ("销号", "未销号"), ("闭环", "未闭环"), ("■", "□"), ("YES", "NO")),
}
LEVELS = {
    "党支部": "一般支部|支部（党支部）",
    "联合党支部": "联合支部（党支部）|联合组建支部",
    "党总支": "总支委员会|总支（党总支）",
    "党委": "基层党委会|委员会（党委）",
    "党小组": "小组（党小组）|党的小组",
}
BUILD_MODES = {"单独组建": "自己单独建|独立建", "联合组建": "几家联合建|跟别家联合"}
ROLES = {"召集单位": "召集|会议召集方", "成员单位": "成员方|参加方", "轮值单位": "轮值召集|值班单位"}
SEPARATORS = (";", ",", "／", "、\n", "\\", "|", "paren", "与", "。", "；　", "→")
DATE_STYLES = ("2021、3、5", "202103", "21年3月", "2021 03 05", "2021—3—5", "二零二一年三月五日", "2021/3", "2021-03-05T00:00:00", "cell", "2021年3月5日成立",
               "21年3月5日", "2021.03.05.", "'2021/03/05")  # fmt: skip
BLANKS = ("没有", "\\", "---", "未配备", "空", "", "")
BAD_DATES = ("说不准", "很早以前", "2021-00-10", "20211341", "三年前")
BAD_NUMBERS = ("好几个", "待摸清", "待填", "不少")
COUNT_UNITS = {
    "households": "家", "contacts": "户人家", "bcount": "个楼", "population": "口人", "members": "名党员", "employees": "个人", "staff": "个人",
    "rcount": "名党员",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", "'{v}", "{v}.00")
COUNT_FORMS = ("{v}{u}", "大约{v}{u}", "合计{v}{u}", "{v}({u})", "{wide}{u}", "{v}余{u}")
FUNDS_FORMS = ("{wan:g}万", "约{wan:g}万元", "￥{v}", "RMB {v:,}", "{v}.00元", "人民币{v}元")
SPELLINGS = (
    "brackets", "fullwidth", "numeral", "phase", "prefix", "quoted", "scoped", "short", "space", "suffix", "traditional", "typo",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids buildings estates", "residents_committees property_firms owners_committees", "enterprises", "social_orgs",
     "resident_units double_reports", "joint_members matters", "joint_projects projects", "needs resources", "households"),
    ("party_orgs households", "grids", "buildings", "estates residents_committees", "property_firms owners_committees", "social_orgs", "enterprises",
     "resident_units", "double_reports", "joint_members", "matters joint_projects", "needs resources projects"),
    ("party_orgs property_firms", "grids households", "buildings", "residents_committees owners_committees estates", "enterprises social_orgs",
     "resident_units joint_members", "double_reports matters", "joint_projects", "projects needs resources"),
)  # fmt: skip
ENCODINGS = (("gb18030", ";"), ("utf-16", "\t"), ("gbk", "\t"), ("gb18030", ","), ("utf-8-sig", ","))
BESIDE = (("needs", "resources"), ("joint_members", "matters"))
TURNED = ("residents_committees", "property_firms", "owners_committees")
HALVED = ("households", "buildings")
LAYOUTS = USUAL | {
    "remarks", "unit_row", "own_heads", "grid_sections", "subtotals", "seals", "halves", "column_numbers", "totals_first", "ruled_rows",
}  # fmt: skip
