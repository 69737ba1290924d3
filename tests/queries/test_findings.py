"""The order of findings."""

from __future__ import annotations

from queries.findings import Finding, in_order


def test_findings_are_in_order_of_rule_then_id_by_code_point() -> None:
    given = [("b-rule", "A"), ("a-rule", "EN-2"), ("a-rule", "EN-10"), ("a-rule", "a"), ("a-rule", "企-1")]
    found = [
        Finding(rule, node, "grid", node, None, status) for (rule, node), status in zip(given, "edcba", strict=True)
    ]
    assert [(finding.rule, finding.id) for finding in in_order(found)] == [
        ("a-rule", "EN-10"),
        ("a-rule", "EN-2"),
        ("a-rule", "a"),
        ("a-rule", "企-1"),
        ("b-rule", "A"),
    ]
