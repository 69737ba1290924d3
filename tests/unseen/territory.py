"""The street's communities with their committees, grids, estates, buildings and households."""

from . import identifiers
from .naming import formed
from .world import World

NUMERALS = "〇一二三四五六七八九"


def settle(world: World, communities: int) -> None:
    """Found the street: its Party committee, property firms and communities."""
    forms, place = world.forms, {"street": world.street, "town": world.town, "d": world.district[:-1]}
    top = world.add_named("street_party_committee", formed(forms.top, bare=world.street.removesuffix("街道"), **place))
    world.record(
        "party_orgs", top, None, level=forms.top_level, members=world.rng.randint(20, 60), date=world.date(2002, 2012)
    )
    trades = world.rng.sample(world.stock.PROPERTY_TRADES, 5)
    for trade in trades:
        names = formed(forms.property_firm, t=trade, **place)
        world.add_named("property_firm", names, code=identifiers.credit_code(world.rng, "property_firm"))
    first = world.of("property_firm")[0]
    names = formed(forms.property_branch, firm=world.name(first), t=trades[0], **place)
    branch = world.add_named("property_firm", names, code=identifiers.credit_code(world.rng, "property_firm"))
    world.look_alikes.append((first, branch))
    for number, name in enumerate(world.rng.sample(world.stock.COMMUNITIES, communities), 1):
        _community(world, number, name, top)
    _property_records(world)


def _community(world: World, number: int, name: str, top: str) -> None:
    rng, short = world.rng, world.bare(name)
    cm = world.add("community", name, shorts=(short,))
    forms, place = world.local_forms(cm), {"street": world.street, "c": name, "s": short}
    committee = world.add_named(
        "party_org", formed(forms.committee, **place), cm, level="党委", scoped=forms.committee_scoped
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
    office = world.add_named("residents_committee", formed(forms.office, **place), cm, scoped=forms.office_scoped,
                             code=identifiers.credit_code(rng, "residents_committee"))  # fmt: skip
    world.record("residents_committees", office, cm, code=world.entities[office].attrs["code"], staff=rng.randint(5, 13),
                 address=f"{world.city}{world.district}{short}路{rng.randint(1, 200)}号")  # fmt: skip
    world.add_named("joint_meeting", formed(forms.meeting, **place), cm)
    joint = world.add_named("party_org", formed(forms.joint_branch, **place), cm, level="联合党支部")
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
    names = formed(world.local_forms(cm).phases[0 if phased else 1], e=name)
    estates = [world.add("estate", each, cm) for each in (*names, world.estate())]
    world.look_alikes.append((estates[0], estates[1]))
    return estates


def _grid(world: World, cm: str, number: int, index: int, committee: str, estates: list[str]) -> None:
    rng, forms = world.rng, world.local_forms(cm)
    place = {"s": world.name(cm), "n": index, "han": NUMERALS[index]}
    grid = world.add_named("grid", formed(forms.grid, **place), cm, gcode=forms.grid_code.format(number=number, n=index),
                           scoped=formed(forms.grid_scoped, **place))  # fmt: skip
    branch = world.add_named("party_org", formed(forms.grid_branch, **place), cm, level="党支部",
                             scoped=formed(forms.grid_branch_scoped, **place))  # fmt: skip
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
    word = rng.choice(world.stock.BUILDING_WORDS)
    buildings = []
    for estate in estates:
        for count in range(1, rng.randint(4, 6)):
            building = world.add("building", forms.building.format(e=world.name(estate), n=count, word=word), cm)
            buildings.append(building)
            group = None
            if count <= 2:
                group = world.add("party_org", forms.group.format(b=world.name(building)), cm, level="党小组")
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
        owners = world.add_named("owners_committee", formed(world.local_forms(cm).owners, e=name), cm)
        world.record("owners_committees", owners, cm, estate=estate, filed=world.date(2019, 2023), term=world.date(2025, 2028), pm_count=rng.randint(0, 5),
                     status=rng.choice(world.stock.OWNERS_STATUS))  # fmt: skip
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
                     grade=world.rng.choice(world.stock.GRADES), contract=world.date(2025, 2027))  # fmt: skip
