"""Proper names of the eleventh body's streets and towns; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("湘沄市", "麓枫区", "伍家冲街道"),
    ("湘沄市", "捞刀区", "浏渡口镇"),
    ("株渌市", "荷桥区", "田心坳街道"),
    ("衡蒸市", "雁洲区", "回龙坪街道"),
    ("汨巴市", "云泽区", "鹿角垸镇"),
    ("武沅市", "鼎朗区", "德山埠街道"),
    ("郴仙市", "苏岭区", "白鹿峒瑶族乡"),
)
STREET_FORMS = {
    "伍家冲街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{street}工委"),
        property_firm=("湖南{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{town}分公司", "{t}物业{town}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "浏渡口镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("湖南{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "田心坳街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}市{t}物业管理有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}市{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部"),
    ),
    "回龙坪街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道党工委"),
        property_firm=("{town}{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
    "鹿角垸镇": StreetForms(
        top=("中共{town}市{d}区{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{t}物业服务（{town}）有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{t}（{town}）{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "德山埠街道": StreetForms(
        top=("中共{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("湖南{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("湖南{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "白鹿峒瑶族乡": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业服务有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "火宫坪社区", "橘园社区", "枫树坡社区", "裕湘纱厂社区", "朝阳二村社区", "百善台社区", "湘绣路社区", "桐梓坡上社区", "南元宫社区", "麻园湾社区", "八字墙社区", "三眼井社区",
    "茅坪冲村", "金鸡垅村", "荷叶塘村", "石板桥村", "南湖渔场", "上游渔场", "团结垸渔场",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{c}居民委员会"),
        meeting=("{c}党建共治理事会", "{c}共治理事会"),
        joint_branch=("{c}新兴领域联合党支部", "{c}新兴领域联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}南院", "{e}北院")),
        grid=("{s}第{n}网格", "{s}{n}网格", "{s}{n}号网格"),
        grid_scoped=("第{n}网格", "{n}网格", "{n}号网格"),
        grid_code="4301{number:03}{n:03}",
        grid_branch=("{s}第{n}网格党支部", "{s}{n}网格党支部", "{s}第{n}网格支部"),
        grid_branch_scoped=("第{n}网格党支部", "{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会", "{e}小区业委会"),
    ),
    "村": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("村党委",),
        office=("{street}{c}村民委员会", "{c}村委会", "{c}民委员会"),
        office_scoped=("村委会",),
        meeting=("{c}屋场共建理事会", "{c}共建理事会"),
        joint_branch=("{c}新兴领域联合党支部", "{c}新兴领域联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}上屋场", "{e}下屋场")),
        grid=("{s}第{han}片网格", "{s}第{n}片网格", "{s}{han}片网格"),
        grid_scoped=("第{han}片网格", "第{n}片网格", "{han}片网格"),
        grid_code="4301{number:03}{n:03}",
        grid_branch=("{s}第{han}片网格党支部", "{s}第{n}片网格党支部"),
        grid_branch_scoped=("第{han}片网格党支部", "{han}片网格党支部"),
        group="{b}党小组",
        owners=("{e}小区自治管理委员会", "{e}自管委"),
    ),
    "渔场": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("渔场党委",),
        office=("{street}{c}居民委员会", "{c}居委会"),
        meeting=("{c}党建共治理事会", "{c}共治理事会"),
        joint_branch=("{c}新兴领域联合党支部", "{c}新兴领域联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东组团", "{e}西组团")),
        grid=("{s}第{n}网格", "{s}{n}网格", "{s}{n}号网格"),
        grid_scoped=("第{n}网格", "{n}网格", "{n}号网格"),
        grid_code="4301{number:03}{n:03}",
        grid_branch=("{s}第{n}网格党支部", "{s}{n}网格党支部"),
        grid_branch_scoped=("第{n}网格党支部", "{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
}  # fmt: skip
ESTATES = ("橘洲苑", "麓景名苑", "裕湘宿舍", "天心华府", "浏水湾", "株机生活区", "荷塘春晓", "雁翎佳园", "岳屏公馆", "巴陵新城", "君山雅苑", "洞庭渔歌",
           "沅江明珠", "桃源里", "德馨苑", "苏仙桃苑", "湘南学府", "芙蓉锦园", "湘江壹号院", "定王台小区", "白沙井家园", "枫林绿洲", "朗州名邸", "渔民新村")  # fmt: skip
BUILDING_WORDS = ("栋", "号楼", "座")
SURNAMES = ["谭", "彭", "易", "欧阳", "匡", "旷", "龙", "向", "田", "瞿", "邓", "曾", "贺", "肖", "文", "毛", "左", "周", "阳", "凌", "盘", "奉", "唐", "蒋", "屈", "晏", "皮", "粟"]  # fmt: skip
GIVEN = ["湘平", "建湘", "满秀", "细毛", "冬元", "伏秋", "爱莲", "国强", "桂英", "运生", "铁牛", "小满", "石生", "菊香", "先锋", "立夏", "梦洁", "炎明", "长沙", "清泉", "辉煌"]  # fmt: skip
TRADES = ("湘江", "岳麓", "橘子红", "星沙", "芙蓉", "浏阳河", "马王堆", "白沙", "天心", "火炬", "潇湘", "洞庭", "君山", "云溪", "湘妃", "衡岳", "雁峰", "回雁", "石鼓", "蒸湘",
           "渌口", "炎陵", "醴瓷", "神农", "荷塘", "桃花源", "武陵", "沅澧", "德山", "朗州", "苏仙", "郴江", "莽山", "东江湖", "瑶岭", "资水", "梅山", "雪峰", "辰州", "湘绣",
           "楚湘", "三湘", "湖湘", "湘菜香", "茶陵", "安化黑", "湘莲", "辣妹", "九嶷", "舜皇", "湘黔", "大围山", "乌石峰")  # fmt: skip
INDUSTRIES = (
    "烟花制造", "工程机械", "轨道交通配件", "槟榔食品", "湘绣工艺", "水产养殖", "餐饮文化", "茶业", "物流", "电子商务", "陶瓷", "建材", "传媒", "粮油", "家政服务", "有色金属",
)  # fmt: skip
PROPERTY_TRADES = ("湘安居", "长房", "麓和", "洞庭春", "雁美", "朗悦")
SOCIAL = (("{t}社会工作服务中心", "社区服务"), ("{t}居家养老服务中心", "为老服务"), ("{t}志愿服务队", "志愿服务"), ("{t}花鼓戏班", "文化体育"), ("{t}矛盾纠纷调解室", "平安建设"),
          ("{t}艺术培训学校", "教育培训"), ("{t}幼儿园", "教育培训"), ("{t}龙舟协会", "文化体育"), ("{t}商会", "行业协会"), ("{t}红白理事会", "移风易俗"))  # fmt: skip
SOCIAL_TRADES = ("雷锋号", "湘伢子", "湘妹子", "暖心", "夕阳红", "红枫", "橘颂", "爱晚亭", "满天星", "小水滴", "春雨", "同心桥", "邻里亲", "屋场情", "雅韵", "楚风", "龙船", "白鹭", "杜鹃红",
                 "映山红", "一家亲", "瑶歌", "渔家乐", "老把式", "向日葵", "萤火虫", "百合", "长乐")  # fmt: skip
SOCIAL_TYPES = ("社会团体", "民办非企业单位", "备案社区社会组织")
UNITS = (("{district}{c}完全小学", "事业", "区教育局"), ("{city}公安局{district}分局{c}派出所", "机关", "市公安局"), ("中国农业银行{city}{c}支行", "国企", "农行市分行"),
         ("{district}{c}社区卫生服务中心", "事业", "区卫健局"), ("{district}市场监督管理局{c}市场监管所", "机关", "区市场监管局"), ("国网{city}供电公司{c}供电所", "国企", "国网市公司"),
         ("{district}{c}第{n}中学", "事业", "区教育局"), ("{city}自来水公司{c}营业所", "国企", "市住建局"), ("{district}司法局{c}司法所", "机关", "区司法局"))  # fmt: skip
NEEDS = (
    "坡道扶手安装", "下水道疏通", "老楼加装电梯", "长者食堂开办", "电动车棚搭建", "屋面补漏", "巷道亮灯", "停车位施划", "暑期托管班", "晒谷坪改造", "蜘蛛网线整理", "高空抛物探头",
)  # fmt: skip
NEED_CATEGORIES = ("民生实事", "人居环境", "平安建设", "文明乡风")
RESOURCES = ("会议室", "球场", "健康讲座", "法律咨询", "夜间停车位", "志愿服务", "文艺辅导", "招聘岗位")
RESOURCE_CATEGORIES = ("场所", "人员", "资金", "技术")
PROJECT_WORDS = ("湘邻", "先锋", "微实事")
PROJECT_STATUS = ("已完成", "推进中", "未启动")
MATTERS = (
    "维修资金动用",
    "电梯加装分摊",
    "地面车位收费",
    "物业公司续聘",
    "物业费调整",
    "外墙砖脱落",
    "充电桩安装",
    "单元门禁更换",
)
WIDE_MATTERS = ("夜宵摊油烟", "马路市场占道", "低洼路段内涝", "麻将馆扰民")
OWNERS_STATUS = ("正常", "一般", "瘫痪")
GRADES = ("AAA", "AA", "A")
UNKNOWN_ORGS = (
    "{city}蓬莱阁外商贸有限公司",
    "{district}镜花水月公益服务中心",
    "{city}黄粱一梦物业服务有限公司",
    "{city}无何有乡文化传媒有限公司",
)
JUNK_MATTERS = ("花坛垮塌", "井盖异响")
JUNK_NUMBER = "WC20250{n}"
CYCLE_WORDS = ("工程机械园", "水产市场", "陶瓷城")
NUMBERS = {
    "need": "XQ{c}{n:02}",
    "resource": "ZY{c}{n:02}",
    "project": "XM{c}{n:02}",
    "matter": "屋{c}第{n}号",
}
REMARKED = {
    "property_firm": ("已续签", "国有"), "estate": ("老旧小区", "安置房"), "enterprise": ("规模以上", "个转企"), "resident_unit": ("后盾单位", "省直"),
    "social_org": ("备案", "直接登记"), "owners_committee": ("筹备组转",),
}  # fmt: skip
HOMOPHONES = dict(
    zip("沄麓浏渌衡雁汨垸沅鼎郴峒冲坳坪洲埠湘株荷橘枫垅茅", "云路留录横燕密苑元顶琛洞充奥平州布香朱河菊风龙毛", strict=True)
)  # fmt: skip
HIDDEN = ("去年底册", ("两企名称（原）", "用工"), ("湘沄已吊销南杂店", 4))
BAD_FILES = {
    "html": ("系统下载_社会组织底册.xls", "社会组织登记名"), "empty": "空白摸底表.csv", "photo": "IMG_20250612_0915.jpg", "letter": "关于开展“两企三新”摸底的函.docx",
    "template": ("附表3 空白样表.xlsx", "样表", ("两企名称（执照全名）", "行业门类（两企）", "用工总量")), "broken": "渔场发来打不开.xlsx",
}  # fmt: skip
