"""What stands at the head of a page about who may read it."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.language import Text

NOTICES: Mapping[bool, Text] = {
    False: Text(
        "对外版：少于 5 的人数、户数写作“<5”，另有数字为此隐去（*）；个体工商户以行业和地点代替名称；党员中心户只按网格计数；会透露人数的结论只按社区计数。",
        "For sharing: counts of people and households under 5 are “<5”, others are withheld to protect them (*); sole traders "
        "go by trade and place; household posts are counted by grid only; verdicts that would give away numbers are counted "
        "by community only.",
    ),
    True: Text(
        "内部版，请勿外传：没有隐去小数字、个体工商户名称和逐项结论。",
        "Internal, not to be passed on: small counts, names of sole traders and verdicts one by one are not kept back.",
    ),
}
"""Whether it is internal → what it says."""
