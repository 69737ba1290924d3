"""How else people write a name: short, old-style, full-width, misheard, with stray spaces."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from random import Random
from typing import ClassVar

from .world import Entity, World

FULL_WIDTH = str.maketrans("0123456789AB", "０１２３４５６７８９ＡＢ")
NUMERALS = "〇一二三四五六七八九"
LEGAL_FORM = re.compile(r"(?:股份)?有限(?:责任)?公司$")


def han(number: int) -> str:
    """A number below a hundred as it is counted in Chinese."""
    tens, ones = divmod(number, 10)
    return (NUMERALS[tens] if tens > 1 else "") + "十" * (tens > 0) + (NUMERALS[ones] if ones or not tens else "")


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
        for kind in self.rng.sample(self.world.words.SPELLINGS, len(self.world.words.SPELLINGS)):
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
        heard_as: dict[str, str] = self.world.stock.HOMOPHONES
        places = [index for index, letter in enumerate(entity.name) if letter in heard_as]
        if not places or len(entity.name) < 6:
            return None
        place = self.rng.choice(places)
        return entity.name[:place] + heard_as[entity.name[place]] + entity.name[place + 1 :]

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
        if (told := self._told_with_city(entity)) is not None:
            otherwise = self.world.town if told[0] == self.world.city else self.world.city
            return self.rng.choice((otherwise, f"{self.world.city}{self.world.district}")) + told[1]
        if entity.kind in ("grid", "joint_meeting", "residents_committee") and not entity.name.startswith(
            self.world.street
        ):
            return self.world.street + entity.name
        return None

    def brackets(self, entity: Entity) -> str | None:
        told = self._told_with_city(entity)
        if told is not None and (legal := LEGAL_FORM.search(entity.name)):
            left, right = self.rng.choice(("（）", "()", "〔〕"))
            return told[1].removesuffix(legal[0]) + f"{left}{self.world.town}{right}{legal[0]}"
        return None

    def _told_with_city(self, entity: Entity) -> tuple[str, str] | None:
        """The city before the name of a firm, with or without 市, and the rest of it; None where none stands there."""
        if entity.kind not in ("enterprise", "property_firm"):
            return None
        before = next(filter(entity.name.startswith, (self.world.city, self.world.town)), None)
        return None if before is None else (before, entity.name.removeprefix(before))

    def phase(self, entity: Entity) -> str | None:
        found = re.search(rf"([{NUMERALS}])期", entity.name) if entity.kind == "estate" else None
        number = NUMERALS.index(found[1]) if found else 0
        forms = (f"{number}期", f"（{found[1]}期）", f"{'ⅠⅡⅢ'[number - 1]}期", f"第{found[1]}期") if found else ()
        return entity.name.replace(found[0], self.rng.choice(forms)) if found else None

    def quoted(self, entity: Entity) -> str | None:
        return f"“{entity.name}”" if entity.kind in ("social_org", "estate") else None

    def remarked(self, entity: Entity) -> str | None:
        """A word in brackets behind the name that says something of it and is no part of it."""
        said: dict[str, tuple[str, ...]] = self.world.stock.REMARKED
        return f"{entity.name}（{self.rng.choice(said[entity.kind])}）" if entity.kind in said else None

    forms: ClassVar[dict[str, Callable[["Speller", Entity], str | None]]] = {
        "space": space, "fullwidth": fullwidth, "traditional": traditional, "typo": typo, "short": short, "scoped": scoped,
        "numeral": numeral, "suffix": suffix, "prefix": prefix, "brackets": brackets, "phase": phase, "quoted": quoted,
        "remarked": remarked,
    }  # fmt: skip
