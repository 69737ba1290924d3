"""What each table of an office looks like: its columns and heads, what stands around its rows, drawn by lot."""

from random import Random

from . import heads
from .cells import Habits
from .layout import Layout
from .plan import Share
from .schema import FIELDS, own_field
from .sheets import Book
from .world import World

ANSWERABLE = ("leader", "secretary", "head", "bhead", "rep")  # the person that a table's telephone is of
GLUED = ("enterprises", "social_orgs", "resident_units", "owners_committees", "property_firms", "needs")
YEARLY = ("members", "employees", "households", "population")  # counts that may stand beside those of earlier years
LISTED = ("parts", "partners")  # lists that may have a column for each name
BY_GRID = ("buildings", "households", "enterprises")  # tables that may have a section for each grid


class Looks:
    """Sets out the tables of one street, out of the layouts that may occur."""

    def __init__(
        self, world: World, rng: Random, mess: float, layouts: frozenset[str], left_out: dict[str, set[str]]
    ) -> None:
        self.world, self.words, self.rng, self.mess = world, world.words, rng, mess
        self.layouts, self.left_out = layouts, left_out

    def layout(
        self, share: Share, table: str, style: Habits, cm: str | None, book: Book, *, plain: bool, crowded: bool
    ) -> Layout:
        """What a table looks like; ``plain`` ones share rows with others, ``crowded`` ones share a sheet."""
        rng, on = self.rng, self.layouts
        fields = [name for name in self.own_first(table) if name not in self.left_out.get(table, set())]
        by_grid = (
            not plain and share.community in ("file", "column") and table in BY_GRID and "grid_sections" in on
            and rng.random() < 0.5
        )  # fmt: skip
        if by_grid:
            fields.remove("grid")
        mode = share.community if share.community in ("column", "merged", "section") else "none"
        mode = "column" if plain and mode in ("section", "merged") else mode
        has_community = "community" in FIELDS[table] and mode in ("column", "merged")
        levels = 1 if plain else rng.choice((1, 2, 3)) if "deep_header" in on else 1
        head = heads.design(
            fields,
            style,
            self.words,
            rng,
            levels=levels,
            extra="extra_columns" in on and rng.random() < 0.4,
            with_community=has_community,
        )
        if "flat_heads" in on and head.levels > 1 and rng.random() < 0.6:
            heads.flattened(head, rng.choice(self.words.FLATTENED))
        heads.decorate(head, rng, self.mess)
        ticks: dict[str, str] = {}
        if not plain and "ticked_choices" in on:
            asked = {column.field for column in head.columns if not column.group and column.field not in style.legends}
            for name, pairs in self.words.TICKED.items():
                if name in asked and rng.random() < 0.5:
                    heads.ticked(head, name, *rng.choice(pairs))
                    ticks[name] = rng.choice(self.words.TICKS)
        choices: dict[str, tuple[str, tuple[str, ...]]] = {}
        if not plain and "choice_columns" in on:
            asked = {column.field for column in head.columns if not column.group and column.field not in style.legends}
            for name, forms in self.words.CHOICES.items():
                if name in asked and rng.random() < 0.5:
                    answers = rng.choice(forms)
                    heads.chosen(head, name, tuple(answers.values()))
                    choices[name] = rng.choice(self.words.TICKS), tuple(answers)
        years: dict[str, int] = {}
        counts = [column.field for column in head.columns if column.field in YEARLY and not column.group]
        if not plain and "yearly_columns" in on and counts and rng.random() < 0.35:
            said = rng.choice(self.words.YEARS)
            years = {counts[0]: len(said) - 1}
            heads.yearly(head, counts[0], said)
        parts: dict[str, int] = {}
        if not plain and not years and "parted_counts" in on:
            counts = [each.field for each in head.columns if each.field in self.words.PARTED and not each.group]
            if counts and rng.random() < 0.4:
                whole, *sorts = rng.choice(self.words.PARTED[counts[0]])
                parts = {counts[0]: len(sorts)}
                heads.parted(head, counts[0], whole, tuple(sorts))
        listed = next((column.field for column in head.columns if column.field in LISTED), "")
        if plain or "listed_columns" not in on or not listed or rng.random() > 0.5:
            listed = ""
        else:
            most = max(len(row.values.get(listed) or ()) for row in self.world.records[table])
            heads.listed(head, listed, rng.choice(self.words.LISTED), most)
        crowns = head.levels == 1 and not plain
        glued = contact = None
        if not plain and "glued_numbers" in on and table in GLUED and rng.random() < 0.4:
            glued = rng.choice(self.words.GLUED)
            head.columns = [column for column in head.columns if column.field != "_seq"]
        contacts = [column for column in head.columns if column.field in ANSWERABLE and not column.group]
        if crowns and "joined_contacts" in on and contacts and "phone" in fields and rng.random() < 0.3:
            contact = contacts[0].field, rng.choice(self.words.BETWEEN)
            contacts[0].header = rng.choice(self.words.CONTACTS)
            head.columns = [column for column in head.columns if column.field != "phone"]
        if crowns and "numbered_heads" in on and rng.random() < 0.2:
            heads.counted(head, rng.choice(self.words.NUMBERED))
        elif crowns and "corners" in on and rng.random() < 0.25:
            heads.cornered(head, table, rng.choice(self.words.CORNERS))
        elif not plain and "upright_heads" in on and not share.text and rng.random() < 0.25:
            heads.stood_up(head)
        if not plain and "gaps" in on and rng.random() < 0.2:
            heads.with_gap(head, rng.randint(2, len(head.columns) - 1))
        if not plain and not years and not parts and "unit_row" in on and rng.random() < 0.35:
            head.units = heads.units(head, table, self.words)
        elif not plain and "column_numbers" in on and rng.random() < 0.25:
            head.units = heads.numbers(head)
        elif not plain and "stem_row" in on and rng.random() < 0.4:
            head.units = heads.stems(head, table)
        elif not plain and "field_codes" in on and rng.random() < 0.3:
            head.units = heads.codes(head, self.words)
        told_elsewhere = book.community_from == "file name" and rng.random() < 0.5
        place_name = self.world.name(cm) if cm and not told_elsewhere else self.world.street

        def likely(flag: str, chance: float) -> bool:
            return not plain and flag in on and rng.random() < chance

        titles: list[str] = []
        filled_in: tuple[str, ...] = ()
        if "titles" in on and (plain or crowded or rng.random() < 0.6 or book.community_from == "title"):
            subject = rng.choice(self.words.SUBJECTS[table].split("|"))
            titles.append(
                rng.choice(self.words.TITLES).format(
                    place=place_name, subject=subject, suffix=rng.choice(self.words.SUFFIXES)
                )
            )
            if likely("tall_titles", 0.5):
                filled_in = tuple(rng.choice(said).format(place=place_name) for said in self.words.FILLED_IN)
            elif not plain and rng.random() < 0.5:
                titles.append(rng.choice(self.words.UNIT_LINES).format(place=place_name))

        unmerged = has_community and likely("blank_repeats", 0.4)
        mode = "merged" if unmerged else mode
        counts_anew = "_seq" in head.at(1) and likely("serials", 0.4)
        lists = [column.field for column in head.columns if FIELDS[table].get(column.field) == "refs" and not listed]
        spread = lists[0] if lists and mode != "merged" and likely("spread_lists", 0.5) else ""
        return Layout(
            head, mode, "sheet name" if share.community == "sheet" else book.community_from, titles, filled_in,
            remarks=self.words.REMARKS if likely("remarks", 0.35) and not crowded else (),
            own_heads=by_grid or (mode == "section" and likely("own_heads", 0.7)), by_grid=by_grid,
            repeat_every=12 if likely("repeated_headers", 0.25) else 0, totals=likely("totals", 0.4),
            notes=likely("notes", 0.4) and not crowded, blank_rows=likely("blank_rows", 0.4),
            totals_first=likely("totals_first", 0.2), ruled_rows=likely("ruled_rows", 0.3) and not counts_anew,
            wide_totals=likely("wide_totals", 0.6), own_numbers=likely("own_numbers", 0.4) or counts_anew,
            signatures=likely("signatures", 0.5) and not crowded,
            subtotals=likely("subtotals", 0.3), seals=likely("seals", 0.5) and not crowded and not book.encoding,
            merged_places=likely("merged_places", 0.4) and not book.encoding and not spread and not unmerged, page_titles=likely("page_titles", 0.5),
            annex=rng.choice(self.words.ANNEXES).format(n=rng.randint(1, 9)) if titles and likely("annexes", 0.5) else "",
            glued=glued or "", contact=contact, ditto=rng.choice(self.words.DITTOS) if likely("dittos", 0.25) else "",
            page_totals=likely("page_totals", 0.6), spread=spread, ticks=ticks,
            unmerged=unmerged, years=years, listed=listed, serial=rng.choice(self.words.SERIALS) if counts_anew else "",
            continued_mark=rng.choice(self.words.CONTINUED_MARKS) if likely("continued_marks", 0.7) else "",
            block_notes=likely("block_notes", 0.3), parts=parts, choices=choices,
            imprint=rng.choice(self.words.IMPRINTS) if titles and likely("imprints", 0.4) else (),
            additions=rng.choice(self.words.ADDITIONS) if mode in ("column", "none") and not (by_grid or counts_anew) and likely("additions", 0.3) else "",
            example=likely("example_row", 0.2) and any(column.field == "_seq" for column in head.columns),
        )  # fmt: skip

    def own_first(self, table: str) -> list[str]:
        own = own_field(table)
        return [own, *(name for name in FIELDS[table] if name != own)]
