"""How names are written where what they lie in is said once: buildings as runs of numbers, lists by estate or community."""

import re
from collections.abc import Iterable

NUMBERED = re.compile(r"(.*\D)(\d+)(\D+)")


def runs(names: Iterable[str], form: str) -> list[str]:
    """Buildings that differ only by number, written together.

    Parameters
    ----------
    names
        Full names, the numbers of an estate without a gap.
    form
        With ``{e}`` (estate), ``{w}`` (the word for a building) and either ``{first} {last}`` or ``{all}``.

    Examples
    --------
    >>> runs(["春晖里1栋", "春晖里2栋", "春晖里3栋", "乐澄苑1栋"], "{e}{first}-{last}{w}")
    ['春晖里1-3栋', '乐澄苑1栋']
    """
    together: dict[tuple[str, str], list[str]] = {}
    for name in names:
        if found := NUMBERED.fullmatch(name):
            together.setdefault((found[1], found[3]), []).append(found[2])
    return [
        form.format(e=estate, w=word, first=numbers[0], last=numbers[-1], all="、".join(numbers))
        if len(numbers) > 1
        else f"{estate}{numbers[0]}{word}"
        for (estate, word), numbers in together.items()
    ]


def gathered(names: Iterable[tuple[str, str]], form: str) -> list[str]:
    """Names under the name of what they lie in.

    Parameters
    ----------
    names
        What each lies in, and how it is written there.
    form
        With ``{above}`` and ``{names}``.

    Examples
    --------
    >>> gathered([("东湖社区", "春晖里"), ("东湖社区", "乐澄苑"), ("西湖社区", "汀兰居")], "{above}：{names}")
    ['东湖社区：春晖里、乐澄苑', '西湖社区：汀兰居']
    """
    together: dict[str, list[str]] = {}
    for above, name in names:
        together.setdefault(above, []).append(name)
    return [form.format(above=above, names="、".join(some)) for above, some in together.items()]


def in_estate(name: str) -> tuple[str, str]:
    """The estate of a building's full name, and its number there."""
    found = NUMBERED.fullmatch(name)
    return (found[1], found[2] + found[3]) if found else (name, name)
