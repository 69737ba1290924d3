"""Residents, as counts and places only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graphcore.language import Text
from graphcore.vocabulary import NODE_ATTRIBUTES
from queries.engines.sight import Link
from queries.sharing.suppression import suppressed
from queries.structure.result import Figure, Who
from queries.structure.scene import Scene


def untied_places(scene: Scene) -> Iterator[Figure]:
    """The grids and buildings that no organisation has to do with."""
    network = scene.whole("places")
    for name, kind in (("grids", "grid"), ("buildings", "building")):
        asked = scene.asked(network, kind)
        untied = [node for node in asked if not network.neighbours[node]]
        yield Figure(name, len(untied) if asked else None, {"of": len(asked)}, scene.who(network, untied))


def participation(scene: Scene) -> Iterator[Figure]:
    """Who takes part, by age band and occupation, and who only raises needs."""
    network = scene.whole("taking_part")
    groups = scene.asked(network, "residents_group")
    raising = [node for node in groups if any(network.kinds[to] == "need" for to in network.successors[node])]
    joining = [node for node in groups if any(network.kinds[to] != "need" for to in network.successors[node])]
    of = len(groups)
    yield Figure("joining", len(joining) / of if of else None, {"of": of, "count": len(joining)})
    silent = [node for node in raising if node not in joining]
    yield Figure(
        "raise_only",
        len(silent) if raising else None,
        {"of": len(raising)},
        scene.who(network, silent),
        {Link("raised", network.ids[node], network.ids[to]) for node in silent for to in network.successors[node]},
    )
    smallest: int = scene.parameters["smallest"]
    attended = {
        network.ids[node]: _attendances(scene, network.ids[node], [network.ids[to] for to in network.successors[node]])
        for node in groups
    }
    for name, attribute in (("age_bands", "age_band"), ("occupations", "occupation")):
        counts = _by_category(scene, attribute, attended)
        shown = suppressed(counts, smallest)
        enough = sum(isinstance(count, int) for count in shown.values())
        yield Figure(
            name,
            enough if counts else None,
            {"of": len(counts), "smallest": smallest},
            tuple(Who(category, _label(attribute, category), count) for category, count in shown.items()),
        )


def _attendances(scene: Scene, group: str, joined: Iterable[str]) -> int | None:
    """How often residents of a group took part, by what it joins or else by its own row; None where neither tells."""
    stated = [
        count
        for other in joined
        for count in scene.seen.values_of_link(Link("joins", group, other), "participants")
        if isinstance(count, int)
    ]
    own = scene.seen.nodes[group].get("participants")
    return sum(stated) if stated else own if isinstance(own, int) else None


def _by_category(scene: Scene, attribute: str, attended: Mapping[str, int | None]) -> dict[str, int]:
    """Attendances of the groups that state the attribute, by its values in the order of the vocabulary."""
    counts: dict[str, int] = {}
    for category in NODE_ATTRIBUTES["residents_group"][attribute].choices:
        of_category = [
            count
            for group, count in attended.items()
            if count is not None and scene.seen.nodes[group].get(attribute) == category
        ]
        if of_category:
            counts[category] = sum(of_category)
    return counts


def _label(attribute: str, category: str) -> Text:
    return NODE_ATTRIBUTES["residents_group"][attribute].choices[category]
