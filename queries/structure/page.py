"""The catalogue of measures as a page to read."""

from __future__ import annotations

from collections.abc import Iterator

from graphcore.language import Language, Text
from graphcore.vocabulary import ROSTER_KINDS
from queries.structure.catalogue import Catalogue, Measure, load_catalogue

_TITLE = Text("网络结构指标", "Measures of network structure")
_INTRODUCTION = Text(
    """`onecore structure [指标…] --on 图库` 计算下列指标；本页由 `onecore --lang zh structure --definitions` 写成。

- **看的是组织，不是人。** 没有衡量个人的指标；居民只有数量，少于5的不显示。
- **说的是哪张网络。** 每个指标写明它看的网络：哪些节点、怎样算相连、分不分方向。网络的定义在本页末尾，随结果一同给出。
- **情况不明不是零。** 社区没有提供必需的台账时，其节点不计入，结果写明缺什么；全组都没有时没有数值。其他可能显示联系、但没有提供的台账也会列出。
- **分组。** `--by grid|community|street|district` 在全部之外逐组计算。组内的网络只含组内的节点和它们之间的联系；属于几个组的节点在每组各算一次，不属于任何组的只在全部里。
- **无从计算与零不同。** 没有可计的对象时没有数值（`value` 为空），并写明原因。
- **参数** 可在 `--pack` 的 `measures:` 下另行设定。

`--format jsonl` 每行一个数：`measure`、`figure`、`group`、`name`、`value`、`sentence`、`networks`、`nodes`、`ties`、`unknown`、`missing`、`blank`、`who`（`id`、`name`、`value`）、`evidence`、`definition`。

作为程序库，可用于任何节点和边都有 `kind` 的 NetworkX 图：

```python
from datetime import date

import onecore
from queries.structure import load_catalogue, measure

network = onecore.open("street.onecore").to_networkx()
for result in measure(network, load_catalogue().named(["cut-points"]), date(2026, 6, 30), by="community"):
    print(result.name.zh, result.sentence.zh)
```
""",
    """`onecore structure [MEASURE…] --on ON` computes these; the page is what `onecore --lang en structure --definitions` prints.

- **Organisations, not people.** No measure of a person exists; residents are counts, and counts under 5 are not shown.
- **Which network.** Every measure says which network it speaks of: which nodes, what counts as a tie, whether ties have a direction. The
  networks are defined at the end of this page and with every result.
- **Unknown is not zero.** Where a community has not supplied the rosters that are needed, its nodes are not counted and the result says what is
  missing; where no community of a group has, there is no value. Further rosters that could show ties and were not supplied are listed too.
- **Groups.** `--by grid|community|street|district` computes each group beside the whole. The network of a group has its nodes and the ties
  among them; a node of several groups is in each, one of none in the whole alone.
- **Undefined is not zero.** Where there is nothing to count there is no value (`value` is null), and the sentence says why.
- **Parameters** may be set under `measures:` in a `--pack`.

With `--format jsonl` each line is one figure: `measure`, `figure`, `group`, `name`, `value`, `sentence`, `networks`, `nodes`, `ties`, `unknown`,
`missing`, `blank`, `who` (`id`, `name`, `value`), `evidence`, `definition`.

As a library, on any NetworkX graph with `kind` on nodes and edges:

```python
from datetime import date

import onecore
from queries.structure import load_catalogue, measure

network = onecore.open("street.onecore").to_networkx()
for result in measure(network, load_catalogue().named(["cut-points"]), date(2026, 6, 30), by="community"):
    print(result.name.en, result.sentence.en)
```
""",
)


def page(language: Language) -> str:
    """All measures and networks as Markdown."""
    catalogue = load_catalogue()
    lines = [f"# {_TITLE.say(language)}", "", _INTRODUCTION.say(language)]
    for measure in catalogue.measures.values():
        lines += _measure(measure, catalogue, language)
    lines += [f"## {Text('网络', 'Networks').say(language)}", ""]
    for name, projection in catalogue.projections.items():
        rosters = _listed(projection.rosters, language)
        told = Text(f"可显示这些联系的台账：{rosters}。", f"Rosters that may show such ties: {rosters}.").say(language)
        lines += [f"**{projection.title.say(language)}** `{name}`", "", projection.definition.say(language), told, ""]
    return "\n".join(lines)


def _measure(measure: Measure, catalogue: Catalogue, language: Language) -> Iterator[str]:
    yield f"## {measure.title.say(language)} `{measure.id}`"
    yield ""
    yield measure.definition.say(language)
    yield ""
    networks = "、".join if language == "zh" else ", ".join
    yield f"- {Text('网络', 'Network').say(language)}: " + networks(
        catalogue.projections[name].title.say(language) for name in measure.networks
    )
    figures = networks(f"{words.title.say(language)} `{name}`" for name, words in measure.figures.items())
    yield f"- {Text('数值', 'Figures').say(language)}: {figures}"
    yield f"- {Text('必需的台账', 'Rosters needed').say(language)}: {_listed(measure.evidence, language)}"
    for name, parameter in measure.parameters.items():
        yield f"- {Text('参数', 'Parameter').say(language)}: `{name}` = {parameter.value} ({parameter.title.say(language)})"
    for source in measure.sources:
        yield f"- {Text('出处', 'Source').say(language)}: {source}"
    yield ""


def _listed(rosters: tuple[str, ...], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(ROSTER_KINDS[roster].say(language) for roster in rosters)
