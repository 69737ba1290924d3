"""Which tables go into which files and sheets, and in which layout."""

from dataclasses import dataclass
from random import Random
from types import ModuleType

USUAL = frozenset(
    (
        *(
            "titles",
            "deep_header",
            "offset",
            "merged_community",
            "section_rows",
            "sheet_per_community",
            "file_per_community",
        ),
        *(
            "stacked",
            "side_by_side",
            "transposed",
            "repeated_headers",
            "totals",
            "notes",
            "hidden",
            "text_sheet",
            "blank_rows",
        ),
        *("extra_columns", "text_files", "bad_files"),
    )
)
STREET_WIDE = {"party_orgs", "property_firms"}  # tables with rows of no community


@dataclass
class Share:
    """The tables of one file (or one file per community) and how communities are told apart."""

    tables: tuple[str, ...]
    community: str = "column"
    text: tuple[str, str] | None = None
    stacked: bool = False
    beside: tuple[str, ...] = ()
    transposed: frozenset[str] = frozenset()
    halved: frozenset[str] = frozenset()
    cards: frozenset[str] = frozenset()


def plan(seed: int, layouts: frozenset[str], words: ModuleType) -> list[Share]:
    """Share out the tables so that every layout that is switched on occurs."""
    rng = Random(f"plan {seed}")
    shares = [Share(tuple(group.split())) for group in rng.choice(words.SHARES)]
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
        encodings = rng.sample(words.ENCODINGS, len(words.ENCODINGS))
        for share in [each for each in shares if len(each.tables) == 1 and each.community != "sheet"]:
            if encodings and rng.random() < 0.75:
                share.text = encodings.pop()
    for share in shares:
        books = len(share.tables) > 1
        share.stacked = books and "stacked" in layouts and (share.community == "file" or rng.random() < 0.3)
        pairs = [pair for pair in words.BESIDE if set(pair) <= set(share.tables)]
        share.beside = pairs[0] if pairs and "side_by_side" in layouts else ()
        if "halves" in layouts and share.community == "column" and not share.text:
            share.halved = frozenset(table for table in share.tables if table in words.HALVED)
        if "transposed" in layouts and share.community == "column":
            share.transposed = frozenset(set(words.TURNED) & set(share.tables))
    if "transposed" in layouts and not any(share.transposed for share in shares):
        share = next(each for each in shares if "residents_committees" in each.tables)
        share.transposed = frozenset({"residents_committees"})
    if "cards" in layouts:
        for share in shares:
            if share.community == "column" and not share.text and not share.stacked and rng.random() < 0.5:
                share.cards = frozenset(set(words.CARDS) & set(share.tables)) - share.transposed
    return shares
