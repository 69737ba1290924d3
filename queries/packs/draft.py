"""A rule as it is written, before it is checked: its parameters, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graphcore.documents import Document, instead

_MARK = re.compile(r"\$(\w+)")

Place = tuple[str | int, ...]


class Draft(NamedTuple):
    """A rule as it is written, and where.

    Attributes
    ----------
    body
        What stands under the rule's id.
    retuned
        Parameter → the user's pack that sets it otherwise.
    """

    id: str
    body: Mapping[str, Any]
    written: Document
    retuned: Mapping[str, Document] = {}

    @property
    def parameters(self) -> Mapping[str, Mapping[str, Any]]:
        """The parameters that the rule declares, as far as they are well formed."""
        declared = self.body.get("parameters")
        items = declared.items() if isinstance(declared, dict) else ()
        return {str(name): parameter for name, parameter in items if isinstance(parameter, dict)}

    def retune(self, values: object, document: Document) -> Draft:
        """The rule with the values that a pack gives to its parameters.

        Raises
        ------
        UnusableInput
            If it has no such parameter.
        """
        place = ["parameters", self.id]
        known = self.parameters
        if not isinstance(values, dict):
            raise document.unusable(
                place,
                "应当是“参数: 值”（冒号用半角，后面空一格）",
                "this takes “parameter: value”, with a blank after the colon",
            )
        for name in map(str, values):
            if name not in known:
                zh, en = instead(name, known)
                raise document.unusable(
                    [*place, name],
                    f"规则 {self.id} 没有参数“{name}”{zh}",
                    f"rule {self.id} has no parameter “{name}”{en}",
                )
        changed = {str(name): {**known[str(name)], "value": value} for name, value in values.items()}
        return self._replace(
            body={**self.body, "parameters": {**known, **changed}},
            retuned={**self.retuned, **dict.fromkeys(changed, document)},
        )

    def filled(self) -> dict[str, Any]:
        """The body with the values of parameters in place of ``$name``.

        Raises
        ------
        UnusableInput
            If it uses a parameter that it does not declare, or declares one that it does not use.
        """
        known = self.parameters
        used = set()
        for place, name in _marks(self.body):
            if name not in known:
                raise self.written.unusable(
                    ["rules", self.id, *place],
                    f"规则 {self.id} 没有参数“{name}”，请在 parameters 里写上它的 title 和 value",
                    f"rule {self.id} declares no parameter “{name}”; give it a title and value under parameters",
                )
            used.add(name)
        for name in known:
            if name not in used:
                raise self.written.unusable(
                    ["rules", self.id, "parameters", name],
                    f"参数“{name}”没有用到，在规则里写 ${name}，或去掉它",
                    f"the parameter “{name}” is not used; write ${name} in the rule, or leave it out",
                )
        values = {f"${name}": parameter.get("value") for name, parameter in known.items()}
        filled: dict[str, Any] = _filled(self.body, values)
        return filled

    def parameters_at(self, place: Sequence[str | int]) -> list[str]:
        """The parameters that stand at a place in the body, above or below it."""
        node: Any = self.body
        written: list[str | int] = []
        # What is not written was put in by a reader: one item may stand for a list of one.
        for part in place:
            inside = dict(enumerate(node)) if isinstance(node, list) else node
            if isinstance(inside, dict) and part in inside:
                node = inside[part]
                written.append(part)
        depth = len(written)
        return [name for there, name in _marks(self.body) if list(there[:depth]) == written[: len(there)]]


def _marks(body: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Every ``$name`` in a body, and where it stands."""
    if isinstance(body, dict):
        for key, value in body.items():
            yield from _marks(value, (*place, key))
    elif isinstance(body, list):
        for position, item in enumerate(body):
            yield from _marks(item, (*place, position))
    elif isinstance(body, str) and (match := _MARK.fullmatch(body)):
        yield place, match[1]


def _filled(body: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(body, dict):
        return {key: _filled(value, values) for key, value in body.items()}
    if isinstance(body, list):
        return [_filled(item, values) for item in body]
    return values.get(body, body) if isinstance(body, str) else body
