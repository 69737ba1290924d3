"""What column heads, sheets, files and marks are called in the thirteenth body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "所在社区（村、分场）|所属城乡社区|社区（村、分场）规范名称|所属社区（村、分场）名称|社区（行政村、分场）|所在城乡社区（村）名称"
PHONE = "联系电话（手机或固定电话）|联系人手机号码（必填项）|联系电话（固定电话含区号）|联系方式（手机/座机）|常用联系电话|移动电话（11位）"
CODE = (
    "法人单位统一社会信用代码|法人和其他组织统一社会信用代码|统一社会信用代码（18位数字或大写字母）|"
    "统一社会信用代码（尚未领取的填组织机构代码）|登记证书统一社会信用代码"
)
LEADER = "法定代表人（单位负责人）|法定代表人（单位负责人）姓名|单位法定代表人|主要负责人（法定代表人）|主要经营者（负责人）姓名"
ID = "身份证件号码（居民身份证）|有效身份证件号码|居民身份证号码（18位数字）|公民身份号码（18位，末位可为X）|有效证件号（身份证）"
PARTY_MEMBERS = "从业人员中中共党员数|中共党员人数（含组织关系未转入的）|中共党员数（含预备党员）|单位中共党员总数（名）|工作人员中的党员人数"
FOUNDED = "注册登记日期|核准登记日期|登记（开业）时间|开业（成立）时间|登记注册时间（年月）"
NOTE = "备注（需要说明的情况）|其他有关情况|其他需要填报的情况|备注（注明填报依据）"
HAS_PARTY = (
    "是否已建立党的组织（填是/否）|是否建立党组织建制|法人单位是否建立党组织|是否单独或联合建立了党组织|单位是否已组建党组织（含联合组建）|"
    "党的组织是否已覆盖"
)
PARTY_NAME = "已建立的党组织全称|所在基层党组织全称|所建立（纳入）党组织名称|单位党组织全称（联合组建的填联合党组织）|单位所建党组织的名称"
BUILD_MODE = "党组织组建形式（单独组建、联合组建）|党组织建立方式|党组织组建的具体形式|基层党组织组建方式|党组织设置形式（单独、联合）"
INSTRUCTOR = "选派党建工作指导员或联络员姓名|未建党组织的，选派的党建工作指导员姓名|党建工作指导员（联络员）姓名|上级选派的党建工作指导员|选派的党建工作联络员（指导员）"
GRID = "所属网格（填写网格全称）|所属网格单元|所在城乡社区网格|所在网格（按网格划分方案）|隶属的网格"
ESTATE = "小区（单位）名称|物业管理区域名称|所在物业管理区域|所在小区（物业项目）|住宅小区（物业管理区域）名称"
HOUSEHOLDS = "居民户数合计（户）|户数（常住户与户籍户）|居民家庭户数|在册居民户数|居民户总数（户）"
STATUS = "项目进展情况|项目实施进度|项目推进情况（状态）|当前实施阶段|进展情况（截至填报日）"
LEAD = "牵头（主办）单位|牵头单位全称|牵头协调单位|主要牵头（责任）单位|牵头组织实施单位"
NUMBER = "清单统一编号|台账统一编号|登记顺序号|清单内编号|统一编排序号"
CATEGORY = "所属服务类别|内容类别|所属类别（按分类目录）|服务内容类别|类别（对照目录填写）"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "基层党组织规范名称|党的基层组织名称|基层党组织全称（与印章一致）|党的基层组织全称（含党小组）|基层党组织（单位）名称",
        "level": "基层党组织类别|党的基层组织设置形式|党组织设置类型（党委、总支、支部、小组）|党组织类别（按党内统计口径）|基层党组织层级",
        "superior": "所隶属的上级党组织|隶属上级党组织全称|批准成立的上级党组织|上级党组织（隶属关系）名称|直接隶属的上级党组织",
        "host": "党组织所在单位（法人单位）名称|单位建立党组织的，填单位名称|所在法人单位名称（党组织）|建立党组织的法人单位|党组织所在单位详细名称",
        "covers_grid": "网格党组织对应的网格|网格党支部所在网格名称|建立在网格上的，填网格名称|党组织对应的城乡社区网格|所覆盖网格的名称",
        "secretary": "党组织书记（主要负责人）姓名|现任党组织书记（负责人）|基层党组织书记姓名|党组织主要负责人姓名|书记（党组织主要负责人）", "phone": PHONE,
        "members": "党组织党员总数（名）|正式党员和预备党员总数|所属党员总数|党员总数（以党内统计年报为准）|所辖党员人数合计",
        "date": "党组织批准成立时间|党组织成立（批复）年月|上级批复成立日期|基层党组织成立时间|党组织建立年月", "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "城乡社区网格规范名称|网格名称（按网格划分方案）|城乡社区（村）网格名称|网格单元名称|网格（全称）",
        "gcode": "网格编码（按国家标准）|网格编码（GB/T 34300）|城乡社区网格编码|网格单元编码|网格统一标识码", "branch": "网格建立的党支部全称|网格党组织（党支部）名称|网格内建立的党组织全称|建立在网格上的党支部名称",
        "head": "网格长（负责人）姓名|网格负责人（网格长）|网格长（专职网格员）姓名|网格长（兼职或专职）", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "常住人口（户籍人口与流动人口）|网格实有人口数|实有人口合计（人）|人口总数（含流动人口）", "buildings": "网格四至内的楼栋|所辖楼栋（列明小区及栋号）|管理服务范围（楼栋）|网格所辖楼栋名称|网格责任范围（楼栋）",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼栋（幢）规范名称|楼栋名称（按门牌登记）|房屋建筑（楼栋）名称|楼栋标准名称|房屋楼栋（幢）名称", "grid": GRID,
        "bhead": "楼栋长（微网格长）姓名|楼栋（微网格）负责人|楼栋长（志愿服务者）|楼栋联系人（楼栋长）", "phone": PHONE, "households": "楼栋户数|楼栋住户总数（户）|楼栋居民户数|楼栋居住户数（户）",
        "pgroup": "楼栋党小组全称（已建立的填）|楼栋建立的党小组名称|楼栋党小组设立情况（名称）|所在楼栋党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "基层群众性自治组织特别法人名称|居民（村民）委员会规范名称|城乡基层群众性自治组织名称|居（村）民委员会法定名称|社区居民委员会（村民委员会）名称", "code": CODE,
        "leader": "居（村）民委员会主任姓名|主任（法定代表人）姓名|居（村）委会主任（法定代表人）|自治组织法定代表人", "phone": PHONE,
        "staff": "专职工作人员总数|社区工作者（专职工作人员）数|专职工作人员人数（人）|居（村）“两委”成员和专职工作者数", "address": "住所（办公地址）|办公服务用房地址|法定住所地址|综合服务设施地址",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业主委员会（物业管理委员会）名称|首届或换届业主委员会名称|业主委员会名称（按备案通知书）|业主委员会或物业管理委员会全称|业主大会选举的业主委员会",
        "filed": "业主委员会备案时间|备案通知书日期|街道（乡镇）备案受理日期|成立（换届）备案日期|业主委员会成立备案日期", "term": "本届业主委员会任期届满时间|本届任期届满日期|业主委员会任期截止时间|任期届满时间（换届到期）|本届任期（至）",
        "leader": "业主委员会主任（公示姓名）|业主委员会主任（负责人）|现任业主委员会主任|业主委员会（物管会）主任姓名|业主委员会主要负责人", "phone": PHONE, "id_card": ID,
        "pm_count": "委员中中共党员人数|业主委员会成员中党员数|业主委员会委员中的党员人数（名）|中共党员委员数（名）", "status": "业主委员会运行情况|履行职责情况|是否正常运行|运行情况（正常、不正常、停止）",
    },
    "property_firms": {
        "name": "物业服务企业名称（按营业执照填写）|物业服务企业详细名称|物业服务人（企业）全称|物业服务企业（其他管理人）名称|从事物业服务的企业名称", "code": CODE,
        "estates": "服务的物业管理区域|在管住宅项目名称|承接的物业服务项目|物业服务项目（住宅小区）名称|在管物业管理区域名称", "leader": "物业服务项目负责人|项目负责人（备案）姓名|物业项目负责人姓名（报到备案）|驻项目负责人",
        "phone": PHONE, "grade": "物业服务信用等级|企业信用综合评价等级|信用综合评价结果|信用信息等级", "contract": "物业服务合同终止日期|物业服务合同届满日期|现合同到期时间|合同期限（截止）|物业服务合同期限届满时间", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "物业管理区域（住宅小区）名称|住宅小区（物业项目）名称|住宅项目名称（备案名）|住宅小区规范名称|居民小区标准名称", "grid": GRID,
        "rc": "所属居民（村民）委员会|管辖的居（村）民委员会|所在地居（村）民委员会名称|属地居民委员会", "oc": "已成立的业主委员会名称|业主委员会（未成立的填“无”）|小区业主委员会或物业管理委员会|业主委员会备案名称（小区）",
        "pf": "现服务的物业服务企业|实施物业管理的企业名称|选聘的物业服务企业|现物业服务企业名称", "households": HOUSEHOLDS, "bcount": "住宅楼栋总数（栋）|小区房屋总幢数|住宅楼（幢）数|楼栋总数（幢）",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织法人名称|社会组织名称（按登记证书）|社会组织（备案组织）规范名称|社会组织详细名称|社会组织法人单位名称", "code": CODE,
        "stype": "社会组织登记类型|社会组织类别（社会团体、民办非企业单位、备案）|登记（备案）类别|社会组织登记管理分类|社会组织登记（备案）类型", "field": "主要业务活动领域|业务范围（按章程填写）|活动领域（按章程）|业务主管领域",
        "leader": LEADER, "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE, "instructor": INSTRUCTOR,
        "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "法人单位详细名称|非公有制企业法人名称|非公有制经济组织名称|单位详细名称（与营业执照一致）|非公有制企业规范名称", "code": CODE, "grid": GRID,
        "industry": "行业类别（大类名称）|国民经济行业类别|单位所属行业|主要业务活动（行业类别）", "employees": "从业人员期末人数（人）|在岗职工人数|期末从业人员合计|从业人员总数（含劳务派遣）|在岗职工期末人数（人）", "leader": LEADER,
        "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE, "instructor": INSTRUCTOR, "members": PARTY_MEMBERS,
        "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻社区机关企事业单位名称|驻区机关、团体、企事业单位名称|驻社区（村）单位详细名称|区域化党建驻区单位|驻地单位规范名称", "code": CODE,
        "utype": "单位性质（机关、事业单位、国有企业）|机构类型（单选）|单位性质类别（单选）|单位机构类型", "dept": "业务主管部门（单位）|上级主管部门名称|行业主管部门（系统）|所属系统或主管部门",
        "leader": LEADER, "phone": PHONE, "party_name": "单位党组织规范名称|驻区单位党组织全称|单位内设党组织名称|本单位党组织全称（规范名称）",
        "reported": "单位党组织是否已到社区报到|是否向社区党组织报到|单位党组织到社区报到情况|党组织是否已到属地社区报到", "can_offer": "可向社区开放的资源|可提供的服务资源（场地、人才、设施等）|愿意提供的共建资源|可共享的服务资源",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "到社区报到的单位名称|报到党组织所在的法人单位|到社区报到的机关、团体、企事业单位|到社区报到单位（党组织）|报到单位规范名称", "rdate": "单位党组织报到日期|到社区报到登记时间|首次报到登记时间|到社区党组织报到时间",
        "rcount": "随单位报到的在职党员人数|参加报到的党员数（名）|在职党员报到人数（人）|已报到的在职党员人数", "claimed": "认领的服务项目名称|认领的社区服务项目|单位认领的共建项目|认领项目（项目清单中的名称）",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "党建联合体全称|所加入的党建联合体|参加的党建联合体名称|党建联合体（城市基层党建）", "org": "党建联合体成员单位|联合体成员单位名称|成员单位（组织）规范名称|成员单位及组织名称",
        "role": "成员单位类别（召集、轮值、成员）|在联合体中的身份|联合体内职责|单位在联合体的角色", "rep": "成员单位代表姓名|单位委派代表（姓名）|参加联合体的代表|联合体单位代表", "phone": PHONE,
        "since": "加入联合体时间|加入党建联合体年月|签订联建协议时间|成为联合体成员时间",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": f"{ESTATE}|议题涉及的小区", "matter": "提交协商的事项|居民议事协商事项|城乡社区协商事项名称|协商议定的事项|城乡社区协商议题（事项）",
        "lead": f"{LEAD}|组织协商的单位", "parts": "参加协商的各方主体|协商主体（参加单位）|参与协商的其他单位|列席及参加协商单位", "mdate": "协商活动日期|议事协商会议日期|协商会议召开日期|组织协商的时间",
        "done": "协商成果是否已落实|事项是否已办理完毕|协商事项是否落实办结|是否已办理完毕",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "党建联合体共建项目|联建共建项目规范名称|共驻共建项目名称（全称）|实施的共建项目|年度共建项目名称", "lead": LEAD,
        "partners": "共同实施的成员单位|参与共建的成员单位|协同实施单位|配合（参与）单位全称", "sdate": "项目开始实施时间|项目启动实施日期|计划启动日期|项目实施起始时间",
        "funds": "项目经费总额（万元）|投入资金合计（元）|经费投入总额（元）|落实资金（万元）|项目投入经费（元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "居民群众服务需求|服务需求名称|收集梳理的需求|居民群众需求事项（名称）|需求清单事项", "raised": "需求提出单位（组织）全称|需求报送单位|需求收集（提出）单位|需求提出的主体",
        "category": CATEGORY, "ndate": "需求报送日期|需求收集梳理日期|需求梳理时间|需求报送时间（年月日）",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "可提供的服务资源名称|服务资源具体内容|共建资源名称|资源清单事项", "provider": "资源供给单位全称|资源提供单位（组织）全称|服务资源提供单位|资源所在单位名称",
        "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "项目清单事项|双向对接确定的服务项目|服务项目规范名称|确定实施的服务项目|对接确定的项目名称", "lead": LEAD,
        "need_ref": "对应的需求清单编号（可多项）|所对应的需求清单编号|需求清单中的编号|对接需求清单编号", "res_ref": "对应的资源清单编号（可多项）|所对应的资源清单编号|资源清单中的编号|对接资源清单编号", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "中心户居住的楼栋|党员中心户所在楼栋名称|家庭住址（楼栋）|住所所在楼栋", "hh_name": "党员中心户（家庭）户主姓名|设立中心户的党员姓名|党员中心户党员姓名|中心户户主（党员）姓名",
        "id_card": ID, "phone": PHONE, "hh_branch": "党员组织关系所在党支部|组织关系隶属的党支部|正式组织关系所在党支部|所在党支部规范名称", "contacts": "联系服务群众户数（户）|中心户联系群众户数|联系服务的居民户数|负责联系的群众户数",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("法定代表人（单位负责人）情况", ("leader", "phone", "id_card"), {"leader": "姓名", "phone": "联系电话", "id_card": "身份证件号码"}),
    ("党组织书记情况", ("secretary", "phone"), {"secretary": "姓名", "phone": "联系电话"}),
    ("党的组织建设情况", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "是否建立", "party_name": "党组织全称", "build_mode": "组建形式", "instructor": "未建立的，选派指导员姓名", "members": "中共党员数"}),
    ("小区治理主体", ("rc", "oc", "pf"), {"rc": "居（村）民委员会", "oc": "业主委员会", "pf": "物业服务企业"}),
    ("业主委员会备案及任期", ("filed", "term"), {"filed": "备案时间", "term": "届满时间"}),
    ("党员中心户情况", ("hh_name", "id_card", "phone"), {"hh_name": "户主姓名", "id_card": "身份证件号码", "phone": "联系电话"}),
    ("对应清单编号", ("need_ref", "res_ref"), {"need_ref": "需求清单", "res_ref": "资源清单"}),
    ("单位党组织报到情况", ("rdate", "rcount"), {"rdate": "报到时间", "rcount": "党员人数"}),
    ("住户及人口情况", ("households", "population", "bcount"), {"households": "户数", "population": "人口数", "bcount": "幢数"}),
    ("网格工作力量", ("head", "phone"), {"head": "网格长姓名", "phone": "联系电话"}),
    ("楼栋长情况", ("bhead", "phone"), {"bhead": "姓名", "phone": "联系方式"}),
    ("项目实施情况", ("sdate", "status", "funds"), {"sdate": "启动时间", "status": "进展", "funds": "经费（元）"}),
)  # fmt: skip
TOP_GROUP = "单位基本情况及填报内容"
UNITS_BELOW = {
    "households": "户", "contacts": "户", "bcount": "幢", "population": "人", "members": "名", "employees": "人", "staff": "人", "rcount": "名", "pm_count": "名",
    "date": "年 月 日", "code": "18位", "id_card": "18位", "bool": "是/否",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "基层党组织设置|党的基层组织", "grids": "城乡社区网格划分|城乡社区网格", "buildings": "楼栋及楼栋长|楼栋长队伍",
    "residents_committees": "基层群众性自治组织|居（村）民委员会", "owners_committees": "业主委员会备案|业主委员会", "property_firms": "物业服务企业|住宅物业服务项目",
    "estates": "住宅小区物业管理|住宅小区治理主体", "social_orgs": "社会组织党建工作|社会组织", "enterprises": "非公有制企业党建工作|非公有制经济组织党建",
    "resident_units": "驻社区机关企事业单位|区域化党建驻区单位", "double_reports": "单位党组织到社区报到|机关企事业单位报到", "joint_members": "党建联合体成员单位|城市基层党建联合体",
    "matters": "城乡社区协商|居民议事协商事项", "joint_projects": "共驻共建项目|党建联合体共建项目", "needs": "居民群众服务需求|服务需求", "resources": "共建资源|服务资源",
    "projects": "双向对接服务项目|供需对接服务项目", "households": "党员中心户|党员中心户联系群众",
}  # fmt: skip
SUFFIXES = ("一览表", "统计调查表", "汇总表", "基本信息采集表", "情况明细表", "基本情况表")
FILE_NAMES = ("附件{n}：{street}{subject}{suffix}", "{street}{subject}{suffix}（报区委社会工作部）", "{subject}{suffix}（{street}上报稿）", "{n}-{street}-{subject}{suffix}2025年",
              "{street}关于报送{subject}{suffix}的附件{n}", "【定稿】{street}{subject}{suffix}（{n}）")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "2025年度{place}{subject}{suffix}",
    "{place}{subject}{suffix}（2025年10月）",
    "{place}{subject}{suffix}（公示稿）",
    "二〇二五年{place}{subject}{suffix}",
)
ANNEXES = ("附件{n}", "附  件  {n}", "附件{n}-1")
UNIT_LINES = (
    "填报单位（盖章）：{place}                    统计时点：2025年10月31日",
    "综合机关名称：{place}        2025 年        计量单位：人、户、个",
    "报送单位：{place}（盖章）      填报日期：2025年11月5日      单位：个、名",
)
FILLED_IN = (
    ("填报单位（盖章）：{place}", "综合机关名称：{place}"),
    ("报出日期：2025年11月5日", "统计时点：2025年10月31日"),
)
IMPRINTS = (
    ("表    号：社工统基2表", "制定机关：区委社会工作部", "有效期至：2026年12月"),
    ("表号：基党6表", "制表机关：区委组织部"),
    ("表    号：民社统年1表", "制定机关：区民政局", "文    号：民办函〔2025〕41号", "有效期至：2027年6月"),
)
ADDITIONS = ("以下为10月份新增", "二、补报（以下为复核后补充填报）", "（补充）", "以下单位为本次新纳入统计范围")
TALLY = "汇总表"
TALLY_HEADS = (("社区（村、分场）", "{}（个）", "合计（个）"), ("填报单位", "{}数"), ("单位", "{}", "小计"))
REMARKS = (
    "填表说明：1.统计范围为辖区内所有法人单位；2.名称须与登记证照、印章一致；3.带“（填是/否）”的栏目只填“是”或“否”。",
)
NOTES = (
    "说明：1.本表由街道（镇）填报；2.统计范围为辖区内全部单位；3.报送时间为每年11月10日前。",
    "注：联合组建的党组织，由牵头单位填报，成员单位在备注中说明。",
    "审核关系：单独组建数＋联合组建数≤单位总数。",
)
SIGNATURES = (
    "单位负责人：        统计负责人：        填表人：{person}        联系电话：{phone}",
    "填表人：{person}    办公电话：{phone}    报出日期：2025年11月5日",
)
SIGNED = ("单位负责人：{person}", "统计负责人：{person}", "填表人：{person}", "报出日期：2025年11月5日")
SEALS = ("{place}办事处（公章）", "2025年11月5日")
EXTRA_COLUMNS = {
    "包联领导": "{person}", "核查结果": "属实", "核查人": "{person}", "组别": "第{n}组", "街道（镇）名称": "{street}", "是否已公示": "{yes}", "审核意见": "同意上报",
    "填报人及日期": "{person} 10月2{n}日", "与上年相比": "无变化",
}  # fmt: skip
SEQUENCE = ("序号", "编次", "顺序号", "序 号")
INSTRUCTIONS = (
    "填报说明及指标解释",
    "一、统计对象：辖区内法人单位及其所属基层党组织",
    "二、统计分工：社区（村、分场）填报，街道（镇）汇总",
    "三、从业人员期末人数：指报告期末最后一日在本单位工作的人员总数",
    "四、本表甲栏由系统带出，不得自行增减",
)
SECTIONS = ("{}", "{han}、{}", "{}（{n}个）", "（{han}）{}", "填报单位：{}")
GRID_SECTIONS = ("{}", "（{han}）{}", "网格：{}（{n}个）")
SUBTOTAL = "{place}合计"
TOTALS = ("总  计", "合  计", "总计", "合计（{n}个）")
PAGE_TOTAL = "本页小计"
CONTINUED = "（续一）"
CONTINUED_MARKS = ("续表一", "（续前页）", "续前表")
SERIALS = ("{block}.{n}", "{block}—{n}")
YEARS = (("2024年底", "2025年10月底"), ("上年同期", "本期"), ("2023年", "2024年", "2025年"))
NUMBERED = ("{n}.{}", "{}（{n}）", "（{n}）{}")
CORNERS = ("{}＼指标名称", "指标＼{}", "{}/项目")
BETWEEN = ("、", "\n", "（电话）", " ", "，")
CONTACTS = ("联系人及联系电话", "负责人、电话", "联系人姓名及电话")
DITTOS = ("同上", "〃", "″")
BLOCK_NOTES = ("注：{place}已核对，共{n}个，核对人{person}", "{place}填报人：{person}（已签字）", "{place}本期无变动")
PARTED = {
    "members": (("合计", "其中：女党员"), ("总数", "正式", "预备"), ("合计", "其中：组织关系未转入的")),
    "employees": (
        ("合计", "其中：女性"),
        ("总数", "其中：在岗职工", "其中：劳务派遣人员"),
        ("合计", "其中：35岁及以下"),
    ),
    "households": (("合计", "其中：常住"), ("总数", "户籍户", "流动户")),
    "population": (("合计", "户籍人口", "流动人口"), ("总人口", "其中：60周岁及以上")),
    "rcount": (("合计", "其中：预备党员"), ("总数", "其中：处级以上")),
}
CHOICES = {
    "build_mode": (
        {"单独组建": "单独组建", "联合组建": "联合组建"},
        {"单独组建": "单独建立", "联合组建": "联合建立"},
        {"单独组建": "单建", "联合组建": "联建"},
    ),
    "stype": (
        {"社会团体": "社会团体", "民办非企业单位": "民办非企业单位", "备案社区社会组织": "备案社区社会组织"},
        {"社会团体": "社团", "民办非企业单位": "民非", "备案社区社会组织": "备案"},
    ),
    "utype": ({"机关": "机关", "事业单位": "事业单位", "国有企业": "国有企业"},),
    "role": ({"召集单位": "召集", "轮值单位": "轮值", "成员单位": "成员"},),
}
LEGENDS = ("（{}）", "（填代码：{}）", "\n{}")
LEGEND_SIGNS = (("1", "{n}={said}", "，"), ("1", "{n}.{said}", " "), ("A", "{n}.{said}", "；"))
RUNS = ("{e}{first}－{last}{w}", "{e}{first}{w}至{last}{w}", "{e}（{all}{w}）", "{e}{first}—{last}{w}")
GATHERED = (("{above}：{names}", "；"), ("{above}（{names}）", "；"), ("{above}：{names}", "\n"))
LISTED = ("{}（{han}）", "{}{n}", "{}（{n}）")
TICKED = {
    "has_party": (("是", "否"), ("已建立", "未建立"), ("已组建", "未组建")),
    "reported": (("是", "否"), ("已报到", "未报到")),
    "done": (("是", "否"), ("已落实", "未落实")),
}
TICKS = ("√", "√", "✓", "1", "▲")
EXAMPLES = {
    "_seq": "例", "ref": "××（规范名称）", "refs": "××、××", "name": "××（填规范名称）", "person": "张×", "phone": "1××××××××××", "id_card": "××××××××××××××××××",
    "code": "××××××××××××××××××", "int": "10", "date": "2020年1月1日", "bool": "是", "numbers": "需1-××",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("是", "否"),
        ("是", "否"),
        ("已建立党组织", "未建立党组织"),
        ("1.是", "0.否"),
        ("是☑ 否□", "是□ 否☑"),
        ("☑已建立 □未建立", "□已建立 ☑未建立"),
        ("√", "—"),
        ("建立", "未建"),
        ("(√)是 ( )否", "( )是 (√)否"),
    ),
    "reported": (
        ("是", "否"),
        ("已报到", "未报到"),
        ("是☑ 否□", "是□ 否☑"),
        ("1.是", "0.否"),
        ("√", "—"),
        ("(√)是 ( )否", "( )是 (√)否"),
    ),
    "done": (
        ("是", "否"),
        ("已落实", "未落实"),
        ("是☑ 否□", "是□ 否☑"),
        ("1.是", "0.否"),
        ("√", "—"),
        ("已办理完毕", "正在办理"),
        ("(√)是 ( )否", "( )是 (√)否"),
    ),
}
LEVELS = {
    "党支部": "党支部|党的支部委员会|支部|基层党支部",
    "联合党支部": "联合党支部|联合支部|党支部（联合）",
    "党总支": "党总支|党的总支部委员会|总支部|党总支部",
    "党委": "党委|党的基层委员会|基层党委",
    "党小组": "党小组|党小组（支部下设）",
}
BUILD_MODES = {
    "单独组建": "单独组建|单独建立|单建|单独组建党组织",
    "联合组建": "联合组建|联合建立|联建|联合组建党组织",
}
ROLES = {
    "召集单位": "召集单位|牵头召集单位|召集",
    "成员单位": "成员单位|一般成员单位|成员",
    "轮值单位": "轮值单位|轮值召集单位|轮值",
}
SEPARATORS = ("、", "、", "；", "，", "\n", "、\n", "numbered", "bracketed", "hans", "added up", "及", "； ")
DATE_STYLES = ("2021年3月5日", "2021年3月", "2021.3", "2021.03.15", "202103", "20210315", "2021-03-05", "cell", "2021·3·5", "2021.03", "2021年03月05日",
               "2021年3月5日（批准）", "2021/3/5", "二〇二一年三月")  # fmt: skip
BLANKS = ("无", "无", "未建立", "—", "暂无", "", "")
BAD_DATES = ("时间不详", "待批复后填", "2021年2月30日", "20201345", "尚未批复")
BAD_NUMBERS = ("不掌握", "无法统计", "未统计", "待核实")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "幢", "population": "人", "members": "名", "employees": "人", "staff": "人", "rcount": "名",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{v:,}", "{v}.0", "{wide}", " {v}")
COUNT_FORMS = ("{v}{u}", "{v}{u}", "{v} {u}", "共计{v}{u}", "约{v}{u}")
FUNDS_FORMS = ("{v}元", "{wan:g}万元", "{v:,}元", "{v}.00", "￥{v:,}")
SPELLINGS = (
    "short", "short", "short", "short", "typo", "space", "brackets", "fullwidth", "numeral", "phase", "prefix", "scoped", "scoped", "suffix", "remarked",
    "quoted",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids buildings", "households", "residents_committees", "owners_committees", "property_firms estates", "enterprises social_orgs", "resident_units",
     "double_reports", "joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs households", "grids", "buildings", "residents_committees estates", "owners_committees property_firms", "enterprises", "social_orgs",
     "resident_units double_reports", "joint_members joint_projects", "matters", "needs resources", "projects"),
    ("party_orgs", "grids", "buildings households", "residents_committees owners_committees", "property_firms", "estates", "enterprises", "social_orgs resident_units",
     "double_reports joint_members", "matters joint_projects", "needs", "resources projects"),
)  # fmt: skip
ENCODINGS = (("gb18030", ","), ("utf-8-sig", ","), ("gbk", "\t"))
BESIDE = (("needs", "resources"), ("resources", "projects"))
TURNED = ("residents_committees", "owners_committees")
HALVED = ("double_reports", "households")
CARDS = ("residents_committees",)
LAYOUTS = USUAL | {
    "remarks", "unit_row", "stem_row", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "wide_totals", "totals_first", "own_numbers",
    "signatures", "ruled_rows", "merged_places", "continued", "page_titles", "example_row", "annexes", "numbered_heads", "corners", "joined_contacts", "gaps",
    "dittos", "page_totals", "short_sheets", "cards", "coded_choices", "spread_lists", "ticked_choices", "choice_columns", "building_runs", "short_buildings",
    "blank_repeats", "yearly_columns", "listed_columns", "gathered_lists", "serials", "continued_marks", "block_notes", "parted_counts", "imprints", "additions",
    "tally_sheet",
}  # fmt: skip
