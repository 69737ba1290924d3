"""What column heads, sheets, files and marks are called in the eighth body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "社区（村、管理区）|村（社）|属地村社名称|村社区（归口）|填报社区（村）"
PHONE = "联系电话（须为本人）|手机（11位）|电话（座机加区号）|本人手机号码|联系方式（电话）"
CODE = "统一社会信用代码（无的填“无”）|信用代码（见执照右上角）|社会信用代码（登记证）|证照代码（18位）|统一社会信用代码（必填）"
LEADER = "主要负责人（法人）|法人或实际控制人|负责人（如实填写）|出资人或负责人|主要负责人（姓名）"
ID = "身份证号码（18位，末位X大写）|身份证号（核对）|本人身份证号|公民身份证号码（18位）"
PARTY_MEMBERS = "党员数（含流动党员）|党员数（不含退休）|其中：党员（人）|党员人数（名）|在岗党员（人）"
FOUNDED = "成立时间（以批复为准）|成立时间（精确到月）|批复成立时间（年月）|登记（成立）时间|建立时间（年、月）"
NOTE = "备注（有变动请注明）|备注（新增/注销/迁出）|需要备注的事项|其他需要说明事项"
HAS_PARTY = "党组织是否“应建已建”|组织覆盖（党的）|是否建立党组织（含联合）|党建覆盖（组织）|有没有单独或联合建党组织"
PARTY_NAME = "党组织名称（单建或联建）|党员编入哪个支部|已建党组织的名称|组织关系所在党组织|纳入的党支部（名称）"
BUILD_MODE = "单建或联建|组建形式（单独、联合）|支部组建方式|建组织形式|覆盖方式（单建/联建）"
INSTRUCTOR = "党建指导员（未建党组织的必填）|派驻的党建指导员（姓名）|镇街派驻指导员|第一书记或党建指导员|党建指导员（未覆盖必派）"
GRID = "所属微网格/网格|所在网格（全称）|纳入网格|所属网格（见网格表）|所属网格名"
ESTATE = "所在小区（院落）|小区（院坝）|所属小区（名称）|住宅小区（填推广名）|小区名（备案名）"
HOUSEHOLDS = "户数（含空置）|总户数（含出租）|住户（户数）|实际入住户数|应住户数（户）"
STATUS = "办理进展|推进到什么程度|进展（红黄绿灯）|工作进展情况（简述）"
LEAD = "牵头单位（只填一个）|牵头责任单位（一个）|项目牵头方|由谁牵头（单位）|牵头责任主体"
NUMBER = "清单编号|编号（镇街统一编）|序列编号|本台账编号"
CATEGORY = "类别（见填表说明）|所属类型（单选）|分类（四选一）|事项类别"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党组织名称（规范全称）|党支部（党总支）全称|党组织全称（与批复一致）|基层党组织名称（含党小组）|组织名称（12371系统）",
        "level": "党组织类别（党委/党总支/党支部）|党组织设置类别（五选一）|类别（党委、总支、支部、小组）|组织类别（单选）",
        "superior": "上级党组织（规范全称）|直接上级党组织|隶属党组织（全称）|上级党组织名称（隶属关系）|所属党委（总支）",
        "host": "依托单位（两新党组织填）|建在哪个企业或社会组织|所在单位名称（全称）|组建党组织的单位|党组织所在单位全称",
        "covers_grid": "对应网格（网格党支部填）|支部所覆盖的网格|建在网格上的填网格名|所对应的网格",
        "secretary": "书记姓名（党组织）|书记（负责人）|现任书记（党组织）|书记",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "网格名称（以141平台为准）|网格名称（一格一行）|专属/普通网格名称|网格名称全称|所划网格（名称）",
        "gcode": "网格编码（平台12位码）|141平台网格编码|网格编号（系统生成）|格码",
        "branch": "网格党组织名称（支部/小组）|建立网格党支部名称|网格（院落）党组织|“支部建在网格上”党支部",
        "head": "网格长（一般由社区干部兼）|网格长（书记、主任或委员）|专职网格员姓名|网格指导员", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "常住人口（含流动人口）|服务管理人口|人口数（常住+流动）|实际居住人口数", "buildings": "网格范围（写楼栋）|所辖楼栋（院落）|涵盖的楼栋（四至见附图）|所含楼栋名称|管辖楼栋（一一列出）",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼栋名称（小区名+栋号）|楼栋（××小区××栋）|楼栋全称|楼栋名", "grid": GRID,
        "bhead": "楼栋长（党员优先）|楼栋长/单元长|三长之楼栋长|楼长（栋长）姓名", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "楼栋党小组（党员3人以上的填）|楼栋设立的党小组|楼栋党小组（没有的不填）|对应党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "村（居）民委员会（全称）|居民委员会名称（证书上的）|自治组织名称（特别法人）|村（居）委会", "code": CODE,
        "leader": "村（居）委会主任|主任（书记主任“一肩挑”）|居委会主任（书记）姓名|法定代表人（主任）", "phone": PHONE,
        "staff": "社区工作者（含专干、网格员）|专职工作者人数|社工（人）|两委成员及专干总数", "address": "办公地址（详细到门牌）|便民服务中心地址|党群服务中心（办公）地址|办公用房（地址）",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业委会（物管会）名称（全称）|业主委员会/物业管理委员会名称|业主委员会备案名称|业委会名称（备案回执）",
        "filed": "备案时间（镇街）|备案时间（以回执为准）|本届备案日期|首次（换届）备案时间", "term": "任期届满时间（五年一届）|届满时间|本届任期至|任期（到）",
        "leader": "业委会主任姓名（公示）|主任（是否党员另注）|业委会主任（召集人）|业委会主任及电话人", "phone": PHONE, "id_card": ID,
        "pm_count": "党员委员（人）|委员中党员几人|其中党员委员数|“红色业委会”党员人数", "status": "运行状况（好/一般/差）|运行是否正常|运作状况|当前运行状况",
    },
    "property_firms": {
        "name": "物业服务企业全称|物业企业名称（含分公司）|物业服务单位（盖章）|物业公司（或自管单位）名称", "code": CODE,
        "estates": "服务小区（有几个填几个）|在管小区名称（全）|在管小区（全部列出）|服务项目名称（小区）|所服务小区（名称）", "leader": "项目经理（本镇街）|小区项目经理姓名|驻小区负责人|物业项目负责人姓名",
        "phone": PHONE, "grade": "信用等级（上年度）|红黑榜结果|信用评定|星级评定结果",
        "contract": "服务合同到期时间|合同到期日（前期物业填“长期”）|合同截止日期（物业）|物业合同期限至", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小区名称（含三无小区）|小区（楼院）名称（含老旧）|住宅小区/单体楼名称|小区名称（推广名）|小区名称（全部小区）", "grid": GRID,
        "rc": "“三驾马车”之居委会|所属居（村）委会|居委会（驾车一）|社区居委会", "oc": "“三驾马车”之业委会|业委会名称（未成立的空着）|是否成立业委会（写名称）|业委会（驾车二）",
        "pf": "“三驾马车”之物业|物业公司（无物业填“无”）|现任物业服务企业|物业企业（驾车三）", "households": HOUSEHOLDS, "bcount": "楼栋（个）|楼栋数量（栋）|楼栋总数（含单体楼）|共几栋楼",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织名称（以登记证为准）|社会组织/社区备案队伍|两新组织名称（社会组织）|民办非企业、社团名称|社会组织全称（登记）", "code": CODE,
        "stype": "组织类型（社团、民非、备案）|登记或备案类型|登记类型（民政）|社会组织类型（单选）", "field": "业务范围（主要）|开展什么活动|活动类别（主要）|所属行业领域", "leader": LEADER,
        "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "非公企业名称（营业执照）|两新组织名称（企业）|企业名称（个体工商户填字号）|企业/站点名称|企业名称（全称，与公章一致）", "code": CODE,
        "grid": GRID, "industry": "行业类别（国标大类）|所属行业（新业态请注明）|所属行业（类别）|经营范围（主营）", "employees": "从业人数（社保口径）|职工人数（含骑手、司机）|从业人员数（人）|职工数（人）|用工人数（年末）",
        "leader": LEADER, "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻地单位（机关、学校、医院、国企）|驻社区机关企事业单位|驻区单位名称（全称）|辖区驻地单位全称", "code": CODE,
        "utype": "单位性质（机关/事业/国企）|机关、事业还是国企|单位性质（选填）|性质（机关、事业、国企）", "dept": "主管部门（条条）|行政主管部门|主管部门（垂直管理的填上级）|上级主管（部门或公司）",
        "leader": LEADER, "phone": PHONE, "party_name": "单位党组织（规范全称）|驻区单位党组织（名称）|机关党支部（党总支）名称|单位党组织（到社区报到的）",
        "reported": "是否到社区“双报到”|双报到完成与否|是否报到（单位）|今年是否到社区报到", "can_offer": "可提供的资源（场地、人才、资金等）|资源清单（可向社区开放）|能为社区提供的服务|可共享共用资源",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "报到单位（机关企事业单位党组织）|双报到单位名称|报到党组织（填单位全称）|结对报到单位名称",
        "rdate": "报到时间（首次）|到社区报到日期|报到日期（以登记为准）|单位报到时间（登记）", "rcount": "报到党员（人次）|在职党员报到数（人）|报到在职党员（人）|带来党员数",
        "claimed": "认领事项（微心愿、微项目）|认领项目（从项目清单选）|认领的民生项目|认领清单事项",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "大党委（联席会议）名称|所在大党委联席会|联席会议（轮值制）名称|党建联席会议全称", "org": "大党委成员单位|兼职委员所在单位|联席会议成员单位（全称）|联席成员单位全称",
        "role": "成员单位角色|召集/成员/轮值|在大党委中的角色|联席会角色（三选一）", "rep": "兼职委员（姓名）|单位代表（职务从略）|大党委兼职委员|参会同志", "phone": PHONE,
        "since": "加入大党委时间|聘任时间（兼职委员）|加入时间（签约）|共建协议签订时间",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "协商议题（一事一议）|“板凳会”议题|议事协商事项名称|坝坝会议题|协商事项（题目）", "lead": LEAD,
        "parts": "参与协商的单位（牵头单位除外）|协商参加方|参与方（物业、业委会、驻区单位等）|共同参与单位（可多个）", "mdate": "协商时间（年月日）|会议日期|议事协商时间|会议召开时间（当天）",
        "done": "是否办结（销号）|协商成果是否落地|是否落实到位|是否完成销号",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "共建项目名称（与项目清单一致）|区域党建共建项目|共建服务项目（名称）|联建共建项目名称", "lead": LEAD,
        "partners": "共建单位（可多个）|参与共建单位（全称）|协同单位（结对）|参与共建的其他单位", "sdate": "启动时间（年月日）|项目启动日期|实施时间（起）|何时启动（年月）",
        "funds": "投入资金（元，自筹部分）|项目资金（元）|投入资金/万元|经费（元，含物资折价）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "需求清单内容|居民群众需求（具体）|需求名称（一条一行）|群众急难愁盼", "raised": "需求提出单位（全称）|提出方（居委会/业委会）|需求方（单位）|由哪个单位提出",
        "category": CATEGORY, "ndate": "需求征集时间|征集日期（当天）|收集时间（走访当日）|提出时间（登记）",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "资源清单（内容）|资源名称（一条一行）|可提供的具体资源|共享资源事项",
        "provider": "资源提供单位（全称）|资源提供方（名称）|由哪个单位提供|资源单位", "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "项目清单内容|服务项目（供需对接形成）|项目名称（一条一行）|为民服务项目名称", "lead": LEAD,
        "need_ref": "对应需求清单编号|对接需求（填编号）|需求清单（号）|来源需求编号", "res_ref": "对应资源清单编号|使用资源（填编号）|资源清单（号）|匹配资源编号", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "居住楼栋（全称）|中心户所在楼栋|所在楼栋（小区+栋）|居住地（楼栋）",
        "hh_name": "党员中心户姓名（户主）|党员中心户（挂牌户）姓名|中心户党员姓名（挂牌）|党员中心户户主", "id_card": ID, "phone": PHONE,
        "hh_branch": "所在党支部（组织关系）|组织关系所在党支部（填全称）|党员所属党支部|党员所在支部名称", "contacts": "联系户数（10户左右）|联系居民户数（户）|联系服务户数（户）|结对联系户（户）",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("主要负责人", ("leader", "phone", "id_card"), {"leader": "姓　名", "phone": "手机", "id_card": "身份证号码"}),
    ("党组织书记", ("secretary", "phone"), {"secretary": "姓　名", "phone": "手机"}),
    ("“两个覆盖”情况", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "组织覆盖", "party_name": "党组织全称", "build_mode": "组建方式", "instructor": "工作覆盖（指导员）", "members": "党员"}),
    ("“三驾马车”", ("rc", "oc", "pf"), {"rc": "居委会名称", "oc": "业委会名称", "pf": "物业名称"}),
    ("本届任期", ("filed", "term"), {"filed": "备案（起）", "term": "届满（止）"}),
    ("党员中心户", ("hh_name", "id_card", "phone"), {"hh_name": "姓　名", "id_card": "身份证号码", "phone": "手机"}),
    ("对应清单", ("need_ref", "res_ref"), {"need_ref": "需求编号", "res_ref": "资源编号"}),
    ("报到情况登记", ("rdate", "rcount"), {"rdate": "报到时间", "rcount": "人数"}),
    ("基本数据", ("households", "population", "bcount"), {"households": "户数", "population": "人口", "bcount": "楼栋"}),
)  # fmt: skip
TOP_GROUP = "党建统领基层治理“一本账”"
UNITS_BELOW = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "人", "employees": "人", "staff": "人", "rcount": "人",
    "date": "如2021.03", "code": "18位", "phone": "11位", "id_card": "18位",
}  # fmt: skip
LEGENDS = ("（{}）", "\n（{}）", "（填代码：{}）", "：{}")
LEGEND_SIGNS = (("1", "{n}{said}", " "), ("1", "{n}.{said}", "；"), ("1", "{n}-{said}", "，"), ("A", "{n}.{said}", " "))

SUBJECTS = {
    "party_orgs": "党组织底数|基层党组织（含两新）", "grids": "网格底数|“多网合一”网格", "buildings": "楼栋及楼栋长|楼栋底数",
    "residents_committees": "村（居）委会|自治组织", "owners_committees": "业委会（物管会）|业委会“应建尽建”", "property_firms": "物业企业|物业服务",
    "estates": "小区治理底数|三驾马车", "social_orgs": "两新（社会组织）党建|社会组织摸底", "enterprises": "两新（企业）党建|新业态及非公企业",
    "resident_units": "驻区单位|驻地机关企事业单位", "double_reports": "双报到|机关企事业单位报到", "joint_members": "大党委成员单位|大党委兼职委员",
    "matters": "板凳会议事|议事协商", "joint_projects": "共建项目|党建共建", "needs": "需求清单|三张清单（需求）", "resources": "资源清单|三张清单（资源）",
    "projects": "项目清单|三张清单（项目）", "households": "党员中心户|党员中心户挂牌",
}  # fmt: skip
SUFFIXES = ("台账", "摸底表", "统计表", "情况表", "汇总表", "登记表", "一本账")
FILE_NAMES = ("{n}、{subject}{suffix}", "{street}{subject}{suffix}（汇总后）", "{subject}{suffix}-{street}（10.15改）", "报区委社工部-{subject}{suffix}{n}",
              "{street}-附件{n}-{subject}{suffix}", "最新{subject}{suffix}（以此为准）{n}")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "{place}2024年{subject}{suffix}（动态更新）",
    "{place}{subject}{suffix}（截止2024年10月15日）",
    "{place}党建统领基层治理{subject}{suffix}",
)
ANNEXES = ("附件{n}", "附表{n}：", "附件{n}-1")
UNIT_LINES = (
    "填报单位：{place}（盖章）    填报人：    审核人：    填报时间：2024年10月15日",
    "镇街：{place}                     2024年10月15日",
    "填报村（社区）：{place}      单位：户、人",
)
FILLED_IN = (
    ("填报单位（公章）：{place}", "填报镇街、村（社区）：{place}"),
    ("填报时间：2024年10月15日", "2024年10月15日"),
)
REMARKS = (
    "填表说明：名称填规范全称；“组织覆盖”指已建立党组织（含联合），“工作覆盖”指已选派党建指导员；没有的空着或填“无”。",
)
NOTES = (
    "注：1.小区含三无小区、单体楼；2.本表每月25日前更新后报党建办。",
    "填表说明：每个社区单独填，镇街汇总；数据与141平台、12371系统一致。",
    "说明：此表涉及个人信息，严禁通过微信群传送。",
)
SIGNATURES = ("联系人：{person}，联系电话：{phone}", "填表人：{person}  电话：{phone}  分管领导签字：")
SIGNED = ("填表：{person}", "社区书记审核：{person}", "镇街分管领导审签：")
SEALS = ("{place}党建工作办公室", "2024年10月15日")
EXTRA_COLUMNS = {
    "所属镇街（乡）": "{street}", "包保领导": "{person}", "第几批次": "{n}", "是否录入系统": "{yes}", "数据来源": "141平台", "更新日期": "10.{n}", "照片编号": "IMG-{n}",
}  # fmt: skip
SEQUENCE = ("序\u3000号", "顺号", "序号（自动）", "编号序")
INSTRUCTIONS = (
    "填写说明（必看）",
    "一、党建办牵头，各村（社区）10月15日17:00前报",
    "二、只填白色格子，不要动公式",
    "三、同一单位在不同表里名称要一致",
)
SECTIONS = ("{han}、{}", "{}", "★{}", "（{han}）{}", "{}：{n}个")
GRID_SECTIONS = ("{}", "★{}", "（{han}）{}")
SUBTOTAL = "{place}小计"
TOTALS = ("总计", "合　计", "全镇街合计", "合计（共{n}个）")
CORNERS = ("名称／指标\n{}", "\\\n{}", "栏目    \n    {}")
BETWEEN = ("\n", " ", "（电话）", "：", "、")
CONTACTS = ("联系人及联系电话", "负责人及手机号", "姓名、电话")
DITTOS = ("同上", "″", "..")
CARDS = ("residents_committees",)
EXAMPLES = {
    "_seq": "示例", "ref": "××（全称）", "refs": "××（全称）、××", "name": "××（全称）", "person": "张三", "phone": "139××××××××", "id_card": "身份证号", "code": "91×××",
    "int": "数字", "date": "2021.03", "bool": "是或否", "numbers": "编号",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("是", "否"),
        ("已覆盖", "未覆盖"),
        ("√", "-"),
        ("建了", "没建"),
        ("有", "—"),
        ("已建党组织", "未建党组织"),
        ("√", ""),
        ("应建已建", "不具备条件"),
        ("■是 □否", "□是 ■否"),
    ),
    "reported": (
        ("是", "否"),
        ("已完成", "未完成"),
        ("√", "-"),
        ("报了", "没报"),
        ("有", "—"),
        ("√", "×"),
        ("已双报到", "未双报到"),
        ("■是 □否", "□是 ■否"),
    ),
    "done": (
        ("是", "否"),
        ("已销号", "正在办"),
        ("√", "-"),
        ("已落地", "未落地"),
        ("完成", "推进中"),
        ("√", "×"),
        ("■是 □否", "□是 ■否"),
    ),
}
LEVELS = {
    "党支部": "党支部|支部|单独党支部",
    "联合党支部": "联合党支部|联合支部|党支部（联合）",
    "党总支": "党总支|总支|党总支部",
    "党委": "党委|社区党委|基层党委",
    "党小组": "党小组|小组|楼栋党小组",
}
BUILD_MODES = {"单独组建": "单建|单独组建|单独建", "联合组建": "联建|联合组建|联合建"}
ROLES = {
    "召集单位": "召集单位|召集|牵头（召集）单位",
    "成员单位": "成员单位|成员|兼职委员单位",
    "轮值单位": "轮值单位|轮值|轮值单位（今年）",
}
SEPARATORS = ("、", "，", "\n", "；", "hans bracketed", "stopped", "、", "numbered", "\n\n", "added up", "及", "，\n")
DATE_STYLES = ("2021.03", "2021年3月份", "2021年3月", "2021/03", "2021.3.5", "2021年3月5日", "2021-03-05", "cell", "20210305", "2021.3", "2021年",
               "202103", "2021年03月05日")  # fmt: skip
BLANKS = ("无", "/", "—", "未成立", "暂无", "", "")
BAD_DATES = ("待核实", "撤镇设街前", "2021-06-31", "2020年14月", "不详")
BAD_NUMBERS = ("若干", "待核", "很多", "不详")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "人", "employees": "人", "staff": "人", "rcount": "人次",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", "{v}.0")
COUNT_FORMS = ("{v}{u}", "约{v}{u}", "共{v}{u}", "{v}（{u}）", "{v} {u}")
FUNDS_FORMS = ("{v}元", "{wan:g}万元", "{v:,}元", "{wan:g}万", "约{v}元")
SPELLINGS = (
    "short", "short", "short", "typo", "space", "brackets", "fullwidth", "numeral", "phase", "prefix", "quoted", "scoped", "suffix", "remarked",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids buildings", "households", "residents_committees owners_committees property_firms", "estates", "enterprises", "social_orgs",
     "resident_units double_reports joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs grids", "buildings", "households", "residents_committees", "estates owners_committees", "property_firms", "enterprises social_orgs",
     "resident_units", "double_reports", "joint_members", "matters joint_projects", "needs resources projects"),
    ("party_orgs households", "grids", "buildings", "residents_committees property_firms estates", "owners_committees", "enterprises", "social_orgs",
     "resident_units", "double_reports joint_members", "matters", "joint_projects", "needs projects", "resources"),
)  # fmt: skip
ENCODINGS = (("gb18030", ","), ("utf-8-sig", ","), ("gbk", ","), ("utf-8", "\t"), ("utf-16", "\t"))
BESIDE = (("needs", "resources"), ("needs", "projects"))
TURNED = ("residents_committees", "estates")
HALVED = ("households", "buildings")
LAYOUTS = USUAL | {
    "remarks", "unit_row", "column_numbers", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "totals_first", "own_numbers",
    "signatures", "merged_places", "page_titles", "example_row", "annexes", "corners", "joined_contacts", "gaps", "dittos", "short_sheets", "cards",
    "coded_choices", "spread_lists",
}  # fmt: skip
