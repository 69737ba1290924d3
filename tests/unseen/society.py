"""Firms, social organisations and resident units of the communities, and what they do together."""

from . import identifiers
from .naming import formed
from .world import World


def enliven(world: World) -> None:
    """Fill every community with organisations, forum seats, lists, projects and matters."""
    for number, cm in enumerate(world.of("community"), 1):
        for _ in range(world.rng.randint(8, 10)):
            trade, (industry, other) = world.trade(), world.rng.sample(world.stock.INDUSTRIES, 2)
            firm = _enterprise(world, cm, trade, industry)
            if world.rng.random() < 0.08:  # a sister firm of the same trade name
                world.look_alikes.append((firm, _enterprise(world, cm, trade, other)))
        for _ in range(world.rng.randint(3, 5)):
            _social_org(world, cm)
        for unit in world.rng.sample(world.stock.UNITS, 4):
            _resident_unit(world, cm, *unit, number=number)
        _forum(world, cm)
        _lists(world, cm, number)
        _matters(world, cm, number)
        _reports(world, cm)


def _committee(world: World, cm: str) -> str:
    return world.of("party_org", cm)[0]


def _party(world: World, cm: str, owner: str, core: str, *, named: bool = True) -> dict[str, object]:
    """The party columns of a row: own branch, joint branch, instructor, or nothing."""
    draw = world.rng.random()
    if draw < 0.35:
        branch = world.add_named("party_org", formed(world.forms.host_branch, core=core), cm, level="党支部")
        world.record("party_orgs", branch, cm, level="党支部", superior=_committee(world, cm), host=owner, members=world.rng.randint(3, 40),
                     date=world.date())  # fmt: skip
        stated = branch if named and world.rng.random() > 0.15 else None
        return {"has_party": True, "party_name": stated, "build_mode": "单独组建", "members": world.rng.randint(3, 40)}
    if draw < 0.55:
        return {
            "has_party": True,
            "party_name": world.of("party_org", cm)[1],
            "build_mode": "联合组建",
            "members": world.rng.randint(1, 3),
        }
    instructor = world.person() if draw < 0.8 else None
    return {"has_party": False, "instructor": instructor, "members": world.rng.randint(0, 2)}


def _enterprise(world: World, cm: str, trade: str, industry: str) -> str:
    rng = world.rng
    names = formed(world.forms.enterprise, town=world.town, t=trade, i=industry)
    firm = world.add_named("enterprise", names, cm, code=identifiers.credit_code(rng, "enterprise"))
    values = _party(world, cm, firm, f"{trade}{industry}")
    world.record("enterprises", firm, cm, **{"instructor": None, **values}, code=world.entities[firm].attrs["code"],
                 grid=rng.choice(world.of("grid", cm)), industry=industry, employees=rng.randint(4, 300), date=world.date())  # fmt: skip
    return firm


def _social_org(world: World, cm: str) -> None:
    rng, (form, field) = world.rng, world.rng.choice(world.stock.SOCIAL)
    core = form.format(t=world.social_trade())
    names = formed(world.forms.social_org, street=world.street, district=world.district, town=world.town, core=core)
    body = world.add_named("social_org", names, cm, code=identifiers.credit_code(rng, "social_org"))
    values = _party(world, cm, body, core)
    world.record("social_orgs", body, cm, **{"instructor": None, **values}, code=world.entities[body].attrs["code"],
                 stype=rng.choice(world.stock.SOCIAL_TYPES), field=field, date=world.date())  # fmt: skip


def _resident_unit(world: World, cm: str, form: str, utype: str, dept: str, *, number: int) -> None:
    rng, short = world.rng, world.bare(world.name(cm))
    core = form.format(city="", district="", n="一二三四五六七八"[number - 1], c=short)
    name = form.format(city=world.city, district=world.district, n="一二三四五六七八"[number - 1], c=short)
    unit = world.add(
        "resident_unit",
        name,
        cm,
        code=identifiers.credit_code(rng, "resident_unit"),
        shorts=(core,) if core != name else (),
    )
    branch = None
    if rng.random() < 0.7:
        branch = world.add_named("party_org", formed(world.forms.host_branch, core=core), cm, level="党支部")
        world.record("party_orgs", branch, cm, level="党支部", host=unit, members=rng.randint(5, 60), date=world.date())
    world.record("resident_units", unit, cm, code=world.entities[unit].attrs["code"], utype=utype, dept=dept, party_name=branch,
                 reported=False, can_offer=rng.sample(world.stock.RESOURCES, rng.randint(1, 3)))  # fmt: skip


