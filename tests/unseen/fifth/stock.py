"""Proper names of the fifth body's streets, towns, offices and development zone; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("涪岭市", "芙溪区", "宽桥子街道"),
    ("松泠市", "北岗区", "机车厂街道"),
    ("禺滘市", "白榄区", "榄洲镇"),
    ("渤澜市", "滨湾区", "临空经济开发区"),
    ("颍都市", "颍桥区", "南关坊办事处"),
)
STREET_FORMS = {
    "街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业服务有限责任公司", "{t}物业服务公司", "{t}物业"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中国共产党{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}市{t}物业管理有限公司", "{t}物业", "{t}物管"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{t}{i}（{town}）有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "开发区": StreetForms(
        top=("中共{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业发展有限公司", "{t}物业发展", "{t}物业"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}股份有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部", "{core}支部"),
    ),
    "办事处": StreetForms(
        top=("中共{street}工作委员会", "{street}党工委"),
        property_firm=("{town}{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}门市部", "{t}{i}门市部", "{t}{i}"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "皂角巷社区", "黄桷湾社区", "锅炉厂社区", "和兴路社区", "榕树头社区", "未来城社区", "文庙坊社区", "城隍街社区", "大塱村", "沙滘村", "杨柳屯村", "涧沟村",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{s}居委会"),
        meeting=("{c}党建联席会议",),
        joint_branch=("{c}新经济组织新社会组织联合党支部", "{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东区", "{e}西区")),
        grid=("{s}{n}号网格", "{s}{han}号网格", "{s}第{han}网格"),
        grid_scoped=("{n}号网格", "{han}号网格"),
        grid_code="996104{number:03}{n:03}",
        grid_branch=("{s}{n}号网格党支部", "{s}{han}号网格党支部", "{s}{n}号网格支部"),
        grid_branch_scoped=("{n}号网格党支部", "{n}号网格支部"),
        group="{b}党小组",
        owners=("{e}住宅小区业主委员会", "{e}业主委员会", "{e}业委会"),
    ),
    "村": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("村党委",),
        office=("{street}{c}村民委员会", "{c}村委会"),
        office_scoped=("村委会",),
        meeting=("{c}党建联席会议",),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}前座", "{e}后座")),
        grid=("{s}第{han}网格", "{s}第{n}网格", "{s}{n}网格"),
        grid_scoped=("第{han}网格", "第{n}网格"),
        grid_code="996104{number:03}{n:03}",
        grid_branch=("{s}第{han}网格党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("第{han}网格党支部", "第{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
}  # fmt: skip
ESTATES = ("锅炉厂二十栋", "林业局家属院", "蓉城印象", "麓湖雅筑", "翠屏山庄", "浣花小区", "轴承新村", "冰城豪庭", "和平里", "龙珠花园", "骏景花园", "丽日豪庭",
           "碧榕苑", "云山雅苑", "科创公寓", "空港佳园", "双创人才公寓", "文庙后街大院", "城墙根小区", "梧桐苑", "府前雅居", "西门外新村")  # fmt: skip
BUILDING_WORDS = ("栋", "座", "号楼")
SURNAMES = ["邝", "植", "霍", "梁", "卢", "幸", "蒲", "蹇", "母", "敬", "佟", "关", "那", "鄂", "初", "曲", "宫", "阴", "令狐", "呼延", "端木"]  # fmt: skip
GIVEN = ["伟雄", "锦棠", "少芬", "惠玲", "德全", "世碧", "光琼", "泽贵", "立春", "凤霞", "景和", "亚男", "洪斌", "彦君", "宇航", "佳怡", "浩然", "艺", "蓉", "刚"]  # fmt: skip
TRADES = ("巴适", "蜀味轩", "川妹", "峨岷", "天府源", "锦里", "火把", "长白", "松江源", "北大荒人", "黑土", "雪原", "关东", "老鼎丰泰", "粤来香", "岭南", "荔湾春",
          "英记", "广德", "利源", "骏业", "陶园", "智芯", "云擎", "量芯", "微纳", "空港", "航宇", "赛博", "数联", "新能", "极客", "汴梁", "宋韵", "老槐", "永和祥",
          "义聚", "福源", "同兴", "鸿泰", "金汇", "祥云", "瑞丰年", "百汇", "欣欣", "德馨")  # fmt: skip
INDUSTRIES = (
    "火锅餐饮", "精密制造", "供应链", "生物科技", "跨境电商", "烟酒", "五金", "家政", "半导体", "教育咨询", "供热设备", "农副产品",
)  # fmt: skip
PROPERTY_TRADES = ("蜀源", "龙江", "粤安", "港湾", "古城", "宏图")
SOCIAL = (("{t}坝坝舞队", "文体"), ("{t}社工服务中心", "社会工作"), ("{t}居家养老服务站", "养老"), ("{t}粤剧社", "文体"), ("{t}志愿服务协会", "志愿服务"),
          ("{t}企业家联谊会", "行业"), ("{t}秧歌协会", "文体"), ("{t}邻里调解工作室", "调解"), ("{t}青少年服务中心", "少儿"))  # fmt: skip
SOCIAL_TRADES = ("蓉易", "向阳花", "小棉袄", "雪中炭", "木棉", "凤凰花", "三角梅", "芙蓉", "丁香", "北雁", "黄桷树", "老茶馆", "龙门阵", "街坊", "同行", "红棉袄", "和事佬",
                 "热心肠", "星火", "朝霞", "晚晴", "众和", "善邻", "乐龄", "青苗", "暖流")  # fmt: skip
SOCIAL_TYPES = ("社会团体", "民办非企业单位（社会服务机构）", "备案类社区社会组织")
UNITS = (("{district}第{n}小学", "事业", "区教育局"), ("{city}公安局{c}派出所", "机关", "市公安局"), ("中国建设银行{city}{c}支行", "国企", "建行市分行"),
         ("{city}供热集团{c}分公司", "国企", "市国资委"), ("{district}{c}社区卫生服务中心", "事业", "区卫生健康局"), ("国网{city}供电公司{c}供电所", "国企", "市供电公司"),
         ("{district}消防救援大队{c}消防站", "机关", "市消防救援支队"), ("{city}第{n}职业学校", "事业", "市教育局"), ("{district}档案馆{c}分馆", "机关", "区委办"))  # fmt: skip
NEEDS = (
    "院落雨污分流", "暖气管网更换", "老楼外墙保温", "电动车集中充电", "社区食堂开办", "楼梯扶手加装", "公共晾衣架", "垃圾分类投放点", "儿童托管班", "无障碍坡道", "机动车乱停整治",
)  # fmt: skip
NEED_CATEGORIES = ("环境改善", "养老托幼", "安全隐患", "文体活动")
RESOURCES = ("报告厅", "篮球馆", "义诊队伍", "法律援助", "心理辅导", "食堂", "停车位", "应急发电机")
RESOURCE_CATEGORIES = ("阵地", "人才", "物资", "服务项目")
PROJECT_WORDS = ("同心", "便民", "邻里")
PROJECT_STATUS = ("已完成", "推进中", "未开展")
MATTERS = (
    "外墙瓷砖脱落",
    "电梯大修",
    "水箱清洗",
    "物业服务费调整",
    "公共维修资金使用",
    "充电桩安装",
    "儿童乐园改造",
    "污水管堵塞",
)
WIDE_MATTERS = ("流动摊贩管理", "除四害行动", "三供一业移交", "河涌环境整治")
OWNERS_STATUS = ("运作正常", "运作不畅", "拟换届")
GRADES = ("优秀", "良好", "基本合格")
UNKNOWN_ORGS = (
    "{city}蜃景供应链有限公司",
    "{district}桃源志愿服务协会",
    "{city}乌托物业发展有限公司",
    "{city}虚白生物科技有限公司",
)
JUNK_MATTERS = ("路面坑洼", "公厕异味")
JUNK_NUMBER = "SL-9{n}"
CYCLE_WORDS = ("美食街", "电商产业园", "汽配城")
NUMBERS = {
    "need": "XQ-{c:02}-{n:02}",
    "resource": "ZY-{c:02}-{n:02}",
    "project": "XM-{c:02}-{n:02}",
    "matter": "SL-{c:02}-{n:02}",
}
HOMOPHONES = dict(
    zip("皂桷炉榕庙隍塱滘柳涧蓉麓翠浣轴豪龙骏碧雅蜀峨粤岭骏智芯擎航宇鸿泰祥瑞馨暖", "造角卢容妙皇郎教流见溶鹿脆换洲毫笼俊必亚属娥越领峻知心晴杭雨洪太详锐欣软", strict=True)
)  # fmt: skip
HIDDEN = ("2022年旧表", ("商户名称（旧）", "员工"), ("涪岭注销多年百货有限公司", 9))
BAD_FILES = {
    "html": ("平台导出数据.xls", "社会组织名称（登记/备案）"), "empty": "新建文本文档 (2).csv", "photo": "微信图片_20240628.jpg", "letter": "报送通知（盖章版）.docx",
    "template": ("样表（勿动）.xlsx", "样表", ("企业/商户名称", "行业（国标大类）", "职工数（含派遣）")), "broken": "传输中断的台账.xlsx",
}  # fmt: skip
