"""A sole trader 个体工商户 is known by a person's name: what is shared says trade and place instead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graphcore.elements import Node
from graphcore.graph import Graph
from graphcore.language import Text
from graphcore.revising import revised

_SAYS_SO = re.compile("个体(?:工商户|户|经营)?")
_CODE_OF_SOLE_TRADER, _CODE_OF_FIRM = "92", re.compile("(?!92)[0-9A-Z]{2}[0-9]{6}")
_FIRM = re.compile("公司|集团|厂|合作社|合伙|企业|银行|分行|支行|事务所|研究院|中心|学校|医院|协会|总店|连锁")
"""What the name of a firm says and that of a sole trader does not."""

_TRADE = re.compile(
    "(?:便利店|小卖部|杂货店|小超市|超市|百货店|日杂店|粮油店|水果店|生鲜店|蔬菜店|肉铺|烟酒店|茶叶店|茶楼|茶馆|酒吧|咖啡店|咖啡馆"
    "|小吃店|早餐店|快餐店|面馆|粉馆|饺子馆|火锅店|烧烤店|饭店|饭馆|酒楼|餐厅|餐馆|餐饮店|小吃|奶茶店|蛋糕店|面包店|熟食店|烤肉店"
    "|理发店|美发店|美容店|美容院|美甲店|养生馆|足浴店|推拿店|浴室|洗衣店|干洗店|裁缝店|服装店|服饰店|鞋店|布店|童装店"
    "|药店|诊所|眼镜店|文具店|书店|打印店|图文店|照相馆|花店|礼品店|玩具店|母婴店|宠物店|五金店|建材店|家具店|家电店|灯饰店"
    "|电器店|手机店|修理店|维修店|维修部|汽修店|汽修厂|洗车店|修车铺|废品站|快递站|驿站|旅馆|宾馆|招待所|民宿|网吧|棋牌室|健身房"
    "|培训班|托管班|工作室|经营部|门市部|销售部|服务部|商行|商店|商铺|店铺|店|铺|馆|坊|摊|屋|行|吧|部"
    ")$"
)
"""What the name of a sole trader ends in; the search begins at the left and so finds the longest."""

_ANY_TRADE = Text("个体工商户", "sole trader")


def is_sole_trader(node: Node) -> bool:
    """Whether an enterprise is a sole trader, by its credit code, else by its name.

    Examples
    --------
    >>> is_sole_trader(Node("EN-1", "enterprise", "松涛社区张记面馆"))
    True
    >>> is_sole_trader(Node("EN-2", "enterprise", "云州面馆餐饮有限公司"))
    False
    """
    if node.kind != "enterprise":
        return False
    code = str(node.attributes.get("credit_code") or "")
    names = (node.name, *node.aliases)
    if code.startswith(_CODE_OF_SOLE_TRADER) or any(_SAYS_SO.search(name) for name in names):
        return True
    if _CODE_OF_FIRM.match(code) or any(_FIRM.search(name) for name in names):
        return False
    return _trade(node.name) is not None


def without_names(graph: Graph) -> Graph:
    """The graph with trade and place instead of each sole trader's name, and without its other spellings and its code.

    All else is as it was, so that rules and measures say the same of it.
    """
    told = disguised(graph)
    return revised(graph, told) if told else graph


def disguised(graph: Graph) -> Mapping[str, Node]:
    """The sole traders of a graph, as they may be called; those that are called so already are left out."""
    traders = [node for node in graph.iter_nodes("enterprise") if is_sole_trader(node)]
    places = _places(graph) if traders else {}
    return {node.id: told for node in traders if (told := _disguised(node, places.get(node.id, ""))) != node}


def _places(graph: Graph) -> Mapping[str, str]:
    """Node → the name of the first place it lies in."""
    if "located_in" not in graph.edges:
        return {}
    ties = graph.edges["located_in"].unique("source", keep="first", maintain_order=True)
    nodes, names = graph.nodes["id"].gather(ties["source"]), graph.nodes["name"].gather(ties["target"])
    return dict(zip(nodes, names, strict=True))


def _disguised(node: Node, place: str) -> Node:
    trade = _trade(node.name) or str(node.attributes.get("industry") or _ANY_TRADE.zh)
    kept = {name: value for name, value in node.attributes.items() if name in _KEPT}
    return node._replace(name=f"{trade}（{place}）" if place else trade, aliases=(), attributes=kept)


_KEPT = ("status", "employees", "full_members", "members", "established", "since", "until")
"""What rules read of an enterprise, or says nothing about who it is."""


def _trade(name: str) -> str | None:
    plain = re.sub(r"[（(][^）)]*[）)]$", "", name.strip())
    found = _TRADE.search(plain)
    return found[0] if found else None
