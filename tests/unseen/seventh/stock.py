"""Proper names of the seventh body's streets, towns and sumu; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("粤澜市", "禅塘区", "石榴岗街道"),
    ("蓉泸市", "锦水区", "鸣凤桥镇"),
    ("辽浑市", "和盛区", "重工北街道"),
    ("天屯市", "垦南区", "胡杨渠镇"),
    ("甬嵊市", "鉴江区", "前童埭街道"),
    ("敕勒市", "赛罕塔区", "白音敖包苏木"),
)
STREET_FORMS = {
    "石榴岗街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物管"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "鸣凤桥镇": StreetForms(
        top=("中国共产党{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业服务有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}公司", "{t}{i}"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部"),
    ),
    "重工北街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道工委"),
        property_firm=("{town}{t}物业有限公司", "{t}物业"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "胡杨渠镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
    "前童埭街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{t}物业（{town}）有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}股份有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "白音敖包苏木": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业服务有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "骑楼社区", "沙面涌社区", "龙舟社区", "茶亭社区", "轧钢社区", "劳动路社区", "团部社区", "棉纺城社区", "跨湖社区", "蚕桑社区", "红柳生活区", "采油二厂生活区", "查干嘎查", "乌兰淖嘎查",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{s}居委会"),
        meeting=("{c}党建联席会议", "{c}联席会"),
        joint_branch=("{c}“小个专”联合党支部", "{c}小个专联合党支部", "{c}小个专联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}甲区", "{e}乙区")),
        grid=("{s}第{han}网格", "{s}第{n}网格", "{s}{n}号网格"),
        grid_scoped=("第{han}网格", "{n}号网格"),
        grid_code="A{number:02}-{n:02}",
        grid_branch=("{s}第{han}网格党支部", "{s}第{n}网格党支部", "{s}{n}号网格党支部"),
        grid_branch_scoped=("第{han}网格党支部", "{n}号网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
    "生活区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("生活区党委",),
        office=("{street}{c}居民委员会", "{c}居委会"),
        meeting=("{c}共建联席会议",),
        joint_branch=("{c}商户联合党支部", "{c}商户联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}南苑", "{e}北苑")),
        grid=("{s}网格0{n}", "{s}第{n}网格"),
        grid_scoped=("网格0{n}",),
        grid_code="BT{number}{n:03}",
        grid_branch=("{s}网格0{n}党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("网格0{n}党支部",),
        building="{e}{n}号楼",
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
    "嘎查": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("嘎查党委",),
        office=("{street}{c}村民委员会", "{c}村委会"),
        office_scoped=("村委会",),
        meeting=("{c}党建联席会议", "{c}联席会"),
        joint_branch=("{c}两新联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东区", "{e}西区")),
        grid=("{s}{han}号网格", "{s}{n}号网格"),
        grid_scoped=("{han}号网格", "{n}号网格"),
        grid_code="GC-{number}-{n}",
        grid_branch=("{s}{han}号网格党支部", "{s}{n}号网格党支部"),
        grid_branch_scoped=("{han}号网格党支部", "{n}号网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
}  # fmt: skip
ESTATES = ("荔景轩", "骏逸豪庭", "糖厂生活小区", "水荫大院", "珠岛花园", "芙蓉锦苑", "蜀汉佳园", "盐道小区", "铁西工人村小区", "劳模新居", "沈矿家属院", "雪松名邸", "军垦小区", "棉田新居",
           "博斯腾花园", "镜湖水岸", "稽山雅筑", "黄酒厂宿舍", "敖包佳苑", "牧民新居", "毡房小镇", "青城华庭", "百花里", "机电大院")  # fmt: skip
BUILDING_WORDS = ("栋", "号楼", "座")
SURNAMES = ["麦", "冼", "邝", "霍", "岑", "辛", "殷", "佟", "关", "富", "古", "马", "艾", "凌", "屠", "戚", "鲍", "包", "云", "诸葛", "尉迟"]  # fmt: skip
GIVEN = ["伟雄", "丽嫦", "志强", "淑芬", "德贵", "玉兰", "洪亮", "永红", "援疆", "军", "建设", "胜利", "阿娟", "梦洁", "浩然", "其木格", "巴特尔", "国庆", "慧", "喜良"]  # fmt: skip
TRADES = ("岭海", "粤味轩", "西关", "木棉红", "五羊", "荔湾湖", "榕荫", "南粤通", "珠水", "番塘", "川渝", "蜀宴", "天府源", "锦官", "麻辣坊", "青衣江", "都江", "芙蓉树", "熊猫侠", "辣子香",
           "北方重机", "奉天", "辽河源", "松花", "关东", "雪城", "铁岭山", "白桦林", "天山雪", "戈壁", "红柳滩", "丝路行", "军垦", "绿洲源", "葡萄沟", "棉都", "越乡", "鉴湖", "会稽", "乌毡帽",
           "轻纺港", "青瓷", "宁海", "草原红", "毡房", "马头琴", "牧歌", "鸿雁", "长调", "额吉")  # fmt: skip
INDUSTRIES = (
    "五金制品", "陶瓷建材", "灯饰电器", "火锅餐饮", "智能装备", "铸造机械", "棉业加工", "节水灌溉", "黄酒酿造", "针纺贸易", "乳业", "冷链物流", "电子商务", "汽车修理",
)  # fmt: skip
PROPERTY_TRADES = ("粤居", "蓉安", "辽悦", "垦家", "甬邻", "敕祥")
SOCIAL = (("{t}粤剧曲艺社", "文体"), ("{t}社工服务中心", "社会工作"), ("{t}长者服务社", "养老"), ("{t}义警队", "治安"), ("{t}慈善会", "公益慈善"),
          ("{t}异地商会", "行业"), ("{t}秧歌队", "文体"), ("{t}人民调解室", "调解"), ("{t}儿童之家服务站", "少儿"))  # fmt: skip
SOCIAL_TRADES = ("木棉", "粤韵", "醒狮", "龙舟鼓", "满天星", "启智", "暖蜂", "巴蜀情", "川妹子", "竹叶青", "黑土地", "雪莲", "石油花", "向日葵", "胡杨魂", "兵团情", "越音", "小百花", "甬爱",
                 "心连心", "夕阳美", "草原儿女", "哈达", "萨日朗", "敖包情", "邻里亲", "同心圆", "好帮手")  # fmt: skip
SOCIAL_TYPES = ("民办非企业单位", "社会团体", "镇街备案")
UNITS = (("{city}第{n}中学{c}校区", "事业", "市教育局"), ("{district}公安分局{c}派出所", "机关", "市公安局"), ("中国邮政{city}{c}支局", "国企", "市邮政分公司"),
         ("{district}{c}卫生服务中心", "事业", "区卫健局"), ("{district}{c}司法所", "机关", "区司法局"), ("{city}农村信用社{c}分社", "国企", "省联社"),
         ("{district}文化馆{c}分馆", "事业", "区文广旅体局"), ("{city}燃气集团{c}服务站", "国企", "市国资委"), ("{district}{c}税务分局", "机关", "区税务局"))  # fmt: skip
NEEDS = (
    "电动自行车充电棚", "骑楼立面修缮", "化粪池清掏", "供热末端不热", "楼顶防水", "老年大学办班", "社区卫生站设点", "飞线整治", "健身步道铺设", "残疾人坡道改造", "暑期托管",
)  # fmt: skip
NEED_CATEGORIES = ("民生设施", "平安建设", "一老一小", "环境卫生")
RESOURCES = ("多功能厅", "篮球场", "健康义诊", "法律顾问", "应急车辆", "志愿服务队", "图书阅览", "饭堂餐位")
RESOURCE_CATEGORIES = ("阵地设施", "人才队伍", "物资器材", "服务活动")
PROJECT_WORDS = ("聚力", "为民", "先锋")
PROJECT_STATUS = ("已完成", "推进中", "未启动")
MATTERS = (
    "天台漏水维修",
    "电梯更新改造",
    "公维金使用",
    "续聘物业",
    "泊位划线",
    "围栏翻新",
    "树木修剪",
    "水表一户一改",
)
WIDE_MATTERS = ("早市占道整治", "犬只管理", "消防演练", "供暖前走访")
OWNERS_STATUS = ("履职正常", "需整改", "临近换届")
GRADES = ("AAA", "AA", "A")
UNKNOWN_ORGS = (
    "{city}镜花水月灯饰电器有限公司",
    "{district}空谷志愿服务队协会",
    "{city}莫须有物业管理有限公司",
    "{city}黄粱冷链物流有限公司",
)
JUNK_MATTERS = ("下水道返味", "路牌损坏")
JUNK_NUMBER = "YS-2024-9{n}"
CYCLE_WORDS = ("灯饰城", "轻纺市场", "物流园区")
NUMBERS = {
    "need": "XQ-{c}-{n:02}",
    "resource": "ZY-{c}-{n:02}",
    "project": "XM-{c}-{n:02}",
    "matter": "YS-2024-{c}{n:02}",
}
REMARKED = {
    "property_firm": ("前期物业", "新进驻"), "estate": ("已交付", "开放式"), "enterprise": ("规上", "个转企"), "resident_unit": ("驻区",), "social_org": ("已年检",),
}  # fmt: skip
HOMOPHONES = dict(
    zip("岭粤荔榕番蜀锦芙辽奉松雪戈垦棉越鉴稽瓷牧鸿调骏豪珠博镜敖青甬蓉祥居", "领悦利荣翻属紧扶疗凤淞血歌肯绵月见机词木红掉俊毫朱勃敬熬清永容详局", strict=True)
)  # fmt: skip
HIDDEN = ("2021旧表", ("企业（个体户）名称（旧）", "人数"), ("粤澜早年关张杂货店", 3))
BAD_FILES = {
    "html": ("导出结果-社会组织.xls", "社会组织（民办非企业）名称"), "empty": "新建表格.csv", "photo": "会议照片.jpg", "letter": "关于做好台账报送的函.docx",
    "template": ("附件4-空白模板.xlsx", "模板", ("工商登记名称", "行业（大类）", "企业人数")), "broken": "传输中断.xlsx",
}  # fmt: skip
