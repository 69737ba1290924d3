"""What the system says when it will not read or write, in both languages.

Its own texts are English on most machines, whatever the user reads; those a user meets have words here.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from types import MappingProxyType

from graphcore.language import Text

# Where Excel holds a file open, Windows says no more than that permission is denied.
_DENIED = Text("没有权限，或文件正被 Excel 等程序打开", "no permission, or another program such as Excel has it open")
_IN_USE = Text("正被其他程序使用", "another program is using it")
_FULL = Text("磁盘已满", "no space is left on the disk")
_MISSING = Text("没有这个文件或文件夹", "there is no such file or folder")
_IN_WORDS: Mapping[int, Text] = MappingProxyType(
    {
        errno.EACCES: _DENIED,
        errno.EPERM: _DENIED,
        errno.EBUSY: _IN_USE,
        errno.ETXTBSY: _IN_USE,
        errno.EAGAIN: _IN_USE,
        errno.ENOENT: _MISSING,
        errno.ENODEV: _MISSING,
        errno.ENXIO: _MISSING,
        errno.EISDIR: Text("这是文件夹", "it is a folder"),
        errno.ENOTDIR: Text("路径中有一段是文件，不是文件夹", "a part of the path is a file, no folder"),
        errno.EEXIST: Text("已经存在", "it is there already"),
        errno.ENOTEMPTY: Text("文件夹里还有文件", "the folder is not empty"),
        errno.ENOSPC: _FULL,
        errno.EDQUOT: Text("磁盘配额已用完", "the quota of the disk is used up"),
        errno.EFBIG: Text("文件太大", "the file is too large"),
        errno.EROFS: Text("磁盘只能读，不能写", "the disk can only be read"),
        errno.ENAMETOOLONG: Text("名称太长", "the name is too long"),
        errno.EINVAL: Text("系统不接受这样的名称或文件", "the system takes no such name or file"),
        errno.ELOOP: Text("链接绕成一圈", "its links run in a circle"),
        errno.EMFILE: Text("打开的文件太多", "too many files are open"),
        errno.ENFILE: Text("打开的文件太多", "too many files are open"),
        errno.ENOMEM: Text("内存不足", "there is not enough memory"),
        errno.EIO: Text("磁盘读写出错", "the disk fails"),
        errno.EPIPE: Text("接收的程序已经结束", "whoever was to receive it has ended"),
    }
)
_BEING_USED = (32, 33)  # Windows: another process holds the file, or a part of it


def reason_of(error: OSError) -> Text:
    """Why the system refused; what has no words here as the system puts it.

    Examples
    --------
    >>> reason_of(PermissionError(errno.EACCES, "Permission denied")).say("en")
    'no permission, or another program such as Excel has it open'
    >>> reason_of(OSError("as it is")).say("zh")
    'as it is'
    """
    if getattr(error, "winerror", None) in _BEING_USED:
        return _IN_USE
    said = error.strerror or str(error)
    return _IN_WORDS.get(error.errno or 0, Text(said, said))


def reason_in(message: str) -> Text:
    """Why the system refused, where a library hands on only what it said, at the end of a message of its own.

    Examples
    --------
    >>> reason_in('IO Error: Cannot open file "a": No space left on device').say("zh")
    '磁盘已满'
    """
    said = message.splitlines()[0].rpartition(": ")[2] if message else ""
    return next((words for number, words in _IN_WORDS.items() if os.strerror(number) == said), Text(said, said))
