"""What column heads, sheets, files and marks are called in the eleventh body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "属地村社|村社（渔场）名称|归口村（社区、渔场）|所辖村（社区）|村、社区、渔场名称|村（社区）全名"
PHONE = "常用手机|手机号码（长号）|联系号码（手机、座机）|本人手机号（已核实）|电话（区号或手机）|移动电话号码"
CODE = "统一代码（十八位）|信用代码（照片核对）|执照（证书）信用代码|社会信用统一代码|赋码（18位信用代码）"
LEADER = "负责人（法人）名字|法人或主要负责人|登记负责人|实际负责人（姓名）|主要负责人（签字人）"
ID = "公民身份号码（逐位核对）|身份证号（18位，核对）|居民身份号码|身份证号码（勿错位）"
PARTY_MEMBERS = "党员（正式、预备）数|党员底数|在岗党员数|党员合计数|组织关系在册党员数"
FOUNDED = "成立（批准）日期|批准成立年月|获批日期（成立）|成立登记日|设立（登记）年月"
NOTE = "需要说明的事项|另行说明|特殊情况注明|其他需注明事项"
HAS_PARTY = "党的组织覆盖否|党组织应建已建|党组织建否|有无单独或联合党组织|组织覆盖实现否"
PARTY_NAME = "覆盖党组织名称|所建或联建党组织|党组织全称（已建填写）|编入党组织名称|隶属的党组织（已覆盖）"
BUILD_MODE = "组建类别（单独/联合）|组织设置（单/联）|覆盖形式（单独、联合）|独立建还是联合建|建立形式（单独/联合）"
INSTRUCTOR = "派驻指导员|选派的党建工作指导员|党建联络（指导）员|指导员姓名（党建）|第一指导员"
GRID = "网格（片）名称|划入网格（片）|落位网格（片）|编入网格|网格（片）归属"
ESTATE = "小区（屋场）名|所在小区（屋场）|住宅区（屋场）名称|小区、屋场、院落|归属小区（屋场）"
HOUSEHOLDS = "户数（底册）|实住户数|房屋套（户）数|住户合计数|登记在册户数"
STATUS = "办理进度（季末）|当前进度（季末）|进展（红、黄、绿）|完成程度"
LEAD = "领衔单位|主办的单位或组织|牵头责任单位（一家）|首责单位|主责单位名称"
NUMBER = "底册号|件号|登记序码|流水编号（勿改）|台账件号"
CATEGORY = "归入类别|大类（四类）|底册分类|所归门类"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "基层党组织（底册名称）|党组织名称（登记全名）|党委、总支、支部、小组名称|党组织登记名（系统一致）|基层党的组织全称",
        "level": "党组织形式（委、总支、支部）|党组织层级（委、总支、支、组）|组织层次|组织设置形式（党委—小组）", "superior": "上级党组织（直属）|隶属的上一级党组织|直管上级党组织|上级组织（党）全名",
        "host": "所建单位|落脚单位（两企、机关等）|党组织所靠单位|依附的单位全名", "covers_grid": "对应网格（网格支部填）|支部所在网格（片）|支部覆盖的网格|包联网格（片）",
        "secretary": "党组织书记（现任）|书记（负责人）名字|书记姓名（核）|支部书记、总支书记姓名", "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "网格（片）全名|片组邻网格名称|划定的网格（全名）|网格（底册名）|网格（片）登记名称",
        "gcode": "网格码（湘治理平台）|网格（片）编码|网格号（平台赋）|网格编号（12位数）", "branch": "网格党支部（片）|片上党支部（网格党支部）|网格（片）党支部全名|网格所设支部",
        "head": "片长（网格长）姓名|网格长（片长）|片长姓名（村、社区“两委”）|网格（片）负责人", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "人数（含流入）|实有总人数|常住加流动人口|人口（底册）", "buildings": "包片楼栋|下辖楼栋名单|楼栋（座）清单|片内楼栋",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼（栋、座）全名|楼栋底册名|住宅楼（座）名称|楼栋登记名称|楼座名称（含小区）", "grid": GRID,
        "bhead": "邻长（楼栋长）|邻长姓名|楼栋邻长姓名|楼长（邻长）", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "楼栋（座）党小组全称|栋（座）党小组名|楼栋建的党小组全名|所设楼栋党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "村（居）民委员会全名|村居委底册名称|自治组织（村委、居委）名称|村委会、居委会（登记名）|村（居）委员会（赋码名称）", "code": CODE,
        "leader": "村（居）主任姓名|主任（一肩挑填书记）|村（居）委会主任（现任）|村居委负责人", "phone": PHONE,
        "staff": "工作人员（两委加专干）|村社干部数|在岗专干数|两委成员及网格员数", "address": "村部（居委会）地址|党群中心地址|便民大厅地址|村社办公用房地址",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业委会（自管委）全名|业主自治组织（底册）|业委会（自管委）登记名|小区自治组织（业委、自管委）",
        "filed": "业委会备案登记日|报街道（镇）备案日|备案批准日|备案（登记）年月日", "term": "届满日|届期止于|任期满（年月日）|应换届年月",
        "leader": "业委会（自管委）主任姓名|主任（业主）|业委会主任（召集）|自管委主任", "phone": PHONE, "id_card": ID,
        "pm_count": "业委委员中党员|委员中党员（人数）|党员业委数|自管委党员人数", "status": "业委会运行（正常、一般、瘫痪）|运行评定|日常运转评定|作用发挥（评价）",
    },
    "property_firms": {
        "name": "物业公司底册名|物业公司（在管）全称|物业公司（营业执照名）|物业企业登记名称（全）|在管物业公司全名", "code": CODE,
        "estates": "接管小区名单|在管小区（逐个填）|物业服务范围（小区）|服务小区（全部列出）", "leader": "物业经理（驻点）|小区物业经理姓名|派驻经理（物业）|物业项目经理（现任）",
        "phone": PHONE, "grade": "信用等次（住建局）|物业信用（A级）|评级（AAA—A）|信用评定结果", "contract": "物业合同满期日|合同期满（年月日）|约定服务止期|续签期限（合同止）", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小区（屋场）底册名|住宅小区、院落、屋场|小区（院子）登记名|小区、组团全名|楼盘（小区）登记名称", "grid": GRID,
        "rc": "归属居委会（村委会）|挂靠居委会（村委会）|属地村（居）委全名|对口居委（村委）", "oc": "业委会（无则填无）|小区业委或自管委名称|业主自治组织全名|自治组织（业委会、自管委）",
        "pf": "物业公司（在管）|现聘物业公司|物业方（公司全名）|签约物业公司", "households": HOUSEHOLDS, "bcount": "楼栋（座）合计|楼栋数（座）|栋（座）总数|座数（栋）",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织底册名|社会组织登记名|社团、民非全名|群众性组织（登记、备案）|社会组织（证书名）", "code": CODE,
        "stype": "社团、民非或备案|组织种类（社会组织）|社会组织属性|登记或备案种类", "field": "服务门类|业务（服务）内容|活动门类|主营服务方向",
        "leader": LEADER, "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "“两企”底册名|两企名称（执照全名）|非公和混改企业全名|企业（市场主体）登记名|市场主体（企业）底册名", "code": CODE,
        "grid": GRID, "industry": "行业门类（两企）|所属行业（门类）|主业（行业大类）|行业归口", "employees": "用工总量|在职员工（总数）|在岗员工（数）|职工底数", "leader": LEADER,
        "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE, "instructor": INSTRUCTOR,
        "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻村驻社单位全名|后盾（驻区）单位|辖区机关站所全称|辖区机关、学校、站所名|驻社区单位底册名", "code": CODE,
        "utype": "单位归类（机关、事业、国企）|单位归类（性质）|单位种别|单位类型（编办）", "dept": "条线主管|上级局办（公司）|主管局办|业务主管（上级）单位",
        "leader": LEADER, "phone": PHONE, "party_name": "单位自建党组织|单位支部（党委）全名|单位建的党组织名|机关站所党支部",
        "reported": "单位报到否（双报到）|双报到落实否|单位党组织报到否|是否已向社区报到", "can_offer": "可共享的场地、人才等|资源（可共享）|可提供的资源清单|认领提供资源",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "报到单位全名|报到单位（底册名）|后盾单位（报到的）|到村社报到的单位", "rdate": "单位报到登记日|初次报到日|报到（对接）日期|到村社报到时间",
        "rcount": "党员报到人次（人）|报到的在职党员数|到岗党员数|报到党员合计", "claimed": "认办项目|包办项目|单位认下的项目|认领微实事（项目）",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "所在共治理事会|理事会全名|共建（共治）理事会|理事会（党建）底册名", "org": "理事单位全名|理事会所含单位|入会单位（组织）|参加理事会的单位",
        "role": "理事会职务（单位）|理事会职分|牵头、轮值或成员|会中分工", "rep": "理事（代表）名字|理事代表|到会代表|单位理事（人）", "phone": PHONE,
        "since": "入会年月|入会登记日|当选理事单位日期|加入理事会日期",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "屋场会议题|屋场（门栋）会议题|门栋会、屋场会事项|议定事项（标题）", "lead": LEAD,
        "parts": "到会单位（全名）|参与商议单位|到场单位（组织）|参加屋场会的各方", "mdate": "屋场会日期|开会日（屋场会）|议事日（年月日）|会议召开日", "done": "办结（销号）否|销号否|事项销号情况|议定事项落实否",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "书记领衔项目|共治项目名称|理事会项目全名|微实事（项目）名", "lead": LEAD,
        "partners": "协同单位（共建）|共同出力单位|协办各单位|搭伙共建单位", "sdate": "动工日|项目起始日|开工年月（项目）|起始时间（项目）",
        "funds": "筹措资金（万元）|匹配资金（元）|投入（元）|经费总额（元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "群众急难愁盼（一事一条）|急难愁盼事项（一句话）|诉求标题（底册）|需求（摸底）名称", "raised": "反映方（组织）|诉求来源单位|提交单位（组织）|需求申报主体",
        "category": CATEGORY, "ndate": "反映日|摸排登记日|收集（摸底）日期|需求申报日",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "共享资源（摸底）名称|资源名目|可共享资源（件）|资源（底册名）", "provider": "资源出处（单位）|资源归属单位|供方单位（组织）|提供一方",
        "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "对账项目名称|供需对上的项目|项目（底册名）|承办项目全名", "lead": LEAD,
        "need_ref": "对应需求（件号）|对应需求件号|需求底册号|销号需求（号）", "res_ref": "动用资源（件号）|动用资源件号|资源底册号|匹配的资源（号）", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "住址楼栋（座）|家住楼栋（座）|门牌楼栋|住楼（栋、座）",
        "hh_name": "先锋户（中心户）姓名|中心户户主名字|党员邻长（中心户）|先锋户（中心户）户主", "id_card": ID, "phone": PHONE,
        "hh_branch": "中心户归属支部（全名）|户主所在党支部|所在支部（全名）|支部（中心户所在）", "contacts": "联户数（包联）|一户联几户|联系群众（户）|包联邻居户数",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("负责人信息", ("leader", "phone", "id_card"), {"leader": "名字", "phone": "手机号", "id_card": "身份证"}),
    ("书记", ("secretary", "phone"), {"secretary": "名字", "phone": "手机号"}),
    ("党的建设", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "建否", "party_name": "党组织", "build_mode": "单/联", "instructor": "指导员", "members": "党员"}),
    ("小区“三驾马车”", ("rc", "oc", "pf"), {"rc": "村（居）委", "oc": "业委（自管委）", "pf": "物业"}),
    ("备案与任期", ("filed", "term"), {"filed": "备案日", "term": "到届日"}),
    ("户主信息", ("hh_name", "id_card", "phone"), {"hh_name": "名字", "id_card": "身份证", "phone": "手机号"}),
    ("件号对照", ("need_ref", "res_ref"), {"need_ref": "需求件号", "res_ref": "资源件号"}),
    ("报到", ("rdate", "rcount"), {"rdate": "日子", "rcount": "人数"}),
    ("底数", ("households", "population", "bcount"), {"households": "户", "population": "人", "bcount": "栋（座）"}),
)  # fmt: skip
TOP_GROUP = "摸底内容"
UNITS_BELOW = {
    "households": "（户）", "contacts": "（户）", "bcount": "（栋）", "population": "（人）", "members": "（名）", "employees": "（人）", "staff": "（人）", "rcount": "（人）",
    "code": "18位", "phone": "11位", "date": "年.月",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "基层党组织底册|“五化”支部底数", "grids": "“片组邻”网格划分|网格（片）底数", "buildings": "邻长及楼栋|楼栋（座）一栋一档",
    "residents_committees": "村（居）民委员会|村社自治组织底册", "owners_committees": "业委会（自管委）|业委会运行情况", "property_firms": "物业公司底数|物业公司进小区",
    "estates": "小区（屋场）底册|无物业小区清零摸底", "social_orgs": "“三新”之社会组织|社会组织党建摸底", "enterprises": "“两企”党建摸底|“两企三新”底数",
    "resident_units": "驻村驻社单位|后盾单位", "double_reports": "单位党组织报到|“双报到”落实", "joint_members": "党建共治理事会|理事会单位",
    "matters": "屋场会议事|门栋会、屋场会", "joint_projects": "书记领衔微实事|共治项目", "needs": "群众急难愁盼需求|需求底册", "resources": "共享资源底册|资源摸底",
    "projects": "项目底册|供需对账项目", "households": "党员中心户一户一档|中心户（先锋户）",
}  # fmt: skip
SUFFIXES = ("底册", "清册", "摸底表", "情况统计", "明白卡", "一户一档")
FILE_NAMES = ("{street}{subject}{suffix}（二季度）", "附表{n}  {street}{subject}{suffix}", "{n}、{subject}{suffix}-{street}", "{street}—{subject}{suffix}20250612",
              "（定稿{n}）{street}{subject}{suffix}", "{subject}{suffix}[{street}]_{n}")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "2025年上半年{place}{subject}{suffix}",
    "{place}“湘邻先锋”{subject}{suffix}",
    "{place}{subject}{suffix}（2025年6月核）",
)
ANNEXES = ("附表{n}", "附表{n}：", "表{n}-1")
UNIT_LINES = (
    "报送单位：{place}（章）                    报送日期：2025年6月12日",
    "造册单位：{place}        计量单位：户、人、栋",
    "造册：{place}    造册人：        核对人：        2025年6月",
)
FILLED_IN = (
    ("造册单位：{place}", "报送单位（章）：{place}"),
    ("造册日期：2025年6月12日", "数据时点：2025年5月31日"),
)
REMARKS = ("造册要求：一、名称照执照、证书照抄；二、没有就写“无”；三、不准并格、不准增删列。",)
NOTES = (
    "注：本册一式三份，区委社会工作部、街道（镇、乡）、村（社区）各执一份。",
    "说明：“两企三新”指混合所有制企业、非公企业和新经济组织、新社会组织、新就业群体。",
    "注：底册每半年更新一次，数据以入户为准。",
)
SIGNATURES = ("造册人：{person}    手机：{phone}", "核对：{person} {phone}      签字：")
SIGNED = ("造册：{person}", "核对：{person}", "联点领导：{person}")
SEALS = ("{place}社会工作办（章）", "2025年6月12日")
EXTRA_COLUMNS = {
    "联点领导": "{person}", "联点片区": "第{n}片区", "核对打√": "√", "走访轮次": "第{n}轮", "入册方式": "上门", "街道（镇、乡）": "{street}", "湘治理平台已录": "{yes}",
}  # fmt: skip
SEQUENCE = ("序", "册序", "行号", "序号")
INSTRUCTIONS = (
    "造册说明",
    "一、由街道（镇、乡）社会工作办统一造册",
    "二、网格员、邻长上门核，一家一家过",
    "三、6月15日前电子册和盖章册一并送来",
)
SECTIONS = ("{}", "{han}、{}", "〖{}〗", "{}（{n}条）", "▲{}", "村社：{}")
GRID_SECTIONS = ("{}", "▲{}", "{han}、{}")
SUBTOTAL = "小计（{place}）"
TOTALS = ("总合计", "合　计", "累计", "合计{n}条")
BETWEEN = ("\n", " ", "——", "；", "(电话)")
CONTACTS = ("找谁（附电话）", "责任人+手机", "负责人／手机")
DITTOS = ("同上", "〃", "同前")
PAGE_TOTAL = "过次页"
CONTINUED = "续表"
CONTINUED_MARKS = ("续表", "（续表）", "续上表", "续表：")
BLOCK_NOTES = ("注：{place}以上{n}条由{person}上门核对", "说明：{place}空格为没有", "{place}核对人：{person}（已公示）")
PARTED = {
    "members": (("总数", "其中：女"), ("合计", "其中：流动党员", "其中：预备党员"), ("小计", "女", "35岁以下")),
    "employees": (("合计", "其中：女职工"), ("总数", "其中：本地人", "其中：灵活用工")),
    "households": (("合计", "其中：出租"), ("总户数", "其中：空置", "其中：困难")),
    "population": (("合计", "其中：60岁以上"), ("总人口", "户籍", "流动")),
    "rcount": (("合计", "其中：入党积极分子"),),
}
GLUED = ("{n}.{}", "{n:02}{}", "（{n}）{}", "{n}、{}")
LEGENDS = ("〔{}〕", "\n{}", "（{}，只填代号）")
LEGEND_SIGNS = (("1", "{n}—{said}", " "), ("A", "{n}{said}", "、"), ("1", "{n}：{said}", "；"))
RUNS = ("{e}{first}至{last}{w}", "{e}{all}{w}", "{e}{first}{w}～{last}{w}", "{e}（{first}—{last}{w}）")
LISTED = ("{}{n}", "{}之{han}", "{}（第{n}家）", "第{n}家{}")
TICKED = {
    "has_party": (("建了", "没建"), ("已覆盖", "未覆盖")),
    "reported": (("来了", "没来"), ("已报到", "未报到")),
    "done": (("办结", "在办"), ("是", "否")),
}
TICKS = ("√", "●", "1")
EXAMPLES = {
    "_seq": "例", "ref": "某某（写全称）", "refs": "某某、某某", "name": "某某某（照证书）", "person": "谭某某", "phone": "138********", "id_card": "43****************",
    "code": "91****************", "int": "0", "date": "2021.7", "bool": "是/否", "numbers": "需求件号",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        (1, 0),
        ("建了", "没建"),
        ("☑", "☐"),
        ("有", "没有"),
        ("已覆盖", "未覆盖"),
        ("应建已建", "应建未建"),
        ("是", "否"),
        ("Y", "N"),
        ("√", "×"),
    ),
    "reported": (
        (1, 0),
        ("来了", "没来"),
        ("☑", "☐"),
        ("报了", "没报"),
        ("已落实", "未落实"),
        ("是", "否"),
        ("Y", "N"),
        ("√", "×"),
    ),
    "done": (
        (1, 0),
        ("办结", "在办"),
        ("☑", "☐"),
        ("销号", "未销号"),
        ("已了结", "未了结"),
        ("办好了", "没办好"),
        ("是", "否"),
        ("√", "×"),
    ),
}
LEVELS = {
    "党支部": "党支部|支部|支部委员会",
    "联合党支部": "联合党支部|联合支部|联支",
    "党总支": "党总支|总支|总支部",
    "党委": "党委|基层党委|委",
    "党小组": "党小组|小组|组",
}
BUILD_MODES = {"单独组建": "单独组建|单独|单建|独立建", "联合组建": "联合组建|联合|联建|几家联合建"}
ROLES = {
    "召集单位": "召集单位|理事长单位|牵头",
    "成员单位": "成员单位|理事单位|成员",
    "轮值单位": "轮值单位|轮值|轮值理事",
}
SEPARATORS = ("、", "、", "；", "；\n", "\n", "＋", "，", "paren", "stopped", "bulleted", "以及", " / ")
DATE_STYLES = ("2021.3", "2021.3.5", "2021年3月", "2021年3月5日", "2021-03-05", "cell", "2021/3/5", "二O二一年三月", "2021.3.5止", "2021。3。5", "21.3.5",
               "2021年3月5号", "202103", "2021年")  # fmt: skip
BLANKS = ("无", "没有", "—", "/", "空", "暂缺", "", "")
BAD_DATES = ("查不到", "建场时", "2021-06-31", "2020.14", "以后补")
BAD_NUMBERS = ("好多", "待核", "数不清", "没统计")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "名", "employees": "人", "staff": "人", "rcount": "人",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", " {v}")
COUNT_FORMS = ("{v}{u}", "{v}{u}", "{v}余{u}", "大约{v}{u}", "计{v}{u}")
FUNDS_FORMS = ("{v}元", "{wan:g}万元", "{wan:g}万", "￥{v:,}", "计{v}元")
SPELLINGS = (
    "short", "short", "short", "short", "typo", "space", "brackets", "fullwidth", "numeral", "phase", "prefix", "scoped", "scoped", "suffix", "remarked",
    "quoted",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids buildings", "households", "residents_committees", "estates owners_committees", "property_firms", "enterprises", "social_orgs",
     "resident_units double_reports", "joint_members", "matters joint_projects", "needs resources projects"),
    ("party_orgs grids", "buildings households", "residents_committees estates", "owners_committees", "property_firms", "enterprises social_orgs",
     "resident_units", "double_reports", "joint_members", "matters", "joint_projects", "needs resources", "projects"),
    ("party_orgs", "grids", "buildings", "households", "residents_committees owners_committees", "estates property_firms", "enterprises", "social_orgs",
     "resident_units double_reports joint_members", "matters", "joint_projects", "needs", "resources projects"),
)  # fmt: skip
ENCODINGS = (("gb18030", ","), ("gbk", "\t"), ("utf-8", ","), ("gbk", ";"))
BESIDE = (("needs", "resources"), ("resources", "projects"))
TURNED = ("residents_committees",)
HALVED = ("households", "buildings")
CARDS = ("residents_committees",)
LAYOUTS = USUAL | {
    "remarks", "unit_row", "column_numbers", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "wide_totals", "own_numbers",
    "signatures", "ruled_rows", "merged_places", "continued", "example_row", "annexes", "glued_numbers", "joined_contacts", "gaps", "dittos", "page_totals",
    "short_sheets", "cards", "coded_choices", "spread_lists", "ticked_choices", "blank_repeats", "building_runs", "listed_columns", "continued_marks",
    "block_notes", "parted_counts",
}  # fmt: skip
