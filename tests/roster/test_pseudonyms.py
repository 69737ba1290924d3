"""Shared office-holders are found by keyed pseudonyms; no name is ever kept, shown or exported."""

import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcore.errors import UnusableInput
from graphcore.exchange import write_jsonl
from graphcore.roster.cells.pseudonyms import NamesKey, names_key
from graphcore.stores.duckdb_store import DuckDBStore

KEY, OTHER = NamesKey(bytes(32)), NamesKey(bytes([1] * 32))
SHARED, NAMESAKE, CALLED = "谢哲珩", "王思远", "李若兰"
BOOKS = {
    "党组织": [
        ["所属社区", "党组织名称", "组织类别", "党组织书记", "联系人"],
        ["松涛社区", "中共松涛社区委员会", "党委", SHARED, CALLED],
        ["沐春社区", "中共沐春社区委员会", "党委", NAMESAKE, CALLED],
    ],
    "居委会": [
        ["社区", "居委会名称", "主任"],
        ["松涛社区", "松涛社区居委会", "谢 哲 珩（兼）"],
        ["沐春社区", "沐春社区居委会", "空缺"],
    ],
    "业委会": [
        ["社区", "所属小区", "业委会名称", "负责人"],
        ["松涛社区", "春晖里", "春晖里业委会", f"{NAMESAKE}、赵晓岚"],
        ["松涛社区", "沁园", "沁园业委会", "王某某"],
        ["松涛社区", "枫林苑", "枫林苑业委会", "王某某"],
    ],
    "企业": [
        ["社区", "企业名称", "联系人", "职工人数"],
        ["松涛社区", "云州甲商贸有限公司", CALLED, 3],
        ["松涛社区", "云州乙商贸有限公司", CALLED, 4],
    ],
}


def cross_appointed(imported):
    names = {node.id: node.name for node in imported.contents.graph.iter_nodes()}
    return {
        (frozenset((names[edge.source], names[edge.target])), edge.attributes.get("by"))
        for edge in imported.contents.graph.iter_edges("cross_appointed")
    }


@pytest.fixture
def street(desk):
    desk.workbook("台账.xlsx", BOOKS)
    return desk


def test_who_holds_two_posts_in_one_community_ties_them(street):
    imported = street.imported(names_key=KEY)
    assert cross_appointed(imported) == {(frozenset({"中共松涛社区委员会", "松涛社区居委会"}), "name")}
    (edge,) = imported.contents.graph.iter_edges("cross_appointed")
    assert {(place.sheet, place.row, place.column) for place in edge.sources} == {
        ("党组织", 2, "D"),
        ("居委会", 2, "C"),
    }


def test_by_default_names_are_dropped(street):
    assert cross_appointed(street.imported()) == set()


def test_with_and_without_a_key_all_else_is_the_same(street):
    with_key, without = street.imported(names_key=KEY), street.imported()
    assert with_key.problems == without.problems
    assert with_key.files == without.files
    kinds = [kind for kind in with_key.contents.graph.edges if kind != "cross_appointed"]
    for kind in kinds:
        assert list(with_key.contents.graph.iter_edges(kind)) == list(without.contents.graph.iter_edges(kind))
    assert list(with_key.contents.graph.iter_nodes()) == list(without.contents.graph.iter_nodes())


def test_a_tie_that_a_roster_states_is_not_marked_as_found_by_name(street):
    stated = [
        ["所属社区", "任职单位", "兼任单位", "兼任职务"],
        ["松涛社区", "松涛社区居委会", "中共松涛社区委员会", "副书记"],
    ]
    street.workbook("任职.xlsx", {"交叉任职": stated})
    assert cross_appointed(street.imported(names_key=KEY)) == {
        (frozenset({"中共松涛社区委员会", "松涛社区居委会"}), None)
    }


def test_the_same_file_is_read_anew_with_a_key_and_without(street):
    plain = street.imported()
    keyed = street.imported(known=plain.contents.rosters, names_key=KEY)
    assert cross_appointed(keyed) != set()
    again = street.imported(known=keyed.contents.rosters, names_key=KEY)
    assert not again.brings_anything
    assert cross_appointed(street.imported(known=keyed.contents.rosters)) == set()


def test_nobody_is_kept_in_plain_and_no_pseudonym_leaves_the_store(street, tmp_path):
    imported = street.imported(names_key=KEY)
    store = DuckDBStore(tmp_path / "s.onecore")
    store.replace(imported.contents)
    write_jsonl(store.graph(), store.problems(), tmp_path / "out", "zh")
    kept = (tmp_path / "s.onecore").read_bytes() + "".join(r.content for r in store.rosters()).encode()
    told = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())
    told += "".join(map(str, [*imported.contents.statements, *imported.problems, *imported.files]))
    for name in (SHARED, NAMESAKE, CALLED, "赵晓岚"):
        assert name.encode() not in kept
        assert name not in told
        for pseudonym in KEY.pseudonyms(name):
            assert pseudonym not in told
    assert KEY.pseudonyms(SHARED)[0] in kept.decode("utf-8", "replace")
    assert KEY.pseudonyms(CALLED)[0] not in kept.decode("utf-8", "replace")  # somebody to call holds no post


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=4))
def test_a_pseudonym_is_of_its_name_and_its_key(name):
    for one, other in zip(KEY.pseudonyms(name), OTHER.pseudonyms(name), strict=True):
        assert one != other
        assert name not in one
        assert KEY.pseudonyms(f" {name} ") == [one]


def test_a_missing_key_is_made_for_its_owner_alone(tmp_path):
    path = tmp_path / "new" / "names.key"
    key = names_key(path)
    assert names_key(path) == key
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        path.chmod(0o644)
        with pytest.raises(UnusableInput, match="600"):
            names_key(path)


@pytest.mark.parametrize("content", ["", "secret", "0" * 63])
def test_a_file_that_is_no_key_is_left_alone(tmp_path, content):
    path = tmp_path / "names.key"
    path.write_text(content, encoding="ascii")
    path.chmod(0o600)
    with pytest.raises(UnusableInput):
        names_key(path)
    assert path.read_text(encoding="ascii") == content
