"""Rosters of every kind with a number or a person in every field, and a search through every byte that comes of them."""

from __future__ import annotations

import base64
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb
import xlsxwriter

from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon

MOBILE, IDENTITY = "15486119667", "310101198507121233"
PERSONS = ("谢哲珩", "钱昀霏", "冯砚秋")
TRADER = "许漱石"
_PLAIN, _WORDS, _FORMAL, _CIRCLED = "0123456789", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "⓪①②③④⑤⑥⑦⑧⑨"
_WIDE, _ARABIC, _BOLD = "０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"


def _in(script: str, number: str) -> str:
    return "".join(script[int(digit)] for digit in number)


def spellings(number: str) -> list[str]:
    """Ten ways and more to write a number."""
    half = len(number) // 2
    return [
        number,
        f"{number[:3]} {number[3:7]} {number[7:]}",
        f"{number[:3]}-{number[3:7]}-{number[7:]}",
        *(_in(script, number) for script in (_WIDE, _WORDS, _FORMAL, _CIRCLED, _ARABIC, _BOLD)),
        "\u200b".join(number),
        f"{number[:half]}\n{number[half:]}",
        f"{number[:3]}.{number[3:7]}·{number[7:]}",
        f"{number[:7]}（{number[7:]}）" if len(number) == len(IDENTITY) else f"+86 {number}",
    ]


def write_rosters(folder: Path, step: int) -> int:
    """A workbook for each kind of roster, or each of so many; how many cells were laid."""
    laid = 0
    spelt = [*spellings(MOBILE), *spellings(IDENTITY)]
    folder.mkdir()
    for number, (roster, kind) in [*enumerate(lexicon().rosters.items())][::step]:
        fields = lexicon().fields_of(roster)
        path = folder / f"{number:02}{kind.words[0]}{MOBILE if number % 5 == 0 else ''}.xlsx"
        with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
            sheet = book.add_worksheet(f"{kind.words[0][:8]}{MOBILE}")
            sheet.write_row(0, 0, [f"松涛社区{kind.words[0]}台账  填表人：{PERSONS[2]} 电话{MOBILE}"])
            sheet.write_row(1, 0, [field.headers[0] for field in fields.values()])
            rows = [[_sound(field, f"{roster}{row}") for field in fields.values()] for row in range(2)]
            for place, field in enumerate(fields.values()):
                row = [_sound(one, f"{roster}{place + 2}") for one in fields.values()]
                row[place] = _laid(field, row[place], spelt[(number + place) % len(spelt)])
                rows.append(row)
                laid += 1
            for at, row in enumerate(rows, 2):
                sheet.write_row(at, 0, row)
    with xlsxwriter.Workbook(folder / "88个体.xlsx") as book:
        sheet = book.add_worksheet("企业")
        sheet.write_row(0, 0, ["社区", "企业名称", "统一社会信用代码", "负责人", "联系电话"])
        sheet.write_row(1, 0, ["松涛社区", f"{TRADER}水果店", "", TRADER, int(MOBILE)])
        sheet.write_row(2, 0, ["松涛社区", f"松涛社区{TRADER}面馆（个体工商户）", "", TRADER, int(MOBILE)])
    return laid


def _sound(field: Field, own: str) -> str | int:
    """A cell as such a field usually has it."""
    match field.type:
        case "name":
            return f"云州{own}商贸有限公司"
        case "person":
            return PERSONS[0]
        case "phone":
            return MOBILE
        case "id_card":
            return IDENTITY
        case "note":
            return f"已与{PERSONS[1]}联系"
        case "count" | "money":
            return 12
        case "date":
            return "2024-05-31"
        case "flag":
            return "是"
        case "choice":
            return next((words[0] for words in field.choices.values()), "")
        case "code":
            return ""
        case "sequence":
            return int(re.sub(r"\D", "", own) or 0)
        case _:
            return "松涛社区" if field.to == ("community",) else ""


def _laid(field: Field, sound: str | int, number: str) -> str:
    """The cell with a number in it, and a person where rosters have persons."""
    if field.type == "note":
        return f"{PERSONS[1]} {number}"
    return f"{sound}{number}" if field.type in ("name", "ref", "refs", "text", "person") else number


def texts_of(path: Path) -> Iterator[str]:
    """All that a file says: its bytes, and what is packed, compressed or held by a database in them."""
    content = path.read_bytes()
    yield path.name
    yield from _texts_in(content)
    if content[8:12] == b"DUCK":
        with duckdb.connect(str(path), read_only=True) as connection:
            for (table,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall():
                yield from map(str, connection.execute(f'SELECT * FROM "{table}"').fetchall())


def _texts_in(content: bytes) -> Iterator[str]:
    yield content.decode("utf-8", "ignore")
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name
                yield from _texts_in(archive.read(name))
    for packed in re.findall(rb"[A-Za-z0-9+/]{200,}={0,2}", content):
        try:
            unpacked = base64.b64decode(packed + b"=" * (-len(packed) % 4))
            yield zlib.decompress(unpacked).decode("utf-8", "ignore")
        except (ValueError, zlib.error):
            continue


_SCRIPTS = {
    character: str(value) for script in (_PLAIN, _WORDS, _FORMAL, _CIRCLED) for value, character in enumerate(script)
}


def found_in(text: str, *, shared: bool) -> set[str]:
    """Which canaries a text holds, whatever the spelling and whatever stands between the digits.

    Parameters
    ----------
    shared
        Whether sole traders must go by trade and place too.
    """
    found = {person for person in PERSONS if person in text or person.encode("unicode_escape").decode() in text}
    if shared and TRADER in text:
        found.add(TRADER)
    digits = "".join(map(_digit, text))
    return found | {number for number in (MOBILE, IDENTITY, IDENTITY[:17]) if number in digits}


@cache
def _digit(character: str) -> str:
    if character in _SCRIPTS:
        return _SCRIPTS[character]
    if character.isascii() and not character.isdigit():
        return "" if character in " -.()\n\t_\"'," else "x"
    value = unicodedata.digit(character, None)
    if value is not None:
        return str(value)
    return "" if unicodedata.category(character)[0] in "PZC" else "x"
