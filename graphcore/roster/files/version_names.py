"""What tells of a file's name which version of a roster it is, and not which roster: 企业台账（最终版）, 企业台账_v2, 企业台账 - 副本 (2)."""

from __future__ import annotations

import re
import unicodedata

_NUMERAL = "[0-9一二三四五六七八九十]"
_MARKS = re.compile(
    # How far it has come, or that it is a copy; a single character says so only before 版 or 稿: 新版, and not 两新.
    r"(?:最终|最新|修[改订正]|更新|订正|核对|送审|上报|报送|备份|副本|复件|拷贝|copy of|copy|final|backup|draft)(?:版本?|[稿件后])?"
    rf"|(?:[终定改新旧原初草]|第?{_NUMERAL}{{1,2}})(?:版本?|稿)"
    r"|(?<![a-z])v(?:er(?:sion)?)?[. ]?\d+(?:\.\d+)*版?"
    # The day, month or other period that it was made in.
    rf"|(?<!\d)(?:20\d\d[年./_-]?)?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:{_NUMERAL}{{1,3}}日)?(?:版|稿)?"
    r"|(?<!\d)20\d\d(?:[./_-]?[01]?\d(?:[./_-]?[0-3]?\d)?)?(?!\d)(?:年度?)?(?:版|稿)?"
    rf"|第?{_NUMERAL}季度|[上下]半年"
)
_COUNTED = re.compile(rf"(?:\({_NUMERAL}{{1,2}}\)|(?<=\D)\d{{1,2}})$")  # the second of that name: (2)
_LEFT = re.compile(r"\(\W*\)|\[\W*\]|【\W*】|[\s_+.,，、—–-]")  # what stood around marks


def without_version(name: str) -> str:
    """What the path of a file says of which roster it is; the same for all versions, in whatever folder, format and width of characters.

    Examples
    --------
    >>> {without_version(f"街道/{name}") for name in ("企业台账.xlsx", "企业台账（最终版）.xls", "企业台账 - 副本 (2).xlsx", "企业台账_v2.1.csv")}
    {'街道/企业台账'}
    >>> {without_version(name) for name in ("企业台账.xlsx", "企业台账20260301版.xlsx", "2026年3月企业台账.xlsx", "备份/企业台账（二）.xlsx")}
    {'企业台账'}
    >>> without_version("两新台账.xlsx"), without_version("松涛2号楼.xlsx"), without_version("第3网格.xlsx")
    ('两新台账', '松涛2号楼', '第3网格')
    """
    *folders, file = unicodedata.normalize("NFKC", name).casefold().split("/")
    parts = [*folders, file.rpartition(".")[0] or file]
    return "/".join(filter(None, map(_without_marks, parts)))


def _without_marks(part: str) -> str:
    left = _LEFT.sub("", _MARKS.sub("", part))
    return _LEFT.sub("", _COUNTED.sub("", left))
