"""Proper names of the twelfth body's streets and towns; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("鹏澳市", "宝岗区", "蚝涌街道"),
    ("京燕市", "西直区", "鼓楼前街道"),
    ("津沽市", "河坨区", "盐坨里街道"),
    ("并汾市", "矿山区", "白家梁街道"),
    ("银朔市", "贺山区", "唐渠闸镇"),
    ("兰陇市", "安滩区", "水车渡街道"),
    ("琼椰市", "海榆区", "东昌埔镇"),
)
STREET_FORMS = {
    "蚝涌街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道党工委"),
        property_firm=("{town}市{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{t}{i}（{town}）有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "鼓楼前街道": StreetForms(
        top=("中国共产党{town}市{d}区{street}工作委员会", "{street}工委", "{street}党工委"),
        property_firm=("{town}{t}物业管理有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "盐坨里街道": StreetForms(
        top=("中共{street}工作委员会", "{street}党工委"),
        property_firm=("{town}市{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{t}（{town}）{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部", "{core}支部"),
    ),
    "白家梁街道": StreetForms(
        top=("中共{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}市{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "唐渠闸镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("宁夏{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{town}分公司", "{t}物业{town}分公司"),
        enterprise=("宁夏{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "水车渡街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("甘肃{t}物业管理有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
    "东昌埔镇": StreetForms(
        top=("中共{town}市{d}区{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("海南{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("海南{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "蚝乡社区", "麻磡社区", "新桥头社区", "铸钟厂社区", "豆腐池社区", "国兴胡同社区", "春和里社区", "万新里社区", "二号井社区", "选煤楼社区", "机修厂社区", "北塔湖社区",
    "黄河楼社区", "牡丹园南社区", "海秀坡社区", "渠口村", "上滩村", "椰子头村", "石炭坡村", "云顶林场", "松山林场",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{c}居民委员会"),
        meeting=("{c}党建工作协调委员会", "{c}党建协调委员会", "{c}党建协调委"),
        joint_branch=("{c}两企三新联合党支部", "{c}两企三新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东里", "{e}西里")),
        grid=("{s}00{n}网格", "{s}{n}号网格", "{s}第{n}网格"),
        grid_scoped=("00{n}网格", "{n}号网格", "第{n}网格"),
        grid_code="440306{number:03}{n:03}000",
        grid_branch=("{s}00{n}网格党支部", "{s}{n}号网格党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("00{n}网格党支部", "{n}号网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会", "{e}小区业委会"),
    ),
    "村": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("村党委",),
        office=("{street}{c}村民委员会", "{c}村委会", "{c}民委员会"),
        office_scoped=("村委会",),
        meeting=("{c}党建工作协调委员会", "{c}党建协调委员会"),
        joint_branch=("{c}两企三新联合党支部", "{c}两企三新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}老村", "{e}新村")),
        grid=("{s}第{han}网格", "{s}第{n}网格", "{s}{n}号网格"),
        grid_scoped=("第{han}网格", "第{n}网格", "{n}号网格"),
        grid_code="640106{number:03}{n:03}000",
        grid_branch=("{s}第{han}网格党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("第{han}网格党支部", "第{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}物业管理委员会", "{e}物管会"),
    ),
    "林场": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("林场党委",),
        office=("{street}{c}居民委员会", "{c}居委会"),
        meeting=("{c}党建工作协调委员会", "{c}党建协调委员会"),
        joint_branch=("{c}两企三新联合党支部", "{c}两企三新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东院", "{e}西院")),
        grid=("{s}{han}工区网格", "{s}{n}工区网格"),
        grid_scoped=("{han}工区网格", "{n}工区网格"),
        grid_code="150784{number:03}{n:03}000",
        grid_branch=("{s}{han}工区网格党支部", "{s}{n}工区网格党支部"),
        grid_branch_scoped=("{han}工区网格党支部",),
        group="{b}党小组",
        owners=("{e}物业管理委员会", "{e}物管会"),
    ),
}  # fmt: skip
ESTATES = ("蚝湾花园", "翡翠海岸", "麻磡统建小区", "前海明珠苑", "鼓楼苑", "后海西沿大院", "钟楼湾家园", "机械部宿舍", "滨河里", "春和仁居", "塘沽新苑", "华云里", "矿工新苑",
           "选煤厂家属院", "白家梁小区", "棚改安置小区", "北塔御景", "唐徕逸园", "塞上骄子", "黄河明珠", "水车园小区", "牡丹佳苑", "椰风海韵", "海榆新村小区")  # fmt: skip
BUILDING_WORDS = ("栋", "号楼", "幢")
SURNAMES = ["陈", "温", "文", "邓", "麦", "赵", "金", "那", "佟", "郝", "白", "武", "马", "哈", "纳", "拜", "者", "符", "王", "林", "韦", "窦", "蔺", "司徒", "东方", "闫"]  # fmt: skip
GIVEN = ["伟雄", "志坚", "润芬", "晓燕", "立新", "京生", "铁军", "桂兰", "秀珍", "建军", "保平", "俊峰", "学成", "少华", "晓梅", "海涛", "玉霞", "永强", "慧敏", "思远", "文博"]  # fmt: skip
TRADES = ("前海", "蛇口湾", "鹏程", "特发", "大鹏湾", "创维科", "科苑", "梧桐山", "盐田港", "龙岗河", "什刹海", "地安", "德胜", "燕京路", "钟鼓", "万柳", "海河", "狗不理居", "杨柳青",
           "渤海湾", "津门", "大沽口", "劝业", "晋阳", "汾河", "西山", "杏花岭", "太行", "古交", "三晋", "塞北红", "贺兰", "宁川", "枸杞红", "西夏", "沙湖", "金岸", "陇原", "黄河母", "敦煌风",
           "白塔", "兰山", "百合源", "椰树林", "南海潮", "五指山", "琼州", "万泉", "海榆", "雨林", "黎锦", "三角梅", "槟榔谷")  # fmt: skip
INDUSTRIES = (
    "电子科技", "供应链管理", "跨境电商", "智能装备", "煤炭销售", "机电维修", "餐饮管理", "清真食品", "牛肉面餐饮", "热带农业", "旅行服务", "网约车服务", "即时配送", "文化传播",
    "建筑劳务", "医疗器械",
)  # fmt: skip
PROPERTY_TRADES = ("万象居", "深业盛", "首开瑞", "泰达源", "晋能苑", "塞悦", "琼安")
SOCIAL = (("{t}社会工作服务中心", "社会工作"), ("{t}养老驿站", "为老服务"), ("{t}志愿者协会", "志愿服务"), ("{t}太极拳社", "文体活动"), ("{t}人民调解工作室", "矛盾调解"),
          ("{t}职业技能培训学校", "教育培训"), ("{t}托育中心", "婴幼儿照护"), ("{t}商会", "行业自律"), ("{t}环保促进会", "生态环保"), ("{t}曲艺社", "文体活动"))  # fmt: skip
SOCIAL_TRADES = ("鹏星", "春雨润", "龙舟情", "红马甲", "银杏", "老街坊", "胡同情", "西直大妈", "夕阳美", "相声园", "沽上", "海河情", "乌金", "矿嫂", "晋韵", "梆子腔", "石榴籽", "塞上花",
                 "回乡情", "枸杞", "黄河石", "金城", "花儿", "椰风", "阿妹", "海岛", "同心圆", "小巷", "暖阳", "益家")  # fmt: skip
SOCIAL_TYPES = ("民办非企业单位", "社会团体", "社区备案组织")
UNITS = (("{city}{c}股份合作公司", "集体", "区集体资产管理办"), ("{city}公安局{district}分局{c}派出所", "机关", "市公安局"), ("{district}{c}小学", "事业", "区教委"),
         ("{district}{c}社区卫生服务站", "事业", "区卫健委"), ("{district}{c}消防救援站", "机关", "区消防救援大队"), ("{city}公共交通集团{c}场站", "国企", "市国资委"),
         ("{district}税务局{c}税务所", "机关", "区税务局"), ("中国建设银行{city}{c}支行", "国企", "建行市分行"), ("{city}第{n}医院{c}院区", "事业", "市卫健委"))  # fmt: skip
NEEDS = (
    "老楼加装电梯", "城中村管网改造", "电动自行车集中充电", "暖气不热", "采煤沉陷裂缝", "渠道护栏缺失", "养老助餐点", "路灯不亮", "楼道堆物清理", "停车难", "台风后树木清理", "饮用水二次供水",
)  # fmt: skip
NEED_CATEGORIES = ("市政设施", "住房物业", "公共服务", "城市管理")
RESOURCES = ("会议厅", "停车位（夜间）", "运动场", "法律咨询", "义诊服务", "图书室", "应急发电车", "技能培训")
RESOURCE_CATEGORIES = ("场地类", "服务类", "人才类", "资金类")
PROJECT_WORDS = ("民生微实事", "共建", "惠民")
PROJECT_STATUS = ("已完成", "推进中", "未启动")
MATTERS = (
    "电梯维修资金使用",
    "物业费收缴",
    "地库漏水维修",
    "业委会换届",
    "充电桩选址",
    "门禁系统更新",
    "垃圾桶站撤并",
    "停车收费标准",
)
WIDE_MATTERS = ("背街小巷整治", "施工夜间噪声", "餐饮油烟扰民", "共享单车乱停")
OWNERS_STATUS = ("正常", "一般", "停摆")
GRADES = ("AAA", "AA", "A")
UNKNOWN_ORGS = (
    "{city}子虚山房商贸有限公司",
    "{district}乌有乡公益服务中心",
    "{city}海市蜃楼物业服务有限公司",
    "{city}空中楼阁文化传媒有限公司",
)
JUNK_MATTERS = ("测试数据勿删", "井盖缺失")
JUNK_NUMBER = "TEST20250{n}"
CYCLE_WORDS = ("智慧园区", "综合市场", "物流港")
NUMBERS = {
    "need": "ND2025-{c}{n:03}",
    "resource": "RS2025-{c}{n:03}",
    "project": "PJ2025-{c}{n:03}",
    "matter": "议字〔2025〕{c}0{n}号",
}
REMARKED = {
    "property_firm": ("备案", "央企"), "estate": ("商品房", "保障房"), "enterprise": ("四上企业", "迁入"), "resident_unit": ("市属", "央属"),
    "social_org": ("已年检", "3A级"), "owners_committee": ("已备案",),
}  # fmt: skip
HOMOPHONES = dict(zip("鹏蚝燕津沽盐坨汾梁银朔渠滩渡琼椰榆埔桥塔", "朋豪雁金姑言驼纷良吟硕曲摊度穹耶余浦乔塌", strict=True))  # fmt: skip
HIDDEN = ("dict", ("企业名称（旧）", "从业人数"), ("京燕市已注销副食店", 3))
BAD_FILES = {
    "html": ("export社会组织.xls", "社会组织名称（系统）"), "empty": "下载失败.csv", "photo": "微信图片_20250926173015.jpg", "letter": "关于核对基层治理平台数据的通知.docx",
    "template": ("导入模板（勿改）.xlsx", "模板", ("商事主体名称", "行业门类（字典项）", "员工人数（参保）")), "broken": "社区回传（损坏）.xlsx",
}  # fmt: skip
