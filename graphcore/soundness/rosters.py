"""What was read and decided: versions with their readings, problems, judgements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import get_args

import polars as pl

from graphcore.language import Text
from graphcore.roster.records.readings import Reading
from graphcore.soundness.flaws import Flaw, each, where
from graphcore.stores.store import Identity, Verdict

_SHA256 = "^[0-9a-f]{64}$"


def flaws_of_rosters(rosters: pl.DataFrame, readings: pl.DataFrame) -> Iterator[Flaw]:
    """Versions without a reading, a hash or a day; readings that cannot be read."""
    yield from where("rosters", rosters["name"].is_null(), "没有文件名", "the file name is missing")
    yield from where(
        "rosters",
        rosters.select("name", "import_id").is_duplicated() | (rosters["import_id"] < 1),
        "导入编号不对",
        "the number of the import is wrong",
    )
    yield from where("rosters", ~rosters["sha256"].str.contains(_SHA256), "校验值不对", "the hash is none")
    yield from where(
        "rosters", ~rosters["reading"].is_in(readings["reading"].to_list()), "读取结果不在库中", "what was read is gone"
    )
    yield from each("rosters", _days(rosters))
    yield from where("readings", readings["reading"].is_duplicated(), "编号重复", "numbers repeat")
    yield from each("readings", _unreadable(readings))


def _days(rosters: pl.DataFrame) -> Iterator[tuple[int, Text]]:
    for row, (day, moment) in enumerate(rosters.select("as_of", "imported_on").iter_rows()):
        try:
            date.fromisoformat(day or "2000-01-01")
            datetime.fromisoformat(moment)
        except (TypeError, ValueError):
            yield row, Text("日期不对", "a day is none")


def _unreadable(readings: pl.DataFrame) -> Iterator[tuple[int, Text]]:
    for row, content in enumerate(readings["content"]):
        if reading_of(content) is None:
            yield row, Text("读取结果已不完整", "what was read is not whole")


def reading_of(content: str | None) -> Reading | None:
    """What was read of a roster; None where that is not whole."""
    try:
        return Reading.from_json(content or "")
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def flaws_of_problems(problems: pl.DataFrame) -> Iterator[Flaw]:
    """Problems that say nothing."""
    whole = problems["file"].is_not_null() & problems["code"].is_not_null()
    yield from where("problems", ~whole, "没有文件或代码", "the file or the code is missing")
    yield from each("problems", _details(problems))


def _details(problems: pl.DataFrame) -> Iterator[tuple[int, Text]]:
    for row, written in enumerate(problems["details"]):
        try:
            details = json.loads(written)
        except (TypeError, ValueError, RecursionError):
            details = None
        if not isinstance(details, dict):
            yield row, Text("details 不是 JSON 对象", "details is no JSON object")


def flaws_of_judgements(judgements: pl.DataFrame) -> Iterator[Flaw]:
    """Judgements of no two names, or with no verdict."""
    parts = len(Identity._fields)
    yield from where(
        "judgements", ~judgements["verdict"].is_in(get_args(Verdict)), "决定不对", "the verdict is none of ours"
    )
    whole = pl.Series([True] * len(judgements), dtype=pl.Boolean)
    for column, size in (("one", parts), ("other", parts), ("names", 2)):
        whole &= (judgements[column].list.len() == size) & judgements[column].list.eval(
            pl.element().is_not_null()
        ).list.all()
    yield from where("judgements", ~whole, "两个名称不完整", "the two names are not whole")
