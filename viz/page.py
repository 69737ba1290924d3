"""The columns of a map as the two blocks that its page reads: at once what is drawn and listed, on demand the cells."""

from __future__ import annotations

from dataclasses import asdict
from itertools import chain
from typing import Any

import numpy as np
import polars as pl

from graphcore.language import Language
from graphcore.vocabulary import EDGE_ATTRIBUTES, EDGE_KINDS, NODE_ATTRIBUTES, NODE_KINDS, SPAN_ATTRIBUTES, Attribute
from graphcore.vocabulary.attributes import PARTY_LEVELS
from viz.evidence import seen_from
from viz.layout import Sector
from viz.map_data import MapData
from viz.packing import Block
from viz.pinyin import readings
from viz.standing import GRAVITY, STANDINGS
from viz.symbols import SYMBOLS
from viz.ties import FAMILY_OF, TIE_FAMILIES
from viz.words import WORDS

SHAPES = ("dot", "square", "diamond", "star", "triangle", "triangleDown", "hexagon")
_WIDEST = 65_535  # of a coordinate in steps
_TURN = 10_000  # steps of a radian


def overview(data: MapData) -> str:
    """What is drawn, searched and listed."""
    nodes, edges, found, language = data.nodes, data.edges, data.findings, data.language
    ids, names = nodes["id"].to_list(), nodes["name"].to_list()
    number = dict(zip(ids, range(len(ids)), strict=True))
    spoken = nodes.with_row_index("place").filter(pl.col("aliases").list.len() > 0).select("place", "aliases")
    looks = nodes.select("kind", "level", "shape", "size", "rank", "core")
    distinct = looks.unique(maintain_order=True).with_row_index("look")
    block = Block()
    left, top, step = _grid(data)
    block.steps("x", np.rint((nodes["x"].to_numpy() - left) / step).astype(np.int64))
    block.steps("y", np.rint((nodes["y"].to_numpy() - top) / step).astype(np.int64))
    look = nodes.select("kind", "level").join(
        distinct, on=["kind", "level"], how="left", nulls_equal=True, maintain_order="left"
    )
    block.small("look", look["look"].to_numpy())
    block.small("standing", nodes["standing"].to_numpy())
    block.small("cut", nodes["cut"].to_numpy())
    block.steps("grid", nodes["grid"].to_numpy())
    block.texts("name", names)
    block.texts("id", ids)

    kinds = _tie_kinds(data)
    source, target = edges["source"].to_numpy().astype(np.int64), edges["target"].to_numpy().astype(np.int64)
    block.small("tie", edges["kind"].cast(pl.Enum(kinds)).to_physical().to_numpy())
    block.steps("source", source)
    block.signed("span", target - source)

    rule_of = {rule: place for place, rule in enumerate(found.rules)}
    block.small("verdict", found.verdict)
    block.steps("about", found.about)
    block.whole("with", found.with_)
    block.whole("why", found.why)
    # Nearly always that of the island; else told.
    own = np.repeat(
        [number[island.node] + 1 if island.node else 0 for island in data.islands] or [0],
        [island.members for island in data.islands] or [0],
    )
    block.whole("elsewhere", np.where(found.community == own[found.about], 0, found.community + 1))

    ghosts = sorted(data.ghosts, key=lambda ghost: (number[ghost.source], number[ghost.target]))
    reasons = [reason for ghost in ghosts for reason in ghost.reasons]
    said = {told: place for place, told in enumerate(dict.fromkeys(reason.told for reason in reasons))}
    block.steps("ghost_source", [number[ghost.source] for ghost in ghosts])
    block.signed("ghost_span", [number[ghost.target] - number[ghost.source] for ghost in ghosts])
    block.whole("ghost_reasons", [len(ghost.reasons) for ghost in ghosts])
    block.steps("reason_about", [number[reason.about] + 1 if reason.about else 0 for reason in reasons])
    block.whole("reason_told", [said[reason.told] for reason in reasons])

    block.whole("island_node", [number[island.node] + 1 if island.node else 0 for island in data.islands])
    block.whole("island_members", [island.members for island in data.islands])
    block.whole("sector_node", [number[sector.node] + 1 if sector.node else 0 for sector in data.sectors])
    block.steps("sector_island", [sector.island for sector in data.sectors])
    for name, steps in _rims(data.sectors).items():
        block.whole(name, steps)
    return block.packed(
        words={name: text.say(language) for name, text in WORDS.items()},
        standings=[[name, text.say(language)] for name, text in STANDINGS.items()],
        left=left,
        top=top,
        step=step,
        islands=[[island.centre.x, island.centre.y, island.radius] for island in data.islands],
        streets=[
            [number[street.node] + 1 if street.node else 0, *street.centre, street.radius, street.islands]
            for street in data.streets
        ],
        kinds=_kinds(data),
        looks=[
            {
                "kind": kind,
                "shape": SHAPES.index(shape),
                "size": size,
                "rank": rank,
                "core": core,
                "label": PARTY_LEVELS[level].say(language) if core else "",
            }
            for _, kind, level, shape, size, rank, core in distinct.iter_rows()
        ],
        ties=[
            {
                "label": EDGE_KINDS[kind].label.say(language),
                "family": FAMILY_OF[kind],
                "directed": EDGE_KINDS[kind].directed,
            }
            for kind in kinds
        ],
        families=[[name, family.label.say(language), family.shown] for name, family in TIE_FAMILIES.items()],
        rules=[{"id": rule, **asdict(data.rules[rule])} for rule in found.rules],
        verdicts=[[rule_of[each.rule], each.status, GRAVITY[each.standing]] for each in found.verdicts],
        reasons=found.reasons,
        ghost_reasons=list(said),
        lacks=[[number[node], members] for node, members in data.lacks.items() if members],
        aliases=[list(row) for row in spoken.iter_rows()],
        pinyin=readings([*names, *chain.from_iterable(spoken["aliases"].to_list())]),
        file=data.title,
    )


