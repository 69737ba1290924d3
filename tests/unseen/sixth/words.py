"""What column heads, sheets, files and marks are called in the sixth body, and how its offices lay out tables."""

from tests.unseen.plan import USUAL

COMMUNITY = "居民区名称|村社|所辖社区（居民区）|社区（村居）|所属居民区|您所在的社区（村）"
PHONE = "手机长号|联系手机号|固话或手机|通讯方式（手机）|联系电话（手机优先）"
CODE = "统一代码（执照/登记证）|登记证号（信用代码）|机构信用代码|营业执照/登记证统一代码|18位社会信用代码|法人代码（统一社会信用）"
LEADER = "负责人姓名（法人）|法人（负责人）姓名|法定代表人（主要负责人）|单位负责人（姓名）|主要负责人（签章人）"
ID = "二代身份证号|身份证件号码|有效证件号|居民身份证件号|身份证号（本人）"
PARTY_MEMBERS = "在册党员数|正式党员和预备党员（名）|现有党员人数|中共党员总数|党员数（组织关系在本单位）"
FOUNDED = "批准设立时间|建立时间（年月）|批准设立日期|成立时间（年、月、日）|组织设立时间"
NOTE = "备注（其他）|备注（如撤并、更名）|需要说明的情况|其他情况备注"
HAS_PARTY = "党组织建立情况（是/否）|有无建立党组织|是否建立党的组织|有无党组织（单独或联合）|本单位是否建有党组织？|已建党组织（是/否）"
PARTY_NAME = "隶属（联合）党组织名称|所在党组织|所建党支部全称|归属党组织全称|已建或联建党组织名称"
BUILD_MODE = "党组织组建形式（单独/联合）|独立或联合|成立形式（单建/联建）|党组织设立形式|单独建或联合建"
INSTRUCTOR = "党建指导员（联络员）|党建联络员姓名|选派党建工作指导员|结对党建指导员|党建指导员（街道下派）|党建工作指导员（姓名）"
GRID = "所属基础网格|划入网格名称|归口网格|网格（全科）|所在全科网格"
ESTATE = "小区（楼院）|住宅区|里弄/小区|小区（安置点）|小区（住宅区）名"
HOUSEHOLDS = "总户（室）数|住宅套（户）数|户（套）数|登记户数|常住户数（户）"
STATUS = "推进情况（进度）|工作进度|目前状态|进度状态"
LEAD = "主办（牵头）单位|牵头部门/单位|牵头（召集）单位|主牵头单位|牵头单位（一家）"
NUMBER = "流水编号|登记序列号|清单条目编号|登记编号（街道）|清单流水号"
CATEGORY = "类目|大类（选填）|类型（下拉）|类别（四类）"

