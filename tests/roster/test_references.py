"""What the names in cells are found to mean, however they are written."""

import pytest

from tests.roster.told import codes, nodes, ties


def test_a_province_is_left_out_though_its_name_tells_a_direction(desk):
    """江西 holds 西, which tells apart where it stands in the name itself."""
    firms = ["江西银杏物业管理有限公司", "江西银杏物业管理有限公司（三级）", "银杏物业公司", "浙江银杏物业有限公司"]
    desk.workbook("物业.xlsx", {"物业": [["物业企业名称", "合同到期日"], *[[firm, "2027-01"] for firm in firms]]})
    head = ["社区", "小区名称", "物业企业"]
    desk.workbook("小区.xlsx", {"小区": [head, ["松涛社区", "和顺里", "西银杏物业"]]})
    imported = desk.imported()
    assert {name[:4] for name in nodes(imported, "property_firm")} == {"江西银杏", "浙江银杏", "西银杏物"}
    assert len(nodes(imported, "property_firm")) == 3
    assert ("西银杏物业", "和顺里") in ties(imported.contents.graph, "manages")


def test_a_firm_is_meant_where_its_province_is_left_out(desk):
    desk.workbook("物业.xlsx", {"物业": [["物业企业名称", "合同到期日"], ["江西银杏物业管理有限公司", "2027-01"]]})
    head = ["社区", "小区名称", "物业企业"]
    desk.workbook("小区.xlsx", {"小区": [head, ["松涛社区", "春晖里", "银杏物业"]]})
    assert ties(desk.imported().contents.graph, "manages") == {("江西银杏物业管理有限公司", "春晖里")}


def test_a_committee_alone_is_that_of_its_row_though_another_community_is_called_as_the_district(desk):
    """Of 云岭社区居委会 in 云岭区 居委会 alone is left, without the place."""
    firms = [["松涛社区", "云岭区甲商贸有限公司", 3], ["云岭社区", "云州市云岭区乙餐饮有限公司", 5]]
    committees = [[place, f"{place}居民委员会", 5] for place in ("云岭社区", "松涛社区")]
    matters = [
        ["松涛社区", "停车位", "居委会"],
        ["云岭社区", "充电棚", "社区居委会"],
        ["松涛社区", "文化墙", "社区居委会"],
    ]
    desk.workbook(
        "台账.xlsx",
        {
            "企业": [["社区", "企业名称", "职工人数"], *firms],
            "居委会": [["社区", "居委会名称", "委员人数"], *committees],
            "协商": [["社区", "协商事项", "牵头单位"], *matters],
        },
    )
    assert ties(desk.imported().contents.graph, "leads") == {
        ("松涛社区居民委员会", "停车位"),
        ("云岭社区居民委员会", "充电棚"),
        ("松涛社区居民委员会", "文化墙"),
    }


def test_the_branch_of_a_street_is_not_whichever_branch_there_is(desk):
    """Without its street nothing is left of it but what kind of body it is, in which others end."""
    rows = [
        ["夕阳红合唱团", "松涛社区", "是", "夕阳红党支部"],
        ["云澜街道乒乓球协会", "松涛社区", "是", "云澜街道党支部"],
    ]
    desk.workbook("社会组织.xlsx", {"社会组织": [["组织名称", "社区", "是否建立党组织", "党组织名称"], *rows]})
    assert ties(desk.imported().contents.graph, "has_party_org") == {(row[0], row[3]) for row in rows}


def test_a_word_that_recurs_and_looks_like_no_name_names_nobody(desk):
    rows = [
        ["松涛社区", "云州甲商贸有限公司", "是", "云州甲商贸有限公司党支部"],
        ["松涛社区", "云州乙商贸有限公司", "", "从略"],
        ["松涛社区", "云州丙商贸有限公司", "", "从略"],
        ["松涛社区", "云州丁商贸有限公司", "否", "另议"],
        ["松涛社区", "云州戊商贸有限公司", "否", "尚未建立"],
    ]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", "是否建立党组织", "党组织名称"], *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {("云州甲商贸有限公司", "云州甲商贸有限公司党支部")}
    assert {node.name for node in imported.contents.graph.iter_nodes() if node.kind == "party_org"} == {
        "云州甲商贸有限公司党支部"
    }
    assert codes(imported) == [("unclear_word", 3, "D")]


