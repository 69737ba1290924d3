"""Reading a table as an entry of a mapping says, and telling what has changed since it was written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graphcore.language import Text
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.columns.evidence import Evidence, evidence
from graphcore.roster.columns.guess import Guess, Pair, Settings
from graphcore.roster.columns.header_says import said_by
from graphcore.roster.columns.matching import best_matching
from graphcore.roster.columns.ranking import profiles_of
from graphcore.roster.mapping.headings import BETWEEN, agreement, found, written
from graphcore.roster.mapping.model import IGNORE, TELLING, UNDECIDED, TableMapping, is_like
from graphcore.roster.mapping.placing import stands_as_stated
from graphcore.roster.tables.header_words import header_key, likeness
from graphcore.roster.tables.known_names import KnownNames
from graphcore.roster.tables.listed_columns import as_list
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.table_place import places_told, sheet_called
from graphcore.roster.tables.ticks import as_one
from graphcore.roster.words.field_labels import field_label
from graphcore.roster.words.fields import LISTING
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.titles import kinds_called

_ALIKE = 0.6  # likeness from which a header may be an earlier one renamed
_SAME_PLACE = 0.65  # that of one between the same neighbours


def served(
    table: Table, entries: Sequence[TableMapping], known: KnownNames | None = None
) -> tuple[Table, Guess] | None:
    """A table as the entry that knows it best says; None where none does, or what its rows are called is gone.

    Parameters
    ----------
    known
        What a first reading of all rosters has made known, of use for columns that are undecided.
    """
    best, entry, at = (0.0, 0.0, -1), None, {}
    called = kinds_called(" ".join(table.title[-1:]))  # of sections with one header, what stands above tells which
    for candidate in entries:
        where = found(candidate, table.columns)
        share = agreement(candidate, table.columns, where)
        fitting = share, called.get(candidate.roster, 0.0), _in_stated_rows(candidate, table)
        if fitting[0] and fitting > best:
            best, entry, at = fitting, candidate, where
    if entry is None or entry.roster == UNDECIDED:
        return None
    table, guess = _read_as(entry, table, at, best[0], known)
    is_read = entry.roster == IGNORE or lexicon().rosters[entry.roster].names_rows(guess.fields)
    return (table, guess) if is_read else None


def _in_stated_rows(entry: TableMapping, table: Table) -> int:
    """1 where the header of a table stands in the rows that an entry states, -1 where it stands in others, 0 where it states none."""
    if entry.header is None or table.block.is_turned:
        return 0
    return 1 if entry.header == _rows_of_header(table) else -1


def _rows_of_header(table: Table) -> tuple[int | None, int | None]:
    first, last = (table.block.cell(row, 0).row for row in table.header)
    return first, last


def missed_sheets(entries: Sequence[TableMapping], file: str, sheets: Sequence[str | None]) -> Iterator[Problem]:
    """The sheets that a file had when the mapping was written and has no more."""
    seen = {place.partition("#")[2] for entry in entries for place in entry.seen if place.partition("#")[0] == file}
    for sheet in sorted(seen - {sheet or "" for sheet in sheets}):
        zh, en = f"工作表“{sheet}”不见了或改了名", f"sheet “{sheet}” is gone or has another name"
        yield Problem(Source(file), "mapping_drift", {"zh": zh, "en": en})


def _read_as(
    entry: TableMapping, table: Table, at: Mapping[str, int], share: float, known: KnownNames | None
) -> tuple[Table, Guess]:
    if entry.roster == IGNORE:
        return table, Guess(IGNORE, {}, {}, (), share, {}, is_told=True)
    own = lexicon().rosters[entry.roster].fields
    renamed = _renamed(entry, table, at)
    places = {**at, **renamed}
    fields, dropped, settings, undecided = {}, {}, {}, []
    ticked: defaultdict[str, dict[int, bool | str]] = defaultdict(dict)
    listed: defaultdict[str, list[int]] = defaultdict(list)
    for header, position in places.items():
        column = entry.every_column[header]
        if column.field == UNDECIDED:
            undecided.append(position)
        elif column.field in own and column.ticked is not None:
            ticked[column.field][position] = column.ticked
        elif column.field in own and column.field not in fields:
            fields[column.field] = position
            listed[column.field].append(position)
            settings[column.field] = Settings(column.values, column.separators, column.blank == "above")
        elif column.field in own and own[column.field].type in LISTING:
            listed[column.field].append(position)
        else:
            dropped[position] = column.field
    drift = tuple(_drift(entry, table, at, renamed))
    for name, meant in ticked.items():
        columns = [column for column in table.columns if column.position in meant]
        table, fields[name] = as_one(table, columns), columns[0].position
        settings[name] = Settings({said: meant[where] for said, where in table.answers(fields[name]).items()})
    for name, several in listed.items():
        if len(several) > 1:
            columns = [column for column in table.columns if column.position in several]
            table, fields[name] = as_list(table, columns), columns[0].position
    speaking = {(position, name): Evidence(1.0, 1.0) for name, position in fields.items()}
    speaking |= {(position, name): Evidence(1.0, 1.0) for position, name in dropped.items()}
    speaking |= (open_to := _may_be(entry.roster, table, undecided, known))
    community, is_known = _community(entry, table, known)
    return table, Guess(
        entry.roster,
        fields,
        dropped,
        tuple(sorted({position for position, _ in open_to})),
        share,
        speaking,
        settings,
        community,
        drift,
        is_told=True,
        asks_others=known is None and not is_known,
        everywhere=entry.everywhere,
        rival=entry.rival,
    )


def _may_be(roster: str, table: Table, undecided: Sequence[int], known: KnownNames | None) -> dict[Pair, Evidence]:
    """What speaks for the columns that nobody has decided on being any field, where they hold something."""
    if not undecided:
        return {}
    profiles, kind, fields = profiles_of(table, known, roster), lexicon().rosters[roster], lexicon().fields_of(roster)
    return {
        (column.position, name): evidence(said, profiles[column.position], fields[name], kind)
        for column in table.columns
        if column.position in undecided and profiles[column.position].size
        for name, said in said_by(column.words, roster).items()
    }


def _renamed(entry: TableMapping, table: Table, at: Mapping[str, int]) -> dict[str, int]:
    """Headers that are gone, with the new column that each is likely to be now."""
    profiles = profiles_of(table)
    fields = lexicon().fields_of(entry.roster)
    kind = lexicon().rosters[entry.roster]
    gone = [header for header in entry.columns if header not in at and entry.columns[header].field in fields]
    new = [column for column in table.columns if column.position not in at.values() and profiles[column.position].size]
    weights: dict[tuple[str, int], float] = {}
    for header in gone:
        name = entry.columns[header].field
        for column in new:
            said = said_by(column.words, entry.roster)[name]
            fits = evidence(said, profiles[column.position], fields[name], kind).fit >= 0
            word = frozenset({header_key(header.rpartition(BETWEEN)[2])})
            alike = likeness(header_key(column.words[-1]), word)
            if fits and _stands_between(entry, table, at, header, column.position):
                alike = max(alike, _SAME_PLACE)
            if fits and alike >= _ALIKE:
                weights[header, column.position] = alike
    return best_matching(weights)


def _stands_between(entry: TableMapping, table: Table, at: Mapping[str, int], header: str, position: int) -> bool:
    """Whether a column stands between the neighbours that a header had."""
    headers = [None, *entry.columns, None]
    positions = [None, *(column.position for column in table.columns), None]
    here, there = headers.index(header), positions.index(position)
    known: dict[str | None, int | None] = {None: None}
    known.update(at)
    neighbours = headers[here - 1], headers[here + 1]
    return [known.get(one, -1) for one in neighbours] == [positions[there - 1], positions[there + 1]]


def _drift(entry: TableMapping, table: Table, at: Mapping[str, int], renamed: Mapping[str, int]) -> Iterator[Problem]:
    headers, profiles = written(table.columns), profiles_of(table)
    own = lexicon().rosters[entry.roster].fields

    def problem(zh: str, en: str, position: int = 0) -> Problem:
        return Problem(table.block.cell(table.header.last, position), "mapping_drift", {"zh": zh, "en": en})

    for header, position in renamed.items():
        now, field = headers[position], _called(entry, header)
        zh = f"列“{header}”看来改名为“{now}”，仍按{field.zh}读取"
        yield problem(zh, f"column “{header}” seems to be “{now}” now and was still read as {field.en}", position)
    for header, column in entry.columns.items():
        if header not in at and header not in renamed and column.field in own:
            field = _called(entry, header)
            yield problem(f"列“{header}”不见了，先前读作{field.zh}", f"column “{header}” ({field.en}) is gone")
    for position, header in headers.items():
        if position not in {*at.values(), *renamed.values()} and profiles[position].size:
            zh = f"列“{header}”是新的，没有导入"
            yield problem(zh, f"column “{header}” is new and was not imported", position)
    places = [at[header] for header in entry.columns if header in at]
    if len(entry.seen) == 1 and places != sorted(places):
        yield problem("列的次序变了，仍按列名读取", "the columns stand in another order and were read by their names")
    first, last = _rows_of_header(table)
    has_stayed = stands_as_stated(table.block, entry)  # and this is the same header once more, further down
    if entry.header not in (None, (first, last)) and not (has_stayed or table.block.is_turned):
        zh = f"表头在第 {_span(first, last)} 行，不在第 {_span(*entry.header)} 行"
        yield problem(zh, f"the header is in row {_span(first, last)}, not in row {_span(*entry.header)}")


def _called(entry: TableMapping, header: str) -> Text:
    """The field of a column as the mapping writes it, in Chinese beside what it is called."""
    field = entry.columns[header].field
    return Text(f"{field_label(entry.roster, field).zh}（{field}）", field)


def _span(first: int | None, last: int | None) -> str:
    return str(first) if first == last else f"{first}-{last}"


def _community(entry: TableMapping, table: Table, known: KnownNames | None) -> tuple[str | None, bool]:
    """The community that an entry gives to a whole table, None where it leaves it to the table; and whether it is known.

    What has not the form of a community may be short for one that other rosters name.
    """
    told, sheet, file = entry.community, table.block.sheet.name, table.block.sheet.file
    if isinstance(told, dict):
        names = (name for pattern, name in told.items() if any(is_like(one, pattern) for one in (sheet or "", file)))
        return next(names, None), True
    if isinstance(told, str) and told not in TELLING:
        return told, True
    ways = (told,) if isinstance(told, str) else told or ()
    places = [place for way, place in places_told(table, known.community_in if known else None) if way in ways]
    bare = {"sheet": sheet_called(table), "file": file.rpartition(".")[0]}
    return next(iter(places), bare.get(ways[0]) if len(ways) == 1 else None), bool(places) or not ways
