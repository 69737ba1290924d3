"""The measures and the networks they speak of: what they are called, how they are defined, where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import yaml
from pydantic import Field, TypeAdapter

from graphcore.errors import UnusableInput
from graphcore.language import Text
from queries.rules import Parameter
from queries.rules.model import Model, RosterKinds
from queries.structure.projection import Projection


class FigureWords(Model):
    """What users see of one figure.

    Attributes
    ----------
    title
        A few words for a column.
    says
        One sentence with ``{fields}`` that the answer fills in.
    none
        The sentence instead where the value is 0, if that wants other words.
    undefined
        The sentence where there is no value, other than for missing rosters.
    who
        What is listed with it, if anything is.
    values
        What users see for values that are words; ``{label}`` in the sentence.
    """

    title: Text
    says: Text
    none: Text | None = None
    undefined: Text
    who: Text | None = None
    values: Mapping[str, Text] = {}


class Measure(Model):
    """One measure: one or several figures of one or several networks.

    Attributes
    ----------
    networks
        Ids of the projections it speaks of; none where it reads attributes alone.
    sources
        Where the definition is published.
    evidence
        The rosters without which nothing can be said of a community's actors.
    people
        Whether it counts people, so that the whole is not shown beside its parts.
    """

    id: str
    title: Text
    definition: Text
    networks: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: RosterKinds
    people: bool = False
    parameters: Mapping[str, Parameter] = {}
    figures: Annotated[Mapping[str, FigureWords], Field(min_length=1)]


class Catalogue(Model):
    """All measures, in the order in which they are shown, and all networks."""

    measures: Mapping[str, Measure]
    projections: Mapping[str, Projection]

    def named(self, ids: Iterable[str]) -> tuple[Measure, ...]:
        """The measures with these ids, in the order of the catalogue, each once; all where none is named.

        Raises
        ------
        UnusableInput
            If there is no such measure.
        """
        wanted = set(ids)
        if unknown := wanted - self.measures.keys():
            known = ", ".join(self.measures)
            raise UnusableInput(
                f"没有指标“{min(unknown)}”；可用的有：{known}。",
                f"There is no measure “{min(unknown)}”; there are: {known}.",
            )
        return tuple(measure for name, measure in self.measures.items() if not wanted or name in wanted)


@cache
def load_catalogue() -> Catalogue:
    """The catalogue that ships.

    Examples
    --------
    >>> load_catalogue().measures["core-reach"].title.say("zh")
    '核心可达'
    """
    folder = Path(__file__).parent
    measures = {
        name: Measure.model_validate({"id": name, **body}) for name, body in _content(folder / "measures.yaml").items()
    }
    projections = TypeAdapter(dict[str, Projection]).validate_python(_content(folder / "projections.yaml"))
    return Catalogue(measures=MappingProxyType(measures), projections=MappingProxyType(projections))


def _content(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content
