"""YAML files that people write: read with their lines, and what is wrong in them said with the line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic_core import ErrorDetails, PydanticCustomError

from graphcore.errors import UnusableInput
from graphcore.language import Text
from graphcore.system_errors import reason_of

_FEW = 12  # choices that are all named where none is near
_MOST = 1_000_000  # nodes of a file with every alias written out


class Document(NamedTuple):
    """What a YAML file says, and where.

    Attributes
    ----------
    what
        What such a file is called: 规则包, pack.
    content
        A mapping.
    """

    what: Text
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

    def unusable(self, place: Sequence[str | int], zh: str, en: str) -> UnusableInput:
        """The refusal of the file for something wrong at a place."""
        return _unusable(self.what, self.file, self.line(place), zh, en)

    def wrong(self, node: yaml.Node, zh: str, en: str) -> UnusableInput:
        """The refusal of the file for something wrong with a node."""
        return _unusable(self.what, self.file, node.start_mark.line + 1, zh, en)


def read_document(path: Path, what: Text, keys: str, *, shipped: bool = False) -> Document:
    """Read a YAML file.

    Parameters
    ----------
    what
        What such a file is called.
    keys
        The keys that stand outermost, for the message where there are none.
    shipped
        Whether it is one of ours, which needs no words for what is wrong with it: it is read ten times as fast.

    Raises
    ------
    UnusableInput
        If it cannot be read, is no YAML mapping, or has a key twice.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        loader = yaml.CSafeLoader(text) if shipped and yaml.__with_libyaml__ else yaml.SafeLoader(text)
    except OSError as error:
        reason = reason_of(error)
        raise UnusableInput(
            f"{what.zh} {path.name} 读不了（{reason.zh}）；请检查路径。",
            f"The {what.en} {path.name} cannot be read ({reason.en}); check the path.",
        ) from error
    except (UnicodeDecodeError, yaml.reader.ReaderError) as error:
        raise UnusableInput(
            f"{what.zh} {path.name} 读不了；请存为 UTF-8 的文本。",
            f"The {what.en} {path.name} cannot be read; save it as UTF-8 text.",
        ) from error
    try:
        tree = loader.get_single_node()
        if not isinstance(tree, yaml.MappingNode):
            raise _unusable(what, path.name, 1, f"最外层应当是 {keys}", f"the outermost keys are {keys}")
        document = Document(what, path.name, {}, tree)
        _checked(document, loader, tree, {})
        return document._replace(content=loader.construct_document(tree))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _unusable(what, path.name, line, *_no_yaml(error)) from error
    except RecursionError as error:
        raise _unusable(what, path.name, 1, "括号或缩进套得太深", "it is nested too deep") from error
    finally:
        loader.dispose()


def _no_yaml(error: yaml.MarkedYAMLError) -> Text:
    """What to write instead of what is no YAML."""
    if isinstance(error, yaml.constructor.ConstructorError):
        return Text("不能用 ! 开头的标签，请去掉", "tags that begin with ! are not taken; leave it out")
    if "\\t" in str(error.problem):
        return Text("缩进用了制表符，请换成空格", "there is a tab; indent with spaces")
    if "escape" in str(error.problem):
        return Text(
            "双引号里的反斜杠另有含义，请改用单引号",
            "a backslash means something else between double quotes; use single ones",
        )
    return Text(
        "不是正确的 YAML（检查缩进、括号和引号；冒号用半角，后面空一格）",
        f"this is no YAML ({error.problem}; check indentation, brackets and quotes, and that a colon is : with a blank after it)",
    )


def _checked(
    document: Document, loader: yaml.SafeLoader | yaml.CSafeLoader, node: yaml.Node, sizes: dict[int, int]
) -> int:
    """How many nodes there are with every alias written out, once all is found sound and every key is text.

    A key may well read 1 or No: it is a header of some roster.

    Parameters
    ----------
    sizes
        Node → its size; what stands for itself is endless.
    """
    if id(node) in sizes:
        return sizes[id(node)]
    sizes[id(node)] = _MOST
    size = 1
    if isinstance(node, yaml.MappingNode):
        met: set[str] = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in met:
                    raise document.wrong(key, f"“{key.value}”写了两次", f"“{key.value}” is there twice")
                met.add(key.value)
            if key.tag != "tag:yaml.org,2002:merge":
                key.tag = "tag:yaml.org,2002:str"
            size += 1 + _checked(document, loader, value, sizes)
    elif isinstance(node, yaml.SequenceNode):
        size += sum(_checked(document, loader, item, sizes) for item in node.value)
    else:
        try:
            loader.construct_object(node)
        except ValueError as error:
            raise document.wrong(node, "没有这样的日期或数", "there is no such date or number") from error
    if size >= _MOST:
        raise document.wrong(
            node, "引用（* 和 &）了自身，或展开后太长", "an alias (* and &) stands for itself, or for too much"
        )
    sizes[id(node)] = size
    return size


def flaw(zh: str, en: str, *place: str | int) -> PydanticCustomError:
    """What is wrong with something written, for a validator to raise; the reader says it in the user's language.

    ``place`` leads from the model that raises it to what is wrong.
    """
    return PydanticCustomError("flaw", "{en}", {"zh": zh, "en": en, "place": place})


def instead(wrong: object, known: Iterable[str]) -> Text:
    """What to write instead of an unknown word: the nearest known one, or the known ones where they are few."""
    names = list(known)
    near = get_close_matches(str(wrong), names, n=1)
    if not near and len(names) > _FEW:
        return Text("", "")
    listed = near or names
    return Text(f"，可用 {'、'.join(listed)}", f"; use {' or '.join(listed)}") if listed else Text("", "")


def flaw_of(error: ErrorDetails) -> Text:
    """A validation error in both languages."""
    match error["type"]:
        case "flaw":
            return Text(error["ctx"]["zh"], error["ctx"]["en"])
        case "missing":
            return Text("缺少这一项", "this is missing")
        case "extra_forbidden":
            return Text("不认识这一项", "this is not known")
        case "dict_type" | "model_type" | "model_attributes_type":
            return Text("这里应当是“名称: 内容”", "this takes “name: content”")
        case "list_type" | "tuple_type":
            return Text("这里应当是一个列表", "this takes a list")
        case "string_type":
            return Text("这里应当是文字", "this takes text")
        case "bool_type" | "bool_parsing":
            return Text("只能是 yes 或 no", "this must be yes or no")
        case "too_short":
            return Text("这里不能是空的", "this must not be empty")
        case "named_tuple_type":
            return Text("这里应当是 {zh: 中文, en: 英文}", "this takes {zh: Chinese, en: English}")
        case "float_type" | "float_parsing" | "int_type" | "int_parsing" | "int_from_float":
            return Text("这里应当是数", "this takes a number")
        case "finite_number":
            return Text("这里应当是有限的数", "this takes a finite number")
        case "greater_than_equal":
            return Text("这里不能小于零", "this may not be below zero")
        case "literal_error":
            choices = error["ctx"]["expected"].replace("'", "")
            return Text(f"只能是 {choices.replace(' or ', '、').replace(', ', '、')}", f"this must be {choices}")
        case _:
            return Text(f"取值不对（{error['msg']}）", f"this is wrong ({error['msg']})")


def _unusable(what: Text, file: str, line: int, zh: str, en: str) -> UnusableInput:
    name = what.en[0].upper() + what.en[1:]
    return UnusableInput(
        f"{what.zh} {file} 第 {line} 行：{zh}；请更正。", f"{name} {file}, line {line}: {en}; correct it."
    )