HEADERS: dict[str, dict[str, str]] = {
    "party_orgs": {
        "community": COMMUNITY, "name": "党组织名称（与党内统计一致）|党（总）支部名称|支部/总支/党委名称|组织全称（党内系统）|党支部（总支、党委）全称",
        "level": "党组织层级（委/总支/支部/小组）|组织类型（党委、总支、支部）|建制（党委/总支/支部）|设置层级（支部/总支/党委）",
        "superior": "隶属党委（总支）|上级党委（工委）名称|上级组织名称|上级党组织（直接）|所隶属的党组织",
        "host": "所依托单位|组建单位（企业、社会组织、机关）|所在法人单位全称|党组织所在法人|建在哪家单位",
        "covers_grid": "对应网格名称|所辖基础网格|支部建在哪个网格|覆盖网格（全称）",
        "secretary": "带头人（书记）|书记姓名（现任）|支部（总支、党委）书记|书记（在任）",
        "phone": PHONE, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "grids": {
        "community": COMMUNITY, "name": "网格（片区）全称|网格名（综治平台）|网格划分名称|网格（村组）名称|全科（基础）网格名",
        "gcode": "综治网格编码|网格代码（平台）|平台网格号|网格唯一码",
        "branch": "网格上建立的党支部|网格支部名称（全称）|网格党组织全称|支部建在网格（支部名）|网格内党支部",
        "head": "网格长（党员）|网格长/专职网格员姓名|网格负责人姓名|包格干部|全科网格员", "phone": PHONE, "households": HOUSEHOLDS,
        "population": "居住人口总数|网格总人口数|人口（名）|人口规模（人）", "buildings": "所含楼幢|覆盖楼栋（幢）名称|管辖楼组|网格内楼座明细|包含楼栋（逐一列出）",
    },
    "buildings": {
        "community": COMMUNITY, "estate": ESTATE, "name": "幢号（小区+幢）|楼组名称|门栋|楼号（含小区名）|幢名（全称）", "grid": GRID,
        "bhead": "门栋长|幢长|楼道长|楼组长（党员）|门栋长（楼长）", "phone": PHONE, "households": HOUSEHOLDS,
        "pgroup": "门栋党小组名称|楼幢党小组|楼道党小组（有则填）|建在楼栋的党小组|楼组（幢）党小组名称",
    },
    "residents_committees": {
        "community": COMMUNITY, "name": "居委会规范名称|基层群众性自治组织名称|村（社区）自治组织|居委（村委）全称|居委会（村委会）法定名称", "code": CODE,
        "leader": "村居主任（书记）|居委会主任（书记）|居村主任|" + LEADER, "phone": PHONE,
        "staff": "工作人员数|居（村）干部数|专职社工（名）|居委干部数|社区工作者在岗数", "address": "居委地址|党群服务站地址（门牌）|办公点地址|办公所在地|办公地点（路、号）",
    },
    "owners_committees": {
        "community": COMMUNITY, "estate": ESTATE, "name": "业主委员会全称（备案证）|业委会备案名称|业主自治组织名称|小区业主委员会名|业主委员会（规范名称）",
        "filed": "备案证明日期|街道备案日|登记备案日期|备案文书日期|业委会备案时间（街道）", "term": "本届届满日|任期结束|换届到期日|届满年月|本届任期止",
        "leader": "现任主任|业委主任|业委会主任（现任）|业委会当届主任", "phone": PHONE, "id_card": ID,
        "pm_count": "业委会党员人数|党员委员数|委员党员（名）|其中中共党员数", "status": "运行状态（正常/停摆）|目前运行状态（业委会）|业委会运行评价",
    },
    "property_firms": {
        "name": "物业单位（含自管）|物业管理企业|物业（服务人）全称|物业服务机构|物业公司（盖章名称）", "code": CODE,
        "estates": "在管项目（小区）|所服务住宅区|物业管理区域|服务小区一览|管理项目名称", "leader": "物业经理姓名|小区经理（物业）|物业驻点经理|物业负责人（项目）",
        "phone": PHONE, "grade": "红黑榜等次|信用等次|年度考核等次|物业考评档次",
        "contract": "合约到期|合同终止日期|服务合同期满|合同届满日|物业合同到期时间", "note": NOTE,
    },
    "estates": {
        "community": COMMUNITY, "name": "住宅区名称|小区（里弄）名称|居住小区全称|安置点/小区名称|物业小区名|小区（弄）全称", "grid": GRID,
        "rc": "所辖居委会|对口居（村）委会|居民委员会（属地）|所在居委会", "oc": "业主大会（业委会）|成立的业主委员会|业委会（填名称）|业主自治组织（业委会）",
        "pf": "物业服务人（公司）|物业（公司名）|聘用物业公司|在管物业企业名称|小区物业单位", "households": HOUSEHOLDS, "bcount": "楼幢数|楼组数（幢）|自然幢数|楼座总数|房屋幢数",
    },
    "social_orgs": {
        "community": COMMUNITY, "name": "备案社团名称|社区社会组织（全称）|组织（团队）名称|群众团队名称|社会服务机构/社团名称|社会组织名称（照证书）", "code": CODE,
        "stype": "登记或备案|组织性质（社团/民非/备案）|社会组织性质|登记类别（民政）", "field": "主要活动内容|业务范围（类）|服务领域归口", "leader": LEADER,
        "phone": PHONE, "members": PARTY_MEMBERS, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "date": FOUNDED, "note": NOTE,
    },
    "enterprises": {
        "community": COMMUNITY, "name": "非公有制企业全称|店招/企业名称|企业注册名称|市场主体（企业）全称|企业（商户）招牌名称|企业或商户全名", "code": CODE,
        "grid": GRID, "industry": "所处行业|行业归类|主业（行业）|行业分类（粗分）", "employees": "在职职工总数|从业人员（名）|现有员工数|职工（含临时工）|用工总人数（人）",
        "leader": LEADER, "phone": PHONE, "id_card": ID, "has_party": HAS_PARTY, "party_name": PARTY_NAME, "build_mode": BUILD_MODE,
        "instructor": INSTRUCTOR, "members": PARTY_MEMBERS, "date": FOUNDED, "note": NOTE,
    },
    "resident_units": {
        "community": COMMUNITY, "name": "共建单位（驻区）|辖区单位（全称）|区域单位名称|驻地单位名称|共建单位（机关、学校、企业）", "code": CODE,
        "utype": "单位所属类型|机关/事业/国企|单位体制|驻区单位性质|单位归类（机关/事业/国企）", "dept": "上级主管单位|主管局（委、办）|所属系统|上级行业主管|归口管理部门",
        "leader": LEADER, "phone": PHONE, "party_name": "单位党支部（党委）名称|所设党组织|机关党组织全称|驻区单位党支部|单位内党组织",
        "reported": "社区报到情况|双报到情况（是/否）|是否已到居民区报到|单位是否已报到|贵单位是否到社区报到？", "can_offer": "能提供的服务资源|可共享设施/服务|资源供给意向|可支持事项|愿意开放的资源",
    },
    "double_reports": {
        "community": COMMUNITY, "unit": "下沉单位|报到（下沉）单位名称|双报到单位（全称）|到居民区报到单位|结对报到单位",
        "rdate": "首次报到日|下沉报到时间|报到回执日期|单位报到日", "rcount": "下沉党员数|报到在职党员人数|来社区报到党员数|下沉报到党员（名）",
        "claimed": "认领服务项目名称|认领清单项目|结对项目（认领）|领办的项目名称",
    },
    "joint_members": {
        "community": COMMUNITY, "meeting": "联席会议名称（居民区）|所在联席会|议事平台（联席会）|加入的联席会议|区域化党建平台",
        "org": "成员单位（单位全称）|与会成员单位|联席会组成单位|参加联席会的单位", "role": "联席身份|在联席会中职务|单位角色（召集/轮值/成员）|席位类别",
        "rep": "派出代表|单位出席代表|参加会议代表（姓名）", "phone": PHONE, "since": "进入联席会日期|吸纳时间|签署共建协议日期|加入联席会日期",
    },
    "matters": {
        "mno": NUMBER, "community": COMMUNITY, "estate": ESTATE, "matter": "协商主题|会商事项|需协调问题|议题名（协商）|本次议题", "lead": LEAD,
        "parts": "协商参与方|参会单位（逐个列）|会办单位|共同商议单位|到会单位（除牵头）", "mdate": "协商日期|召开时间（协商）|上会日期|商议日期|议事（会商）日期",
        "done": "结果是否落实|落实与否|是否办妥|成果落实（是/否）|销号情况",
    },
    "joint_projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "联建项目（名称）|党建联建项目|共建事项名|区域化共建项目|结对联建项目", "lead": LEAD,
        "partners": "项目参与方|结对单位|参建单位（共建）|一起实施的单位|参与联建单位", "sdate": "立项日期|起步时间|项目开始日|开始实施时间|立项（启动）日期",
        "funds": "投入经费额（元）|总投入/万元|经费概算（元）|所需经费（元）|资金（万元计）", "status": STATUS,
    },
    "needs": {
        "nno": NUMBER, "community": COMMUNITY, "need": "需求条目|居民需求名称|急难愁盼事项|征集到的需求|百姓需求", "raised": "提需求单位|反映主体|提交方|需求单位（提出方）|由谁提出？",
        "category": CATEGORY, "ndate": "提交时间|摸排时间|需求采集日|上报日期|登记需求日期",
    },
    "resources": {
        "sno": NUMBER, "community": COMMUNITY, "resource": "资源条目|供给内容|可调配资源|供给资源名|供给清单内容",
        "provider": "供给方|资源归属|提供资源的单位|提供方（单位）", "category": CATEGORY,
    },
    "projects": {
        "pno": NUMBER, "community": COMMUNITY, "project": "清单项目|服务实事项目|供需项目名称|惠民项目", "lead": LEAD,
        "need_ref": "对应需求条目|响应的需求号|来源需求（号）|需求号（对应）", "res_ref": "对应资源条目|调用的资源号|使用资源（号）|资源号（对应）", "status": STATUS,
    },
    "households": {
        "community": COMMUNITY, "grid": GRID, "building": "户址楼幢|所在楼组|家住哪一幢|所在门栋|中心户楼座",
        "hh_name": "中心户（户主）|党员示范户主|红色中心户|党员家庭户主|挂牌中心户（党员姓名）", "id_card": ID, "phone": PHONE,
        "hh_branch": "户主所在支部|中心户所属支部|组织关系所在支部（全称）|该户所属党支部", "contacts": "联系群众户|包联住户数|每户联系户数|联系邻居户数",
    },
}  # fmt: skip
GROUPS: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("负责人情况", ("leader", "phone", "id_card"), {"leader": "姓名", "phone": "手机号", "id_card": "身份证号"}),
    ("书记情况", ("secretary", "phone"), {"secretary": "姓名", "phone": "联系电话"}),
    ("党组织建设情况", ("has_party", "party_name", "build_mode", "instructor", "members"),
     {"has_party": "有无党组织", "party_name": "名称", "build_mode": "单独/联合", "instructor": "党建指导员", "members": "党员人数"}),
    ("小区治理三方", ("rc", "oc", "pf"), {"rc": "居民委员会", "oc": "业主委员会", "pf": "物业企业"}),
    ("本届业委会", ("filed", "term"), {"filed": "备案日", "term": "到期日"}),
    ("户主", ("hh_name", "id_card", "phone"), {"hh_name": "姓名", "id_card": "身份证号", "phone": "联系电话"}),
    ("供需编号", ("need_ref", "res_ref"), {"need_ref": "需求条目", "res_ref": "资源条目"}),
    ("报到登记", ("rdate", "rcount"), {"rdate": "时间", "rcount": "党员数"}),
    ("规模", ("households", "population", "bcount"), {"households": "户数", "population": "人口", "bcount": "幢数"}),
)  # fmt: skip
TOP_GROUP = "党建引领基层治理基础数据"
UNITS_BELOW = {
    "households": "（户）", "contacts": "（户）", "bcount": "（幢）", "population": "（人）", "members": "（名）", "employees": "（人）", "staff": "（人）", "rcount": "（名）",
    "date": "年.月.日", "code": "（18位）", "phone": "（手机）",
}  # fmt: skip

