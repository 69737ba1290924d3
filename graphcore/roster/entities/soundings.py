"""Entities by how their short names sound."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphcore.roster.entities.entity import Entity
from graphcore.roster.words.sounds import other_sounds
from graphcore.roster.words.spelling import clean

_OFFICE = re.compile(  # but 居委, 街道办, 餐厅 and 雅院, which are called after places or have names of their own
    r"局"
    r"|(?:(?<![居村业党工团支纪管])委|(?<![街道镇乡])办|(?<![餐展大歌舞客门影])(?<!营业)厅"
    r"|(?:法|检察|研究|设计|科学|规划|勘察|测绘|检验|保健|(?:中|儿童|妇产|口腔|康复)医)院)(?=$|机关|党|第\d|支部)"
)


def may_be_slips(name: str) -> bool:
    """Whether what sounds like a name is likelier to be a slip of it than to be another's: no office's, which is called by what it does.

    Examples
    --------
    >>> may_be_slips("紫藤里"), may_be_slips("区税务局党支部")  # there is a 区水务局
    (True, False)
    >>> [may_be_slips(name) for name in ("区住建委", "区税务办", "省教育厅", "市水利设计院机关党委")]
    [False, False, False, False]
    >>> [may_be_slips(name) for name in ("松涛社区党委", "松涛街道办", "宏兴餐厅", "惠民医院", "紫藤雅院")]
    [True, True, True, True, True]
    """
    return _OFFICE.search(clean(name)) is None


class Soundings:
    """Entities of whatever kind by what they sound like."""

    def __init__(self) -> None:
        self._entities: dict[str, list[Entity]] = {}
        self._halves: defaultdict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))  # by length

    def of(self, sounding: str) -> list[Entity]:
        """The entities with a sound, which may be added to."""
        if sounding not in self._entities:
            self._entities[sounding] = []
            half = len(sounding) // 2
            firsts, seconds = self._halves[len(sounding)]
            firsts.add(sounding[:half])
            seconds.add(sounding[half:])
        return self._entities[sounding]

    def get(self, sounding: str) -> Sequence[Entity]:
        """The entities with a sound."""
        return self._entities.get(sounding, ())

    def read_otherwise(self, short: str, usual: str) -> Sequence[Entity]:
        """Those that sound as a short name does where one of its characters is read as it is more seldom than usual."""
        half = len(usual) // 2
        firsts, seconds = self._halves[len(usual)]
        first = 0 if usual[half:] in seconds else half  # one half stays as it is
        end = len(usual) if usual[:half] in firsts else half
        return next(filter(None, map(self.get, other_sounds(short, usual, range(first, end)))), ())

    def shared(self) -> Iterator[tuple[str, list[Entity]]]:
        """The sounds that several have."""
        return ((sounding, same) for sounding, same in self._entities.items() if len(same) > 1)
