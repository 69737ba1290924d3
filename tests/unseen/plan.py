"""Which tables go into which files and sheets, and in which layout."""

from dataclasses import dataclass
from random import Random

ALL = frozenset(
    [
        "titles",
        "deep_header",
        "offset",
        "merged_community",
        "section_rows",
        "sheet_per_community",
        "file_per_community",
        "stacked",
        "side_by_side",
        "transposed",
        "repeated_headers",
        "totals",
        "notes",
        "hidden",
        "text_sheet",
        "blank_rows",
        "extra_columns",
        "text_files",
        "bad_files",
    ]
)

# Each way to share the tables out among files.
SHARES = (
    ("party_orgs", "grids buildings", "residents_committees owners_committees property_firms estates", "social_orgs", "enterprises",
     "resident_units double_reports", "joint_members", "matters joint_projects", "needs resources projects", "households"),
    ("party_orgs households", "grids buildings estates", "residents_committees property_firms", "owners_committees", "enterprises social_orgs",
     "resident_units", "double_reports joint_members", "matters", "joint_projects needs resources projects"),
    ("party_orgs", "grids", "buildings", "residents_committees property_firms estates owners_committees", "enterprises", "social_orgs",
     "resident_units joint_members double_reports", "matters joint_projects needs resources projects", "households"),
)  # fmt: skip
ENCODINGS = (("utf-16", "\t"), ("gbk", ","), ("utf-8-sig", ","), ("gb18030", ","), ("utf-8-sig", ";"))
STREET_WIDE = {"party_orgs", "property_firms"}  # tables with rows of no community


@dataclass
class Share:
    """The tables of one file (or one file per community) and how communities are told apart."""

    tables: tuple[str, ...]
    community: str = "column"
    text: tuple[str, str] | None = None
    stacked: bool = False
    side_by_side: bool = False
    transposed: frozenset[str] = frozenset()


def plan(seed: int, layouts: frozenset[str]) -> list[Share]:
    """Share out the tables so that every layout that is switched on occurs."""
    rng = Random(f"plan {seed}")
    shares = [Share(tuple(group.split())) for group in rng.choice(SHARES)]
    rng.shuffle(shares)
    local = [share for share in shares if not STREET_WIDE & set(share.tables)]
    modes = {"file_per_community": "file", "sheet_per_community": "sheet"}
    for flag, mode in modes.items():
        if flag in layouts:
            local.pop().community = mode
    rest = [share for share in shares if share.community == "column"]
    cycle = [mode for flag, mode in (("section_rows", "section"), ("merged_community", "merged")) if flag in layouts]
    for share, mode in zip(rest, [*cycle, "column", *cycle], strict=False):
        share.community = mode
    if "text_files" in layouts:
        encodings = rng.sample(ENCODINGS, len(ENCODINGS))
        for share in [each for each in shares if len(each.tables) == 1 and each.community != "sheet"]:
            if encodings and rng.random() < 0.75:
                share.text = encodings.pop()
    for share in shares:
        books = len(share.tables) > 1
        share.stacked = books and "stacked" in layouts and (share.community == "file" or rng.random() < 0.3)
        share.side_by_side = "side_by_side" in layouts and {"needs", "resources"} <= set(share.tables)
        if "transposed" in layouts and share.community == "column":
            share.transposed = frozenset({"residents_committees", "property_firms"} & set(share.tables))
    if "transposed" in layouts and not any(share.transposed for share in shares):
        share = next(each for each in shares if "residents_committees" in each.tables)
        share.transposed = frozenset({"residents_committees"})
    return shares
