"""The street's communities with their committees, grids, estates, buildings and households."""

from . import identifiers, stock
from .world import World

NUMERALS = "〇一二三四五六七八九"


def settle(world: World, communities: int) -> None:
    """Found the street: its Party committee, property firms and communities."""
    street = world.street.removesuffix("街道")
    top = world.add(
        "street_party_committee", f"中共{world.street}工作委员会", shorts=(f"{world.street}党工委", f"{street}街道工委")
    )
    world.record(
        "party_orgs", top, None, level="党工委", members=world.rng.randint(20, 60), date=world.date(2002, 2012)
    )
    trades = world.rng.sample(stock.PROPERTY_TRADES, 5)
    for trade in trades:
        world.add("property_firm", f"{world.town}{trade}物业服务有限公司", shorts=(f"{trade}物业", f"{trade}物业公司"),
                  code=identifiers.credit_code(world.rng, "property_firm"))  # fmt: skip
    first = world.of("property_firm")[0]
    branch = world.add("property_firm", f"{world.name(first)}{world.district[:-1]}分公司", shorts=(f"{trades[0]}物业{world.district[:-1]}分公司",),
                       code=identifiers.credit_code(world.rng, "property_firm"))  # fmt: skip
    world.look_alikes.append((first, branch))
    for number, name in enumerate(world.rng.sample(stock.COMMUNITIES, communities), 1):
        _community(world, number, name, top)
    _property_records(world)


def _community(world: World, number: int, short: str, top: str) -> None:
    rng = world.rng
    name = f"{short}社区"
    cm = world.add("community", name, shorts=(short,))
    committee = world.add(
        "party_org", f"中共{world.street}{name}委员会", cm, level="党委", shorts=(f"{name}党委",), scoped=("社区党委",)
    )
    world.record(
        "party_orgs",
        committee,
        cm,
        level="党委",
        superior=top,
        members=rng.randint(90, 260),
        date=world.date(2005, 2015),
    )
    office = world.add("residents_committee", f"{world.street}{name}居民委员会", cm, shorts=(f"{name}居委会", f"{short}居委会"), scoped=("居委会",),
                       code=identifiers.credit_code(rng, "residents_committee"))  # fmt: skip
    world.record("residents_committees", office, cm, code=world.entities[office].attrs["code"], staff=rng.randint(5, 13),
                 address=f"{world.city}{world.district}{short}路{rng.randint(1, 200)}号")  # fmt: skip
    world.add("joint_meeting", f"{name}区域化党建联席会议", cm)
    joint = world.add("party_org", f"{name}两新组织联合党支部", cm, level="联合党支部", shorts=(f"{name}两新联合支部",))
    world.record(
        "party_orgs", joint, cm, level="联合党支部", superior=committee, members=rng.randint(3, 30), date=world.date()
    )
    estates = _estates(world, cm)
    for index in range(rng.randint(3, 4)):
        _grid(
            world, cm, number, index + 1, committee, estates[index % len(estates) :: 4] if index < len(estates) else []
        )
    grids = world.of("grid", cm)
    world.look_alikes.append((grids[0], grids[1]))
    for index, estate in enumerate(estates):
        _estate(world, cm, estate, grids[index % len(grids)], office)


def _estates(world: World, cm: str) -> list[str]:
    name = world.estate()
    phased = world.rng.random() < 0.6
    names = [f"{name}一期", f"{name}二期"] if phased else [f"{name}A区", f"{name}B区"]
    estates = [world.add("estate", each, cm) for each in (*names, world.estate())]
    world.look_alikes.append((estates[0], estates[1]))
    return estates


def _grid(world: World, cm: str, number: int, index: int, committee: str, estates: list[str]) -> None:
    rng, short = world.rng, world.name(cm)
    numeral = NUMERALS[index]
    grid = world.add("grid", f"{short}第{numeral}网格", cm, gcode=f"QP{number:02}{index:02}", shorts=(f"{short}{index}网格", f"{short}第{index}网格"),
                     scoped=(f"第{numeral}网格", f"{index}网格", f"第{index}网格"))  # fmt: skip
    branch = world.add("party_org", f"{short}第{numeral}网格党支部", cm, level="党支部", shorts=(f"{short}第{index}网格支部", f"{short}第{numeral}网格支部"),
                       scoped=(f"第{numeral}网格党支部", f"第{index}网格支部"))  # fmt: skip
    world.record(
        "party_orgs",
        branch,
        cm,
        level="党支部",
        superior=committee,
        covers_grid=grid,
        members=rng.randint(12, 70),
        date=world.date(),
    )
    word = rng.choice(stock.BUILDING_WORDS)
    buildings = []
    for estate in estates:
        for count in range(1, rng.randint(4, 6)):
            building = world.add("building", f"{world.name(estate)}{count}{word}", cm)
            buildings.append(building)
            group = None
            if count <= 2:
                group = world.add("party_org", f"{world.name(building)}党小组", cm, level="党小组")
                world.record(
                    "party_orgs",
                    group,
                    cm,
                    level="党小组",
                    superior=branch,
                    members=rng.randint(3, 12),
                    date=world.date(2015),
                )
            world.record(
                "buildings", building, cm, estate=estate, grid=grid, households=rng.randint(30, 180), pgroup=group
            )
    world.record("grids", grid, cm, gcode=world.entities[grid].attrs["gcode"], branch=branch, households=rng.randint(260, 900),
                 population=rng.randint(700, 2600), buildings=buildings or None)  # fmt: skip
    if buildings:
        heads = {world.name(key) for key in world.of("party_household")}
        head = next(name for name in iter(world.person, None) if f"{name}党员中心户" not in heads)
        household = world.add("party_household", f"{head}党员中心户", cm)
        world.record("households", household, cm, grid=grid, building=buildings[0], hh_branch=branch, hh_name=head,
                     contacts=rng.randint(6, 30))  # fmt: skip


def _estate(world: World, cm: str, estate: str, grid: str, office: str) -> None:
    rng, name = world.rng, world.name(estate)
    owners = None
    if rng.random() < 0.75:
        owners = world.add("owners_committee", f"{name}业主委员会", cm, shorts=(f"{name}业委会",))
        world.record("owners_committees", owners, cm, estate=estate, filed=world.date(2019, 2023), term=world.date(2025, 2028), pm_count=rng.randint(0, 5),
                     status=rng.choice(("正常履职", "正常", "待换届")))  # fmt: skip
    firm = rng.choice(world.of("property_firm"))
    count = sum(e.kind == "building" and e.name.startswith(name) for e in world.entities.values())
    world.record(
        "estates",
        estate,
        cm,
        grid=grid,
        rc=office,
        oc=owners,
        pf=firm,
        households=rng.randint(200, 1500),
        bcount=count or None,
    )


def _property_records(world: World) -> None:
    served: dict[str, list[str]] = {}
    for row in world.records["estates"]:
        served.setdefault(row.values["pf"], []).append(row.entity)  # type: ignore[arg-type]
    for firm in world.of("property_firm"):
        world.record("property_firms", firm, None, code=world.entities[firm].attrs["code"], estates=served.get(firm),
                     grade=world.rng.choice(("红榜", "合格", "良好")), contract=world.date(2025, 2027))  # fmt: skip
