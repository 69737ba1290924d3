"""What each measure says of a scene: one function a measure, by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from queries.structure.answers.actors import brokerage, isolation, mixing, network_form, structural_holes
from queries.structure.answers.command import hierarchy, load
from queries.structure.answers.coordination import congruence, core_bypassed
from queries.structure.answers.core import core_periphery, core_reach, cut_points
from queries.structure.answers.dependence import dependence
from queries.structure.answers.residents import participation, untied_places
from queries.structure.result import Figure
from queries.structure.scene import Scene

ANSWERS: Mapping[str, Callable[[Scene], Iterable[Figure]]] = MappingProxyType(
    {
        "core-reach": core_reach,
        "core-bypassed": core_bypassed,
        "isolation": isolation,
        "untied-places": untied_places,
        "hierarchy": hierarchy,
        "brokerage": brokerage,
        "structural-holes": structural_holes,
        "cut-points": cut_points,
        "congruence": congruence,
        "core-periphery": core_periphery,
        "mixing": mixing,
        "dependence": dependence,
        "participation": participation,
        "load": load,
        "network-form": network_form,
    }
)

__all__ = ["ANSWERS"]