SUBJECTS = {
    "party_orgs": "基层党组织基本信息采集|党组织架构", "grids": "网格划分|全科网格基本情况", "buildings": "楼组（门栋）|楼幢信息",
    "residents_committees": "村居委会|居（村）委会基本情况", "owners_committees": "业委会备案登记|业主委员会备案", "property_firms": "物业服务人|物业企业备案",
    "estates": "物业小区基本情况|住宅小区", "social_orgs": "社区社会组织备案汇总|备案社团", "enterprises": "非公有制企业党建|市场主体",
    "resident_units": "驻区单位基本情况|区域单位", "double_reports": "单位下沉报到|双报到回执", "joint_members": "党建联席会议成员单位|联席单位",
    "matters": "协商议事|民主协商议题", "joint_projects": "党建联建项目|结对共建", "needs": "需求清单征集|急难愁盼问题", "resources": "资源清单征集|供给资源",
    "projects": "项目清单认领|供需匹配项目", "households": "红色中心户|党员示范户",
}  # fmt: skip
SUFFIXES = ("一览表", "登记表", "台账（动态）", "底册", "汇总", "摸排表", "统计表", "清册")
FILE_NAMES = ("{street}-{subject}{suffix}20240930", "{n}-{subject}{suffix}（{street}上报）", "【{street}】{subject}{suffix}", "附表{n}：{street}{subject}{suffix}",
              "{subject}{suffix}_{street}_V{n}.0", "三季度{subject}{suffix}（{street}汇总）")  # fmt: skip
