"""Proper names of the tenth body's streets and towns; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("江沔市", "沙堰区", "走马岭街道"),
    ("江沔市", "沙堰区", "金银潭场街道"),
    ("滇叶市", "盘龙渡区", "翠柳营街道"),
    ("申淞市", "嘉定桥区", "泗安浜镇"),
    ("闽延市", "剑浦区", "水南桥街道"),
    ("川绵江市", "涪滨区", "青羊渡镇"),
    ("乌兰浩市", "昭君区", "召庙前街道"),
)
STREET_FORMS = {
    "走马岭街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道党工委"),
        property_firm=("{town}{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "金银潭场街道": StreetForms(
        top=("中共{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{t}物业管理（{town}）有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("湖北{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部"),
    ),
    "翠柳营街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("云南{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
    "泗安浜镇": StreetForms(
        top=("中共{town}市{d}区{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "水南桥街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("福建{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{town}分公司", "{t}物业{town}分公司"),
        enterprise=("{t}（{town}）{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "青羊渡镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("四川{t}物业服务有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "召庙前街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道党工委"),
        property_firm=("内蒙古{t}物业服务有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{town}分公司", "{t}物业{town}分公司"),
        enterprise=("{town}市{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "走马坪社区", "临江门社区", "铁佛寺社区", "香樟里社区", "环西路社区", "水泥厂社区", "桂花坪社区", "凤凰门社区", "新城北社区", "文昌阁社区", "西山雅社区", "车站前社区",
    "双堰村", "白沙洲村", "柏树林村", "红星大队", "跃进大队", "五七大队",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{c}居民委员会"),
        meeting=("{c}区域化党建联席会", "{c}党建联席会"),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东苑", "{e}西苑")),
        grid=("{s}第{n}网格", "{s}{n}网格", "{s}{n}号网格"),
        grid_scoped=("第{n}网格", "{n}网格", "{n}号网格"),
        grid_code="420112{number:03}{n:03}",
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
        meeting=("{c}党建联席会", "{c}联席会"),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}南苑", "{e}北苑")),
        grid=("{s}第{han}网格", "{s}第{n}网格", "{s}{han}网格"),
        grid_scoped=("第{han}网格", "第{n}网格", "{n}网格"),
        grid_code="420112{number:03}{n:03}",
        grid_branch=("{s}第{han}网格党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("第{han}网格党支部", "{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}物业管理委员会", "{e}物管委"),
    ),
    "大队": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("大队党委",),
        office=("{street}{c}居民委员会", "{c}居委会"),
        meeting=("{c}党建联席会", "{c}联席会"),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}A区", "{e}B区")),
        grid=("{s}第{n}网格", "{s}{n}网格", "{s}{n}号网格"),
        grid_scoped=("第{n}网格", "{n}网格", "{n}号网格"),
        grid_code="420112{number:03}{n:03}",
        grid_branch=("{s}第{n}网格党支部", "{s}{n}网格党支部"),
        grid_branch_scoped=("第{n}网格党支部", "{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
}  # fmt: skip
ESTATES = ("临江雅苑", "香樟名邸", "水泥厂宿舍", "银湖天地", "常青花苑", "荷塘月色园", "汉水华庭", "楚天都会", "翠柳花园", "滇池晓筑", "云锦苑", "山茶家园", "泗水新城", "淞南佳苑", "枫桥景庭",
           "农科所家属院", "剑江豪苑", "闽江春晓", "九峰公馆", "绵水丽景", "芙蓉锦庭", "长虹里", "敕川家园", "青城小镇")  # fmt: skip
BUILDING_WORDS = ("栋", "号楼", "幢")
SURNAMES = ["熊", "万", "余", "聂", "鲁", "饶", "殷", "喻", "柯", "普", "刀", "和", "木", "段", "包", "白", "巴", "乌", "施", "沈", "俞", "邱", "陈", "黄", "廖", "罗", "牟", "蒲"]  # fmt: skip
GIVEN = ["志刚", "汉生", "腊梅", "小荣", "永红", "从云", "丽江", "金花", "阿妹", "巧珍", "宝音", "其木格", "文忠", "伟民", "月琴", "志华", "秀芳", "德贵", "天福", "成英", "国芬"]  # fmt: skip
TRADES = ("楚江", "沔阳", "荆楚", "黄鹤", "汉正", "东湖", "知音", "编钟", "江夏红", "楚才", "云岭", "滇红", "普洱春", "茶马", "石林", "金孔雀", "花海", "高原红", "苍洱", "澜沧",
           "淞沪", "申浦", "弄堂", "石库门", "外滩里", "白玉兰", "枫泾", "海上", "闽山", "武夷", "大红袍", "建盏", "延平", "剑津", "九曲", "土楼", "蜀锦", "巴山", "竹海", "川椒",
           "锦官", "天府", "涪江", "青衣", "草原春", "敕勒", "塞上", "青城", "蒙香", "苏鲁锭", "河套", "阴山", "马头琴")  # fmt: skip
INDUSTRIES = (
    "光电科技", "汽车零部件", "生物医药", "冷链物流", "餐饮管理", "鲜花贸易", "茶业", "物流", "精密机械", "服装", "竹木制品", "食品", "乳品销售", "建材", "文化传媒", "建筑劳务",
)  # fmt: skip
PROPERTY_TRADES = ("楚安", "云邦", "申佳", "闽和", "蜀兴", "蒙泰")
SOCIAL = (("{t}社工服务中心", "社会服务"), ("{t}养老服务中心", "养老"), ("{t}志愿者协会", "公益慈善"), ("{t}广场舞队", "文体"), ("{t}调解工作室", "平安"),
          ("{t}托育园", "教育"), ("{t}幼儿园", "教育"), ("{t}太极拳协会", "文体"), ("{t}商会", "行业"), ("{t}互助会", "公益慈善"))  # fmt: skip
SOCIAL_TRADES = ("楚韵", "江城情", "红莲", "爱心屋", "暖邻", "金秋", "晚霞", "红马甲", "汉水情", "木棉", "小水滴", "七彩云", "春蕾", "阿诗玛", "浦江", "邻里汇", "老伙计", "睦邻", "闽缘", "朱子",
                 "蓝天", "川妹子", "锦绣", "绵绵", "哈达情", "牧歌", "百灵", "阳光")  # fmt: skip
SOCIAL_TYPES = ("社会团体", "民办非企业单位", "备案社区社会组织")
UNITS = (("{district}{c}中心小学", "事业", "区教育局"), ("{city}公安局{district}分局{c}派出所", "机关", "市公安局"), ("中国建设银行{city}{c}支行", "国企", "建行市分行"),
         ("{district}{c}街社区卫生服务中心", "事业", "区卫健局"), ("{district}市场监督管理局{c}所", "机关", "区市场监管局"), ("国网{city}供电公司{c}供电服务站", "国企", "国网市公司"),
         ("{district}{c}第{n}初级中学", "事业", "区教育局"), ("{city}公交集团{c}场站", "国企", "市交通局"), ("{district}城市管理执法局{c}中队", "机关", "区城管局"))  # fmt: skip
NEEDS = (
    "楼顶漏水维修", "化粪池清掏", "加装电梯", "老年助餐点", "非机动车停车棚", "雨棚更换", "背街路灯增设", "停车位规划", "四点半课堂", "口袋公园改造", "飞线充电整治", "监控探头加装",
)  # fmt: skip
NEED_CATEGORIES = ("民生保障", "环境改善", "平安法治", "文化教育")
RESOURCES = ("多功能厅", "体育场馆", "义诊", "法律顾问", "停车场", "志愿者", "文艺骨干", "就业岗位")
RESOURCE_CATEGORIES = ("阵地", "人才", "资金", "服务")
PROJECT_WORDS = ("红色", "同心", "微治理")
PROJECT_STATUS = ("已完成", "推进中", "未启动")
MATTERS = (
    "公共维修资金使用",
    "电梯加装协商",
    "地下车位租售",
    "物业选聘",
    "物业费涨价",
    "外墙渗水",
    "充电桩选址",
    "小区门禁改造",
)
WIDE_MATTERS = ("夜市噪音", "流动摊贩占道", "主干道积水", "共享单车乱停放")
OWNERS_STATUS = ("好", "一般", "差")
GRADES = ("五星", "四星", "三星")
UNKNOWN_ORGS = (
    "{city}桃花源里商贸有限公司",
    "{district}乌有乡公益服务中心",
    "{city}南柯一梦物业服务有限公司",
    "{city}子虚文化传媒有限公司",
)
JUNK_MATTERS = ("路沿石破损", "绿化带踩踏")
JUNK_NUMBER = "YS20250{n}"
CYCLE_WORDS = ("光电园", "花卉市场", "物流港")
NUMBERS = {
    "need": "需{c}-{n:02}",
    "resource": "资{c}-{n:02}",
    "project": "项{c}-{n:02}",
    "matter": "议{c}-{n:02}",
}
REMARKED = {
    "property_firm": ("前期物业", "国企"), "estate": ("老旧小区", "还建"), "enterprise": ("规上", "小微"), "resident_unit": ("区直", "垂管"),
    "social_org": ("备案", "已年检"), "owners_committee": ("2024年换届",),
}  # fmt: skip
HOMOPHONES = dict(
    zip("沔堰岭潭滇柳营申泗浜闽浦桥绵涪羊渡浩召庙坪樟铁桂昌柏", "免燕领谈颠留莹深四帮敏埔乔棉福阳度皓照妙平章帖贵猖百", strict=True)
)  # fmt: skip
HIDDEN = ("上季度", ("新经济组织名称（旧）", "从业"), ("江沔已注销副食店", 6))
BAD_FILES = {
    "html": ("平台导出_新社会组织.xls", "新社会组织全称"), "empty": "新建台账.csv", "photo": "微信图片_20250318.jpg", "letter": "关于报送两新组织摸排表的通知.docx",
    "template": ("附件2 模板（空表）.xlsx", "模板", ("新经济组织名称", "主营（行业）", "员工数（含灵活用工）")), "broken": "社区发来（损坏）.xlsx",
}  # fmt: skip
