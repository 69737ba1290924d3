"""How Chinese characters are typed: for the search box of a page that must not load a dictionary."""

from __future__ import annotations

from collections.abc import Iterable

_BEYOND_LATIN = 0x2E80  # first code point of the Chinese, Japanese and Korean blocks


def readings(texts: Iterable[str]) -> dict[str, str]:
    """The pinyin readings, without tones, of each Chinese character that the texts use.

    Examples
    --------
    >>> readings(["松涛1", "涛"])
    {'松': 'song', '涛': 'tao'}
    """
    from pypinyin import Style, pinyin

    characters = sorted(character for character in set("".join(texts)) if ord(character) >= _BEYOND_LATIN)
    found = {
        character: sorted(
            {
                reading.replace("ü", "v")
                for reading in pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")[0]
            }
        )
        for character in characters
        if pinyin(character, style=Style.NORMAL, errors="ignore")
    }
    return {character: " ".join(spelled) for character, spelled in found.items() if spelled}