TITLES = (
    "{place}{subject}{suffix}",
    "2024年三季度{place}{subject}{suffix}",
    "{place}{subject}{suffix}（截至2024年9月30日）",
    "附表3  {place}{subject}{suffix}",
)
UNIT_LINES = (
    "填表单位（公章）：{place}        填表日期：2024年9月30日",
    "{place}                计量单位：户、人、幢",
    "上报单位：{place}      报送时间：2024.09.30",
)
FILLED_IN = (
    ("填表单位：{place}", "上报单位（公章）：{place}"),
    ("统计截止日：2024年9月30日", "上报日期：2024.9.30"),
)
REMARKS = ("说明：请逐项核实填写，名称以公章或批文为准；确实没有的填“无”。",)
NOTES = (
    "备注：1.本表每季度更新一次；2.单位名称一律填全称。",
    "说明：表中党员数以组织关系在本单位的为准。",
    "注：新增、注销单位请在当月另行报备。",
)
SIGNATURES = ("经办人：{person}    联系方式：{phone}", "统计员：{person}（{phone}）      分管领导：")
SIGNED = ("经办：{person}", "审核：{person}", "分管领导：")
SEALS = ("{place}党群工作办公室（章）", "二〇二四年九月三十日")
EXTRA_COLUMNS = {
    "街镇": "{street}", "包联领导": "{person}", "核实次数": "{n}", "是否上图": "{yes}", "信息来源": "社区摸排", "核查日期": "9.{n}", "档案盒号": "D-{n}",
}  # fmt: skip
SEQUENCE = ("序", "NO", "顺序号", "No.")
INSTRUCTIONS = (
    "下发说明",
    "一、请各村（社区）、居民区据实填写，一户一档",
    "二、表头不要增删，不要合并单元格",
    "三、9月30日下班前发街道党群办邮箱",
)
SECTIONS = ("【{}】", "{}（共{n}条）", "第{han}部分  {}", "{han}．{}", "填报单位：{}")
GRID_SECTIONS = ("【{}】", "网格：{}", "{}（共{n}条）")
SUBTOTAL = "小计（{place}）"
TOTALS = ("总计", "全部合计", "共计")
CONTINUED = "（接上页）"
EXAMPLES = {
    "_seq": "例", "ref": "填全称", "refs": "填全称，逐个列出", "name": "填全称", "person": "张某某", "phone": "11位手机号", "id_card": "18位", "code": "18位代码",
    "int": "填数字", "date": "年.月.日", "bool": "填是/否", "numbers": "填编号",
}  # fmt: skip

