"""What column heads, sheets, files and marks are called in the fifth body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "社区（填全称）|村（社区）名称|所在社区/村|所属社区（下拉选择）|社區名稱|隶属社区（村）"
PHONE = "手机/座机|联系电话Tel|手机号码（必填）|联系人手机号码|電話|办公电话或手机"
CODE = "统一社会信用代码/登记号|统一社会信用代码编号|信用代码（营业执照上18位）|統一社會信用代碼|统一社会信用代码（没有的填“无”）|执照代码（18位统一码）"
LEADER = "法定代表人/负责人|主要负责人（法人代表）|负责人（签字人）|負責人|法人代表/负责人姓名"
ID = "身份证号码（18位数字）|公民身份证|身份證號碼|居民身份证号（18位）|证件号码（二代证）"
PARTY_MEMBERS = "党员数（含预备）|中共党员（人）|单位党员数|黨員人數|党员人数（含组织关系在外）|共产党员数"
FOUNDED = "登记成立日期|成立时间（以批文为准）|注册/成立时间|組建時間|批准组建日期|成立日期（填到月）"
NOTE = "备注（可不填）|备注（变动情况）|備註|Remarks|其他需说明事项"
HAS_PARTY = "是否成立党组织|党组织组建（是/否）|建立党组织（打√）|是否实现组织覆盖|有否党组织|党组织应建已建情况"
PARTY_NAME = (
    "所建（所属）党组织名称|党组织名称（没有填无）|覆盖该单位的党组织名称|黨組織名稱|已成立的党组织全称|归口党支部名称"
)
BUILD_MODE = "组建方式（单独/联合）|组建方式（单建、联建）|党组织设置方式|单独组建或联合组建"
INSTRUCTOR = (
    "未建党组织的，选派党建指导员姓名|红色指导员|驻企党建指导员|派驻党建指导员姓名|党建指导员（姓名）|黨建指導員"
)
GRID = "所属一般网格|所在网格（名称）|归属网格号|網格|所在责任网格"
ESTATE = "院落/小区|所在小区（含弃管楼）|花园/屋苑|所属小区（大院）|小区或家属院"
HOUSEHOLDS = "住宅户数|房屋总户数|居民户数（含空置）|戶數|户数/户|规划户数（户）"
STATUS = "项目推进状态|完成情况（进度）|当前进展|进展（已完成/推进中）"
LEAD = "牵头领办单位|主要责任单位|牵頭單位|责任主体（牵头）|负责单位（牵头）"
NUMBER = "清单编码|Ref No.|受理号|编号/No.|台账编码"
CATEGORY = "类别（大类）|所属分类|類別|事项分类|服务类别名称"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党组织规范全称|党组织名称（以批复为准）|基层党组织名称（全称）|支部名称（全称）|黨組織全稱",
        "level": "党组织类别（党委、总支、支部、小组）|组织设置类别|党组织级次|建制类别",
        "superior": "所属上级党组织|直属上级党委|主管上级党组织|上级党组织（全称）",
        "host": "所在单位（法人单位）|党组织所依托单位|建在企业/单位名称|依托企业或社会组织",
        "covers_grid": "所覆盖的网格|党支部覆盖网格名称|对应的一般网格|负责网格（名称）",
        "secretary": "支部书记（姓名）|书记（专职/兼职）|党组织书记现任|书记（负责人）姓名",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "一般网格名称|网格（责任区）名称|单元网格|網格責任區|网格规范名称",
        "gcode": "网格编码（12位）|网格编码（省平台）|Grid ID|十二位网格码",
        "branch": "网格（小区）党支部|网格对应党支部名称|小区（网格）党组织|建立的网格党支部",
        "head": "一般网格员|网格长（姓名）|專職網格員|网格责任人", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "常住人口（含流动）|网格内人口|户籍人口+流动人口|实住人口数|人口数/人", "buildings": "网格范围（楼栋）|楼栋（院落）清单|四至范围内楼栋|包含楼宇（座）",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "楼栋/座|栋座号|楼宇（栋/座）名称|楼号（填全）|大厦/楼座", "grid": GRID,
        "bhead": "楼长（单元长）|微网格员|楼栋长（志愿者）|楼管家", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "楼栋党小组（名称）|设在楼栋的党小组|楼内建立党小组名称|红色楼道党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "居民委员会（全称）|社区（村）居委会|村（居）民委员会名称|自治组织全称|居民委員會", "code": CODE,
        "leader": "书记、主任|社区书记（主任）|居委会主任（一肩挑）|" + LEADER, "phone": PHONE,
        "staff": "社区专职工作者（人）|两委班子人数|社区干部人数|在岗社工数", "address": "社区党群服务中心地址|地址Address|办公场所（详细地址）|办公用房位置",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业委会名称（以备案为准）|小区业委会全称|业主组织（业委会）|業委會名稱",
        "filed": "备案回执日期|住建备案日期|首次备案时间|街办备案时间", "term": "任期至|本届任期截止|应换届时间|任期届满日（起止）",
        "leader": "业委会主任（联系人）|业主委员会主任姓名|业委会主任委员|業委會主任", "phone": PHONE, "id_card": ID,
        "pm_count": "委员中党员数|其中党员委员（人）|业委会委员中党员数|業委會黨員數", "status": "业委会运作情况|目前运作状态|工作开展情况|業委會狀態",
    },
    "property_firms": {
        "name": "物业企业（单位）名称|管理处/物业公司|物业服务企业名称（全称）|物業公司|物业服务单位（全称）", "code": CODE,
        "estates": "服务小区（项目）|物业服务项目名称|管理的住宅小区|管理屋苑|服务楼盘清单", "leader": "项目经理（负责人）|管理处主任|物业小区经理人|物业总负责",
        "phone": PHONE, "grade": "服务质量等级|2023年度考评等级|星级评定|信用评价等级",
        "contract": "物业合同期限（至）|合同有效期（止）|服务期满日期|合同起止", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "小区/大院/家属楼名称|屋苑名称|住宅小区（花园）|楼盘/小区|小区名称（规范）", "grid": GRID,
        "rc": "管辖居委会|所属居民委员会|属地居委会（全称）|社区居委（对口）", "oc": "业委会（备案名称）|小区业委会（无则填无）|业主委员会（有的填名称）|業委會",
        "pf": "现物业公司|物业服务企业（现任）|接管物业企业|管理处（物业公司）", "households": HOUSEHOLDS, "bcount": "楼栋（座）数|幢/栋数|总楼栋数|座数",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "社会组织名称（登记/备案）|社区社会组织全称|机构（团队）名称|社團名稱|社会组织/团体名称", "code": CODE,
        "stype": "登记/备案类型|类型（社团/民非/备案）|社会组织分类|管理类型", "field": "主要服务领域|活动领域类别|服务类型|业务类型", "leader": LEADER,
        "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "企业/商户名称|入驻企业|企业名称（与执照一致）|商铺/企业名称|企業名稱|经营主体名称（全称）", "code": CODE,
        "grid": GRID, "industry": "行业（国标大类）|主导产业/行业|国民经济行业|行業", "employees": "职工数（含派遣）|从业人员期末人数|用工规模（人）|員工人數|在岗职工",
        "leader": LEADER, "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "驻区（共建）单位|辖区机关企事业单位|驻街单位|辖区单位全称|駐區單位", "code": CODE,
        "utype": "单位类别（机关/事业/国企）|性质（机关、企业、事业）|单位属性类别|單位性質", "dept": "上级主管（部门）|主管部门/上级单位|业务主管单位|隶属关系（上级）",
        "leader": LEADER, "phone": PHONE, "party_name": "单位党组织（全称）|本单位党组织名称|驻区单位党组织名称|党组织（没有的填无）",
        "reported": "是否开展双报到|双报到（打√）|单位是否向社区报到|到社区报到（Y/N）", "can_offer": "可开放共享资源|提供资源（可多选）|可提供场地、人员等资源|共享资源项目",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "报到单位（全称）|到社区报到的单位|报到机关企事业单位|签到单位|報到單位",
        "rdate": "报到日期（首次）|单位报到时间|签到时间|报到登记日期", "rcount": "在职党员报到人数|参加报到党员数|党员报到人数（人）|報到人數",
        "claimed": "认领岗位/项目|结对认领项目|认领服务清单项目|认领微项目名称",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "所属党建联席会议|联席会议（全称）|党建联席会议|区域党建联席会议（名称）",
        "org": "联席会议成员|组成成员单位|成员单位/代表单位|共建联盟成员", "role": "角色（召集/轮值/成员）|联席会议职务|成员职务|承担职责",
        "rep": "参会代表姓名|单位参会人|代表（姓名职务）|委员姓名", "phone": PHONE, "since": "加入联席会议时间|入会日期|签约时间|受聘时间",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "议题（一事一议）|协商议题（内容）|事项内容|反映问题（事项）", "lead": LEAD,
        "parts": "参加（配合）单位|协同配合单位|列席及参与单位|出席单位", "mdate": "议事会时间|召开日期（年月日）|协调日期|坝坝会时间",
        "done": "办结否|是否解决（是/否）|办结（打√）|闭环情况",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "党建共建项目|共建服务项目|区域共建项目名称|联建共建事项", "lead": LEAD,
        "partners": "共建参与单位|联合实施单位|协同共建单位|共建成员单位", "sdate": "项目起始时间|启动日期（年月）|开工/启动时间|开始时间（填到月）",
        "funds": "资金投入/元|预算资金（万元）|项目经费（人民币元）|投入（万元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "需求名称（一句话）|群众需求事项|民生需求内容|居民诉求", "raised": "需求提出主体|提出单位（居委会/业委会）|诉求单位|申报主体",
        "category": CATEGORY, "ndate": "需求登记时间|征集日期|收集时间（年月）|受理日期",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "可提供资源内容|资源内容（一句话）|共享资源名称|资源清单内容",
        "provider": "供给主体|资源供给单位|提供单位（全称）|资源权属单位", "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "党建服务项目|对接项目名称|项目内容（名称）|项目清单名称", "lead": LEAD,
        "need_ref": "关联需求（编号）|匹配需求编码|需求清单编码|所对需求编号", "res_ref": "关联资源（编号）|匹配资源编码|资源清单编码|所用资源编号", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "所在楼座|居住楼座|中心户所在楼栋（号）|所在楼栋/座",
        "hh_name": "党员中心户（姓名）|中心户户主|户主姓名（党员）|党员中心户负责人", "id_card": ID, "phone": PHONE,
        "hh_branch": "所在党支部名称|组织关系所在党支部|隶属党支部名称|所属党支部（中心户）", "contacts": "包户数|联系居民（户数）|辐射户数|联系服务群众户数",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("负责人信息", ("leader", "phone", "id_card"), {"leader": "姓名", "phone": "手机", "id_card": "身份证号码"}),
    ("书记", ("secretary", "phone"), {"secretary": "姓名", "phone": "手机号码"}),
    ("党组织和党的工作“两个覆盖”", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "是否组建", "party_name": "党组织全称", "build_mode": "组建方式", "instructor": "指导员", "members": "党员数"}),
    ("“三方”情况", ("rc", "oc", "pf"), {"rc": "居委会", "oc": "业委会", "pf": "物业公司"}),
    ("备案及任期", ("filed", "term"), {"filed": "备案日期", "term": "届满日期"}),
    ("党员中心户", ("hh_name", "id_card", "phone"), {"hh_name": "姓名", "id_card": "身份证号码", "phone": "手机"}),
    ("对接清单编号", ("need_ref", "res_ref"), {"need_ref": "需求", "res_ref": "资源"}),
    ("首次报到", ("rdate", "rcount"), {"rdate": "日期", "rcount": "党员人数"}),
)  # fmt: skip
TOP_GROUP = "基层治理“一张表”数据项"
UNITS_BELOW = {
    "households": "户", "contacts": "户", "bcount": "栋（座）", "population": "人", "members": "人", "employees": "人", "staff": "人", "rcount": "人",
    "date": "如2021-03-05", "code": "18位数字或字母", "phone": "11位手机号",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "基层党组织设置|党组织和党支部信息", "grids": "微网实格|一般网格基础信息", "buildings": "楼栋（微网格）|楼长单元长",
    "residents_committees": "社区（村）居委会|居民委员会", "owners_committees": "小区业委会|业主组织", "property_firms": "物业服务单位|在管物业企业",
    "estates": "小区院落|居民小区“三方”", "social_orgs": "社区社会组织备案|社会组织", "enterprises": "非公企业和商户|园区入驻企业",
    "resident_units": "辖区单位|驻街单位", "double_reports": "单位双报到|报到单位登记", "joint_members": "联席会议成员|党建联席会议组成",
    "matters": "议事协商|一事一议", "joint_projects": "党建共建项目|区域共建", "needs": "民生需求清单|群众诉求", "resources": "共享资源清单|资源供给",
    "projects": "服务项目清单|供需对接项目", "households": "党员中心户|中心户包户",
}  # fmt: skip
SUFFIXES = ("台账", "信息表", "明细表", "汇总表", "统计表", "登记册", "基本信息", "动态更新表")
FILE_NAMES = ("（{street}）{subject}{suffix}", "{subject}{suffix}-{street}-20240628", "附件{n}.{street}{subject}{suffix}", "{n:02}{subject}{suffix}（定）",
              "{subject}{suffix}【{street}党建办】", "{subject}{suffix}final{n}")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "{place}{subject}{suffix}（2024年6月）",
    "{place}“一张表”{subject}{suffix}",
    "附件1 {place}{subject}{suffix}",
)
UNIT_LINES = (
    "填报单位：{place}党建工作办公室          更新时间：2024.6.28",
    "{place}    截止日期：2024年6月28日    单位：人、户、栋",
    "报送单位（加盖公章）：{place}",
)
FILLED_IN = (
    ("填报社区（单位）：{place}", "报送单位：{place}（盖章）"),
    ("截止时间：2024年6月28日", "填报时间：2024年6月28日"),
)
REMARKS = ("填写说明：“是/否”栏打“√”表示是；没有的填“/”；日期填到月或日。",)
NOTES = (
    "注：1.名称须与公章一致；2.“/”表示没有；3.每季度末更新。",
    "填表说明：此表由社区填写，报街（镇）党建办汇总。",
    "注：本表一式两份，社区留存一份。",
)
SIGNATURES = ("填表人：{person}      联系电话：{phone}      审核人：", "社区联系人：{person}（{phone}）")
SIGNED = ("制表人：{person}", "复核人：{person}", "主要领导签字：")
SEALS = ("{place}（加盖公章）", "2024年6月28日")
EXTRA_COLUMNS = {
    "所属街镇": "{street}", "包片领导": "{person}", "排查次数": "{n}", "是否录入平台": "{yes}", "数据来源": "入户摸排", "最近走访": "6月{n}日", "照片编号": "IMG_00{n}",
}  # fmt: skip
SEQUENCE = ("序号", "编序号", "S/N", "項次")
INSTRUCTIONS = (
    "填表说明（请先阅读）",
    "1.本表由各社区（村）填写，街道（镇）党建办审核",
    "2.黄色单元格为下拉选项，请勿改动格式",
    "3.每月28日前报送电子版",
)
SECTIONS = ("{han}、{}", "（{han}）{}", "{}：", "{han}、{}（{n}条）", "社区名称：{}")
GRID_SECTIONS = ("（{han}）{}", "{}（{n}）", "所属网格：{}")
SUBTOTAL = "{place}小计"
TOTALS = ("合计", "总计", "本表合计")
CONTINUED = "（续表）"
EXAMPLES = {
    "_seq": "示例", "ref": "××", "refs": "××、××", "name": "××××", "person": "张××", "phone": "13×××××××××", "id_card": "18位", "code": "91××××××××××××××××",
    "int": "××", "date": "××××年×月", "bool": "是/否", "numbers": "××",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("应建已建", "应建未建"),
        ("√", "/"),
        ("Yes", "No"),
        ("已组建", "未组建"),
        ("建有", "没有建"),
        ("是", "否"),
        ("✓", ""),
        ("有党组织", "无党组织"),
    ),
    "reported": (
        ("已到社区报到", "未到社区报到"),
        ("√", "/"),
        ("Yes", "No"),
        ("已报", "未报"),
        ("是", "否"),
        ("✓", ""),
        ("已完成", "未完成"),
    ),
    "done": (
        ("办结", "未办结"),
        ("√", "/"),
        ("Yes", "No"),
        ("已闭环", "未闭环"),
        ("是", "否"),
        ("完成", "正在推进"),
        ("已解决", "未解决"),
    ),
}
LEVELS = {
    "党支部": "党支部|支部|支部（单独）",
    "联合党支部": "联合党支部|支部（联合）|联合支部",
    "党总支": "党总支|总支",
    "党委": "党委|基层党委",
    "党小组": "党小组|小组",
}
BUILD_MODES = {"单独组建": "单独组建|单建|单独建支", "联合组建": "联合组建|联建|就近联合组建"}
ROLES = {
    "召集单位": "召集单位|召集|牵头召集单位",
    "成员单位": "成员单位|成员|普通成员单位",
    "轮值单位": "轮值单位|轮值|轮值主席单位",
}
SEPARATORS = ("、", "，", "；", "\n", "closed", "hans", "/", "numbered", "；\n", " 、", "paren", "&")
DATE_STYLES = ("2021-3", "2021年3月5日星期五", "2021.3.5-", "2021/3/5", "2021.03.15", "2021年3月", "2021-03-05", "cell", "2021年3月5日", "20210315", "2021.3",
               "二〇二一年三月五日")  # fmt: skip
BLANKS = ("无", "/", "暂无", "暂缺", "-", "", "")
BAD_DATES = ("不清楚", "上世纪90年代", "2021-02-30", "2023年13月", "待核")
BAD_NUMBERS = ("多人", "待统", "不详", "较多")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "座", "population": "人", "members": "人", "employees": "人", "staff": "人", "rcount": "人",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", " {v} ", "{v}.00")
COUNT_FORMS = ("{v}{u}", "{v} {u}", "近{v}{u}", "共有{v}{u}", "（{v}{u}）", "约{v}{u}")
FUNDS_FORMS = ("{v}元", "{wan:g}万", "约{wan:g}万元", "RMB{v:,}", "{v:,}.00", "人民币{wan:g}万元")
SPELLINGS = (
    "brackets", "fullwidth", "numeral", "phase", "prefix", "quoted", "scoped", "short", "space", "suffix", "traditional", "traditional", "typo",
)  # fmt: skip

SHARES = (
    ("party_orgs households", "grids buildings", "residents_committees owners_committees estates", "property_firms", "enterprises", "social_orgs",
     "resident_units double_reports", "joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs", "grids estates", "buildings", "residents_committees property_firms", "owners_committees households", "enterprises social_orgs",
     "resident_units joint_members", "double_reports", "matters joint_projects", "needs resources", "projects"),
    ("party_orgs grids", "buildings households", "residents_committees", "owners_committees property_firms estates", "enterprises", "social_orgs",
     "double_reports resident_units joint_members", "matters", "projects needs resources joint_projects"),
)  # fmt: skip
ENCODINGS = (("gbk", ","), ("gb18030", "\t"), ("utf-8-sig", ","), ("utf-16", "\t"), ("utf-8", ";"))
BESIDE = (("needs", "resources"), ("resident_units", "double_reports"))
TURNED = ("residents_committees", "property_firms", "owners_committees")
HALVED = ("households", "double_reports")
LAYOUTS = USUAL | {
    "remarks", "unit_row", "column_numbers", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "wide_totals", "own_numbers",
    "signatures", "ruled_rows", "merged_places", "continued", "page_titles", "example_row",
}  # fmt: skip
