"""The measures and the networks they speak of: what they are called, how they are defined, where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

import yaml
from pydantic import Field, TypeAdapter

from graphcore.documents import Document, instead, read_document
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


class Bounded(Parameter):
    """A number that a locality may set otherwise, within bounds; whole where the default is."""

    value: int | float
    least: float
    most: float | None = None

    def admits(self, value: object) -> bool:
        """Whether the parameter may have a value."""
        if isinstance(value, bool) or not isinstance(value, int if isinstance(self.value, int) else int | float):
            return False
        return self.least <= value and (self.most is None or value <= self.most)


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
    parameters: Mapping[str, Bounded] = {}
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

    def network(self, name: str) -> Projection:
        """The network with this id.

        Raises
        ------
        UnusableInput
            If there is no such network.
        """
        if name not in self.projections:
            known = ", ".join(self.projections)
            raise UnusableInput(
                f"没有网络“{name}”；可用的有：{known}。", f"There is no network “{name}”; there are: {known}."
            )
        return self.projections[name]


def load_catalogue(pack: Path | None = None) -> Catalogue:
    """The catalogue that ships, with the parameters that a user's pack sets under ``measures``.

    Raises
    ------
    UnusableInput
        If the pack cannot be read or something in it is wrong: one sentence with the line.

    Examples
    --------
    >>> load_catalogue().measures["core-reach"].title.say("zh")
    '核心可达'
    """
    if pack is None:
        return _shipped()
    document = read_document(pack, Text("规则包", "pack"), "rules:, parameters:, measures:")
    tuned = document.content.get("measures") or {}
    if not isinstance(tuned, dict):
        raise document.unusable(["measures"], "measures 下面应当是“指标: 参数”", "measures takes “measure: parameters”")
    measures = dict(_shipped().measures)
    for name, values in tuned.items():
        if name not in measures:
            zh, en = instead(name, measures)
            raise document.unusable(["measures", name], f"没有指标“{name}”{zh}", f"there is no measure “{name}”{en}")
        measures[name] = _tuned(measures[name], values, document)
    return _shipped().model_copy(update={"measures": MappingProxyType(measures)})


def _tuned(measure: Measure, values: object, document: Document) -> Measure:
    """A measure with the values that a pack gives to its parameters."""
    place = ["measures", measure.id]
    if not isinstance(values, dict):
        raise document.unusable(place, "应当是“参数: 值”", "this takes “parameter: value”")
    parameters = dict(measure.parameters)
    for name, value in values.items():
        if name not in parameters:
            zh, en = instead(name, parameters)
            raise document.unusable(
                [*place, name],
                f"指标 {measure.id} 没有参数“{name}”{zh}",
                f"measure {measure.id} has no parameter “{name}”{en}",
            )
        declared = parameters[name]
        if not declared.admits(value):
            whole = isinstance(declared.value, int)
            most = (
                Text("", "")
                if declared.most is None
                else Text(f"、不大于 {declared.most:g}", f" and at most {declared.most:g}")
            )
            raise document.unusable(
                [*place, name],
                f"{name} 应当是{'整' if whole else ''}数，不小于 {declared.least:g}{most.zh}",
                f"{name} takes a {'whole ' if whole else ''}number of at least {declared.least:g}{most.en}",
            )
        parameters[name] = declared.model_copy(update={"value": value})
    return measure.model_copy(update={"parameters": MappingProxyType(parameters)})


@cache
def _shipped() -> Catalogue:
    folder = Path(__file__).parent
    measures = {
        name: Measure.model_validate({"id": name, **body}) for name, body in _content(folder / "measures.yaml").items()
    }
    projections = TypeAdapter(dict[str, Projection]).validate_python(_content(folder / "projections.yaml"))
    return Catalogue(measures=MappingProxyType(measures), projections=MappingProxyType(projections))


def _content(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content
