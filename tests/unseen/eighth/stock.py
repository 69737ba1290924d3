"""Proper names of the eighth body's streets, towns and farm; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("渝岚市", "巴岭区", "黄葛垭街道"),
    ("渝岚市", "巴岭区", "石蟆沱镇"),
    ("龙垦市", "北大甸区", "红旗岗镇"),
    ("闽峤市", "鹭屿区", "海沧埕街道"),
    ("皖皋市", "庐桐区", "逍遥津南街道"),
    ("邕宁江市", "壮岭区", "三塘圩镇"),
)
STREET_FORMS = {
    "黄葛垭街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道党工委"),
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物管"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "石蟆沱镇": StreetForms(
        top=("中共{town}市{d}区{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业服务有限公司", "{t}物业", "{t}物管"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "红旗岗镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业服务有限责任公司", "{t}物业公司", "{t}物业"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限责任公司", "{t}{i}公司", "{t}{i}"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部", "{core}支部"),
    ),
    "海沧埕街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{t}（{town}）物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{t}（{town}）{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "逍遥津南街道": StreetForms(
        top=("中国共产党{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道工委"),
        property_firm=("{town}市{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
    "三塘圩镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("{town}{t}物业服务有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "洪恩寺社区", "钢花村社区", "滨江路社区", "桃源路社区", "学林雅社区", "鼓山边社区", "环城南社区", "天鹅湖社区", "老街社区", "石溪村", "大垭口村", "鸡冠寨村", "凤阳岭村",
    "第一管理区", "农机管理区",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{c}居民委员会"),
        meeting=("{c}大党委", "{c}区域化大党委"),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}A组团", "{e}B组团")),
        grid=("{s}第{han}网格", "{s}第{n}网格", "{s}网格{n}"),
        grid_scoped=("第{han}网格", "第{n}网格", "网格{n}"),
        grid_code="5001{number:03}{n:05}",
        grid_branch=("{s}第{han}网格党支部", "{s}第{n}网格党支部", "{s}网格{n}党支部"),
        grid_branch_scoped=("第{han}网格党支部", "网格{n}党支部"),
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
        phases=(("{e}一期", "{e}二期"), ("{e}上院", "{e}下院")),
        grid=("{s}{han}网格", "{s}{n}网格"),
        grid_scoped=("{han}网格", "{n}网格"),
        grid_code="5001{number:03}{n:05}",
        grid_branch=("{s}{han}网格党支部", "{s}{n}网格党支部"),
        grid_branch_scoped=("{han}网格党支部", "{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}物业管理委员会", "{e}物管会"),
    ),
    "管理区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("管理区党委",),
        office=("{street}{c}居民委员会", "{c}居委会"),
        meeting=("{c}大党委联席会议", "{c}联席会议"),
        joint_branch=("{c}两新组织联合党支部", "{c}两新联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东院", "{e}西院")),
        grid=("{s}第{han}网格", "{s}第{n}网格"),
        grid_scoped=("第{han}网格", "第{n}网格"),
        grid_code="BDH{number:02}{n:02}",
        grid_branch=("{s}第{han}网格党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("第{han}网格党支部", "第{n}网格党支部"),
        building="{e}{n}号楼",
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会"),
    ),
}  # fmt: skip
ESTATES = ("山水磁器", "朝天华府", "建设厂家属院", "南山里", "洋炮局公寓", "江北星座", "两江春城", "农垦家园", "黑土佳苑", "米都小区", "稻香名邸", "完达新村", "筼筜花园", "凤凰木小区",
           "鹭江海景城", "侨福城", "淝水人家", "桐城派府", "合钢三村", "琥珀山庄", "邕江御景", "朱槿苑", "壮锦花城", "糖纸厂宿舍")  # fmt: skip
BUILDING_WORDS = ("栋", "幢", "号楼")
SURNAMES = ["冉", "向", "谭", "牟", "秦", "况", "蹇", "隋", "迟", "邵", "蓝", "庄", "洪", "许", "汪", "查", "程", "韦", "覃", "黄", "令狐"]  # fmt: skip
GIVEN = ["大川", "渝生", "中碧", "光淑", "世伦", "兴隆", "北疆", "晓梅", "长江", "志平", "惠珍", "金枝", "福来", "阿彬", "皖豫", "家驹", "春燕", "仕杰", "柳芳", "万里"]  # fmt: skip
TRADES = ("山城红", "嘉陵潮", "洪崖", "磁器口", "渝味源", "棒棒", "雾都", "两江汇", "缙云", "巴渝", "江湖菜", "歌乐", "南滨", "铜元", "解放碑", "北大荒风", "完达山", "黑沃", "三江源", "乌苏里",
           "米家", "雪乡行", "龙垦丰", "挠力", "鹤岗", "鹭岛", "筼筜", "闽南红", "土楼", "安溪香", "沙坡尾", "厝边", "凤凰木", "海丝", "白鹭洲", "庐剧", "徽韵", "皖江", "包河", "科大湾",
           "巢湖渔", "黄梅", "逍遥", "桐城", "邕州", "壮锦", "铜鼓", "桂花酿", "老友粉", "青秀", "绿都", "刘三妹", "朱槿")  # fmt: skip
INDUSTRIES = (
    "即时配送", "网约车服务", "直播电商", "火锅食品", "摩托配件", "粮食加工", "农机服务", "茶业", "石材工艺", "智能家电", "人力资源", "物流货运", "家政服务", "餐饮文化",
)  # fmt: skip
PROPERTY_TRADES = ("渝居", "垦安", "厦邻", "皖家", "邕祥", "新桂花")
SOCIAL = (("{t}社会工作服务中心", "社会工作"), ("{t}居家养老服务站", "养老"), ("{t}坝坝舞队", "文体"), ("{t}骑手之家", "新就业群体"), ("{t}义务巡逻队", "治安"),
          ("{t}公益服务中心", "公益慈善"), ("{t}商会", "行业"), ("{t}评理堂", "调解"), ("{t}托育中心", "少儿"))  # fmt: skip
SOCIAL_TRADES = ("红岩", "小面", "黄葛树", "两江情", "嘉陵", "崽儿", "老来乐", "帮帮团", "黑土情", "大豆", "稻花香", "雪绒花", "白鹭", "三角梅", "闽善", "近邻", "厝边头尾", "海燕", "徽爱",
                 "大共治", "小候鸟", "黄山松", "朱槿花", "壮乡情", "刘三姐", "石榴红", "和风", "邻里帮", "益路行")  # fmt: skip
SOCIAL_TYPES = ("社会团体", "民办非企业单位", "社区备案组织")
UNITS = (("{city}第{n}中学校{c}校区", "事业", "市教委"), ("{city}公安局{district}{c}派出所", "机关", "市公安局"), ("{city}农村商业银行{c}分理处", "国企", "市国资委"),
         ("{district}{c}社区卫生服务中心", "事业", "区卫生健康委"), ("{district}市场监管局{c}市场监管所", "机关", "区市场监管局"), ("国网{city}电力{c}供电所", "国企", "国网市公司"),
         ("{district}{c}第{n}小学校", "事业", "区教委"), ("{city}轨道集团{c}站区", "国企", "市国资委"), ("{district}{c}消防救援站", "机关", "区消防救援大队"))  # fmt: skip
NEEDS = (
    "外卖骑手歇脚点", "堡坎加固", "污水管网改造", "老旧电梯更新", "四点半课堂", "违规搭建整治", "充电桩建设", "梯坎加装扶手", "助浴服务", "共享菜园", "小区道闸改造",
)  # fmt: skip
NEED_CATEGORIES = ("基础设施", "公共服务", "平安稳定", "新就业群体")
RESOURCES = ("党群活动室", "室内体育馆", "专家门诊", "法律援助", "停车位", "青年志愿者", "爱心餐食", "技能培训")
RESOURCE_CATEGORIES = ("场地", "人才", "资金物资", "服务")
PROJECT_WORDS = ("红岩先锋", "近邻", "微实事")
PROJECT_STATUS = ("绿灯", "黄灯", "红灯")
MATTERS = (
    "外墙瓷砖脱落处置",
    "电梯大修",
    "维修资金续筹",
    "更换物业",
    "地下车位租售",
    "化粪池外溢",
    "高空抛物监控",
    "公共收益公示",
)
WIDE_MATTERS = ("坝坝舞噪音", "赶场占道", "老街业态调整", "骑手车辆停放")
OWNERS_STATUS = ("好", "一般", "差")
GRADES = ("一级", "二级", "三级")
UNKNOWN_ORGS = (
    "{city}海底捞月即时配送有限公司",
    "{district}不知名社会工作服务中心",
    "{city}空中楼阁物业服务有限公司",
    "{city}南柯一梦人力资源有限公司",
)
JUNK_MATTERS = ("路面坑洼", "飞线充电")
JUNK_NUMBER = "YS20249{n}"
CYCLE_WORDS = ("摩托车城", "茶叶市场", "物流港")
NUMBERS = {
    "need": "需求2024{c:02}{n:02}",
    "resource": "资源2024{c:02}{n:02}",
    "project": "项目2024{c:02}{n:02}",
    "matter": "YS2024{c:02}{n:02}",
}
REMARKED = {
    "property_firm": ("前期", "无资质等级"), "estate": ("老旧", "三无小区", "农转非安置"), "enterprise": ("规上", "新业态"), "resident_unit": ("市属", "区属"),
    "social_org": ("备案", "已登记"), "owners_committee": ("2022年换届",),
}  # fmt: skip
HOMOPHONES = dict(
    zip("渝岚葛垭蟆沱岗峤鹭沧埕皖庐桐逍遥邕壮塘圩洪恩钢桃筼筜磁缙垦稻朱槿徽嘉陵", "余兰革丫麻陀刚乔路仓成晚卢同消摇雍状唐虚红恩刚逃云当瓷进恳道珠紧微佳岭", strict=True)
)  # fmt: skip
HIDDEN = ("上年数据", ("企业/站点名称（2022）", "人数"), ("渝岚已注销副食门市", 5))
BAD_FILES = {
    "html": ("一表通导出-社会组织.xls", "社会组织名称（以登记证为准）"), "empty": "导出失败.csv", "photo": "微信图片_20241015.jpg", "letter": "关于开展底数摸排的通知.docx",
    "template": ("附件2：模板（空表）.xlsx", "样表", ("企业/站点名称", "所属行业（新业态请注明）", "从业人员数（人）")), "broken": "社区报来未打开.xlsx",
}  # fmt: skip
