"""What column heads, sheets, files and marks are called in the seventh body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "社区/生活区/嘎查|归属社区（嘎查）|社区（嘎查、生活区）名称|属地社区（全称）|社区别|所在村社名"
PHONE = "电话（移动）|手机/座机号|电话（联络用）|联络电话号|联系号码（手机）"
CODE = "统一社会信用代码/组织机构代码|社会信用代码（照上）|执照或登记证上的18位码|统码（18位）|信用代码（登记机关核发）"
LEADER = "法人或负责人姓名|负责同志（法人）|掌门人（法人）|负责人（盖章签名）|法人代表/负责人"
ID = "居民身份证（18位）|公民身份号码（本人）|证件号（身份证）|身份证（二代）号"
PARTY_MEMBERS = "党员数量（个）|正式+预备党员数|党员合计人数|共有党员数（人）|党员（含预备）数"
FOUNDED = "成立是何时|成立（登记）年月|注册成立时间点|组建年月（批文）|成立于（年月日）"
NOTE = "备注（选答）|其它需说明|备注情况|说明（补充）"
HAS_PARTY = (
    "建没建党组织|党组织（有打√）|党组织覆盖（有/无）|党的组织有无|是否成立党组织（单独、联合均算）|党组织是否已组建"
)
PARTY_NAME = "党组织称谓|党组织名（单独/联合）|建立的党组织（全称）|加入的或自建的党支部|所属支部（单建、联建）"
BUILD_MODE = "怎么建的（单独/联合）|建制方式（独立/联合）|单独还是联合|党组织设置方式（单/联）|组建类型（单独、联合）"
INSTRUCTOR = "党建指导员（派驻）|联系的党建指导员|党建“红领员”（指导员）|选派的党建指导员姓名|下派党建指导员"
GRID = "网格归属（名称）|落在哪个网格|位于网格|所处网格（全称）|网格（划归）"
ESTATE = "小区/大院|小区（家属院）名|所涉住宅小区|楼盘（家属院）|在哪个小区"
HOUSEHOLDS = "住户小计（户）|户籍+常住户|住户户数合计|居民户（户）|户口数（户）"
STATUS = "办理到哪一步|目前进度|完成状态|走到哪个阶段"
LEAD = "牵头的单位|由哪个单位挑头|总牵头单位|发起（牵头）单位|牵头方（单位全称）"
NUMBER = "条目码|清单码|登记码|事项码|编码（清单）"
CATEGORY = "算哪一类|类别（选）|列入门类|归在哪一类"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党组织（备案名称）|支部（党委、总支）名|基层党组织名（全）|党组织登记名称|组织名称（支部/总支/委）",
        "level": "是党委、总支还是支部|组织规格|党组织属哪一级|规格（党委/总支/支部/小组）",
        "superior": "归谁管（上级党组织）|上级党委或总支名|隶属的上级组织|上一级党组织（全称）|直管的上级党组织",
        "host": "在哪个单位里建的|所属的企业或社会组织|组织所在法人单位|依附单位|依靠哪家单位建",
        "covers_grid": "党组织覆盖的网格|建在哪一网格上|对口网格|管哪个网格",
        "secretary": "书记（姓名）是谁|支部带头人（书记）栏|现任书记（姓名）|书记（本人姓名）",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "网格叫法|网格全名|综治网格名|网格（正式名称）|一级网格名称",
        "gcode": "网格标识（平台号）|网格统一编号（平台）|网格GUID|综治码",
        "branch": "网格里的党支部|网格党支部（名）|支部（建在本网格）|网格所设党组织",
        "head": "网格长是谁|格长姓名|专职格员|网格长（姓名）栏", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "实住人口|总人口（个）|人口（含流动）|住了多少人", "buildings": "网格里有哪些楼|辖内楼宇（列全）|包含的楼栋号|下辖楼座名称|楼栋明细（全）",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼座（带小区名）|楼宇名/楼号|单栋楼名称|楼栋（全名）|哪栋楼", "grid": GRID,
        "bhead": "楼长是谁|楼栋长（姓名）栏|楼长（志愿者）|“红管家”楼长", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "楼里的党小组|本楼党小组名|楼上党小组（全称）|楼座党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "居（村）民委员会全名|村居委会（登记名）|自治组织（居委会、村委会）|居委会/村委会全名", "code": CODE,
        "leader": "居（村）委会主任（姓名）|主任是谁|一肩挑主任|" + LEADER, "phone": PHONE,
        "staff": "两委加专干人数|在编在岗几人|社工+专干（人）|工作者数", "address": "办公在哪里|服务大厅地址|办公用房坐落|办事地点",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业委会（登记名）|业主委员会全名|业委会（公章名）|小区业主自治机构名",
        "filed": "哪天备案的|镇街备案（日）|备案回执时间|业委会登记备案日", "term": "哪天到届|届满（日）|本届到何时|任期届满于",
        "leader": "业委会主任是谁|主任（业委会）姓名栏|业委会牵头人|业委会主任同志", "phone": PHONE, "id_card": ID,
        "pm_count": "里面有几名党员|委员中的党员（名）|业委会党员（个）数|党员委员（个）", "status": "业委会眼下情况|运作好坏|履职评估|业委会现状评价",
    },
    "property_firms": {
        "name": "物业公司全名|物管企业（工商名）|物业服务公司（登记名）|负责物业的公司|物业企业（执照名）", "code": CODE,
        "estates": "管哪些小区|所管小区（列全）|服务到的小区|在管楼盘一览|承接小区名单", "leader": "物业那边负责人|驻场主管|物业主管（姓名）|公司派驻经理",
        "phone": PHONE, "grade": "信用级|物业评星|考评级别|信用评价（A级）",
        "contract": "合同哪天到期|物业约满日期|服务约满（日）|委托合同届满", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小区（家属院、大院）全名|楼盘全名|住宅小区（地名办登记名）|小区（全名）|院落/小区全名", "grid": GRID,
        "rc": "归哪个居委会管|管小区的居（村）委会|属地居（村）委会|小区所在居（村）委会", "oc": "小区成立的业委会|业委会称呼（全称）|对应业委会（全称）|小区业委会全名",
        "pf": "哪家物业在管|由哪家物业服务|小区的物业公司|签约物业|物业（在管）公司", "households": HOUSEHOLDS, "bcount": "一共几栋|楼栋合计（栋）|栋数（幢座）|小区楼座数",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织（民办非企业）名称|社团或民非名称|社会组织（法定名）|民非/社团/队伍名|本社会组织全名", "code": CODE,
        "stype": "是社团还是民非|登记备案类型|社团/民非/备案|社会组织登记种类", "field": "做什么的（领域）|主要业务面|服务方面|活动范围（类）", "leader": LEADER,
        "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "工商登记名称|企业（个体户）名称|公司/门店登记名|公司（执照名）|经营主体登记名称", "code": CODE,
        "grid": GRID, "industry": "行业（大类）|主要做什么|做哪一行|经营哪类", "employees": "企业人数|用工数（含派遣）|在岗员工合计|员工（人数）栏|雇了多少人",
        "leader": LEADER, "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻在单位（全称）栏|辖内机关企事业单位|在本辖区的单位|驻辖区单位名|机关事业国企单位名", "code": CODE,
        "utype": "机关还是企事业|单位属性（机关/事业/国企）|编制性质|属机关、事业或国企", "dept": "归哪个部门主管|主管局|系统归口|上面的主管单位",
        "leader": LEADER, "phone": PHONE, "party_name": "单位里的党组织|机关（单位）党支部名|本单位党支部全名|该单位所建党组织",
        "reported": "来社区报到没有|有没有到社区报到|双报到了吗|报到（已报打√）|到社区报到（是/否）栏", "can_offer": "能拿出什么资源|愿意共享的资源|可开放（提供）什么|能帮上什么忙",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "上门报到的单位|前来报到单位（全称）|报到的机关企事业单位|哪个单位来报到",
        "rdate": "哪天来报到|来社区报到日|报到（登记）日|报到是哪天", "rcount": "来了多少党员|来报到党员（人）|随单位报到党员数|党员几人报到",
        "claimed": "领了哪些项目|认领的实事|认领（领办）项目名|包办的项目",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "属于哪个联席会|联席会（全称）|参加的联席会议|所属联席会议名",
        "org": "联席会里的单位|与会单位（全称）|联席会议单位|加入联席会的单位", "role": "担任什么（召集/轮值/成员）|席位（会内）|在会身份|会里的角色",
        "rep": "派谁参加|单位派出的人|参会人（姓名）|列席代表", "phone": PHONE, "since": "哪天加入的|加入（日）|入会年月日|从何时起是成员",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "商量的什么事|议的事|协商内容（题目）|上会议题|议事题目", "lead": LEAD,
        "parts": "还有谁参加|一同商量的单位|参加协商的单位（不含牵头）|其他到场单位|会上其余单位", "mdate": "哪天商量的|议事日|协商会日期|开会（议事）时间",
        "done": "办成没有|事办好了吗|办结（是/否）栏|是否已了结|办了没",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "共建做什么|联建的项目|共建（结对）项目全名|一起办的项目|结对项目题目", "lead": LEAD,
        "partners": "跟谁一起做|合办单位|共同实施单位（列全）|出力单位|搭档单位", "sdate": "哪天开始做|开工（启动）日|项目起始（日）|从哪天开始",
        "funds": "花多少钱（元）|经费安排（元）|拟投入（元）|用款（万元）|预计花费（元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "缺什么/盼什么|居民想办的事|需求（题目）|群众的需求|要解决的需求", "raised": "谁家提出的|哪家提的需求|提出单位（全称）|需求由谁报上来",
        "category": CATEGORY, "ndate": "哪天提的|提出（收集）日|报上来的日期|收到需求之日",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "手头的资源|能用的资源|资源（题目）|现有可供资源|可对接资源名",
        "provider": "谁家的资源|拿出资源的单位|资源由谁提供|资源所有单位", "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "办什么项目|实事项目名|对接成的项目|项目（题目）|为民项目全名", "lead": LEAD,
        "need_ref": "解决哪条需求（码）|针对的需求码|对应需求码|答哪条需求（码）", "res_ref": "用到哪条资源（码）|动用的资源码|对应资源码|借用哪条资源", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "户在哪栋楼|中心户住的楼|所住楼座（全名）|住哪栋",
        "hh_name": "中心户是谁家|党员中心户（户主名）|中心户当家党员|挂牌户党员姓名", "id_card": ID, "phone": PHONE,
        "hh_branch": "党员归哪个支部|户主党支部（全称）|中心户归属支部|该党员所在党支部", "contacts": "带了几户|联系的户（户）|帮带户数|串联户数",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("负责人（法人）", ("leader", "phone", "id_card"), {"leader": "姓名", "phone": "电话", "id_card": "身份证"}),
    ("支部书记", ("secretary", "phone"), {"secretary": "姓名", "phone": "电话"}),
    ("党的建设", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "有没有党组织", "party_name": "党组织名称", "build_mode": "单独或联合", "instructor": "指导员", "members": "党员数"}),
    ("三方", ("rc", "oc", "pf"), {"rc": "居委会", "oc": "业委会", "pf": "物业"}),
    ("备案与任期", ("filed", "term"), {"filed": "备案", "term": "届满"}),
    ("中心户户主", ("hh_name", "id_card", "phone"), {"hh_name": "姓名", "id_card": "身份证", "phone": "电话"}),
    ("需求与资源", ("need_ref", "res_ref"), {"need_ref": "需求码", "res_ref": "资源码"}),
    ("报到", ("rdate", "rcount"), {"rdate": "日期", "rcount": "党员人数"}),
    ("体量", ("households", "population", "bcount"), {"households": "住户", "population": "人口", "bcount": "楼栋"}),
)  # fmt: skip
TOP_GROUP = "基本信息及党建情况"
UNITS_BELOW = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "个", "employees": "人", "staff": "人", "rcount": "人",
    "date": "年-月-日", "code": "18位", "phone": "11位手机或座机",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "党组织全覆盖|基层支部", "grids": "网格员队伍及网格|网格清理", "buildings": "楼宇楼长|楼长队伍",
    "residents_committees": "居（村）委会|居村委会情况", "owners_committees": "业委会登记|“红色业委会”", "property_firms": "红色物业创建|物业企业",
    "estates": "小区家底|党建引领物业小区", "social_orgs": "两新（社会组织）|民非社团", "enterprises": "两新（企业）|小个专",
    "resident_units": "辖内单位|机关企事业单位", "double_reports": "双报到登记|在职党员单位报到", "joint_members": "联席会名单|党建联席单位",
    "matters": "有事好商量|民主议事", "joint_projects": "共建结对|党建共建结对", "needs": "三张清单之需求|居民需求", "resources": "三张清单之资源|资源盘点",
    "projects": "三张清单之项目|为民办实事", "households": "中心户带户|党员中心户名册",
}  # fmt: skip
SUFFIXES = ("台账", "明细台账", "情况一览", "统计册", "排查表", "基本情况", "汇总台账", "登记簿")
FILE_NAMES = ("附件{n}.{subject}{suffix}", "附件{n}-{street}{subject}{suffix}（定稿）", "{street}报来_{subject}{suffix}", "{n}号表 {subject}{suffix}（{street}）",
              "2024Q3{subject}{suffix}-{street}", "{subject}{suffix}终{n}")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "{place}{subject}{suffix}（2024年第三季度）",
    "{place}党建引领基层治理{subject}{suffix}",
    "{place}（截至九月末）{subject}{suffix}",
)
ANNEXES = ("附件{n}", "附件{n}：", "附表{n}")
UNIT_LINES = (
    "填报单位（盖章）：{place}      填表人：        审核人：        填表日期：2024年9月25日",
    "单位：{place}                    二〇二四年九月二十五日",
    "填报：{place}      单位：户、人、个",
)
FILLED_IN = (
    ("填报单位：{place}", "单位（章）：{place}"),
    ("填表日期：2024.9.25", "日期：二〇二四年九月二十五日"),
)
REMARKS = ("填报说明：1.“√”“○”“●”表示有，“×”、空白表示没有；2.〃、同上表示与上一行相同。",)
NOTES = (
    "注：本表由社区填写，一式两份，9月底前报镇街组织办。",
    "填表说明：单位名称后注“规上”“新进驻”等的，不是名称的一部分。",
    "注：所有数据截至9月25日。",
)
SIGNATURES = ("填表人：{person}      审核人：          电话：{phone}", "报送人：{person}，{phone}        签发人：")
SIGNED = ("填表人：{person}", "审核人：{person}", "填表日期：9月25日")
SEALS = ("{place}组织办（盖章）", "二〇二四年九月二十五日")
EXTRA_COLUMNS = {
    "镇街名": "{street}", "挂点领导": "{person}", "第几轮": "{n}", "是否拍照": "{yes}", "提交渠道": "金山表单", "核对日": "9/{n}", "归档号": "GD-0{n}",
}  # fmt: skip
SEQUENCE = ("序", "序\n号", "编次", "No")
INSTRUCTIONS = (
    "填表须知",
    "1、每个社区一张表，全称填写",
    "2、不要改表头，不要空行",
    "3、9月25日前发回，逾期通报",
)
SECTIONS = ("社区：{}", "{han}、{}（{n}个）", "◇{}", "{}（{n}个）", "第{han}部分：{}")
GRID_SECTIONS = ("网格：{}", "◇{}", "{}（{n}个）")
SUBTOTAL = "{place}合计"
TOTALS = ("合计", "合计（{n}条）", "总计：{n}")
PAGE_TOTAL = "本页小计"
CONTINUED = "（续）"
NUMBERED = ("{n}.{}", "{n}、{}", "Q{n} {}")
CORNERS = ("项目＼{}", "指标项\n{}", "            内容\n{}")
GLUED = ("{n}.{}", "{n}、{}", "（{n}）{}", "{n:02} {}")
BETWEEN = (" ", "\n", "，", "/", "：")
CONTACTS = ("联系人和电话", "负责人、联系电话", "谁负责（附手机）")
DITTOS = ("〃", "同上", "″")
CARDS = ("residents_committees",)
EXAMPLES = {
    "_seq": "例", "ref": "写全称", "refs": "写全称，用顿号隔开", "name": "写全称", "person": "李××", "phone": "手机号", "id_card": "18位", "code": "18位",
    "int": "只填数字", "date": "年-月-日", "bool": "有/无", "numbers": "写码",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("有", "无"),
        ("○", "×"),
        ("是（√）否（ ）", "是（ ）否（√）"),
        ("√", "×"),
        ("已成立", "没成立"),
        ("是", "否"),
        ("有（1个）", "无（0个）"),
        ("√", ""),
        ("Y", "N"),
    ),
    "reported": (
        ("报到了", "没报到"),
        ("○", "×"),
        ("是（√）否（ ）", "是（ ）否（√）"),
        ("√", "×"),
        ("已来报到", "没来报到"),
        ("是", "否"),
        ("有", "无"),
    ),
    "done": (
        ("办成了", "没办成"),
        ("○", "×"),
        ("是（√）否（ ）", "是（ ）否（√）"),
        ("√", "×"),
        ("是", "否"),
        ("办完", "没办完"),
        ("Y", "N"),
    ),
}
LEVELS = {
    "党支部": "党支部|支部|支部委员会（党支部）",
    "联合党支部": "联合党支部|联合支部|支部（几家联合）",
    "党总支": "党总支|总支|总支部委员会",
    "党委": "党委|基层党委",
    "党小组": "党小组|小组（楼栋）",
}
BUILD_MODES = {"单独组建": "单独|单独建的|独立组建的", "联合组建": "联合|几家联合建的|联合组建的"}
ROLES = {
    "召集单位": "召集单位|负责召集|召集（牵头）",
    "成员单位": "成员单位|成员|普通成员",
    "轮值单位": "轮值单位|本季轮值|轮值",
}
SEPARATORS = ("、", "；", "\n", "dashed", "squared", "added up", "／", "，", ";\n", "以及", "\n\n", "circled")
DATE_STYLES = ("2021.3.5日", "二〇二一年3月5日", "2021年3月中旬", "2021年3月5日起", "2021_03_05", "2021-03-05（批复）", "2021年\n3月5日", "cell", "2021年3月5日", "2021.03",
               "2021/3/5", "2021-3")  # fmt: skip
BLANKS = ("无", "／", "没有", "未建", "-", "", "")
BAD_DATES = ("忘了", "改革开放初", "2021-14-05", "2020年2月31日", "好多年了")
BAD_NUMBERS = ("一大批", "没数过", "待查", "不确定")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "个", "employees": "人", "staff": "人", "rcount": "人",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", "{v}。", "{v}.0")
COUNT_FORMS = ("{v}{u}", "总共{v}{u}", "{v}{u}（估）", "{v}（在册）", "≈{v}{u}", "{v}  {u}")
FUNDS_FORMS = ("{v}元", "¥{v:,}", "{wan:g}万元", "{v}元（财政）", "{v:,}元", "{wan:g} 万")
SPELLINGS = (
    "short", "short", "typo", "space", "brackets", "fullwidth", "numeral", "phase", "prefix", "quoted", "scoped", "suffix", "traditional", "remarked",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids buildings", "households", "residents_committees", "owners_committees property_firms estates", "enterprises social_orgs",
     "resident_units double_reports", "joint_members", "matters joint_projects", "needs resources projects"),
    ("party_orgs", "grids", "buildings households", "residents_committees estates", "owners_committees", "property_firms", "enterprises", "social_orgs",
     "resident_units", "double_reports", "joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs property_firms", "grids estates", "buildings", "households", "residents_committees", "owners_committees", "enterprises", "social_orgs",
     "resident_units joint_members", "double_reports", "matters", "needs resources", "projects joint_projects"),
)  # fmt: skip
ENCODINGS = (("gb18030", ","), ("utf-8", "|"), ("utf-8-sig", ","), ("gbk", "\t"), ("utf-16", "\t"))
BESIDE = (("needs", "resources"), ("matters", "joint_projects"))
TURNED = ("property_firms", "estates")
HALVED = ("households", "double_reports")
LAYOUTS = USUAL | {
    "remarks", "unit_row", "column_numbers", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "wide_totals", "own_numbers",
    "signatures", "ruled_rows", "merged_places", "continued", "page_titles", "example_row",
    "annexes", "numbered_heads", "corners", "upright_heads", "glued_numbers", "joined_contacts", "gaps", "dittos", "page_totals", "short_sheets", "cards",
}  # fmt: skip
