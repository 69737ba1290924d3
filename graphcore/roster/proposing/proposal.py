"""The guess of the importer as a mapping to be edited: one entry for each layout of a header."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from graphcore.language import Language, Text
from graphcore.problems import Problem
from graphcore.roster.columns.beside_party import WHETHER_SENT
from graphcore.roster.columns.choices import meanings, says_sent
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.ranking import kind_confidence
from graphcore.roster.files.formats import read_sheets
from graphcore.roster.files.taking_in import TakenIn, find_files, take_in
from graphcore.roster.mapping.headings import key_of, written
from graphcore.roster.mapping.model import IGNORE, UNDECIDED
from graphcore.roster.mapping.wording import HEAD, field_label, flow, listed, named, one_line, roster_label, scalar
from graphcore.roster.proposing.layouts import Met, grouped, is_shared
from graphcore.roster.proposing.samples import Company, Samples
from graphcore.roster.proposing.unread import unread_entry
from graphcore.roster.reading.manner import Manner
from graphcore.roster.reading.one_file import read_roster
from graphcore.roster.reading.sheet_rosters import layouts
from graphcore.roster.tables.known_names import KnownNames
from graphcore.roster.tables.table_place import PlaceIn, places_told
from graphcore.roster.words.lexicon import lexicon

_UNSURE = 0.8
_MOST_NAMED = 4
SCHEMA_FILE = "mapping.schema.json"
"""Where the first line of a proposal looks for the schema, beside it."""


class Proposal(NamedTuple):
    """A mapping as text, and what could not be read for it."""

    text: str
    tables: int
    problems: tuple[Problem, ...]


def propose(
    paths: Sequence[Path], language: Language, *, progress: Callable[[str, int, int], None] | None = None
) -> Proposal:
    """Read rosters and write down how they would be imported.

    Parameters
    ----------
    language
        Of the comments.

    Raises
    ------
    UnusableInput
        If a path does not exist or holds no file.
    """
    files, problems = find_files(paths)
    taken: list[TakenIn] = []
    for done, file in enumerate(files):
        if progress is not None:
            progress(file.name, done, len(files))
        taken.append(take_in(file))
    known = KnownNames(map(read_roster, taken))
    tables: list[Met] = []
    unread: list[str] = []
    for each in taken:
        if each.problem is not None:
            problems.append(each.problem)
            continue
        sheets, found = read_sheets(each)
        problems += found
        for sheet in sheets:
            of_sheet = [
                pair
                for layout, guesses in layouts(sheet, Manner(known=known))
                for pair in zip(layout.tables, guesses, strict=True)
            ]
            found_here = [
                Met.of(table, guess, known, is_first=number == 0)
                for number, (table, guess) in enumerate(of_sheet)
                if len(table)
            ]
            tables += found_here
            if not found_here:
                unread += unread_entry(sheet, language)
    groups = grouped(tables)
    head = [f"# yaml-language-server: $schema={SCHEMA_FILE}", *HEAD.say(language).splitlines(), "version: 1", ""]
    head += [f"names: {{}}  # {Text('简称: 全称', 'abbreviation: name').say(language)}", "", "tables:"]
    hidden = [problem for problem in problems if problem.code == "hidden_sheet"]
    entries = [
        line for group in groups for line in _entry(group, is_shared(group, groups), language, known.community_in)
    ]
    lines = [*head, *entries] if entries else [*head[:-1], "tables:" if unread else "tables: []"]
    text = "\n".join([*lines, *unread, *_hidden(hidden, language)])
    return Proposal(text + "\n", len(tables), tuple(problems))


def _entry(group: Sequence[Met], has_look_alikes: bool, language: Language, place_in: PlaceIn) -> Iterator[str]:
    first = group[0]  # the one with most to tell by
    block = first.table.block
    yield ""
    yield f"  - roster: {first.roster}  # {_kind(first, language)}"
    places = sorted({one.place for one in group})
    if first.guess.rival is not None and first.recognised:
        yield f"    or: {first.guess.rival}  # {_TILL_SAID.say(language)}"
    if has_look_alikes:  # other tables of the same header are read otherwise
        yield f"    files: {listed({one.table.block.sheet.file for one in group})}"
        yield f"    sheets: {listed({one.table.block.sheet.name or '' for one in group})}"
    yield f"    seen: {listed(places)}"
    headers = {
        tuple(one.table.block.cell(row, 0).row for row in one.table.header) if one.is_first else None for one in group
    }
    if len(headers) == 1 and not block.is_turned and (rows := headers.pop()) is not None:
        yield f"    header: {rows[0]}" if rows[0] == rows[1] else f"    header: {rows[0]}-{rows[1]}"
    if block.is_turned:
        yield f"    records: across  # {Text('一列一条', 'one record a column').say(language)}"
    yield from _community(group, language, place_in)
    everywhere = frozenset.intersection(*(frozenset(one.keys) for one in group))
    told: dict[str, str] = {}
    sometimes: list[str] = []
    for first_with in group:
        for header in written(first_with.table.columns).values():
            key = key_of(header)
            if key not in told:
                one = next((one for one in group if key in one.keys and one.tells(key)), first_with)
                told[key] = line = f"      {scalar(header)}: {_column(one, group, one.keys[key], header, language)}"
                if key not in everywhere:
                    sometimes.append(line)
    yield "    columns:"
    yield from (line for key, line in told.items() if key in everywhere)
    if sometimes:
        yield f"    sometimes:  # {Text('只有部分表有的列', 'columns that only some of the tables have').say(language)}"
        yield from sometimes
    yield from _unused(first.guess, language)


def _kind(found: Met, language: Language) -> str:
    guess, others = found.guess, found.others
    label = partial(roster_label, language=language)
    likely = [other.roster for other in others[:3]]
    if not found.recognised:
        unknown = Text("看不出是哪种台账，不导入；最像：", "no roster that is known, not imported; most like: ")
        return unknown.say(language) + named(likely, label, language)
    sure = kind_confidence([guess, *(other for other in others if other.roster != guess.roster)])
    said = f"{roster_label(guess.roster, language)} {sure:.2f}"
    if sure >= _UNSURE:
        return said
    return f"{said} · {_OR.say(language)}" + named((one for one in likely if one != guess.roster), label, language)


def _community(group: Sequence[Met], language: Language, place_in: PlaceIn) -> Iterator[str]:
    """What tells the community of tables that have no column for it."""
    if any("community" in one.guess.fields or any(line.place for line in one.table.lines) for one in group):
        return
    told = [next(places_told(one.table, place_in), None) for one in group]
    ways = sorted({way[0] for way in told if way})
    names = "｜".join(sorted({one_line(way[1]) for way in told if way})[:_MOST_NAMED])
    if None not in told:
        yield f"    community: {ways[0] if len(ways) == 1 else '[' + ', '.join(ways) + ']'}  # {names}"
    elif group[0].recognised:
        zh = "没有社区列；可写 title、file、sheet、社区名，或 {工作表: 社区名}"
        en = "no column tells it; write title, file, sheet, a name, or {sheet: name}"
        yield f"    # community:  # {Text(zh, en).say(language)}" + (f" · {names}" if names else "")


def _column(first: Met, group: Sequence[Met], position: int, header: str, language: Language) -> str:
    """One column: its field, how sure that is, what is in it, and what else it may be."""
    guess = first.guess
    if answers := first.table.answers(whole := first.table.whole(position)):
        return _ticked(guess, whole, [*answers.values()].index(position), [*answers], language)
    samples = Samples.of(
        [cell for one in group for at, own in written(one.table.columns).items()
         if key_of(own) == key_of(header) for cell in one.table.meant(at)],
        Company.among(one.company for one in group),
    )  # fmt: skip
    name = guess.by_column.get(whole)
    notes = []
    if name is not None:
        notes.append(f"{guess.confidence(position):.2f} {field_label(guess.roster, name, language)}")
    elif samples.size:
        notes.append(Text("没有认出", "not recognised").say(language))
    else:
        notes.append(Text("空列", "blank").say(language))
    if shown := samples.shown(guess.roster, name, language):
        notes.append(shown)
    others = [other for other in guess.alternatives(position) if name is None or guess.confidence(position) < _UNSURE]
    if others:
        label = partial(field_label, guess.roster, language=language)
        notes.append(_OR.say(language) + named(others[:_MOST_NAMED], label, language))
    means = next((one.undecided[key_of(header)] for one in group if key_of(header) in one.undecided), None)
    field = name or (UNDECIDED if means else IGNORE)
    if means and not name:
        likely = named([means], partial(field_label, guess.roster, language=language), language)
        notes.insert(0, _ASKED.say(language).format(field=likely))
    marks = samples.marks(guess.roster, name)
    if marks is None:
        return f"{field}  # {' · '.join(notes)}"
    if marks.unclear:  # nothing tells which is yes: that is asked
        example = flow({mark: number == 0 for number, mark in enumerate(sorted(marks.unclear))})
        asked = Text("哪个表示“是”？写成", "which means yes? Write").say(language)
        return f"{field}  # {asked} {{field: {field}, values: {example}}} · {' · '.join(notes)}"
    values = dict.fromkeys(sorted(marks.yes), True) | dict.fromkeys(sorted(marks.no), False)
    return f"{{field: {field}, values: {flow(values)}}}  # {' · '.join(notes)}"


def _ticked(guess: Guess, whole: int, number: int, answers: Sequence[str], language: Language) -> str:
    """One of several columns of ticks that are one: what a tick in it says."""
    name = guess.by_column[whole]
    fields = lexicon().fields_of(guess.roster)
    meant = meanings(fields[name], answers)[number]
    sure = f"{guess.confidence(whole):.2f} {field_label(guess.roster, name, language)}"
    if meant is None:
        is_of_sent = WHETHER_SENT in fields and WHETHER_SENT not in guess.fields and says_sent(answers[number])
        return f"{WHETHER_SENT if is_of_sent else IGNORE}  # {sure}"
    return f"{{field: {name}, ticked: {meant if isinstance(meant, str) else 'yes' if meant else 'no'}}}  # {sure}"


def _unused(guess: Guess, language: Language) -> Iterator[str]:
    left = [name for name in lexicon().rosters[guess.roster].fields if name not in guess.fields]
    if left:
        of = Text(f"{guess.roster} 还可用", f"further fields of {guess.roster}").say(language)
        yield f"    # {of}: {named(left, partial(field_label, guess.roster, language=language), language)}"


def _hidden(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """How to have hidden sheets read."""
    if problems:
        zh = "隐藏的工作表没有列入；要导入，先取消隐藏，或另写一项并加 hidden: true"
        en = "hidden sheets are left out; to import them unhide them, or write an entry with hidden: true"
        places = ", ".join(one_line(f"{problem.source.file}#{problem.source.sheet}") for problem in problems)
        yield ""
        yield f"# {Text(zh, en).say(language)}: {places}"


_OR = Text("也可能是 ", "or ")
_TILL_SAID = Text(
    "也可能是这一种：定下来后删去这一行，在此之前不凭它断定“没有”",
    "it may as well be this: take this line out once it is decided; until then nothing is found lacking by it",
)
_ASKED = Text(
    "可能是 {field}，是就写上，不是就写 ignore；在此之前要靠它才能断定“没有”的，算作情况不明",
    "may be {field}: write that, or ignore; until then what needs it to be found lacking counts as unknown",
)