def _forum(world: World, cm: str) -> None:
    seats = [(_committee(world, cm), "召集单位"), (world.of("residents_committee", cm)[0], "成员单位")]
    others = [
        *world.of("resident_unit", cm),
        *world.rng.sample(world.of("enterprise", cm), 3),
        *world.rng.sample(world.of("social_org", cm), 1),
    ]
    seats += [(key, world.rng.choice(("成员单位", "成员单位", "轮值单位"))) for key in others]
    for key, role in seats:
        world.record(
            "joint_members", key, cm, meeting=world.of("joint_meeting", cm)[0], role=role, since=world.date(2018, 2024)
        )


def _lists(world: World, cm: str, number: int) -> None:
    rng, name = world.rng, world.name(cm)
    raisers = [*world.of("owners_committee", cm), *world.of("residents_committee", cm)]
    for count, topic in enumerate(rng.sample(world.stock.NEEDS, 4), 1):
        need = world.add("need", f"{name}{topic}", cm, no=world.number("need", number, count))
        world.record("needs", need, cm, nno=world.entities[need].attrs["no"], raised=rng.choice(raisers), category=rng.choice(world.stock.NEED_CATEGORIES),
                     ndate=world.date(2023, 2024))  # fmt: skip
    providers = rng.sample(
        [*world.of("enterprise", cm), *world.of("social_org", cm), *world.of("resident_unit", cm)], 3
    )
    for count, provider in enumerate(providers, 1):
        short = (world.entities[provider].shorts or (world.name(provider),))[0]
        resource = world.add(
            "resource", f"{short}{rng.choice(world.stock.RESOURCES)}", cm, no=world.number("resource", number, count)
        )
        world.record(
            "resources",
            resource,
            cm,
            sno=world.entities[resource].attrs["no"],
            provider=provider,
            category=rng.choice(world.stock.RESOURCE_CATEGORIES),
        )
    for count, need in enumerate(world.of("need", cm)[:3], 1):
        project = world.add(
            "project",
            f"{world.name(need)}{rng.choice(world.stock.PROJECT_WORDS)}项目",
            cm,
            no=world.number("project", number, count),
        )
        code, lead, status = (
            world.entities[project].attrs["no"],
            _committee(world, cm),
            rng.choice(world.stock.PROJECT_STATUS),
        )
        world.record("projects", project, cm, pno=code, lead=lead, need_ref=[need], status=status,
                     res_ref=rng.sample(world.of("resource", cm), rng.randint(1, 2)))  # fmt: skip
        partners = rng.sample(
            [*world.of("enterprise", cm), *world.of("social_org", cm), *world.of("resident_unit", cm)],
            rng.randint(1, 4),
        )
        world.record(
            "joint_projects",
            project,
            cm,
            pno=code,
            lead=lead,
            partners=partners,
            sdate=world.date(2023, 2024),
            funds=rng.randint(5, 90) * 1000,
            status=status,
        )


def _matters(world: World, cm: str, number: int) -> None:
    rng, firms = world.rng, {row.entity: row.values for row in world.records["estates"]}
    office, count = world.of("residents_committee", cm)[0], 0
    for estate in world.of("estate", cm):
        members = [key for key in (firms[estate].get("oc"), firms[estate]["pf"]) if key]
        if rng.random() < 0.7:
            count += 1
            matter = world.add(
                "matter",
                f"{world.name(estate)}{rng.choice(world.stock.MATTERS)}（第{count}次）",
                cm,
                no=world.number("matter", number, count),
            )
            parts = rng.sample(members, rng.randint(1, len(members)))
            world.record(
                "matters",
                matter,
                cm,
                mno=world.number("matter", number, count),
                estate=estate,
                lead=office,
                parts=parts,
                mdate=world.date(2023, 2024),
                done=rng.random() < 0.7,
            )
    for topic in rng.sample(world.stock.WIDE_MATTERS, 2):
        count += 1
        matter = world.add(
            "matter", f"{world.name(cm)}{topic}（第{count}次）", cm, no=world.number("matter", number, count)
        )
        parts = rng.sample([*world.of("resident_unit", cm), *world.of("enterprise", cm)], rng.randint(2, 3))
        world.record(
            "matters",
            matter,
            cm,
            mno=world.number("matter", number, count),
            lead=_committee(world, cm),
            parts=parts,
            mdate=world.date(2023, 2024),
            done=rng.random() < 0.7,
        )


def _reports(world: World, cm: str) -> None:
    rng = world.rng
    for row in [each for each in world.records["resident_units"] if each.community == cm]:
        if rng.random() < 0.6:
            row.values["reported"] = True
            claimed = rng.sample(world.of("project", cm), rng.randint(1, 2)) if rng.random() < 0.6 else None
            world.record(
                "double_reports",
                row.entity,
                cm,
                rdate=world.date(2022, 2024),
                rcount=rng.randint(2, 40),
                claimed=claimed,
            )
