"""Proper names of the ninth body's streets and towns; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("沂滕市", "琅琊区", "金雀岗街道"),
    ("沂滕市", "费蒙县", "探沂集镇"),
    ("吉桦市", "船厂区", "哈达甸街道"),
    ("榕揭市", "潮港区", "榕华埔街道"),
    ("昆玉渠市", "多浪区", "红柳巷街道"),
    ("赣袁市", "袁水区", "秀江渡镇"),
)
STREET_FORMS = {
    "金雀岗街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道党工委"),
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "探沂集镇": StreetForms(
        top=("中共{d}县{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{d}{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{street}分公司", "{t}物业{street}分公司"),
        enterprise=("山东{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
    "哈达甸街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}党工委"),
        property_firm=("{town}{t}物业服务有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部"),
    ),
    "榕华埔街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物管"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "红柳巷街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("新疆{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "秀江渡镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("江西{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{town}分公司", "{t}物业{town}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "涑水北社区", "沂州路社区", "桃花涧社区", "机床厂社区", "松花苑社区", "多浪社区", "东风巷社区", "义乌路社区", "秀江社区", "文笔塔社区", "铁西里社区", "杏林村", "前葛沟村",
    "柳庄村", "下元村", "前园居", "南关居", "榕东居",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{c}居民委员会"),
        meeting=("{c}党建工作联席会议", "{c}党建联席会"),
        joint_branch=("{c}非公企业和社会组织联合党支部", "{c}两新联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}南区", "{e}北区")),
        grid=("{s}第{n}网格", "{s}{n}网格", "{s}{n}号网格"),
        grid_scoped=("第{n}网格", "{n}网格", "{n}号网格", "{n}"),
        grid_code="371302{number:03}{n:05}",
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
        meeting=("{c}党建联席会议", "{c}党建联席会"),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东区", "{e}西区")),
        grid=("{s}第{han}网格", "{s}第{n}网格", "{s}{han}网格"),
        grid_scoped=("第{han}网格", "第{n}网格", "{n}网格"),
        grid_code="371302{number:03}{n:05}",
        grid_branch=("{s}第{han}网格党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("第{han}网格党支部", "{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}物业管理委员会", "{e}物管会"),
    ),
    "居": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("居党委",),
        office=("{street}{s}居民委员会", "{s}居委会", "{s}居民委员会"),
        meeting=("{c}党建联席会议", "{c}联席会议"),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}A区", "{e}B区")),
        grid=("{s}第{n}网格", "{s}{n}网格", "{s}{n}号网格"),
        grid_scoped=("第{n}网格", "{n}网格", "{n}号网格"),
        grid_code="371302{number:03}{n:05}",
        grid_branch=("{s}第{n}网格党支部", "{s}{n}网格党支部"),
        grid_branch_scoped=("第{n}网格党支部", "{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
}  # fmt: skip
ESTATES = ("沂龙湾", "书圣苑", "凤凰城", "涑河家园", "电厂家属院", "供销社家属楼", "蒙山华府", "羲之花园", "松江名苑", "雾凇里", "龙潭新居", "哈达雅居", "榕江豪庭", "潮苑新村", "金叶花园",
           "侨兴苑", "多浪明珠", "胡杨佳苑", "石榴籽家园", "金葡萄小区", "袁山公馆", "状元洲花园", "秀水名邸", "粮食局宿舍")  # fmt: skip
BUILDING_WORDS = ("号楼", "栋", "#楼")
SURNAMES = ["王", "解", "公", "诸葛", "颜", "孟", "臧", "刁", "庞", "佟", "关", "金", "朴", "蔡", "林", "郑", "翁", "马", "丁", "徐", "易", "袁", "欧阳", "晏"]  # fmt: skip
GIVEN = ["洪军", "传玉", "允涛", "庆梅", "凤英", "玉善", "成哲", "铁男", "桂琴", "楚鑫", "少芬", "泽生", "艳红", "建新", "国庆", "建疆", "小根", "细妹", "冬生", "秋莲"]  # fmt: skip
TRADES = ("沂蒙红", "鲁班", "琅琊", "羲之", "孝河", "蒙阳", "大青山", "煎饼王", "银杏树", "书圣", "临商", "沭河", "桃花源", "兰陵", "金雀", "雾凇", "松江", "桦甸", "乌拉", "长白",
           "北山", "船营", "江城", "冰凌花", "榕江", "潮味", "金平", "双峰", "揭阳楼", "红砖厝", "工夫", "牛丸", "岭海", "韩江", "多浪", "胡杨", "天山雪", "丝路", "石榴籽", "红枣乡",
           "龟兹", "塔河", "金驼", "月洲", "袁山", "秀江", "仰山", "明月", "禅都", "温汤", "锂都", "状元洲", "宜风")  # fmt: skip
INDUSTRIES = (
    "板材加工", "商贸物流", "快递服务", "小商品批发", "汽车配件", "碳纤维制品", "医药连锁", "塑料制品", "五金制造", "干果购销", "棉纺织", "电子商务", "装饰装修", "家政服务", "锂电材料",
)  # fmt: skip
PROPERTY_TRADES = ("鲁安", "桦居", "榕邦", "疆和", "袁家", "万兴")
SOCIAL = (("{t}社会工作服务中心", "社会服务"), ("{t}幸福院", "养老"), ("{t}秧歌队", "文体"), ("{t}志愿服务队", "公益慈善"), ("{t}红白理事会", "乡风文明"),
          ("{t}民间艺术团", "文体"), ("{t}幼儿园", "教育"), ("{t}青少年活动中心", "教育"), ("{t}行业协会", "行业"))  # fmt: skip
SOCIAL_TRADES = ("红嫂", "沂蒙情", "孝善", "夕阳美", "蒙山", "向阳", "惠民", "孔明", "小红帽", "松花", "关东情", "雪花", "暖阳", "红船", "潮韵", "英歌", "同心圆", "侨心", "石榴花", "民族团结",
                 "昆仑", "丝语", "袁河", "明月山", "映山红", "好邻居", "同乐", "乐善")  # fmt: skip
SOCIAL_TYPES = ("社会团体", "民办非企业单位", "社区备案组织")
UNITS = (("{city}第{n}实验小学{c}校区", "事业", "市教育局"), ("{city}公安局{district}分局{c}派出所", "机关", "市公安局"), ("{city}农村商业银行{c}支行", "国企", "省联社"),
         ("{district}{c}社区卫生服务中心", "事业", "区卫生健康局"), ("{district}税务局{c}税务所", "机关", "区税务局"), ("国网{city}供电公司{c}供电所", "国企", "国网市公司"),
         ("{district}{c}第{n}中学", "事业", "区教体局"), ("{city}自来水公司{c}营业所", "国企", "市住建局"), ("{district}司法局{c}司法所", "机关", "区司法局"))  # fmt: skip
NEEDS = (
    "楼道照明改造", "下水道疏通", "健身器材更新", "老年食堂", "充电棚建设", "暖气管网改造", "路面硬化", "停车位划线", "儿童托管", "文化广场修缮", "雨污分流",
)  # fmt: skip
NEED_CATEGORIES = ("民生服务", "环境整治", "平安建设", "文体活动")
RESOURCES = ("会议室", "健身房", "义诊服务", "法律咨询", "停车场", "志愿者队伍", "文艺演出", "就业岗位")
RESOURCE_CATEGORIES = ("阵地", "人力", "物力", "服务")
PROJECT_WORDS = ("沂蒙红", "连心", "惠民")
PROJECT_STATUS = ("完成", "推进中", "未启动")
MATTERS = (
    "物业费调整",
    "屋面防水维修",
    "电动车充电棚选址",
    "更换物业公司",
    "供暖不热",
    "公共收益使用",
    "电梯加装",
    "乱堆乱放整治",
)
WIDE_MATTERS = ("大集占道经营", "广场舞扰民", "背街小巷整治", "校门口停车")
OWNERS_STATUS = ("好", "中", "差")
GRADES = ("AAA", "AA", "A")
UNKNOWN_ORGS = (
    "{city}蓬莱仙岛商贸有限公司",
    "{district}查无此会志愿服务中心",
    "{city}镜花水月物业服务有限公司",
    "{city}黄粱一梦电子商务有限公司",
)
JUNK_MATTERS = ("井盖缺失", "树木遮光")
JUNK_NUMBER = "XS20249{n}"
CYCLE_WORDS = ("批发城", "木业园", "农贸大集")
NUMBERS = {
    "need": "XQ-{c}-{n:02}",
    "resource": "ZY-{c}-{n:02}",
    "project": "XM-{c}-{n:02}",
    "matter": "XS-{c}-{n:02}",
}
REMARKED = {
    "property_firm": ("前期物业", "三级"), "estate": ("老旧小区", "回迁"), "enterprise": ("规上", "停产"), "resident_unit": ("省属", "县直"),
    "social_org": ("备案", "民非"), "owners_committee": ("2023年换届",),
}  # fmt: skip
HOMOPHONES = dict(
    zip("沂滕琅琊雀岗费蒙吉桦船榕揭潮港昆玉浪柳巷赣袁秀渡涑桃松杏葛园榕铁", "宜藤郎牙鹊刚肥萌极华舡容节朝岗坤域朗流项干元绣度素陶嵩幸割圆蓉帖", strict=True)
)  # fmt: skip
HIDDEN = ("原表", ("企业（商户）名称全称（旧）", "人数"), ("沂滕已注销粮油店", 4))
BAD_FILES = {
    "html": ("系统导出_社会组织.xls", "社会组织全称（证书）"), "empty": "空白.csv", "photo": "现场照片1205.jpg", "letter": "关于报送统计表的通知.docx",
    "template": ("附件1 空白表样.xlsx", "表样", ("企业（商户）名称全称", "主营行业（一项）", "职工总数（人）")), "broken": "社区邮箱发来（打不开）.xlsx",
}  # fmt: skip
