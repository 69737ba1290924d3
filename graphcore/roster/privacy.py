"""Phone and ID numbers never get past this module.

Every cell passes :func:`redacted` as soon as it is read, before anything looks at it, so no later
stage can store, log or export such a number, in whatever spelling: full width, spaced, as a number,
inside a note or a name.
"""

from __future__ import annotations

import re
import unicodedata

from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_2

REDACTED = "［已隐去］"
"""What stands where a number was."""

_GAP = r"[ .\-—]{0,2}"
_MOBILE = rf"(?:(?:\+|00){_GAP}86{_GAP}|86{_GAP})?1{_GAP}[3-9](?:{_GAP}\d){{9}}"
_LANDLINE = rf"[(（]?0\d{{2,3}}[)）]?{_GAP}[1-9](?:{_GAP}\d){{6,7}}"
_SERVICE = rf"[48]00(?:{_GAP}\d){{7}}"
_BIRTH = (
    rf"(?:1{_GAP}[89]|2{_GAP}0)(?:{_GAP}\d){{2}}{_GAP}(?:0{_GAP}[1-9]|1{_GAP}[0-2]){_GAP}(?:[0-2]{_GAP}\d|3{_GAP}[01])"
)
_IDENTITY = rf"[1-9](?:{_GAP}\d){{5}}{_GAP}{_BIRTH}(?:{_GAP}\d){{3}}{_GAP}[\dXx]"
_OLD_IDENTITY = r"[1-6]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}"
_SECRET = re.compile(
    rf"(?<![0-9A-Za-z])(?:{_IDENTITY}|{_OLD_IDENTITY})(?![0-9A-Za-z])|(?<!\d)(?:{_MOBILE}|{_LANDLINE}|{_SERVICE})(?!\d)"
)
_MANY_DIGITS = re.compile(r"(?:\d[^\w]{0,3}){7}")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+?(?:1[0-9]|2[0-9])")


def redacted(text: str) -> str:
    """The text without phone and ID numbers.

    Text that holds none comes back as it is; else it comes back in NFKC form with
    :data:`REDACTED` in their place. A valid all-digit credit code is left, unless its check digit is
    that of an ID number too.

    Examples
    --------
    >>> redacted("另有联系人，手机１５４ ９５０６ ９４９７")
    '另有联系人,手机［已隐去］'
    >>> redacted("91310101C91C8AEA5Y")
    '91310101C91C8AEA5Y'
    """
    if not any(character.isdigit() for character in text):
        return text
    plain = unicodedata.normalize("NFKC", text)
    if not _MANY_DIGITS.search(plain):
        return text
    found = _SECRET.sub(_hidden, plain)
    return text if found == plain else found


def digits_lost(text: str) -> bool:
    """Whether this is a long number that a spreadsheet has cut to scientific notation.

    Examples
    --------
    >>> digits_lost("3.10101E+17"), digits_lost("12")
    (True, False)
    """
    return _SCIENTIFIC.fullmatch(unicodedata.normalize("NFKC", text).strip()) is not None


def _hidden(match: re.Match[str]) -> str:
    number = match[0].upper()
    is_code = uscc.is_valid(number) and not mod_11_2.is_valid(number)
    return match[0] if is_code else REDACTED