def cells(data: MapData) -> str:
    """What is known of each node and tie, the cells that say so, and which of them decided each finding."""
    block = Block()
    block.passages("node_facts", data.nodes["attributes"])
    block.numbered("node_sources", data.nodes["sources"])
    block.passages("tie_facts", data.edges["attributes"])
    block.numbered("tie_sources", data.edges["sources"])
    lengths = np.fromiter(map(len, data.findings.evidence), dtype=np.int64)
    block.whole("decided_length", lengths)
    block.whole("decided", seen_from(data, np.repeat(data.findings.about, lengths)))
    present = sorted(set(data.nodes["kind"].unique()))
    return block.packed(
        kinds={kind: _attributes(NODE_ATTRIBUTES[kind], data.language) for kind in present},
        ties=[_attributes(EDGE_ATTRIBUTES.get(kind, SPAN_ATTRIBUTES), data.language) for kind in _tie_kinds(data)],
        yes="是" if data.language == "zh" else "yes",
        no="否" if data.language == "zh" else "no",
    )


def _tie_kinds(data: MapData) -> list[str]:
    present = set(data.edges["kind"].unique())
    return [kind for kind in EDGE_KINDS if kind in present]


def _grid(data: MapData) -> tuple[float, float, float]:
    """Where the coordinates begin, and the step that they are told in."""
    if data.nodes.is_empty():
        return 0.0, 0.0, 1.0
    x, y = data.nodes["x"].to_numpy(), data.nodes["y"].to_numpy()
    wide = max(float(np.ptp(x)), float(np.ptp(y)))
    return float(np.floor(x.min())), float(np.floor(y.min())), max(0.5, float(np.ceil(wide / _WIDEST * 2) / 2))


def _rims(sectors: tuple[Sector, ...]) -> dict[str, list[int]]:
    return {
        "sector_inner": [round(sector.inner) for sector in sectors],
        "sector_outer": [round(sector.outer) for sector in sectors],
        "sector_start": [round((sector.start + 2 * np.pi) * _TURN) for sector in sectors],
        "sector_end": [round((sector.end + 2 * np.pi) * _TURN) for sector in sectors],
    }


def _kinds(data: MapData) -> dict[str, dict[str, object]]:
    present = set(data.nodes["kind"].unique())
    return {
        name: {
            "label": kind.label.say(data.language),
            "shape": SHAPES.index(SYMBOLS[name].shape),
            "sign": _sign(name, data.language),
        }
        for name, kind in NODE_KINDS.items()
        if name in present
    }


def _attributes(known: Any, language: Language) -> list[list[object]]:
    """Name, label, whether it is money, and the choices of each attribute, in the vocabulary's order."""
    return [_attribute(name, attribute, language) for name, attribute in known.items()]


def _attribute(name: str, attribute: Attribute, language: Language) -> list[object]:
    choices = {choice: text.say(language) for choice, text in attribute.choices.items()}
    return [name, attribute.label.say(language), attribute.type == "money", choices]


def _sign(kind: str, language: Language) -> str:
    """What stands inside a node: one Chinese character, or the two letters that the kind's ids begin with."""
    return SYMBOLS[kind].sign if language == "zh" else NODE_KINDS[kind].prefix
