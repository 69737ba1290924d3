"""How else people write a name: short, old-style, full-width, misheard, with stray spaces."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from random import Random
from typing import ClassVar

from .world import Entity, World

HOMOPHONES = dict(
    zip("榕鼓榴槐盐湾景翠庭宿兰邮桂瀚盛茂源佳辉祥锐诚腾穗泽暖伴萤琴晨", "溶古溜怀岩弯锦萃廷素蓝油贵翰胜贸原嘉晖详瑞成滕惠择暧拌莹勤辰", strict=True)
)  # fmt: skip
FULL_WIDTH = str.maketrans("0123456789AB", "０１２３４５６７８９ＡＢ")
NUMERALS = "〇一二三四五六七八九"


@cache
def _converter(direction: str) -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC(direction).convert
    return convert


def squeezed(text: str) -> str:
    """The name as a comparer sees it: NFKC, simplified, without any space."""
    return re.sub(r"\s+", "", _converter("t2s")(unicodedata.normalize("NFKC", text)))


class Speller:
    """Writes names with variants, so that no spelling ever stands for two entities."""

    def __init__(self, world: World, seed: int, mess: float) -> None:
        self.world, self.mess = world, mess
        self.rng = Random(f"spelling {seed}")
        self.taken = {squeezed(entity.name): entity.id for entity in world.entities.values()}
        for entity in world.entities.values():
            for short in entity.shorts:
                self.taken.setdefault(squeezed(short), entity.id)

    def write(self, key: str, community: str | None, *, always: bool = False) -> tuple[str, str | None]:
        """The name as somebody writes it, and which variant that is (None: as it should be)."""
        entity = self.world.entities[key]
        if not always and self.rng.random() > 0.18 * self.mess:
            return entity.name, None
        for kind in self.rng.sample(sorted(self.forms), len(self.forms)):
            written = self.forms[kind](self, entity)
            if not written or written == entity.name:
                continue
            if kind == "scoped":
                if entity.community == community and not always:
                    return written, kind
                continue
            if self.taken.setdefault(squeezed(written), key) == key:
                return written, kind
        return entity.name, None

    def space(self, entity: Entity) -> str:
        place = self.rng.randint(1, len(entity.name) - 1)
        return entity.name[:place] + self.rng.choice((" ", "　", "\n", " ")) + entity.name[place:]

    def fullwidth(self, entity: Entity) -> str:
        return entity.name.translate(FULL_WIDTH)

    def traditional(self, entity: Entity) -> str | None:
        written = _converter("s2t")(entity.name)
        return written if _converter("t2s")(written) == entity.name else None

    def typo(self, entity: Entity) -> str | None:
        places = [index for index, letter in enumerate(entity.name) if letter in HOMOPHONES]
        if not places or len(entity.name) < 6:
            return None
        place = self.rng.choice(places)
        return entity.name[:place] + HOMOPHONES[entity.name[place]] + entity.name[place + 1 :]

    def short(self, entity: Entity) -> str | None:
        return self.rng.choice(entity.shorts) if entity.shorts else None

    def scoped(self, entity: Entity) -> str | None:
        return self.rng.choice(entity.scoped) if entity.scoped else None

    def numeral(self, entity: Entity) -> str | None:
        found = re.search(rf"第([{NUMERALS}])", entity.name)
        return entity.name.replace(found[0], f"第{NUMERALS.index(found[1])}") if found else None

    def suffix(self, entity: Entity) -> str | None:
        if entity.kind == "building":
            return re.sub(r"(\d+)\D+$", self.rng.choice((r"\1#", r"\1#楼", r"\1 栋")), entity.name)
        return None

    def prefix(self, entity: Entity) -> str | None:
        town = self.world.town
        if entity.kind in ("enterprise", "property_firm") and entity.name.startswith(town):
            return self.rng.choice(
                (self.world.city, f"{self.world.city}{self.world.district}")
            ) + entity.name.removeprefix(town)
        if entity.kind in ("grid", "joint_meeting", "residents_committee") and not entity.name.startswith(
            self.world.street
        ):
            return self.world.street + entity.name
        return None

    def brackets(self, entity: Entity) -> str | None:
        town = self.world.town
        if (
            entity.kind in ("enterprise", "property_firm")
            and entity.name.startswith(town)
            and entity.name.endswith("有限公司")
        ):
            left, right = self.rng.choice(("（）", "()", "〔〕"))
            return entity.name.removeprefix(town).removesuffix("有限公司") + f"{left}{town}{right}有限公司"
        return None

    forms: ClassVar[dict[str, Callable[["Speller", Entity], str | None]]] = {
        "space": space, "fullwidth": fullwidth, "traditional": traditional, "typo": typo, "short": short, "scoped": scoped,
        "numeral": numeral, "suffix": suffix, "prefix": prefix, "brackets": brackets,
    }  # fmt: skip
