"""A YAML file that remembers its lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from graphcore.errors import UnusableInput


class Document(NamedTuple):
    """What a YAML file says, and where.

    Attributes
    ----------
    content
        A mapping.
    """

    file: str
    content: dict[str, Any]
    tree: yaml.Node

    def line(self, place: Sequence[str | int]) -> int:
        """1-based line of a key or item, or of the nearest around it that is written there."""
        node, mark = self.tree, self.tree.start_mark
        for part in place:
            if isinstance(node, yaml.MappingNode):
                found = next((pair for pair in node.value if pair[0].value == part), None)
                if found:
                    mark, node = found[0].start_mark, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                node = node.value[part]
                mark = node.start_mark
        return int(mark.line) + 1


def read_document(path: Path) -> Document:
    """Read a YAML file.

    Raises
    ------
    UnusableInput
        If it cannot be read, is no YAML mapping, or has a key twice.
    """
    try:
        loader = yaml.SafeLoader(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.reader.ReaderError) as error:
        raise UnusableInput(
            f"规则包 {path.name} 读不了；请检查路径，并存为 UTF-8 的文本。",
            f"The pack {path.name} cannot be read; check the path and save it as UTF-8 text.",
        ) from error
    try:
        tree = loader.get_single_node()
        if not isinstance(tree, yaml.MappingNode):
            raise _unusable(
                path, 1, "最外层应当是 rules: 或 parameters:", "the outermost keys are rules: or parameters:"
            )
        _refuse_repeated_keys(path, tree)
        return Document(path.name, loader.construct_document(tree), tree)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _unusable(path, line, "不是正确的 YAML", f"this is no YAML ({error.problem})") from error
    except (ValueError, RecursionError) as error:  # a date that does not exist; an alias of what it stands in
        raise _unusable(
            path, 1, "有不存在的日期，或引用了自身", "a date does not exist, or an alias refers to itself"
        ) from error
    finally:
        loader.dispose()


def _refuse_repeated_keys(path: Path, node: yaml.Node) -> None:
    if isinstance(node, yaml.MappingNode):
        met: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in met:
                line = key.start_mark.line + 1
                raise _unusable(path, line, f"“{key.value}”写了两次", f"“{key.value}” is there twice")
            met.add(str(key.value))
            _refuse_repeated_keys(path, value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_repeated_keys(path, item)


def _unusable(path: Path, line: int, zh: str, en: str) -> UnusableInput:
    return UnusableInput(
        f"规则包 {path.name} 第 {line} 行：{zh}；请更正。", f"Pack {path.name}, line {line}: {en}; correct it."
    )
