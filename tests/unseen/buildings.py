"""How buildings are written where their estate is said once: as runs of numbers, or by number beside it."""

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
