"""How names sound: a slip of the input method keeps the sound.

A sound is a text of one sign for each character, the same for all that are read alike, so that what begins alike
sounds alike at its beginning and the sounds of many names are told at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

_FIRST_SIGN = 0xF0000  # for private use: in no text


def sound(text: str) -> str:
    """What a name sounds like, in whatever form it is given; its toneless pinyin, by signs.

    Examples
    --------
    >>> sound("紫腾里") == sound("紫藤里")
    True
    """
    return text.translate(_SIGNS)


def spelt(sounding: str) -> str:
    """A sound as its toneless pinyin.

    Examples
    --------
    >>> spelt(sound("紫藤里A"))
    'zi teng li A'
    """
    return " ".join(_SYLLABLES.get(sign, sign) for sign in sounding)


def other_sounds(text: str, usual: str, places: Iterable[int]) -> Iterator[str]:
    """What a name sounds like where a character at one of some places is read as it is more seldom than usual.

    Examples
    --------
    >>> sound("文博") in other_sounds("文薄", sound("文薄"), range(2))
    True
    """
    for at in places:
        for sign in _SELDOM[text[at]]:
            yield usual[:at] + sign + usual[at + 1 :]


class _Seldom(dict[str, Sequence[str]]):
    """Character → what it is read as beside the usual, each looked up once."""

    def __missing__(self, character: str) -> Sequence[str]:
        from pypinyin import Style, pinyin

        signs = map(_sign_of, pinyin(character, style=Style.NORMAL, heteronym=True)[0])
        seldom = self[character] = [sign for sign in dict.fromkeys(signs) if sign != sound(character)]
        return seldom


class _Signs(dict[int, str]):
    """Character → sign, each looked up once."""

    def __missing__(self, code: int) -> str:
        from pypinyin import lazy_pinyin

        sign = self[code] = _sign_of(lazy_pinyin(chr(code))[0])
        return sign


def _sign_of(syllable: str) -> str:
    """The sign of a syllable; a letter or digit is its own."""
    if len(syllable) == 1:
        return syllable
    if syllable not in _SIGN_OF:
        sign = _SIGN_OF[syllable] = chr(_FIRST_SIGN + len(_SIGN_OF))
        _SYLLABLES[sign] = syllable
    return _SIGN_OF[syllable]


_SIGNS = _Signs()
_SELDOM = _Seldom()
_SIGN_OF: dict[str, str] = {}  # as many as there are syllables, some four hundred
_SYLLABLES: dict[str, str] = {}
