"""What column heads, sheets, files and marks are called in the twelfth body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "社区工作站|所属社区（工作站）|基本信息-所属社区|所在社区（村、林场）|区划名称（社区级）|归属村居名称"
PHONE = "联系手机号码|手机号码（系统登记）|联系信息-电话|固定电话或手机|联系电话（可拨通）|电话号码（本人）"
CODE = (
    "主体信息-信用代码|统一社会信用代码（系统校验）|机构统一代码|信用代码（18位大写）|统一信用代码（证照）|证照信用代码"
)
LEADER = "主体信息-负责人|法定代表人（经营者）|经营者或负责人|企业法人/负责人|负责人（登记在册）|单位负责人姓名"
ID = "身份信息-证件号|证件号码（居民身份证）|身份证件号码（18位）|公民身份证号（末位X）|负责人证件号码"
PARTY_MEMBERS = (
    "党建信息-党员数|党员人数（党统口径）|党员总数（含预备党员）|在册党员人数|党员数（人数）|党员人数（不含发展对象）"
)
FOUNDED = "基本信息-成立日期|成立日期（YYYY-MM-DD）|成立时间（年-月）|登记成立时间|成立批准时间|成立（核准）日期"
NOTE = "备注信息（选填）|备注（系统）|其他情况说明|备注（特殊情况）|补充信息"
HAS_PARTY = (
    "党建信息-是否建立党组织|是否建有党组织|党组织是否建立|两个覆盖-组织覆盖|是否已成立党组织|有无党组织（含联合）"
)
PARTY_NAME = (
    "党建信息-党组织名称|所建党组织（系统名称）|所在党组织名称（含联合）|已建党组织名称|覆盖党组织（名称）|关联党组织"
)
BUILD_MODE = "党建信息-组建方式|党组织组建方式（字典项）|组建方式（单独组建/联合组建）|组织形式（单建、联建）|支部组建方式（字典）"
INSTRUCTOR = "党建信息-指导员|选派指导员姓名|党建指导员（选派）|党建组织员（指导员）|党建指导员（未建填报）"
GRID = "基本信息-所属网格|所属基础网格（名称）|所在网格（系统名称）|关联网格|网格（三级）|归属基础网格"
ESTATE = "所属小区（花园）|基本信息-所属小区|住宅小区（院、里）|小区（大院、城中村）|小区名称（标准地址）"
HOUSEHOLDS = "户数（套间数）|住户数（系统）|登记户数（套）|入住户数（户）|规模-户数"
STATUS = "流程状态|项目环节|办理状态|当前环节|进度（字典项）"
LEAD = "责任主体-牵头|承办单位（牵头）|牵头方-单位名称|牵头承办单位|主办单位（牵头）"
NUMBER = "业务编号|记录编号|工单编号|系统流水号|唯一编号"
CATEGORY = "类型（字典项）|一级分类|事项大类|分类（系统）"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "基本信息-党组织名称|党组织名称（党统系统）|党组织全称（系统）|党组织（含党小组）名称|组织名称（党务）",
        "level": "党组织类别（代码名称）|组织类别（党务字典）|组织类别（系统字典项）|基本信息-组织类别", "superior": "上级党组织（系统树）|父级党组织|隶属关系-上级党组织|直属上级组织名称|上一层级党组织",
        "host": "单位信息-所在单位|所在单位名称（党统）|党组织所在的单位|关联单位（企业、社会组织等）", "covers_grid": "覆盖网格（网格党支部填写）|关联网格名称|支部建在的网格|对应基础网格",
        "secretary": "班子信息-书记|党组织书记（党统）|书记姓名（党务系统）|现任书记名称", "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "基本信息-网格名称|基础网格名称（三级）|网格名称（块数据）|网格（系统名称）|划分网格名称",
        "gcode": "网格标识码|网格编码（15位）|网格代码（省级赋码）|基本信息-网格编码", "branch": "党建信息-网格党支部|网格党支部（系统名称）|网格内建立的党支部|关联网格党支部",
        "head": "人员信息-网格长|网格长（两委成员）|网格长姓名（系统）|网格员（组长）", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "规模-人口数|实有人口（系统）|实有人口（户籍+非户籍）|居住人口（人数）", "buildings": "网格内楼栋（系统）|覆盖楼栋（标准地址）|关联楼栋|四至内楼栋|管辖楼栋（院落、楼栋）",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "基本信息-楼栋名称|楼栋名称（标准地址）|建筑物名称（楼栋）|楼栋（统建楼、商品房）|楼栋（门牌）名称", "grid": GRID,
        "bhead": "人员信息-楼长|楼长（楼门院长）|楼门长姓名|楼栋长（系统登记）", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "党建信息-楼栋党小组|楼门党小组|楼栋党小组（系统名称）|关联党小组",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "基本信息-居（村）委会名称|居民委员会（特别法人）名称|居委会、村委会名称|基层群众性自治组织（登记名）|居民委员会、村民委员会", "code": CODE,
        "leader": "班子信息-主任|居委会主任（现任）|主任姓名（居、村委会）|居（村）委会负责人", "phone": PHONE,
        "staff": "规模-工作人员数|专职社区工作者数|社工人数（在岗）|工作人员（在编、聘用）", "address": "办公场所地址|通讯地址（居、村委会）|联系信息-办公地址|办公地点（标准地址）",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "基本信息-业委会名称|业委会/物管会名称|业主委员会（物管会）全称|业主组织（业委会、物管会）|业委会名称（系统备案）",
        "filed": "备案信息-备案日期|街道（镇）备案日期|备案日期（系统）|备案审核通过日期", "term": "备案信息-任期截止|任期截止日期|本届截止时间|任期届满（年月日）",
        "leader": "班子信息-业委会主任|业委会/物管会主任|主任（业主委员）|物管会主任姓名", "phone": PHONE, "id_card": ID,
        "pm_count": "班子信息-党员委员数|中共党员委员人数|委员中党员数（人）|党员身份的委员（人）", "status": "运行状态（字典项）|业委会运作状态|履职评价|运转情况（系统）",
    },
    "property_firms": {
        "name": "基本信息-物业企业名称|物业服务企业（系统名称）|物业公司名称（备案）|物业服务人名称|物业企业（含分公司）全称", "code": CODE,
        "estates": "服务项目-小区名称|在管物业项目（小区）|管理小区（花园）|服务中的住宅小区|承接小区（逐一列出）", "leader": "项目信息-项目经理|物业项目经理（备案）|驻场项目经理|小区物业负责人", "phone": PHONE,
        "grade": "信用信息-等级|信用等级（住建系统）|企业信用评级|年度信用等级", "contract": "合同信息-到期日|物业服务合同截止日|合同终止日（系统）|物业服务合同有效期至", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "基本信息-小区名称|小区（花园、大院）名称|住宅小区名称（标准地址）|小区、里、院名称|住宅区名称（系统）", "grid": GRID,
        "rc": "治理主体-居委会|管辖的居（村）委会|所属居（村）委会（系统）|关联居委会", "oc": "治理主体-业委会|业委会或物管会|关联业委会|关联业主组织", "pf": "治理主体-物业企业|关联物业企业|物业服务人（现任）|服务企业（物业）",
        "households": HOUSEHOLDS, "bcount": "规模-楼栋数|楼栋数（栋数）|建筑栋数|小区楼栋数（系统）",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "基本信息-社会组织名称|社会组织名称（民政系统）|社会组织（含备案组织）名称|社会组织（登记、备案）|社区社会组织（系统名称）", "code": CODE,
        "stype": "社会组织类型（字典项）|登记类型（社团/民非/备案）|组织类型（民政）|基本信息-组织类型", "field": "业务领域（字典项）|服务领域（主要）|服务类别（民政）|业务领域（主要）",
        "leader": LEADER, "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE, "instructor": INSTRUCTOR,
        "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "基本信息-企业名称|企业名称（商事登记）|商事主体名称|市场主体名称（执照）|企业（商户）名称|法人单位名称", "code": CODE, "grid": GRID,
        "industry": "行业（国民经济分类）|行业门类（字典项）|所属行业（系统）|基本信息-行业", "employees": "规模-从业人员|从业人员（社保数）|员工人数（参保）|期末从业人员数", "leader": LEADER,
        "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE, "instructor": INSTRUCTOR, "members": PARTY_MEMBERS,
        "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "基本信息-驻区单位名称|驻区单位（共建单位）名称|辖区单位（央属、市属、区属）|驻社区单位（系统名称）|法人单位（驻区）", "code": CODE,
        "utype": "单位属性（字典项）|机构类型（机关/事业/国企）|单位性质（机构编制）|基本信息-单位性质", "dept": "隶属关系-主管部门|主管单位（系统）|上级主管单位（委办局）|所属委办局或集团",
        "leader": LEADER, "phone": PHONE, "party_name": "党建信息-单位党组织|单位党组织名称（党统）|单位党组织（本级）|关联单位党组织",
        "reported": "报到状态（系统）|是否回社区报到|单位报到（是/否）|双报到-是否报到", "can_offer": "可开放的资源（系统）|共享资源（可多选）|资源信息-可提供资源|开放共享的设施和服务",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "报到信息-单位名称|报到单位（系统名称）|回社区报到单位|“哨响报到”单位", "rdate": "报到信息-报到时间|报到时间（系统）|回社区报到时间|回社区签到日期",
        "rcount": "报到信息-党员数|回社区报到党员（人）|报到党员数（系统）|报到的党员（人数）", "claimed": "报到信息-认领项目|认领的服务项目（系统）|已认领项目（系统）|认领岗位或项目",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "协调委员会名称|党建工作协调委员会|所在党建协调委员会|基本信息-协调委员会", "org": "协调委员会成员单位|成员单位（系统名称）|委员单位|入委单位名称",
        "role": "成员角色（字典项）|单位角色（召集/成员/轮值）|委员单位角色|协调委角色", "rep": "协调委委员姓名|委员代表（单位）|单位委员|人员信息-委员", "phone": PHONE,
        "since": "加入协调委时间|入委时间|任委员起始日期|加入日期（系统）",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "吹哨事项|“小院议事厅”议题|议事协商议题名称|议事信息-议题|居民议事厅议题", "lead": f"{LEAD}|吹哨单位",
        "parts": "参会单位（除牵头外）|报到单位（应哨）|议事信息-参与单位|协办单位（应哨部门）", "mdate": "议事信息-会议日期|议事会召开日期|吹哨时间|会议时间（系统）", "done": "结案状态|是否结案|是否闭环办结|事项是否办结（系统）",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "项目信息-共建项目|党建共建项目（系统名称）|协调委共建项目|民生微实事项目", "lead": LEAD,
        "partners": "项目信息-参与单位|合作参建单位|参建单位（系统）|共同承办单位", "sdate": "项目信息-开始日期|项目开始日期（系统）|开工日期（项目）|计划开始时间",
        "funds": "项目信息-资金（元）|安排资金（元）|预算金额（元）|资金总额（元）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "需求信息-标题|诉求名称（工单标题）|居民诉求（接诉即办）|需求标题（系统）", "raised": "诉求来源（单位）|需求信息-提出单位|诉求上报单位|上报主体",
        "category": CATEGORY, "ndate": "需求信息-提出日期|来电（上报）日期|诉求受理日期|受理时间（系统）",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "资源信息-名称|资源名称（系统）|开放共享资源名称|资源项目（可预约）", "provider": "资源信息-提供单位|资源权属方（单位）|资源所有单位（系统）|供给单位（系统名称）",
        "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "项目信息-名称|供需对接项目（系统）|服务项目（双向认领）|双向认领的项目", "lead": LEAD,
        "need_ref": "关联需求编号|关联需求（工单编号）|来源工单编号|项目信息-需求编号", "res_ref": "关联资源编号|关联资源（记录编号）|调用资源编号|项目信息-资源编号", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "居住信息-楼栋|居住楼栋（标准地址）|住址所在楼栋|户籍或居住楼栋",
        "hh_name": "党员先锋岗（中心户）姓名|中心户信息-姓名|党员中心户（户主）名称|党员楼长（中心户）", "id_card": ID, "phone": PHONE,
        "hh_branch": "中心户信息-所在支部|所在支部（党务系统）|党组织关系所在支部|组织关系所在支部名称", "contacts": "包联户数（系统）|联系户数（系统）|中心户信息-联系户数|联系居民户（户）",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("法人信息", ("leader", "phone", "id_card"), {"leader": "姓名", "phone": "手机号", "id_card": "证件号码"}),
    ("书记信息", ("secretary", "phone"), {"secretary": "姓名", "phone": "手机号"}),
    ("党建情况", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "是否建立", "party_name": "党组织名称", "build_mode": "组建方式", "instructor": "指导员姓名", "members": "党员人数"}),
    ("治理主体", ("rc", "oc", "pf"), {"rc": "居（村）委会", "oc": "业委会/物管会", "pf": "物业企业"}),
    ("备案情况", ("filed", "term"), {"filed": "备案日期", "term": "任期截止"}),
    ("中心户", ("hh_name", "id_card", "phone"), {"hh_name": "户主姓名", "id_card": "证件号码", "phone": "手机号"}),
    ("关联编号", ("need_ref", "res_ref"), {"need_ref": "需求", "res_ref": "资源"}),
    ("报到情况", ("rdate", "rcount"), {"rdate": "报到时间", "rcount": "报到党员"}),
    ("规模", ("households", "population", "bcount"), {"households": "户数", "population": "人口数", "bcount": "楼栋数"}),
    ("网格队伍", ("head", "phone"), {"head": "网格长", "phone": "手机号"}),
    ("项目进度", ("sdate", "status", "funds"), {"sdate": "开始日期", "status": "环节", "funds": "资金（元）"}),
)  # fmt: skip
FLATTENED = ("{group}-{head}", "{group}_{head}", "{group}.{head}", "{group}/{head}", "【{group}】{head}")
TOP_GROUP = "平台字段"
UNITS_BELOW = {
    "households": "套", "contacts": "户", "bcount": "栋", "population": "人", "members": "人", "employees": "人", "staff": "人", "rcount": "人次", "funds": "元",
    "date": "YYYY-MM-DD", "code": "必填，18位", "phone": "必填", "ref": "与台账一致", "refs": "多个用分号隔开",
}  # fmt: skip
FIELD_CODES = {
    "_seq": "XH", "community": "SSSQ", "name": "MC", "level": "ZZLB", "superior": "SJDZZ", "host": "SZDW", "covers_grid": "FGWG", "secretary": "SJXM", "phone": "LXDH",
    "members": "DYRS", "date": "CLRQ", "note": "BZ", "gcode": "WGBM", "branch": "WGDZB", "head": "WGZ", "households": "HS", "population": "RKS", "buildings": "XXLD",
    "estate": "SSXQ", "grid": "SSWG", "bhead": "LZXM", "pgroup": "LDDXZ", "code": "TYSHXYDM", "leader": "FZRXM", "staff": "GZRYS", "address": "BGDZ", "filed": "BARQ",
    "term": "RQJZ", "id_card": "ZJHM", "pm_count": "DYWYS", "status": "ZT", "estates": "FWXQ", "grade": "XYDJ", "contract": "HTDQR", "rc": "JWH", "oc": "YWH", "pf": "WYQY",
    "bcount": "LDS", "stype": "ZZLX", "field": "YWLY", "has_party": "SFJLDZZ", "party_name": "DZZMC", "build_mode": "ZJFS", "instructor": "ZDYXM", "industry": "HYFL",
    "employees": "CYRYS", "utype": "DWXZ", "dept": "ZGBM", "reported": "SFBD", "can_offer": "KFZY", "unit": "BDDW", "rdate": "BDSJ", "rcount": "BDDYS", "claimed": "RLXM",
    "meeting": "XTWYH", "org": "CYDW", "role": "JS", "rep": "WYXM", "since": "JRSJ", "mno": "YWBH", "matter": "YT", "lead": "QTDW", "parts": "CYDWS", "mdate": "HYRQ",
    "done": "SFBJ", "pno": "XMBH", "project": "XMMC", "partners": "GJDW", "sdate": "KSRQ", "funds": "ZJ", "nno": "XQBH", "need": "XQMC", "raised": "TCDW", "category": "LX",
    "ndate": "SLRQ", "sno": "ZYBH", "resource": "ZYMC", "provider": "TGDW", "need_ref": "GLXQ", "res_ref": "GLZY", "building": "JZLD", "hh_name": "HZXM", "hh_branch": "SZZB",
    "contacts": "LXHS",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "党组织信息|基层党组织（党务系统）", "grids": "基础网格信息|网格划分调整", "buildings": "楼栋信息|楼长及楼门院长",
    "residents_committees": "居（村）委会信息|基层群众性自治组织", "owners_committees": "业委会（物管会）信息|业委会备案情况", "property_firms": "物业服务企业信息|物业项目备案",
    "estates": "住宅小区信息|小区治理主体", "social_orgs": "社会组织信息|社会组织（含备案）", "enterprises": "法人单位信息|商事主体党建",
    "resident_units": "驻区单位信息|辖区共建单位", "double_reports": "回社区报到|双报到登记", "joint_members": "党建工作协调委员会成员|协调委委员单位",
    "matters": "吹哨报到事项|居民议事厅议题", "joint_projects": "民生微实事项目|共建项目", "needs": "居民诉求|接诉即办需求", "resources": "开放共享资源|资源台账",
    "projects": "双向认领项目|供需对接项目", "households": "党员中心户信息|中心户联系户",
}  # fmt: skip
SUFFIXES = ("导出", "数据表", "信息核查表", "底数核对表", "台账", "统计报表")
FILE_NAMES = ("{subject}{suffix}_20250928101532", "{street}-{subject}{suffix}-核对版{n}", "export_{n}_{subject}", "{n:02}{street}{subject}{suffix}（已核）",
              "{subject}{suffix}（{street}端）", "回传：{street}{subject}{suffix}（第{n}份）")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "基层治理平台{place}{subject}{suffix}",
    "{place}{subject}{suffix}（2025年第三季度）",
    "2025年9月{place}{subject}{suffix}",
    "{subject}{suffix}（{place}）",
)
ANNEXES = ("附件{n}", "表{n}：", "附件{n}（表样）")
UNIT_LINES = (
    "导出单位：{place}    导出时间：2025-09-28 10:15:32",
    "数据来源：区基层治理平台        数据截止：2025年9月28日        核对单位：{place}",
    "统计单位：{place}      统计周期：2025年7月—9月",
)
FILLED_IN = (
    ("核对单位：{place}", "数据归属：{place}"),
    ("导出时间：2025-09-28 10:15", "核对截止：9月30日18:00"),
)
REMARKS = ("核对提示：标*为必填；灰色列由系统带出，不得修改；多个值用半角分号隔开；没有的留空。",)
NOTES = (
    "注：本表由系统导出，社区核对后回传，请勿增删列。",
    "说明：股份合作公司按集体经济组织计入驻区单位，不计入两新。",
    "提示：导出数据含个人信息，用后即删，不得外传。",
)
SIGNATURES = ("核对人：{person}（{phone}）      数据管理员：", "平台联络员 {person} {phone}")
SIGNED = ("核对人：{person}", "数据专员：{person}", "街道审核：{person}")
SEALS = ("{place}党建工作办公室", "2025年9月28日")
EXTRA_COLUMNS = {
    "数据ID": "44030610{n}", "录入人": "{person}", "最后修改时间": "2025-09-2{n} 16:30:00", "审核状态": "已通过", "数据来源": "块数据平台", "所属街道（镇）": "{street}",
    "是否核对": "{yes}", "记录版本": "{n}", "操作": "查看 编辑",
}  # fmt: skip
SEQUENCE = ("序号", "ID", "行次", "编号ID")
INSTRUCTIONS = (
    "目录及核对要求",
    "1 数据由区平台统一导出，社区工作站逐条核对",
    "2 单位名称以证照为准，与系统不一致的在备注写明",
    "3 三个工作日内由街道（镇）管理员回传",
)
SECTIONS = ("{}", "◎{}", "{}  {n}条", "{han}．{}", "社区：{}（共{n}条记录）", "{}（{n}）")
GRID_SECTIONS = ("{}", "◎{}", "网格：{}（{n}条）")
SUBTOTAL = "{place} 小计"
TOTALS = ("合计", "共 {n} 条记录", "总计（{n}条）", "全街道合计")
PAGE_TOTAL = "本页合计"
CONTINUED = "(2)"
CONTINUED_MARKS = ("（接上页）", "接上表", "第2页")
SERIALS = ("{block}-{n:03}", "{block}0{n:02}")
YEARS = (("2024年末", "2025年9月末"), ("2023年", "2024年", "2025年"), ("2024年三季度", "2025年三季度"))
NUMBERED = ("{n}.{}", "（{n}）{}", "{n}-{}")
BETWEEN = ("/", " ", "，", "\n", "-")
CONTACTS = ("联系人/电话", "负责人及联系号码", "联系人（手机）")
DITTOS = ("同上", "〃", "同上行")
BLOCK_NOTES = ("{place}共{n}条，核对人：{person}", "注：{place}以系统数据为准", "——{place}核对完毕——")
PARTED = {
    "members": (("总数", "其中：正式", "其中：预备"), ("合计", "其中流动党员")),
    "employees": (("总人数", "其中：参保", "其中：骑手司机"), ("合计", "女")),
    "households": (("总套数", "其中：出租屋"), ("合计", "自住", "出租")),
    "population": (("实有人口", "非深户"), ("合计", "户籍", "非户籍")),
    "rcount": (("合计", "其中：正式党员"),),
}
LISTED = ("{}_{n}", "{}{n}", "{}[{n}]", "{}（{han}）")
GATHERED = (("{above}：{names}", "；"), ("{above}[{names}]", "；"), ("{above}—{names}", "\n"))
RUNS = ("{e}{first}~{last}{w}", "{e}{first}-{last}{w}", "{e}{first}{w}至{last}{w}", "{e}[{all}]{w}")
TICKED = {
    "has_party": (("是", "否"), ("已建立", "未建立")),
    "reported": (("已报到", "未报到"), ("是", "否")),
    "done": (("已结案", "未结案"), ("是", "否")),
}
TICKS = ("√", "●", "✔", "1")
EXAMPLES = {
    "_seq": "样例", "ref": "XX（全称）", "refs": "XX；XX", "name": "XX（与证照一致）", "person": "王某", "phone": "138****0000", "id_card": "110101********0000", "code": "9144****",
    "int": "12", "date": "2020-01-01", "bool": "1-是", "numbers": "ND2025-XXXX",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("1-是", "0-否"),
        ("是", "否"),
        ("TRUE", "FALSE"),
        ("已建立", "未建立"),
        ("01 是", "02 否"),
        ("已建立党组织", "未建立党组织"),
        ("Y-是", "N-否"),
        (1, 0),
        ("✔", "✘"),
    ),
    "reported": (
        ("1-是", "0-否"),
        ("已签到", "未签到"),
        ("TRUE", "FALSE"),
        ("已报到", "待报到"),
        ("01 是", "02 否"),
        ("是", "否"),
        ("Y-是", "N-否"),
        (1, 0),
        ("✔", "✘"),
    ),
    "done": (
        ("1-是", "0-否"),
        ("已结案", "未结案"),
        ("TRUE", "FALSE"),
        ("已闭环", "处置中"),
        ("01 是", "02 否"),
        ("办结", "在办"),
        ("Y-是", "N-否"),
        ("已归档", "办理中"),
        ("✔", "✘"),
    ),
}
LEVELS = {
    "党支部": "631-党支部|党支部|631党支部|支部",
    "联合党支部": "632-联合党支部|联合党支部|632联合党支部|联合支部",
    "党总支": "621-党总支|党总支部|621党总支部|总支",
    "党委": "611-党委|党委|611党委|基层党委",
    "党小组": "党小组|小组|党小组（楼栋）",
}
BUILD_MODES = {
    "单独组建": "1-单独组建|单独组建|单独建立党组织|单建",
    "联合组建": "2-联合组建|联合组建|联合建立党组织|联建",
}
ROLES = {
    "召集单位": "召集单位|1-召集单位|主任单位（召集）|召集人单位",
    "成员单位": "成员单位|2-成员单位|委员单位（成员）|成员",
    "轮值单位": "轮值单位|3-轮值单位|轮值主任单位|轮值",
}
SEPARATORS = (";", ";", ",", "；", "、", " | ", ", ", "\n", "counted", "circled", "closed", "<br>")
DATE_STYLES = ("2021/3/5 0:00", "2021-03-05 00:00:00.0", "2021-03-05", "2021/03/05", "cell", "serial", "20210305", "202103", "2021-03", "2021年3月5日",
               "2021年3月5日到期", "2021/3/5", "2021-3-5", "2021年03月05日")  # fmt: skip
BLANKS = ("NULL", "-", "无", "未关联", "--", "", "")
BAD_DATES = ("1900/1/0", "0000-00-00", "待核查", "2021-02-31", "建矿时")
BAD_NUMBERS = ("#N/A", "待核", "不详", "统计中")
COUNT_UNITS = {
    "households": "套", "contacts": "户", "bcount": "栋", "population": "人", "members": "人", "employees": "人", "staff": "人", "rcount": "人次",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{v:,}", "{v}.0", "{v}.00", "{v} ", "'{v}")
COUNT_FORMS = ("{v}{u}", "{v}{u}", "共{v}{u}", "约{v}{u}", "{v}（{u}）")
FUNDS_FORMS = ("{v}.00", "{v:,}.00", "{v}元", "{wan:g}万元", "¥{v:,}")
SPELLINGS = (
    "short", "short", "short", "short", "typo", "space", "brackets", "fullwidth", "numeral", "phase", "prefix", "scoped", "scoped", "suffix", "remarked",
    "quoted",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids", "buildings", "households", "residents_committees estates", "owners_committees property_firms", "enterprises", "social_orgs",
     "resident_units", "double_reports", "joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs", "grids buildings", "households", "residents_committees owners_committees", "estates property_firms", "enterprises", "social_orgs",
     "resident_units double_reports", "joint_members", "matters", "joint_projects projects", "needs", "resources"),
    ("party_orgs", "grids estates buildings", "households", "residents_committees", "owners_committees", "property_firms", "enterprises social_orgs resident_units",
     "double_reports", "joint_members", "matters joint_projects", "needs resources", "projects"),
)  # fmt: skip
ENCODINGS = (("utf-8-sig", ","), ("gbk", ","), ("utf-8", "|"), ("gb18030", "\t"))
BESIDE = (("needs", "resources"), ("joint_projects", "projects"))
TURNED = ("residents_committees", "owners_committees")
HALVED = ("double_reports", "households")
CARDS = ("residents_committees",)
LAYOUTS = USUAL | {
    "remarks", "unit_row", "field_codes", "flat_heads", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "wide_totals",
    "totals_first", "own_numbers", "signatures", "ruled_rows", "merged_places", "continued", "page_titles", "example_row", "annexes", "numbered_heads",
    "joined_contacts", "gaps", "page_totals", "short_sheets", "cards", "spread_lists", "ticked_choices", "building_runs",
    "short_buildings", "blank_repeats", "yearly_columns", "listed_columns", "gathered_lists", "serials", "continued_marks", "block_notes", "parted_counts",
}  # fmt: skip
