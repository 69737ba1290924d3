"""How the names of bodies are formed: the full name first, then short names that nobody else has.

In braces: ``street town district d`` (district without its last letter) ``s`` (a community's short name) ``c`` (its name)
``e`` (estate) ``b`` (building) ``t`` (trade name) ``i`` (line of business) ``n han`` (a number in digits, in Chinese).
``…_scoped`` are names that are clear only inside their community.
"""

from dataclasses import dataclass

Names = tuple[str, ...]


@dataclass(frozen=True)
class StreetForms:
    """Names of what belongs to a street or town as a whole."""

    top: Names = ("中共{street}工作委员会", "{street}党工委", "{bare}街道工委")
    top_level: str = "党工委"
    property_firm: Names = ("{town}{t}物业服务有限公司", "{t}物业", "{t}物业公司")
    property_branch: Names = ("{firm}{d}分公司", "{t}物业{d}分公司")
    enterprise: Names = ("{town}{t}{i}有限公司", "{t}{i}")
    social_org: Names = ("{district}{core}", "{core}")
    host_branch: Names = ("{core}党支部", "{core}支部")


@dataclass(frozen=True)
class CommunityForms:
    """Names of what belongs to one community or village."""

    committee: Names = ("中共{street}{c}委员会", "{c}党委")
    committee_scoped: Names = ("社区党委",)
    office: Names = ("{street}{c}居民委员会", "{c}居委会", "{s}居委会")
    office_scoped: Names = ("居委会",)
    meeting: Names = ("{c}区域化党建联席会议",)
    joint_branch: Names = ("{c}两新组织联合党支部", "{c}两新联合支部")
    phases: tuple[Names, Names] = (("{e}一期", "{e}二期"), ("{e}A区", "{e}B区"))
    grid: Names = ("{s}第{han}网格", "{s}{n}网格", "{s}第{n}网格")
    grid_scoped: Names = ("第{han}网格", "{n}网格", "第{n}网格")
    grid_code: str = "QP{number:02}{n:02}"
    grid_branch: Names = ("{s}第{han}网格党支部", "{s}第{n}网格支部", "{s}第{han}网格支部")
    grid_branch_scoped: Names = ("第{han}网格党支部", "第{n}网格支部")
    building: str = "{e}{n}{word}"
    group: str = "{b}党小组"
    owners: Names = ("{e}业主委员会", "{e}业委会")


def formed(forms: Names, **parts: object) -> Names:
    """Fill in every form."""
    return tuple(form.format(**parts) for form in forms)
