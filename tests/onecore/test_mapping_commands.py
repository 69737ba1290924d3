"""The commands on mappings, as users run them."""

import json

import pytest
import yaml


@pytest.fixture
def proposed(onecore, tidy):
    """A mapping of the tidy street in the folder of the command line."""
    done = onecore("mapping", "propose", tidy / "files")
    assert done.returncode == 0, done.stderr
    (onecore.folder / "mapping.yaml").write_text(done.stdout, encoding="utf-8")
    return onecore


def test_propose_check_import_is_the_same_as_import(proposed, tidy):
    checked = proposed("mapping", "check", "mapping.yaml", tidy / "files")
    assert checked.returncode == 0, checked.stderr
    assert "mapping" in checked.stdout
    assert "guess" not in checked.stdout
    for store, options in (("guessed", ()), ("told", ("--mapping", "mapping.yaml"))):
        done = proposed("import", tidy / "files", "--into", f"{store}.onecore", "--strict", *options)
        assert done.returncode == 0, done.stderr
        assert proposed("export", "--on", f"{store}.onecore", "--to", store).returncode == 0
    for name in ("nodes.jsonl", "edges.jsonl"):
        told, guessed = ((proposed.folder / store / name).read_bytes() for store in ("told", "guessed"))
        assert told == guessed


def test_a_proposal_goes_to_standard_output_and_names_its_schema(proposed):
    text = (proposed.folder / "mapping.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=mapping.schema.json\n")
    assert set(yaml.safe_load(text)) == {"version", "names", "tables"}
    for lang, title in (("zh", "统一社会信用代码"), ("en", "credit code")):
        schema = proposed("mapping", "schema", lang=lang)
        assert schema.returncode == 0
        assert {"const": "code", "title": title} in json.loads(schema.stdout)["$defs"]["enterprises"]["oneOf"]
    assert schema.stderr == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_mistake_is_one_sentence_with_file_line_and_what_to_write(proposed, lang):
    path = proposed.folder / "mapping.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if ": employees " in text)
    lines[line - 1] = lines[line - 1].replace(": employees ", ": employes ")
    path.write_text("\n".join(lines), encoding="utf-8")
    for call in (("check", "mapping.yaml"),):
        done = proposed("mapping", *call, lang=lang)
        assert (done.returncode, done.stdout) == (2, "")
        (sentence,) = done.stderr.splitlines()
        assert str(line) in sentence
        assert "employees" in sentence


def test_import_refuses_a_wrong_mapping_and_writes_nothing(onecore, tidy):
    (onecore.folder / "mapping.yaml").write_text("tables: 5", encoding="utf-8")
    done = onecore("import", tidy / "files", "--into", "a.onecore", "--mapping", "mapping.yaml")
    assert done.returncode == 2
    assert "line 1" in done.stderr
    assert not (onecore.folder / "a.onecore").exists()


def test_check_says_what_is_no_longer_as_mapped(proposed, tidy):
    path = proposed.folder / "mapping.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(": employees ", "去年: employees ", 1), encoding="utf-8")
    told = proposed("mapping", "check", "mapping.yaml", tidy / "files", lang="zh").stdout
    assert "改名为" in "".join(told.split())


@pytest.mark.parametrize("command", [(), ("propose",), ("check",), ("schema",)])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_has_examples(onecore, command, lang):
    page = onecore.apart("mapping", *command, "--help", lang=lang)
    assert page.returncode == 0
    assert "onecore mapping" in page.stdout


@pytest.mark.parametrize(("lang", "said"), [("zh", "列对应表"), ("en", "read with a mapping")])
def test_a_mapping_left_out_is_warned_of(proposed, tidy, lang, said):
    call = ("import", tidy / "files", "--into", "a.onecore")
    first = proposed(*call, "--mapping", "mapping.yaml", lang=lang)
    again = proposed(*call, "--mapping", "mapping.yaml", lang=lang)
    without = proposed(*call, "--dry-run", lang=lang)
    assert (first.returncode, again.returncode, without.returncode) == (0, 0, 0)
    assert [said in done.stderr for done in (first, again, without)] == [False, False, True]
