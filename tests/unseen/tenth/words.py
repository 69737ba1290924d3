"""What column heads, sheets, files and marks are called in the tenth body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "社区（大队）|所属社区（大队）|村社区|所在社区名称（全称）|社区、村、大队|村（社区、大队）名称"
PHONE = "联系方式（手机号码）|手机号（填11位）|电话号码（手机或座机）|联络电话（必填）|手机（微信同号）|负责人联系方式"
CODE = "统一社会信用代码（照面）|信用代码（18位，文本）|社会信用代码（营业执照、登记证书）|机构信用代码（证号）|统一信用代码（必填）"
LEADER = "法人代表（负责人）|法定代表人或负责人|主要负责人姓名（全名）|实际控制人（负责人）|单位负责人（出资人）"
ID = "身份证号（18位，文本）|公民身份证号码（必填）|身份证（勿用科学计数）|居民身份证号码（18位）"
PARTY_MEMBERS = "党员数（含流动）|党员人数（在册）|现有党员总数|党员总数（人数）|在册党员（名）|党员情况（人数）"
FOUNDED = "成立年月日（以批文为准）|批准（登记）成立时间|登记成立年月|组建（成立）年月|设立日期（年月日）"
NOTE = "备注（如撤并请注明）|备注（没有可不填）|情况备注|其他说明（备注）"
HAS_PARTY = "是否建立党组织（党支部）|党组织覆盖与否|党的组织是否组建|党组织是否已建立|有没有建立党支部"
PARTY_NAME = "党组织名称（单建、联建均填）|已建（所属）党组织名称|所在党支部（含联合）名称|覆盖的党组织全称|党组织规范名称（已建的）"
BUILD_MODE = (
    "党组织的设置方式|组建形式（单建、联建）|单独建还是联合建|党组织设置形式（单独/联合）|建立方式（单建/联建）"
)
INSTRUCTOR = "党建指导员（街道选派）|两新党建指导员姓名|派驻党建工作指导员|联系党建指导员姓名|党建指导员（红色专员）"
GRID = "所属网格（微网格不填）|所在基础网格|归属网格（全称）|归属的网格（名称）|所处网格名称"
ESTATE = "小区（院落）规范名称|住宅小区（院落）名称|所在的小区（院落）|小区名（楼盘推广名不填）|所属院落（小区）"
HOUSEHOLDS = "总户数（含出租房）|户数（含空置房）|常住居民户数（户）|住户总数（户）|应有户数"
STATUS = "目前进展情况|实施状态（下拉选）|落实进度（季度）|推进状态（年底）"
LEAD = "牵头方（单位）|牵头单位（只填一家）|负责牵头的单位|主牵头单位名称|牵头组织（单位）"
NUMBER = "清单编号（唯一）|编码号|清单号|条目编号|编号（自动生成）"
CATEGORY = "所在类目|所属类型（四选一）|归类（大类）|分类（按清单目录）"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党组织名称（与全国党员系统一致）|党组织名称（全称，不用简称）|党支部（党总支、党小组）名称|所辖党组织名称|各级党组织全称",
        "level": "设置类别|党组织设置类别|党组织层级（党委—党小组）|党组织种类", "superior": "直接上级党组织名称（全称）|上一级党组织全称|隶属党组织名称（上级）|主管党组织（上级）",
        "host": "党组织所依托的单位|依托单位名称（两新、机关等）|设在哪个单位|所属单位（党组织所在单位）|党组织建在的单位",
        "covers_grid": "建在哪个网格（全称）|网格（党支部建在网格）|所建网格名称|对应网格名称（网格党支部填）", "secretary": "党组织书记（姓名）|书记姓名（含第一书记）|党组织负责同志|支部书记（负责人）",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "一般网格（名称）|网格名称（按批复）|网格（全科网格）名称|划定网格名称|网格名称（多网合一）",
        "gcode": "网格统一编码（省平台）|网格编码（平台）|网格代码（12位）|网格编码（公安标准地址）", "branch": "网格党支部（党组织）|建在网格上的党支部|网格对应党组织全称|网格上的党支部名称",
        "head": "网格长（由谁担任）|网格长（支部书记）姓名|总网格员姓名|网格长（社区工作者）", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "常住人口数（人）|实有人口（几人）|服务人口（含租住）|网格人口总数", "buildings": "网格覆盖楼栋|网格内楼栋（院落）|服务楼栋范围|所辖楼栋（逐栋列出）|包含的楼栋",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼栋名称（带小区名）|栋号（楼号）|单体楼栋名称|楼栋编号（几栋几号）|住宅楼栋名称", "grid": GRID,
        "bhead": "楼栋长（红色楼栋长）姓名|楼栋长（志愿者）姓名|楼栋长（单元长）姓名|楼栋负责人（楼栋长）", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "楼栋党小组（没有填无）|建在楼栋上的党小组|对应党小组名称|楼栋上的党小组全称",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "村（居）委会名称（特别法人）|基层群众性自治组织名称（证书）|社区居民委员会（大队）全称|居委会（村委会）登记名称|居（村）民自治组织名称", "code": CODE,
        "leader": "居（村）委会主任姓名（全名）|村（居）委主任姓名|居委会主任（书记兼）|自治组织法人", "phone": PHONE,
        "staff": "工作人员数（含专干）|社区专职人员（人）|两委及专干人数|社区工作者（在编在岗）", "address": "党群服务中心地址（门牌）|办公服务场所地址|居委会驻地|详细地址（居委会）",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业委会（物管委）规范名称|业主委员会（物业管理委员会）备案名称|业委会/物管委名称|业主组织名称（全称）",
        "filed": "街道备案时间（年月日）|备案证明出具日期|在街道备案日期|业委会备案年月日", "term": "任期终止日期|任期止（年月）|本届任期到期日|任期截止年月",
        "leader": "业委会主任或召集人|物管委（业委会）主任|业委会负责人（主任）姓名|主任委员姓名", "phone": PHONE, "id_card": ID,
        "pm_count": "业委会中党员（人）|党员委员（几名）|党员委员人数（人）|委员里党员几名", "status": "业委会履职情况|业委会运作评价|履职评价（好、一般、差）|是否正常履职",
    },
    "property_firms": {
        "name": "红色物业企业名称|物业服务企业（在辖区的）|物业企业全名（与备案一致）|物业服务人名称（企业）|物业企业（服务中心）名称", "code": CODE,
        "estates": "所服务小区（院落）|在管住宅小区名称|服务项目（逐个小区填写）|承接的小区名称|负责的小区（分社区列）", "leader": "项目经理（物业）|物业服务中心经理|驻场负责人|物业项目负责人（经理）",
        "phone": PHONE, "grade": "物业信用评级|物业企业信用等级（年度）|红色物业星级|考评等次", "contract": "物业合同有效期至|物业合同终止时间|服务合同到期（年月日）|合同期限至",
        "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小区（院落）全称|住宅小区（小区、院落、组团）|小区名称（门牌登记名）|居民小区（院落）名称|小区名（全名）", "grid": GRID,
        "rc": "所属居（村）委会（全称）|居委会（归口管理）|社区居委会（属地）|服务的居（村）委会", "oc": "业主委员会（未成立填无）|业委会/物管委（名称）|业主自治组织名称（业委会）|是否成立业委会（填名称）",
        "pf": "物业服务单位（企业）|红色物业（企业名）|物业服务企业（自管填无）|小区物业服务人", "households": HOUSEHOLDS, "bcount": "楼栋总数（几栋）|共有楼栋（栋）|楼栋幢数|总栋数（栋）",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织（新社会组织）名称|新社会组织全称|社会组织法定名称|社会组织（含志愿队伍）全称|新社会组织（登记、备案）名称", "code": CODE,
        "stype": "社会组织类型（三大类）|登记备案类别|社会组织性质（社团、民非）|登记还是备案", "field": "服务类别（主要）|主要从事领域|所属服务领域|活动范围（领域）", "leader": LEADER,
        "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "新经济组织名称|新经济组织（非公企业）全称|两新组织（企业类）名称|企业名称（照面名称）|非公经济组织名称（全称）", "code": CODE,
        "grid": GRID, "industry": "主营（行业）|从事行业（主要）|经营行业（一类）|企业所属行业（统计）", "employees": "从业人数（缴社保）|员工数（含灵活用工）|职工数（全部）|企业员工人数（人）",
        "leader": LEADER, "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "辖区单位名称（驻区）|驻区机关企事业单位名称（全称）|共建单位（驻区）全称|驻辖区单位规范名称|区域内单位名称（全称）", "code": CODE,
        "utype": "单位类别（机关、事业、国企）|单位性质（四类）|单位属性（类）|机构类别（单位）", "dept": "主管（行业）部门|归口主管部门|上级单位（主管）|隶属主管单位",
        "leader": LEADER, "phone": PHONE, "party_name": "驻区单位党组织（全称）|单位建立的党组织|机关（单位）党组织名称|所设党支部（党委）",
        "reported": "双报到（单位）完成否|单位党组织是否到社区报到|是否签到报到|下沉报到与否", "can_offer": "资源清单（可开放）|愿意开放共享的资源|能提供什么资源|可开放共享的资源",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "下沉（报到）单位全称|报到机关名称（全称）|单位名称（到社区报到的）|双报到机关企事业单位", "rdate": "报到登记时间（社区）|下沉报到时间（年月）|回执日期（报到）|报到日期（第一次）",
        "rcount": "下沉党员数（人）|报到在职党员（几人）|在职党员报到数（名）|报到党员（人数）", "claimed": "认领微心愿、项目|认领的共建项目|双报到认领项目|认领事项（项目名）",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "区域化党建联席会（名称）|党建联盟（联席会议）|大党委/联席会议名称|党建联席会议平台", "org": "联席成员单位（全称）|联盟成员单位|成员组织名称|大党委（联席会）成员单位",
        "role": "单位职责（召集、轮值、成员）|成员类别（召集/成员）|在联盟中的角色|联席会身份", "rep": "单位联系人（代表）|参会同志（姓名）|委员（代表）姓名|成员代表（姓名）", "phone": PHONE,
        "since": "加入联盟时间|签约加入时间|结成共建时间|共建协议签订日期",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "议事协商内容（题目）|“院坝会”议题|圆桌会议题|楼院议事事项|协商主题（事项）", "lead": LEAD,
        "parts": "参与方（单位）|参加议事单位|共同参与的单位|列席（参与）单位", "mdate": "议事日期（年月日）|院坝会召开日期|协商（议事）日期|圆桌会时间", "done": "是否解决到位|事项有无办结|协商成果落地没有|是否办理完毕",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "党建联盟项目名称|区域化党建项目（全称）|为民实事项目名称|书记领办项目名称", "lead": LEAD,
        "partners": "共建的参与单位|联建单位（参与）|合作方（单位）|协作共建单位", "sdate": "项目启动年月|开工（启动）日期|立项启动时间|项目起始时间（年月）",
        "funds": "投入经费（万元）|项目经费（元）|预算资金（元）|投入资金（万元，含自筹）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "群众诉求（需求）内容|微心愿内容|需求描述（标题）|民生诉求事项", "raised": "诉求提出主体|提出需求的单位|需求方（单位名称）|心愿提出单位",
        "category": CATEGORY, "ndate": "诉求收集日期|诉求登记时间|需求提出年月日|征集年月",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "开放资源名称|可供资源（服务）名称|共享资源内容|供给资源名称", "provider": "资源供给单位名称|资源方（单位名称）|开放单位名称|资源提供方（单位）",
        "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "对接项目（服务）名称|清单内项目名称|供需匹配项目|为民服务项目（名称）", "lead": LEAD,
        "need_ref": "匹配需求（编号）|回应的需求编号|对接需求条目号|需求清单编号（对应）", "res_ref": "匹配资源（编号）|调用的资源编号|对接资源条目号|资源清单编号（对应）", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "中心户所在楼栋名称（带小区名）|住在哪栋楼|居住楼栋（栋号）|户址（楼栋）",
        "hh_name": "党员中心户（姓名必填）|红色中心户姓名|中心户党员（户主）姓名|党员中心户主", "id_card": ID, "phone": PHONE,
        "hh_branch": "中心户所属党支部|编入的党支部|所在网格党支部名称|所隶属党支部（全称）", "contacts": "结对联系户数|联系邻里户数|结对包联户数|中心户联系户数",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("法人（负责人）", ("leader", "phone", "id_card"), {"leader": "姓名", "phone": "手机", "id_card": "身份证号码"}),
    ("党组织书记", ("secretary", "phone"), {"secretary": "姓名", "phone": "手机"}),
    ("党建工作情况", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "是否组建", "party_name": "党组织名称", "build_mode": "单建/联建", "instructor": "党建指导员", "members": "党员数"}),
    ("“三方联动”主体", ("rc", "oc", "pf"), {"rc": "居委会（村委会）", "oc": "业委会", "pf": "物业企业"}),
    ("时间", ("filed", "term"), {"filed": "备案", "term": "任期至"}),
    ("中心户情况", ("hh_name", "id_card", "phone"), {"hh_name": "户主", "id_card": "身份证号码", "phone": "手机"}),
    ("清单匹配", ("need_ref", "res_ref"), {"need_ref": "需求清单", "res_ref": "资源清单"}),
    ("报到情况", ("rdate", "rcount"), {"rdate": "日期", "rcount": "党员人数"}),
    ("体量", ("households", "population", "bcount"), {"households": "户数", "population": "人口", "bcount": "栋数"}),
)  # fmt: skip
TOP_GROUP = "基础信息"
UNITS_BELOW = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "名", "employees": "人", "staff": "人", "rcount": "人", "code": "18位",
    "phone": "11位",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "党组织基本信息|基层党组织设置", "grids": "党建引领网格化服务管理|网格党支部建设", "buildings": "红色楼栋长|楼栋基础信息",
    "residents_committees": "基层群众自治组织|村（居）委会信息", "owners_committees": "业委会组建备案|业委会（物管委）", "property_firms": "红色物业创建|物业服务企业情况",
    "estates": "小区治理基础信息|小区（院落）底数", "social_orgs": "新社会组织党建|社会组织“两个覆盖”攻坚", "enterprises": "新经济组织党建|两新组织“两个覆盖”",
    "resident_units": "驻区单位信息|辖区单位", "double_reports": "“双报到”工作|机关企事业单位下沉报到", "joint_members": "区域化党建联席会成员|党建联盟成员单位",
    "matters": "院坝会议事协商|小区议事协商", "joint_projects": "党建联盟共建项目|区域化党建项目", "needs": "需求清单|群众需求", "resources": "资源清单|共享资源清单",
    "projects": "项目清单|服务项目清单", "households": "党员中心户|红色中心户",
}  # fmt: skip
SUFFIXES = ("台账", "底数台账", "摸排表", "统计台账", "情况一览表", "花名册")
FILE_NAMES = ("{n}.{subject}{suffix}（{street}）", "{street}{subject}{suffix}（2025年3月）", "附件{n}：{street}{subject}{suffix}", "{street}_{subject}{suffix}0318",
              "{subject}{suffix}—{street}报组织部{n}", "【汇总】{street}{subject}{suffix}{n}")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "{place}党建引领基层治理{subject}{suffix}",
    "{place}{subject}{suffix}（截至2025年3月）",
    "2025年一季度{place}{subject}{suffix}",
)
ANNEXES = ("附件{n}", "附表{n}", "附件{n}：")
UNIT_LINES = (
    "填报单位（盖章）：{place}                    填报时间：2025年3月18日",
    "填报单位：{place}        单位：人、户、栋",
    "填报单位：{place}    填报人：        审核人：        2025年3月",
)
FILLED_IN = (
    ("填报单位：{place}", "上报单位（公章）：{place}"),
    ("填报时间：2025年3月18日", "数据截至：2025年3月"),
)
REMARKS = ("填写要求：1.名称请按登记证书填写全称；2.没有的填“无”，不得空项；3.请勿改动表头和列宽。",)
NOTES = (
    "注：1.本表一式两份，街道、社区各留存一份；2.请于每季度末月20日前报街道（镇）党建办。",
    "说明：两新组织指新经济组织和新社会组织，数据以一季度末为准。",
    "注：表中红色字体为本季度新增或变更内容。",
)
SIGNATURES = ("填报人：{person}    联系电话：{phone}", "经办人：{person}（{phone}）        分管领导：")
SIGNED = ("社区书记：{person}", "包片领导：{person}", "填报人：{person}")
SEALS = ("{place}党建办（公章）", "2025年3月18日")
EXTRA_COLUMNS = {
    "街镇": "{street}", "包片干部": "{person}", "是否核实": "{yes}", "批次": "第{n}批", "数据来源": "网格员上门", "入户次数": "{n}", "更新情况": "已更新",
}  # fmt: skip
SEQUENCE = ("序号", "编次", "No", "顺序号")
INSTRUCTIONS = (
    "填报说明",
    "1.本套表由街道（镇）党建办牵头，社区逐项核实",
    "2.“两新组织”逐家见面，不得代填",
    "3.请于3月20日17:00前报送电子版和盖章扫描件",
)
SECTIONS = ("{}", "{}（共{n}家）", "{han}、{}", "●{}", "{}小计{n}")
GRID_SECTIONS = ("{}", "■{}", "（{han}）{}")
SUBTOTAL = "{place}计"
TOTALS = ("合计", "总计", "全辖区合计", "合计（{n}）")
BETWEEN = (" ", "：", "\n", "，", "-")
CONTACTS = ("负责人及电话", "联络人/电话", "联系人（附电话）")
DITTOS = ("同上", "同上栏", "〃")
PAGE_TOTAL = "本页小计"
CONTINUED = "（续）"
SERIALS = ("{block}-{n:02}", "{block}-{n}", "{block}.{n:02}")
YEARS = (
    ("2023年", "2024年"),
    ("2022年", "2023年", "2024年"),
    ("2023年底", "2024年底"),
    ("2022年末", "2023年末", "2024年末"),
)
LISTED = ("{}{n}", "{}（{n}）", "{}{han}", "{}\n{n}")
GATHERED = (
    ("{above}：{names}", "；"),
    ("{above}：{names}", "\n"),
    ("{above}（{names}）", "、"),
    ("【{above}】{names}", "\n"),
)
TICKED = {
    "has_party": (("有", "无"), ("已组建", "未组建")),
    "reported": (("已报到", "未报到"), ("报到", "未报")),
    "done": (("是", "否"), ("办结", "未办结")),
}
TICKS = ("√", "✔", "1")
EXAMPLES = {
    "_seq": "示例", "ref": "××（全称）", "refs": "××、××", "name": "××××（填全称）", "person": "张××", "phone": "139××××××××", "id_card": "42××××××××××××××××", "code": "91××××",
    "int": "数字", "date": "2020.01", "bool": "是或否", "numbers": "清单编号",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("是", "否"),
        ("已建", "未建"),
        ("√", "×"),
        ("有", "无"),
        ("已单建或联建", "未建"),
        ("有(1)", "无(0)"),
        ("已组建", "未组建"),
        ("已成立", "未成立"),
        ("建有", "未建"),
    ),
    "reported": (
        ("是", "否"),
        ("已报到", "未报到"),
        ("√", "×"),
        ("完成", "未完成"),
        ("已下沉", "未下沉"),
        ("有", "无"),
        ("已回执", "未回执"),
    ),
    "done": (
        ("是", "否"),
        ("已办结", "未办结"),
        ("√", "×"),
        ("已落地", "推进中"),
        ("已解决", "未解决"),
        ("办结", "办理中"),
        ("完成", "未完成"),
    ),
}
LEVELS = {
    "党支部": "党支部|支部|党支部（一般）",
    "联合党支部": "联合党支部|联合支部|党支部（联合）",
    "党总支": "党总支|总支|党的总支部",
    "党委": "党委|基层党委|党的委员会",
    "党小组": "党小组|小组|楼栋党小组",
}
BUILD_MODES = {"单独组建": "单独组建|单建|单独建立|单独", "联合组建": "联合组建|联建|联合建立|联合"}
ROLES = {
    "召集单位": "召集单位|召集方|召集人",
    "成员单位": "成员单位|成员|联盟成员",
    "轮值单位": "轮值单位|轮值|轮值主席",
}
SEPARATORS = ("、", "、", "，", "；", "\n", " ", "numbered", "listed", "、\n", "和", "/", "paren")
DATE_STYLES = ("2021.03", "2021.3", "2021年3月", "2021.3.5", "2021年3月5日", "2021-03-05", "cell", "2021/3/5", "20210315", "2021年", "2021.3.5至", "2021年3月—",
               "至2021.3.5", "2021-03")  # fmt: skip
BLANKS = ("无", "无", "/", "暂无", "没有", "—", "", "")
BAD_DATES = ("待核", "原单位改制", "2021-04-31", "2022.13", "记不清楚")
BAD_NUMBERS = ("不详", "待统计", "若干", "未报")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "栋", "population": "人", "members": "名", "employees": "人", "staff": "人", "rcount": "人",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", "{v} ")
COUNT_FORMS = ("{v}{u}", "{v}{u}", "约{v}{u}", "{v}{u}左右", "共{v}{u}")
FUNDS_FORMS = ("{v}元", "{wan:g}万元", "{wan:g}万", "{v:,}元", "约{wan:g}万元")
SPELLINGS = (
    "short", "short", "short", "short", "typo", "space", "brackets", "fullwidth", "numeral", "phase", "prefix", "scoped", "scoped", "suffix", "remarked",
    "quoted",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids", "buildings", "households", "residents_committees estates", "property_firms", "owners_committees", "enterprises", "social_orgs",
     "resident_units", "double_reports joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs grids", "buildings", "households", "residents_committees", "estates owners_committees property_firms", "enterprises social_orgs",
     "resident_units double_reports", "joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs", "grids buildings households", "residents_committees owners_committees", "estates", "property_firms", "enterprises", "social_orgs",
     "resident_units", "double_reports", "joint_members", "matters joint_projects", "needs resources", "projects"),
)  # fmt: skip
ENCODINGS = (("gbk", ","), ("gb18030", ","), ("utf-8-sig", ","), ("gbk", "\t"))
BESIDE = (("needs", "resources"), ("resources", "projects"))
TURNED = ("residents_committees",)
HALVED = ("households", "buildings")
CARDS = ("residents_committees",)
LAYOUTS = USUAL | {
    "remarks", "unit_row", "column_numbers", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "wide_totals", "own_numbers",
    "signatures", "ruled_rows", "merged_places", "continued", "page_titles", "example_row", "annexes", "joined_contacts", "dittos", "page_totals",
    "short_sheets", "cards", "spread_lists", "ticked_choices", "blank_repeats", "yearly_columns", "listed_columns", "gathered_lists", "serials",
}  # fmt: skip
