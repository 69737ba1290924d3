"""A finding in words: each thing is told once."""

from queries.findings import Finding
from queries.packs import load_pack
from viz.shown_findings import why


def _said(organisation, estate, language="zh"):
    details = {"missing_members": (), "missing_pairs_organisation": organisation, "missing_pairs_estate": estate}
    finding = Finding("estate-triad", "ES-1", "estate", "春晖里", "CM-1", "gap", details=details)
    return why(finding, load_pack().rules["estate-triad"], language)


def test_a_pair_untied_at_both_levels_is_told_once():
    assert _said(("rc-oc",), ("rc-oc",)) == "缺协同：居委会–业委会（单位层面、小区层面）"


def test_pairs_are_told_beside_those_untied_at_the_same_levels():
    every, some = ("rc-oc", "oc-pf", "rc-pf"), ("oc-pf",)
    assert _said(some, every) == (
        "缺协同：业委会–物业企业（单位层面、小区层面）；缺协同：居委会–业委会、居委会–物业企业（小区层面）"
    )