def test_a_name_of_a_body_of_another_kind_makes_no_second_body(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "业委会": [["社区", "业主委员会名称", "成员人数"], ["松涛社区", "春晖里业主委员会", 5]],
            "企业": [
                ["社区", "企业名称", "职工人数", "党组织名称"],
                ["松涛社区", "云州甲商贸有限公司", 3, "春晖里业主委员会"],
            ],
        },
    )
    imported = desk.imported()
    assert not ties(imported.contents.graph, "has_party_org")
    assert codes(imported) == [("unlike_header", 1, "D")]


def test_blanks_and_conjunctions_set_apart_what_is_known_and_cut_no_name(desk):
    estates = ["和顺里", "春晖里一期", "紫藤苑"]
    desk.workbook(
        "台账.xlsx",
        {
            "小区": [["社区", "小区名称", "户数"], *[["松涛社区", name, 100] for name in estates]],
            "物业": [
                ["物业企业名称", "服务小区", "合同到期日"],
                ["银杏物业服务有限公司", "春晖里Ⅰ期 和顺里 紫滕苑", "2027-01"],
                ["云州松柏物业服务有限公司", "紫滕苑和和顺里", "2027-01"],
            ],
        },
    )
    assert ties(desk.imported().contents.graph, "manages") == {
        ("银杏物业服务有限公司", "和顺里"),
        ("银杏物业服务有限公司", "春晖里一期"),
        ("银杏物业服务有限公司", "紫藤苑"),
        ("云州松柏物业服务有限公司", "紫藤苑"),
        ("云州松柏物业服务有限公司", "和顺里"),
    }


def test_names_are_found_by_contraction_and_in_spite_of_slips_in_their_place(desk):
    firms = ["云州市银杏物业管理有限公司", "云州松柏物业管理有限责任公司临澄分公司"]
    written = ["银杏物管", "松柏物管临澄分公司", "芸州银杏物业管理有限公司"]
    desk.workbook(
        "台账.xlsx",
        {
            "物业": [["物业企业名称", "合同到期日"], *[[firm, "2027-01"] for firm in firms]],
            "小区": [
                ["社区", "小区名称", "户数", "物业企业"],
                *[["松涛社区", f"{number}号院", 10, name] for number, name in enumerate(written, 1)],
            ],
        },
    )
    assert ties(desk.imported().contents.graph, "manages") == {
        (firms[0], "1号院"),
        (firms[1], "2号院"),
        (firms[0], "3号院"),
    }


