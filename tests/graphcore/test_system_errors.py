"""What the system refuses is said in the language of who reads it."""

import errno
import os
import re

import pytest

from graphcore.errors import OnecoreError
from graphcore.exchange.whole_file import whole_file
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.store import Contents
from graphcore.system_errors import reason_in, reason_of

HAN, LATIN = re.compile(r"[\u3400-\u9fff]"), re.compile(r"\b(?!Excel\b)[A-Za-z]{3,}")
MET = [
    *(errno.EACCES, errno.EPERM, errno.ENOENT, errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENOSPC),
    *(errno.EROFS, errno.ENAMETOOLONG, errno.EBUSY, errno.EMFILE, errno.EIO, errno.EFBIG, errno.ELOOP),
]


@pytest.mark.parametrize("number", MET, ids=errno.errorcode.get)
def test_what_users_meet_has_words_in_both_languages(number):
    of_python = reason_of(OSError(number, os.strerror(number), "a.csv"))
    of_a_library = reason_in(f'IO Error: Cannot open file "a.onecore": {os.strerror(number)}\n\nmore')
    assert of_python == of_a_library
    assert HAN.search(of_python.zh)
    assert not LATIN.search(of_python.zh)
    assert not HAN.search(of_python.en)


def test_what_has_no_words_is_said_as_the_system_puts_it():
    assert reason_of(OSError(0, "Out of order")).zh == "Out of order"
    assert reason_in("").en == ""


def test_a_file_that_another_program_holds_on_windows():
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = 32
    assert reason_of(error).zh == "正被其他程序使用"


def test_writers_and_stores_say_so(tmp_path):
    (tmp_path / "file").write_text("")
    for refused in (
        lambda: whole_file(tmp_path).__enter__(),
        lambda: DuckDBStore(tmp_path / "file" / "a.onecore").replace(Contents(None)),
    ):
        with pytest.raises(OnecoreError) as refusal:
            refused()
        said = refusal.value.say("zh").replace(str(tmp_path), "").replace("/file/a.onecore", "")
        assert not LATIN.search(said), said
