"""Proper names of the sixth body's streets and town; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("瓯溪市", "莲塘区", "枫林渡街道"),
    ("汉泽市", "江堤区", "粮道口街道"),
    ("鲁滨市", "崂阳区", "台东埠街道"),
    ("黔川市", "云坪区", "木叶坝镇"),
    ("沪滨市", "浦汇区", "梧桐里街道"),
)
STREET_FORMS = {
    "枫林渡街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部", "{core}支部"),
    ),
    "粮道口街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道工委"),
        property_firm=("{town}{t}物业服务有限责任公司", "{t}物业服务公司", "{t}物业"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}公司", "{t}{i}"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "台东埠街道": StreetForms(
        top=("中国共产党{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}城市服务有限公司", "{t}城市服务", "{t}物业"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}股份有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
    "木叶坝镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业服务有限公司", "{t}物业", "{t}物管"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "梧桐里街道": StreetForms(
        top=("中国共产党{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{t}（{town}）{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "桂花埠社区", "横塘社区", "石板滩社区", "电工厂社区", "纺机社区", "海天路社区", "永泰里居民区", "泾北居民区", "安乐坊居民区", "下渔村", "岩脚寨村", "孟家疃村",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{s}居委会"),
        meeting=("{c}大党委联席会议",),
        joint_branch=("{c}“两新”组织联合党支部", "{c}两新联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东苑", "{e}西苑")),
        grid=("{s}00{n}网格", "{s}{n}网格", "{s}第{han}网格"),
        grid_scoped=("00{n}网格", "第{han}网格"),
        grid_code="WG{number:02}{n:03}",
        grid_branch=("{s}00{n}网格党支部", "{s}{n}网格党支部", "{s}第{han}网格党支部"),
        grid_branch_scoped=("00{n}网格党支部", "第{han}网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
    "居民区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("居民区党委",),
        office=("{street}{s}居民委员会", "{s}居委会", "{s}居委"),
        meeting=("{c}区域化党建联席会议",),
        joint_branch=("{c}“两新”组织联合支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}一街坊", "{e}二街坊")),
        grid=("{s}网格{han}", "{s}网格{n}", "{s}第{n}网格"),
        grid_scoped=("网格{han}", "网格{n}"),
        grid_code="JM{number:02}-{n:02}",
        grid_branch=("{s}网格{han}党支部", "{s}网格{n}党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("网格{han}党支部", "网格{n}党支部"),
        building="{e}{n}号",
        group="{b}楼组党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
    "村": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("村党委",),
        office=("{street}{c}村民委员会", "{c}村委会", "{c}村委"),
        office_scoped=("村委会",),
        meeting=("{c}共驻共建联席会议",),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}南片", "{e}北片")),
        grid=("{s}{han}组网格", "{s}{n}组网格"),
        grid_scoped=("{han}组网格", "{n}组网格"),
        grid_code="997110{number:02}{n:03}",
        grid_branch=("{s}{han}组网格党支部", "{s}{n}组网格党支部"),
        grid_branch_scoped=("{han}组网格党支部", "{n}组网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
}  # fmt: skip
ESTATES = ("钱塘人家", "菱角湖畔", "丝厂宿舍", "渡口新村", "荷塘月墅", "运河名庭", "都市港湾", "供电局宿舍", "江城里", "梅岭小区", "石油公寓", "帆船小区", "海悦嘉园", "浮山雅庭",
           "移民新区", "苗岭家园", "杜鹃苑", "锦绣安置房", "兴业坊", "茂名公馆", "顾家弄小区", "临江大楼")  # fmt: skip
BUILDING_WORDS = ("幢", "号楼", "栋")
SURNAMES = ["楼", "裘", "应", "竺", "励", "虞", "柴", "喻", "熊", "胡", "解", "于", "栾", "宿", "逄", "龙", "杨", "潘", "陆", "欧阳", "公孙"]  # fmt: skip
GIVEN = ["国兴", "小芬", "建军", "明娣", "阿根", "水珍", "卫东", "桂兰", "爱莲", "家骏", "思远", "雨桐", "子涵", "文博", "鹏程", "秀英", "绍华", "启明", "琳", "磊"]  # fmt: skip
TRADES = ("越窑", "河坊", "绿筠", "云栖谷", "西泠月", "海岛渔", "双溪", "淘小铺", "楚天", "鹤楼", "汉绣", "东湖柳", "荆山", "热干香", "长江源", "江汉", "琴台", "泰岱", "齐风", "蓬莱阁",
           "海右", "琴岛风", "胶东", "鲁味居", "黔味", "苗乡", "侗寨", "酱香", "花溪源", "娄山", "黄果", "乌江鱼", "申江", "石库门", "弄堂", "园前记", "江滩风", "汇风", "启航", "聚鑫",
           "恒信", "嘉禾", "瑞祥", "同庆", "盛泰", "誉丰", "晨光", "德泰")  # fmt: skip
INDUSTRIES = (
    "丝绸服饰", "数字科技", "水产批发", "机械制造", "汽车配件", "茶叶商贸", "文化传播", "建筑装饰", "医疗器械", "快递服务", "餐饮管理", "信息技术",
)  # fmt: skip
PROPERTY_TRADES = ("浙绿", "楚居", "海晟", "黔家", "申安", "悦邻")
SOCIAL = (("{t}越剧戏迷会", "文体"), ("{t}社区发展服务中心", "社会工作"), ("{t}助老服务社", "养老"), ("{t}平安巡防队", "治安"), ("{t}公益促进会", "公益慈善"),
          ("{t}商会", "行业"), ("{t}太极拳协会", "文体"), ("{t}老娘舅工作室", "调解"), ("{t}亲子成长中心", "少儿"))  # fmt: skip
SOCIAL_TRADES = ("乌篷船", "小橘灯", "石榴籽", "红船", "武林", "楚韵", "江豚", "樱花", "映山红", "海星", "帆影", "齐鲁情", "爱帮", "苗绣", "阿妹", "蒲公英", "白玉兰", "里弄情",
                 "阿拉", "乐活", "和美", "同乐", "常青", "金秋", "萤火虫", "爱心树")  # fmt: skip
SOCIAL_TYPES = ("社会团体法人", "社会服务机构", "街道备案团队")
UNITS = (("{city}第{n}人民医院{c}分院", "事业", "市卫生健康委"), ("{district}{c}小学", "事业", "区教育体育局"), ("{district}税务局{c}税务所", "机关", "市税务局"),
         ("{city}农商银行{c}支行", "国企", "市农商银行总行"), ("{district}{c}派出所", "机关", "区公安分局"), ("{city}水务集团{c}营业所", "国企", "市国资委"),
         ("{district}{c}市场监督管理所", "机关", "区市场监管局"), ("{city}公交集团{c}场站", "国企", "市交通运输局"), ("{district}图书馆{c}分馆", "事业", "区文化和旅游局"))  # fmt: skip
NEEDS = (
    "非机动车棚扩建", "道路积水整治", "一楼返潮治理", "老人助餐点增设", "周末公益课堂", "消防通道清理", "门禁系统更新", "雨棚统一更换", "健身器材维修", "夜间照明补亮", "快递柜进小区",
)  # fmt: skip
NEED_CATEGORIES = ("居住环境", "养老服务", "文体教育", "安全管理")
RESOURCES = ("会议室", "职工活动室", "健康讲座", "律师咨询", "非遗传承人", "错时停车泊位", "图书角", "应急物资")
RESOURCE_CATEGORIES = ("场所类", "人力类", "物资类", "技术类")
PROJECT_WORDS = ("暖心", "惠民", "焕新")
PROJECT_STATUS = ("已办结", "实施中", "待启动")
MATTERS = (
    "屋面渗漏维修",
    "加装电梯",
    "公共收益分配",
    "物业选聘",
    "停车收费标准",
    "围墙修缮",
    "绿化补种",
    "二次供水改造",
)
WIDE_MATTERS = ("夜市经营管理", "文明养犬劝导", "背街小巷整治", "学校周边交通疏导")
OWNERS_STATUS = ("正常运转", "矛盾较多", "筹备换届")
GRADES = ("五星", "四星", "三星")
UNKNOWN_ORGS = (
    "{city}海市蜃楼数字科技有限公司",
    "{district}无名公益促进会",
    "{city}子虚物业管理有限公司",
    "{city}乌有水产批发有限公司",
)
JUNK_MATTERS = ("路灯不亮", "井盖缺失")
JUNK_NUMBER = "议题〔2024〕9{n}号"
CYCLE_WORDS = ("水产市场", "建材城", "数字产业园")
NUMBERS = {
    "need": "需求{c}{n:02}",
    "resource": "资源{c}{n:02}",
    "project": "项目{c}{n:02}",
    "matter": "议题〔2024〕{c}{n:02}号",
}
HOMOPHONES = dict(
    zip("枫渡粮埠坝桐桂塘滩纺泾坊渔寨疃菱苑庭锦茂梅悦嘉越栖岱黔鑫恒瑞誉晟邻橘", "风杜良步霸铜贵堂摊仿经芳鱼债团凌院亭紧贸媒阅佳悦期代前新衡锐玉盛林菊", strict=True)
)  # fmt: skip
HIDDEN = ("停用（勿删）", ("企业或商户全名（停用）", "员工"), ("瓯溪早已吊销日用品商店", 6))
BAD_FILES = {
    "html": ("系统导出_社会组织.xls", "社会组织名称（照证书）"), "empty": "未命名.csv", "photo": "扫描件0930.jpg", "letter": "关于报送台账的通知.docx",
    "template": ("空表（下发）.xlsx", "下发样式", ("企业或商户全名", "所处行业", "用工总人数（人）")), "broken": "打不开的汇总表.xlsx",
}  # fmt: skip