YES_NO: dict[str, tuple[tuple[str | int, str | int], ...]] = {
    "has_party": (
        ("有", "无"),
        ("☑是 □否", "□是 ☑否"),
        ("已建", "未建"),
        ("✔", "✘"),
        ("已建立", "尚未建立"),
        ("是", "否"),
        ("Y", "N"),
        (1, 0),
    ),
    "reported": (
        ("已报到", "未报到"),
        ("☑是 □否", "□是 ☑否"),
        ("已下沉报到", "尚未报到"),
        ("✔", "✘"),
        ("是", "否"),
        ("Y", "N"),
        (1, 0),
    ),
    "done": (
        ("已落实", "未落实"),
        ("☑是 □否", "□是 ☑否"),
        ("已销号", "未销号"),
        ("✔", "✘"),
        ("是", "否"),
        ("办妥", "未办妥"),
        (1, 0),
    ),
}
LEVELS = {
    "党支部": "党支部|支部委员会|独立党支部",
    "联合党支部": "联合党支部|联合支部委员会|联合型党支部",
    "党总支": "党总支部|总支部委员会|党总支",
    "党委": "党委|党的委员会|党委（基层）",
    "党小组": "党小组|支部下设党小组",
}
BUILD_MODES = {"单独组建": "单独组建|独立组建|单独成立", "联合组建": "联合组建|联合成立|与其他单位联合"}
ROLES = {
    "召集单位": "召集单位|召集人单位|召集方",
    "成员单位": "成员单位|委员单位|一般成员",
    "轮值单位": "轮值单位|本年度轮值|轮值成员单位",
}
SEPARATORS = ("、", "，", "；", "\n", "+", "circled", "bulleted", "listed", "和", "、\n", "　", "|")
DATE_STYLES = ("2021.03", "2021.3.5", "2021-03-05", "cell", "2021年3月5日", "2021/3", "21.3.5", "202103", "2021年3月5号", "2021—3—5", "2021年03月05日",
               "2021年3月")  # fmt: skip
