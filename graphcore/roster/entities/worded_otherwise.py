"""What is done or asked for under one name with other words before it: 开展暑期托班 beside 暑期托班, 关于加装电梯的问题 beside 加装电梯."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.recurring import is_another_time
from graphcore.roster.entities.register import Register
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import UNDERTAKINGS

_BEFORE = re.compile(
    "^(?:关于|有关|组织|开展|举办|举行|召开|实施|进行|推进|推动|落实|做好|加强|启动|协调|协商|解决|处理|反映|申请)+"
)
_BEHIND = re.compile("(?<=..)(?:的?(?:问题|事项|事宜|工作|项目|活动|请示|议题|建议))$")
_SHORTEST = 3  # characters that tell what it is about


def worded_otherwise(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """Pairs of a kind and a community, of one day and place as far as rows tell, whose names differ only in what stands around; in order of place."""
    called: defaultdict[tuple[str, Entity | None, str], list[Entity]] = defaultdict(list)
    for entity in register.entities:
        about = what_it_is_about(entity.name) if entity.kind in UNDERTAKINGS and entity.records else ""
        if len(about) >= _SHORTEST:
            called[entity.kind, entity.community, about].append(entity)
    for same in called.values():
        for one, other in combinations(sorted(same, key=lambda entity: entity.first), 2):
            is_named_so = clean(one.name) == clean(other.name)  # and is another by its day
            if not is_named_so and not codes_differ(one, other) and not is_another_time(one, other.records[0]):
                yield one, other


def what_it_is_about(name: str) -> str:
    """The clean name of something done or asked for, without the words that only say that it is.

    Examples
    --------
    >>> what_it_is_about("开展暑期托班项目"), what_it_is_about("关于协调解决加装电梯的问题"), what_it_is_about("组织活动")
    ('暑期托班', '加装电梯', '活动')
    """
    bare = _BEHIND.sub("", _BEFORE.sub("", clean(name)))
    return bare or clean(name)
