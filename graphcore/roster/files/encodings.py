"""Encodings: bytes to text, where nothing says how they were written."""

from __future__ import annotations

import re

_MARKED = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 8192  # bytes
_READABLE = re.compile(r"[\t\r\n\x20-\x7e\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_MOSTLY = 0.95


def utf16_of(content: bytes) -> str | None:
    r"""The name of the UTF-16 that some bytes are in; None where they are in none.

    Examples
    --------
    >>> utf16_of("社区,网格\n".encode("utf-16-le")), utf16_of(b"GIF89a\0\0")
    ('utf-16-le', None)
    """
    if content.startswith(_MARKED):
        return "utf-16"
    head = content[: min(_LOOKED_AT, len(content) // 2 * 2)]
    for name in ("utf-16-le", "utf-16-be"):
        text = head.decode(name, "replace")
        if re.search(r"[,;|\t\n]", text) and len(_READABLE.findall(text)) >= _MOSTLY * len(text):
            return name
    return None


def decoded(content: bytes) -> tuple[str, str]:
    """Bytes as text, and the encoding they are read in; what cannot be decoded is U+FFFD."""
    if (content.startswith(_MARKED) or b"\0" in content) and (name := utf16_of(content)):
        return content.decode(name, "replace"), "UTF-16"
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    import charset_normalizer

    # Neither: perhaps another Chinese encoding, perhaps a few broken bytes in one of these two.
    best = charset_normalizer.from_bytes(content, cp_isolation=["big5", "big5hkscs", "utf_16"]).best()
    if best is not None:
        return str(best), best.encoding
    readings = {encoding: content.decode(encoding, "replace") for encoding in ("utf-8-sig", "gb18030")}
    encoding = min(readings, key=lambda name: readings[name].count("\ufffd"))
    return readings[encoding], encoding