def test_a_property_firm_may_be_called_by_its_trade_in_short(desk):
    """物管 is 物业, whether the full name says 管理 or 服务; a branch stays another."""
    firms = ["云州银杏物业服务有限公司", "云州银杏物业服务有限公司临澄分公司"]
    estates = [["松涛社区", "春晖里", 120, "银杏物管"], ["松涛社区", "桂溪苑", 80, "银杏物管临澄分公司"]]
    desk.workbook(
        "台账.xlsx",
        {
            "物业": [["物业企业名称", "合同到期日"], *[[firm, "2027-01"] for firm in firms]],
            "小区": [["社区", "小区名称", "户数", "物业企业"], *estates],
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "manages") == {(firms[0], "春晖里"), (firms[1], "桂溪苑")}
    assert set(nodes(imported, "property_firm")) == {*firms}


def test_a_city_inside_a_name_may_be_left_out(desk):
    units = ["国网云州市供电公司临江供电所", "云州市第二中学"]
    desk.workbook(
        "双报到.xlsx",
        {
            "驻区单位": [["社区", "单位名称", "是否报到"], *[["松涛社区", name, "是"] for name in units]],
            "报到登记": [["报到社区", "报到单位", "报到日期"], ["松涛社区", "国网供电公司临江供电所", "2023-03-26"]],
        },
    )
    assert ties(desk.imported().contents.graph, "reported_to") == {(units[0], "松涛社区")}


def test_a_district_that_its_form_does_not_tell_is_known_by_the_city_before_it(desk):
    """岭南区 alone could be the south of an estate; an address says that it is a district of 云州市."""
    units = [["松涛社区", "岭南区松涛卫生服务中心", "云州市岭南区松涛路9号"], ["松涛社区", "云州市第二中学", None]]
    desk.workbook(
        "双报到.xlsx",
        {
            "驻区单位": [["社区", "单位名称", "地址", "是否报到"], *[[*unit, "是"] for unit in units]],
            "报到登记": [["报到社区", "报到单位", "报到日期"], ["松涛社区", "松涛卫生服务中心", "2023-03-26"]],
        },
    )
    assert ties(desk.imported().contents.graph, "reported_to") == {("岭南区松涛卫生服务中心", "松涛社区")}


def test_a_slip_in_the_city_hides_nobody_whose_name_is_all_places(desk):
    rows = [
        ["中共云州市北岭区云澜街道工作委员会", None, "党委", None],
        ["中共云澜街道松涛社区委员会", "松涛社区", "党委", "中共芸州市北岭区云澜街道工作委员会"],
        ["中共云澜街道沐春社区委员会", "沐春社区", "党委", "中共云州市北岭区云澜街道工作委员会"],
        ["中共云澜街道竹影社区委员会", "竹影社区", "党委", "云澜街道党工委"],
    ]
    desk.workbook("党组织.xlsx", {"党组织": [["党组织名称", "所属社区", "组织类别", "上级党组织"], *rows]})
    above = ties(desk.imported().contents.graph, "subordinate_to")
    assert above == {(name, rows[0][0]) for name, *_ in rows[1:]}


def test_a_row_whose_city_is_a_slip_is_that_of_the_firm_where_other_cells_agree(desk):
    head = ["社区", "企业名称", "统一社会信用代码", "成立日期", "职工人数"]
    rows = [
        ["松涛社区", "云州晴川家政服务有限公司", "91510104D81EF6DD60", "2021-03-05", 19],
        ["松涛社区", "芸州晴川家政服务有限公司", None, "2021-03-05", 19],
        ["松涛社区", "云州市半亩园艺有限公司", None, "2020-01-02", 7],
        ["松涛社区", "芸州半亩园艺有限公司", None, "2019-11-12", 30],
    ]
    desk.workbook("企业.xlsx", {"企业": [head, *rows]})
    firms = set(nodes(desk.imported(), "enterprise"))
    assert len(firms) == 3
    assert {rows[2][1], rows[3][1]} < firms


def test_rows_agree_in_names_that_are_called_alike_though_nobody_knows_them(desk):
    """春晖里以及柳岸苑 is no estate, but it is what both rows say, which tells the second for a slip of the first."""
    rows = [
        ["云州银杏物业管理有限公司", "91510104D6C786BF8L", "2027-01", "桂溪苑、春晖里以及柳岸苑（老旧）"],
        ["云州银性物业管理有限公司", None, "2027-01-14", "桂溪苑、春晖里以及柳岸苑"],
        ["云州松柏物业管理有限公司", None, "2026-05", "石桥苑"],
    ]
    desk.workbook("物业.xlsx", {"s": [["物业企业名称", "统一社会信用代码", "合同到期日", "服务小区"], *rows]})
    assert len(nodes(desk.imported(), "property_firm")) == 2


def test_a_slip_may_write_a_character_that_is_read_otherwise_more_often(desk):
    desk.workbook(
        "小区.xlsx", {"s": [["社区", "小区名称", "户数"], ["松涛社区", "文博雅居", 90], ["松涛社区", "春晖里", 60]]}
    )
    desk.workbook(
        "业委会.xlsx", {"s": [["社区", "业委会名称", "小区名称"], ["松涛社区", "文博雅居业委会", "文薄雅居"]]}
    )
    imported = desk.imported()
    assert codes(imported) == []
    assert imported.contents.graph.count("estate") == 2


def test_what_is_called_by_the_word_that_ends_its_place_is_that_of_the_row(desk):
    villages = ["下湾村", "上湾村"]
    desk.workbook(
        "党组织.xlsx",
        {
            "s": [
                ["村居", "党组织名称", "上级党组织"],
                *([village, f"{village}党委", None] for village in villages),
                *([village, f"{village}果园党支部", "村党委"] for village in villages),
            ]
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "subordinate_to") == {
        (f"{village}果园党支部", f"{village}党委") for village in villages
    }
    assert codes(imported) == []


PARTY = ["所属社区", "党组织名称", "党组织类别", "上级党组织"]


@pytest.mark.parametrize(
    ("above", "level"),
    [
        ("云澜街道党工委", "work_committee"),
        ("中共云澜街道工作委员会", "work_committee"),
        ("街道党工委", "work_committee"),
        ("清溪镇党委", "committee"),
    ],
)
def test_a_superior_that_is_above_communities_needs_no_roster(desk, above, level):
    rows = [["松涛社区", "松涛社区党委", "党委", above], ["沐春社区", "沐春社区党总支", "党总支", above]]
    desk.workbook("党组织.xlsx", {"s": [PARTY, *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "subordinate_to") == {("松涛社区党委", above), ("沐春社区党总支", above)}
    assert nodes(imported, "party_org")[above].attributes == {"level": level}
    assert codes(imported) == []


def test_a_superior_in_a_community_does(desk):
    desk.workbook("党组织.xlsx", {"s": [PARTY, ["松涛社区", "松涛第一党支部", "党支部", "松涛社区党委"]]})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() == {"松涛第一党支部"}
    assert codes(imported) == [("unknown_organisation", 2, "D")]


def test_a_superior_that_is_nearly_called_as_one_that_is_listed_is_no_other(desk):
    listed = [["", "中共云澜街道工作委员会", "党工委", ""], ["松涛社区", "松涛社区党委", "党委", "云澜街工委"]]
    desk.workbook("党组织.xlsx", {"s": [PARTY, *listed, ["沐春社区", "沐春社区党委", "党委", "云澜街道党工委"]]})
    imported = desk.imported()
    assert len(nodes(imported, "party_org")) == 3
    assert ("沐春社区党委", "中共云澜街道工作委员会") in ties(imported.contents.graph, "subordinate_to")


def test_a_venue_is_found_whichever_kind_it_is_listed_as(desk):
    venues = [
        ["松涛社区", "松涛科创园", "园区"],
        ["松涛社区", "云州大厦", "商务楼宇"],
        ["沐春社区", "沐春步行街", "商圈"],
    ]
    desk.workbook("载体.xlsx", {"s": [["所属社区", "载体名称", "载体类型"], *venues]})
    firms = [["松涛社区", "云州甲商贸有限公司", "松涛科创园"], ["沐春社区", "云州乙餐饮有限公司", "沐春步行街"],
             ["松涛社区", "云州丙配件厂", "云州大厦"], ["松涛社区", "云州丁印务有限公司", "无名大厦"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": [["所属社区", "企业名称", "所在楼宇"], *firms]})
    imported = desk.imported()
    lying = {(unit, place) for unit, place in ties(imported.contents.graph, "located_in") if not place.endswith("社区")}
    assert lying == {(name, place) for _, name, place in firms[:3]}
    assert codes(imported) == [("unknown_organisation", 5, "C")]


def test_a_committee_alone_is_that_of_the_row_whose_name_leaves_out_what_the_community_ends_in(desk):
    """The 北 of 泉北 tells 泉北居委会 from no other committee; 村委 is 村委会."""
    committees = [
        ["泉北居民区", "云岭镇泉北居民委员会"],
        ["松涛社区", "云岭镇松涛社区居民委员会"],
        ["沐春社区", "云岭镇沐春社区居民委员会"],
        ["石桥村", "云岭镇石桥村村民委员会"],
    ]
    estates = [["泉北居民区", "柳岸苑", "居委会"], ["石桥村", "石桥苑", "石桥村村委"], ["松涛社区", "春晖里", "居委会"]]
    desk.workbook("居委会.xlsx", {"s": [["社区", "居委会名称"], *committees]})
    desk.workbook("小区.xlsx", {"s": [["社区", "小区名称", "居委会"], *estates]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "serves") == {
        ("云岭镇泉北居民委员会", "柳岸苑"),
        ("云岭镇石桥村村民委员会", "石桥苑"),
        ("云岭镇松涛社区居民委员会", "春晖里"),
    }
    assert codes(imported) == []


def test_a_village_committee_may_leave_out_what_its_village_ends_in(desk):
    committees = ["云岭镇下湾村村民委员会", "云岭镇石桥村村民委员会"]
    estates = [["下湾村", "柳岸苑", "村委会"], ["石桥村", "石桥苑", "石桥村委会"]]
    desk.workbook("居委会.xlsx", {"s": [["社区", "居委会名称"], ["下湾村", committees[0]], ["石桥村", committees[1]]]})
    desk.workbook("小区.xlsx", {"s": [["社区", "小区名称", "居委会"], *estates]})
    served = ties(desk.imported().contents.graph, "serves")
    assert served == {(committees[0], "柳岸苑"), (committees[1], "石桥苑")}


@pytest.mark.parametrize("written", ["2", "02", "第2", "2号", "二号网格"])
def test_a_grid_may_be_named_by_its_number_beside_its_community(desk, written):
    grids = [
        ["社区", "网格名称", "户数"],
        *[[place, f"{place}第{number}网格", 90] for place in ("松涛社区", "沐春社区") for number in (1, 2)],
    ]
    estates = [["社区", "小区名称", "所属网格"], ["松涛社区", "春晖里", "松涛社区第1网格"], ["松涛社区", "和顺里", "松涛社区第1网格"],
               ["沐春社区", "紫藤苑", written], ["沐春社区", "秋实苑", "9"]]  # fmt: skip
    desk.workbook("台账.xlsx", {"网格": grids, "小区": estates})
    imported = desk.imported()
    assert ("紫藤苑", "沐春社区第2网格") in ties(imported.contents.graph, "located_in")
    assert codes(imported) == [("unknown_organisation", 5, "C")]


def test_a_property_firm_called_by_another_trade_is_the_one_that_says_it_serves_the_estate(desk):
    """Its own row has it serve 桂溪苑; 松柏物业 of another estate is nobody's, nor is who serves an estate of which no firm speaks."""
    firms = [
        ["云州市银杏城市服务有限公司临澄分公司", "2027-01", "桂溪苑"],
        ["云州市樟树楼宇管理有限公司", "2026-05", "春晖里"],
    ]
    estates = [["桂溪苑", "银杏物业临澄分公司"], ["春晖里", "松柏物业"], ["柳岸苑", "樟树物业"]]
    desk.workbook("物业.xlsx", {"s": [["物业企业名称", "合同到期日", "服务小区"], *firms]})
    desk.workbook(
        "小区.xlsx", {"s": [["社区", "小区名称", "户数", "物业企业"], *[["松涛社区", e, 90, f] for e, f in estates]]}
    )
    imported = desk.imported()
    manages = ties(imported.contents.graph, "manages")
    assert (firms[0][0], "桂溪苑") in manages
    assert {("松柏物业", "春晖里"), ("樟树物业", "柳岸苑")} < manages
    assert "银杏物业临澄分公司" not in nodes(imported, "property_firm")


def test_so_many_people_behind_a_name_tell_of_no_other_that_is_called_so(desk):
    party_orgs = [
        ["社区", "党组织名称", "类别", "上级党组织", "覆盖单位"],
        ["松涛社区", "松涛社区党委", "党委", "", ""],
        ["松涛社区", "松涛两新联合党支部", "党支部", "松涛社区党委", "明达包装(3人)、华光电子（2名党员）；永信粮油"],
    ]
    firms = [
        ["社区", "企业名称"],
        *(["松涛社区", name] for name in ("明达包装有限公司", "华光电子有限公司", "永信粮油店")),
    ]
    desk.workbook("松涛社区.xlsx", {"党组织": party_orgs, "企业": firms})
    imported = desk.imported()
    assert {name for name, _ in ties(imported.contents.graph, "has_party_org")} == {row[1] for row in firms[1:]}


def test_a_committee_is_found_where_what_its_community_ends_in_may_be_two_words(desk):
    """居委会 of 船厂新村居民区 is 船厂新村居民委员会, whether or not 村 belongs to the name."""
    places = ["船厂新村", "永兴坊"]
    committees = [[f"{place}居民区", f"棠下镇{place}居民委员会"] for place in places]
    desk.workbook("居委会.xlsx", {"居委会": [["居民区", "居委会名称"], *committees]})
    rows = [[f"{place}居民区", f"{place}停车协商", "居委会"] for place in places]
    desk.workbook("事项.xlsx", {"协调事项": [["居民区", "事项名称", "牵头单位"], *rows]})
    assert ties(desk.imported().contents.graph, "leads") == {
        (committee, row[1]) for (_, committee), row in zip(committees, rows, strict=True)
    }


def test_what_is_listed_in_a_community_may_be_called_with_its_name_before(desk):
    bodies = [["红枫艺术团", "松涛社区"], ["银杏志愿服务队", "沐春社区"]]
    desk.workbook("社会组织.xlsx", {"社会组织": [["社会组织名称", "所属社区"], *bodies]})
    projects = [
        ["路灯补亮", "松涛社区", "松涛社区红枫艺术团"],
        ["飞线整治", "沐春社区", "松涛社区银杏志愿服务队"],  # there is none in that community
    ]
    desk.workbook("项目.xlsx", {"共建项目": [["项目名称", "所属社区", "参与单位"], *projects]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "joins") == {("红枫艺术团", "路灯补亮")}
    assert codes(imported) == [("unknown_organisation", 3, "C")]


def test_a_list_of_some_estates_is_not_one_of_all(desk):
    """Whom it does not list others bring into being, as if there were no list; a list of all leaves them out and says so."""
    estates = [["小区名称", "所在社区", "户数"], ["河边新村", "松涛社区", 216], ["纺织厂宿舍", "松涛社区", 48]]
    firms = [["所属社区", "物业项目名称", "坐落", "总户数", "物业服务企业名称"],
             ["松涛社区", "春晖里", "松涛路1号", 980, "安居物业服务有限公司"], ["松涛社区", "河边新村", "河边路2号", 216, "乐居物业服务有限公司"]]  # fmt: skip
    desk.workbook("物业服务项目一览表.xlsx", {"Sheet1": firms})
    desk.workbook("老旧小区清单.xlsx", {"Sheet1": estates})
    imported = desk.imported()
    assert ties(imported.contents.graph, "manages") == {
        ("安居物业服务有限公司", "春晖里"),
        ("乐居物业服务有限公司", "河边新村"),
    }
    assert nodes(imported, "estate")["春晖里"].attributes["households"] == 980
    assert codes(imported) == []


def test_a_list_of_all_estates_leaves_no_room_for_others(desk):
    desk.workbook("小区清单.xlsx", {"Sheet1": [["小区名称", "所在社区", "户数"], ["河边新村", "松涛社区", 216]]})
    firms = [["所属社区", "服务小区", "物业企业名称"], ["松涛社区", "春晖里", "安居物业服务有限公司"]]
    desk.workbook("物业企业.xlsx", {"Sheet1": firms})
    imported = desk.imported()
    assert nodes(imported, "estate").keys() == {"河边新村"}
    assert [code for code, *_ in codes(imported)] == ["unknown_organisation"]


def test_what_is_built_on_a_grid_or_below_a_committee_has_the_level_that_its_name_tells(desk):
    desk.workbook(
        "网格.xlsx",
        {"网格": [["社区", "网格名称", "网格党支部"], ["松涛社区", "松涛社区第1网格", "松涛社区第1网格党支部"]]},
    )
    assert nodes(desk.imported(), "party_org")["松涛社区第1网格党支部"].attributes["level"] == "branch"


@pytest.mark.parametrize("header", ["下辖支部", "下设党支部", "下级党组织"])
def test_a_committee_may_list_the_branches_below_it(desk, header):
    rows = [
        ["社区", "党组织名称", header, "党员数"],
        ["松涛社区", "松涛社区党委", "松涛东苑党支部、松涛西苑党支部", 120],
        ["柏庐社区", "柏庐社区党总支", "柏庐第一党支部；柏庐第二党支部", 80],
    ]
    desk.workbook("党组织.xlsx", {"党组织": rows})
    imported = desk.imported()
    found = nodes(imported, "party_org")
    assert found["松涛社区党委"].attributes["members"] == 120
    assert found["松涛东苑党支部"].attributes["level"] == "branch"
    assert ties(imported.contents.graph, "subordinate_to") == {
        ("松涛东苑党支部", "松涛社区党委"),
        ("松涛西苑党支部", "松涛社区党委"),
        ("柏庐第一党支部", "柏庐社区党总支"),
        ("柏庐第二党支部", "柏庐社区党总支"),
    }