BLANKS = ("无", "——", "/", "没有", "尚无", "", "")
BAD_DATES = ("记不清", "建国初期", "2021-13-05", "2019年2月30日", "年代久远")
BAD_NUMBERS = ("若干", "未统计", "说不准", "待核实")
COUNT_UNITS = {
    "households": "户", "contacts": "户", "bcount": "幢", "population": "人", "members": "名", "employees": "人", "staff": "名", "rcount": "名",
}  # fmt: skip
NUMBER_FORMS = ("{v}", "{wide}", "{v:,}", "{v} ", "{v}.0")
COUNT_FORMS = ("{v}{u}", "共{v}{u}", "约{v}{u}", "实有{v}{u}", "{v}{u}左右", "现有{v}{u}")
FUNDS_FORMS = ("{v}元", "￥{v:,}", "{wan:g}万元", "{wan:g}万", "{v:,}元", "约{wan:g}万")
SPELLINGS = (
    "short", "short", "typo", "space", "brackets", "fullwidth", "numeral", "phase", "prefix", "quoted", "scoped", "suffix", "traditional",
)  # fmt: skip

SHARES = (
    ("party_orgs", "grids buildings households", "residents_committees", "owners_committees property_firms", "estates", "enterprises social_orgs",
     "resident_units", "double_reports joint_members", "matters", "joint_projects", "needs resources projects"),
    ("party_orgs grids", "buildings", "households", "residents_committees estates owners_committees", "property_firms", "enterprises", "social_orgs",
     "resident_units double_reports joint_members", "matters joint_projects", "needs", "resources projects"),
    ("party_orgs households", "grids", "buildings estates", "residents_committees property_firms", "owners_committees", "enterprises", "social_orgs resident_units",
     "double_reports", "joint_members", "matters", "needs resources projects joint_projects"),
)  # fmt: skip
ENCODINGS = (("gb18030", ","), ("utf-8", "\t"), ("gbk", ";"), ("utf-8-sig", ","), ("utf-16", "\t"))
BESIDE = (("needs", "resources"), ("resources", "projects"))
TURNED = ("residents_committees", "estates", "property_firms")
HALVED = ("households", "joint_members")
LAYOUTS = USUAL | {
    "remarks", "unit_row", "column_numbers", "own_heads", "grid_sections", "subtotals", "seals", "halves", "tall_titles", "wide_totals", "own_numbers",
    "signatures", "ruled_rows", "merged_places", "continued", "page_titles", "example_row",
}  # fmt: skip
