"""Proper names of the thirteenth body's streets and towns; all made up."""

from tests.unseen.naming import CommunityForms, StreetForms

STREETS = (
    ("秦渭市", "骊阳区", "柳巷口街道"),
    ("苏淞市", "娄葑区", "胥浦塘街道"),
    ("淮楚市", "清漕区", "板闸渡镇"),
    ("冀滏市", "丛邯区", "学步桥街道"),
    ("湟宁市", "西塬区", "虎台岭街道"),
    ("黔贵山市", "乌江区", "打儿窝镇"),
    ("荆沙市", "郢城区", "便河沿街道"),
)
STREET_FORMS = {
    "柳巷口街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道党工委"),
        property_firm=("陕西{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{town}分公司", "{t}物业{town}分公司"),
        enterprise=("陕西{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "胥浦塘街道": StreetForms(
        top=("中共{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("{town}市{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{town}{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "板闸渡镇": StreetForms(
        top=("中共{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("江苏{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{town}分公司", "{t}物业{town}分公司"),
        enterprise=("{town}市{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部", "{core}党支部", "{core}支部"),
    ),
    "学步桥街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委", "{street}工委"),
        property_firm=("{town}市{t}物业服务有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("河北{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
    "虎台岭街道": StreetForms(
        top=("中共{town}市{d}区{street}工作委员会", "{street}党工委"),
        property_firm=("青海{t}物业管理有限责任公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("青海{t}{i}有限责任公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{core}", "{core}"),
        host_branch=("{core}党支部", "{core}支部"),
    ),
    "打儿窝镇": StreetForms(
        top=("中共{d}区{street}委员会", "{street}党委"),
        top_level="党委",
        property_firm=("贵州{t}物业服务有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("贵州{t}{i}有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{district}{street}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部"),
    ),
    "便河沿街道": StreetForms(
        top=("中国共产党{town}市{d}区{street}工作委员会", "{street}党工委", "{bare}街道工委"),
        property_firm=("{town}{t}物业管理有限公司", "{t}物业", "{t}物业公司"),
        property_branch=("{firm}{d}分公司", "{t}物业{d}分公司"),
        enterprise=("{t}{i}（{town}）有限公司", "{t}{i}", "{t}{i}公司"),
        social_org=("{town}市{district}{core}", "{core}"),
        host_branch=("中共{core}支部委员会", "{core}党支部", "{core}支部"),
    ),
}  # fmt: skip
COMMUNITIES = (
    "荣光里社区", "骡马市社区", "纺五路社区", "定慧寺巷社区", "胥江沿社区", "石塔头社区", "清江浦桥社区", "丛台东社区", "串城街社区", "棉织厂社区", "古城台社区", "火神庙社区",
    "便河东社区", "梅台巷社区", "新风路一社区", "三板桥村", "坡上寨村", "青杠林村", "河嘴头村", "柳泉分场", "沙河子分场", "八里湖分场",
)  # fmt: skip
COMMUNITY_FORMS = {
    "社区": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        office=("{street}{c}居民委员会", "{c}居委会", "{c}居民委员会"),
        meeting=("{c}城市基层党建联合体", "{c}党建联合体"),
        joint_branch=("{c}非公企业联合党支部", "{c}非公联合党支部", "{c}非公联合支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}东苑", "{e}西苑")),
        grid=("{s}{n:02}网格", "{s}第{n}网格", "{s}{n}网格"),
        grid_scoped=("{n:02}网格", "第{n}网格", "{n}网格"),
        grid_code="3205{number:03}{n:03}",
        grid_branch=("{s}{n:02}网格党支部", "{s}第{n}网格党支部", "{s}{n}网格党支部"),
        grid_branch_scoped=("{n:02}网格党支部", "第{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}业主委员会", "{e}业委会", "{e}小区业委会"),
    ),
    "村": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("村党委",),
        office=("{street}{c}村民委员会", "{c}村委会", "{c}民委员会"),
        office_scoped=("村委会",),
        meeting=("{c}城乡党建联合体", "{c}党建联合体"),
        joint_branch=("{c}非公企业联合党支部", "{c}非公联合党支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}老寨", "{e}新寨")),
        grid=("{s}第{han}网格", "{s}第{n}网格", "{s}{n}网格"),
        grid_scoped=("第{han}网格", "第{n}网格", "{n}网格"),
        grid_code="5226{number:03}{n:03}",
        grid_branch=("{s}第{han}网格党支部", "{s}第{n}网格党支部"),
        grid_branch_scoped=("第{han}网格党支部", "第{n}网格党支部"),
        group="{b}党小组",
        owners=("{e}物业管理委员会", "{e}物管会"),
    ),
    "分场": CommunityForms(
        committee=("中共{street}{c}委员会", "{c}党委"),
        committee_scoped=("分场党委",),
        office=("{street}{c}居民委员会", "{c}居委会"),
        meeting=("{c}城乡党建联合体", "{c}党建联合体"),
        joint_branch=("{c}非公企业联合党支部", "{c}非公联合党支部"),
        phases=(("{e}一期", "{e}二期"), ("{e}南组团", "{e}北组团")),
        grid=("{s}{han}队网格", "{s}{n}队网格"),
        grid_scoped=("{han}队网格", "{n}队网格"),
        grid_code="4210{number:03}{n:03}",
        grid_branch=("{s}{han}队网格党支部", "{s}{n}队网格党支部"),
        grid_branch_scoped=("{han}队网格党支部",),
        group="{b}党小组",
        owners=("{e}物业管理委员会", "{e}物管会"),
    ),
}  # fmt: skip
ESTATES = ("骊山御景", "曲江水岸", "纺织城家属院", "国棉五厂生活区", "姑胥花园", "枫桥雅居", "石湖名邸", "运河人家", "板闸新苑", "漕运世家", "淮上明珠", "赵苑小区", "滏阳佳园",
           "丛台公馆", "棉机宿舍", "湟水湾", "高原明珠", "虎台嘉苑", "昆仑雅筑", "乌江移民小区", "梯田人家", "便河花园", "江津丽苑", "楚都新城")  # fmt: skip
BUILDING_WORDS = ("号楼", "栋", "幢")
SURNAMES = ["雷", "党", "权", "惠", "钱", "顾", "沈", "费", "陆", "严", "姬", "崔", "路", "靳", "霍", "马", "韩", "冶", "祁", "杨", "龙", "石", "吴", "罗", "熊", "夏侯", "尉迟", "鄢"]  # fmt: skip
GIVEN = ["养民", "秦生", "彩玲", "莉娟", "阿根", "雪芳", "建明", "金男", "银凤", "保国", "彦军", "素芬", "生财", "海兰", "玉兰", "通海", "应龙", "祖英", "汉生", "宏涛", "小满", "子墨", "欣怡"]  # fmt: skip
TRADES = ("大秦", "骊山红", "渭滨", "长乐坡", "华清", "唐韵", "灞柳", "秦岭", "关中汉", "羊肉泡", "金阊", "枫桥", "虎丘", "太湖石", "吴门", "碧螺", "园林春", "锦绣江南", "淮扬",
           "洪泽湖", "漕帮", "运河梦", "里运河", "翔宇", "丛台", "滏阳", "响堂", "娲皇", "黄粱", "古赵", "太极源", "湟水", "塔尔", "日月山", "三江源", "可可", "雪莲花", "青稞", "牦牛哥",
           "乌江", "黔味", "梵净", "苗岭", "甲秀", "赤水河", "刺梨", "楚天", "荆楚", "云梦", "郢都", "洈水", "鱼糕", "江汉潮")  # fmt: skip
INDUSTRIES = (
    "精密机械", "纺织", "丝绸服饰", "文旅发展", "快递", "货运代理", "装饰工程", "餐饮服务", "医药连锁", "新能源", "职业介绍", "牛羊肉加工", "白酒销售", "农产品配送", "网络信息",
    "汽车维修",
)  # fmt: skip
PROPERTY_TRADES = ("秦安居", "苏中嘉", "淮信", "赵都悦", "河湟", "黔居")
SOCIAL = (("{t}社会工作服务社", "社区治理"), ("{t}老年人日间照料中心", "养老服务"), ("{t}志愿者协会", "志愿服务"), ("{t}秦腔自乐班", "文体娱乐"), ("{t}法律援助服务中心", "法律服务"),
          ("{t}幼儿园", "教育"), ("{t}残疾人之家", "助残服务"), ("{t}商会", "工商服务"), ("{t}书画院", "文体娱乐"), ("{t}邻里互助会", "社区治理"))  # fmt: skip
SOCIAL_TRADES = ("石榴红", "渭水情", "夕照", "银龄", "爱邻", "初心", "春蚕", "吴侬", "评弹里", "小桥", "水乡", "雨花", "楚韵", "淮上", "燕赵", "鼓浪", "梅花拳", "高原红", "格桑花", "同心结",
                 "苗家", "侗歌", "山茶", "荆楚情", "三国", "小蜜蜂", "向阳花", "微光", "百家", "益友")  # fmt: skip
SOCIAL_TYPES = ("社会团体", "民办非企业单位", "备案社区社会组织")
UNITS = (("{city}第{n}中学{c}校区", "事业单位", "市教育局"), ("{district}{c}小学", "事业单位", "区教育局"), ("{district}公安分局{c}派出所", "机关", "市公安局"),
         ("{district}{c}社区卫生服务中心", "事业单位", "区卫生健康局"), ("{city}{c}邮政支局", "国有企业", "市邮政分公司"), ("中国工商银行{city}{c}支行", "国有企业", "工行市分行"),
         ("{district}消防救援大队{c}消防站", "机关", "市消防救援支队"), ("{city}热力公司{c}服务站", "国有企业", "市国资委"), ("{district}司法局{c}司法所", "机关", "区司法局"))  # fmt: skip
NEEDS = (
    "既有住宅加装电梯", "雨污管网改造", "非机动车充电桩增设", "老旧管道更换", "楼道扶手加装", "供热管网改造", "助餐服务点设立", "背街路灯修复", "公共晾晒区设置", "停车泊位挖潜",
    "高龄老人探访", "青少年假期托管",
)  # fmt: skip
NEED_CATEGORIES = ("基础设施", "为老助残", "平安法治", "文化体育")
RESOURCES = ("会议室", "多功能厅", "室外停车位", "篮球场", "法律咨询", "健康义诊", "技能讲座", "图书角")
RESOURCE_CATEGORIES = ("场地设施", "专业服务", "人才队伍", "资金物资")
PROJECT_WORDS = ("惠民", "共建", "暖心")
PROJECT_STATUS = ("已完成", "正在实施", "尚未启动")
MATTERS = (
    "住宅专项维修资金使用",
    "物业服务费标准调整",
    "业主大会筹备",
    "物业服务企业选聘",
    "公共收益分配",
    "地下车位租售",
    "外墙保温层脱落维修",
    "智能充电桩选址",
)
WIDE_MATTERS = ("沿街店招整治", "夜市噪声扰民", "校门口拥堵疏导", "河岸垃圾清理")
OWNERS_STATUS = ("正常", "不正常", "停止运行")
GRADES = ("AAA级", "AA级", "A级")
UNKNOWN_ORGS = (
    "{city}桃源深处商贸有限公司",
    "{district}无名公益服务中心",
    "{city}太虚幻境物业服务有限公司",
    "{city}华胥国文化传媒有限公司",
)
JUNK_MATTERS = ("路面塌陷", "信箱破损")
JUNK_NUMBER = "LS20251{n}"
CYCLE_WORDS = ("丝绸产业园", "五金城", "冷链物流园")
NUMBERS = {
    "need": "需{c}-{n:02}",
    "resource": "资{c}-{n:02}",
    "project": "项{c}-{n:02}",
    "matter": "2025-{c}-{n:03}",
}
REMARKED = {
    "property_firm": ("国有控股", "前期"), "estate": ("商住", "房改房"), "enterprise": ("规下", "小微"), "resident_unit": ("省管", "垂管"),
    "social_org": ("已备案", "社团"), "owners_committee": ("第二届",),
}  # fmt: skip
HOMOPHONES = dict(zip("渭骊苏淞娄胥浦淮楚漕闸滏邯湟塬贵荆郢便梅丛柳泉", "魏离酥松楼须普怀础曹炸府寒黄原桂京影变煤从留权", strict=True))  # fmt: skip
HIDDEN = ("上年表", ("法人单位名称（上年）", "从业人员期末人数"), ("秦渭已注销百货店", 5))
BAD_FILES = {
    "html": ("民政系统导出社会组织.xls", "社会组织（法人）名称"), "empty": "报表（空）.csv", "photo": "扫描件0001.jpg", "letter": "关于做好统计调查报送工作的通知.docx",
    "template": ("附件：调查表空表.xlsx", "空表", ("法人单位详细名称", "行业类别（大类名称）", "从业人员期末人数（人）")), "broken": "分场报表（文件损坏）.xlsx",
}  # fmt: skip
