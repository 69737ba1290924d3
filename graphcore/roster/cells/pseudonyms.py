"""Names of office-holders as keyed pseudonyms: the same person is seen to be the same, and never who it is.

A pseudonym is an HMAC (RFC 2104, SHA-256) of the name under a key that only the user has, in a file of
their own; without it, names cannot be tried out one by one. Pseudonyms rest in the store's records, and
leave it nowhere: what is found by them is a tie between organisations.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from pathlib import Path
from typing import NamedTuple

from graphcore.errors import UnusableInput
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.persons import looks_like_person
from graphcore.roster.words.spelling import clean
from graphcore.system_errors import reason_of

HOLDERS = "person"
"""The field whose cells hold pseudonyms, where names are kept so."""

_POST = re.compile(r"书记|主任|负责人|负责同志|法定代表人|法人|经理|会长|理事长|主席|院长|校长|所长|站长|店长|厂长")
_NO_POST = re.compile(r"联系|电话|手机|身份证|楼|网格")
_TITLE = re.compile(r"[（(].*?[)）]|^[^:：]*[:：]|(?:书记|主任|经理|同志|先生|女士)$|\s+")
_NOBODY = re.compile(r".*[某xX×*○].*|空缺|暂缺|空岗|缺额|待定|待补|兼任|同上")
_KEY = re.compile(r"[0-9a-f]{64}")
_LENGTH = 24


class NamesKey(NamedTuple):
    """A key to make pseudonyms with."""

    key: bytes

    @property
    def fingerprint(self) -> str:
        """What tells this key from others and gives nothing of it away."""
        return self._hashed("")[:8]

    def pseudonyms(self, text: str) -> list[str]:
        """The pseudonym of each person that a cell names.

        Examples
        --------
        >>> key = NamesKey(bytes(32))
        >>> key.pseudonyms("谢哲珩（兼）") == key.pseudonyms("谢 哲 珩") != key.pseudonyms("谢哲衡")
        True
        >>> key.pseudonyms("王某某"), key.pseudonyms("空缺"), len(key.pseudonyms("谢哲珩、王思远"))
        ([], [], 2)
        """
        names = (clean(_TITLE.sub("", part)) for part in split_list(text))
        return [self._hashed(name)[:_LENGTH] for name in names if looks_like_person(name) and not _NOBODY.match(name)]

    def _hashed(self, name: str) -> str:
        return hmac.new(self.key, name.encode(), hashlib.sha256).hexdigest()


def names_post(header: str) -> bool:
    """Whether a column of persons is of those who hold a post, not of those to call.

    Examples
    --------
    >>> names_post("党组织书记"), names_post("法定代表人"), names_post("联系人"), names_post("书记电话")
    (True, True, False, False)
    """
    return bool(_POST.search(header)) and not _NO_POST.search(header)


def names_key(path: Path) -> NamesKey:
    """The key in a file; a file that is missing is made, for its owner alone to read.

    Raises
    ------
    UnusableInput
        If it holds no key, others may read it, or it can be neither read nor made.
    """
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
                file.write(secrets.token_hex(32) + "\n")
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise UnusableInput(
                f"密钥文件 {path} 别人也能读；请先收回权限（chmod 600）。",
                f"Others may read the key file {path}; take that away first (chmod 600).",
            )
        text = path.read_text(encoding="ascii", errors="replace").strip()
    except OSError as error:
        reason = reason_of(error)
        raise UnusableInput(
            f"密钥文件 {path} 不能读写（{reason.zh}）；请检查，或用 --names-key 另指定一个。",
            f"The key file {path} cannot be read or made ({reason.en}); check it, or name another with --names-key.",
        ) from error
    if not _KEY.fullmatch(text):
        raise UnusableInput(
            f"{path} 里不是密钥；请换一个文件名，会自动生成。",
            f"{path} holds no key; name another file, and one is made.",
        )
    return NamesKey(bytes.fromhex(text))
