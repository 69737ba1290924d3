// The list of findings, the gravest first, and first of those what weighs most; a row chooses its node and a node its rows.
const GRAVITY = Object.keys(page.standings);
const SEVERITY = ["high", "medium", "low"];
const byRule = document.getElementById("by-rule");
const byStanding = document.getElementById("by-standing");
const rows = [...page.findings]
  .sort((a, b) => GRAVITY.indexOf(a.standing) - GRAVITY.indexOf(b.standing) || severityOf(a) - severityOf(b))
  .map((finding) => ({ finding, row: findingRow(finding) }));

function severityOf(finding) {
  return SEVERITY.indexOf(page.rules[finding.rule].severity);
}

function findingRow(finding) {
  const name = element("button", { type: "button", textContent: finding.name });
  const row = element("tr", {},
    element("td", {}, element("i", { className: `dot ${finding.standing}` }), ` ${finding.status}`),
    element("td", {}, name),
    ...[page.rules[finding.rule].title, finding.community, finding.why || (finding.standing === "uncovered" ? page.rules[finding.rule].advice : "")].map((text) => element("td", { textContent: text })));
  row.addEventListener("click", () => finding.nodes.length && choose(finding.nodes[0]));
  return row;
}

function listFindings() {
  const shown = rows.filter(({ finding }) => (!byRule.value || finding.rule === byRule.value) && (!byStanding.value || finding.standing === byStanding.value));
  document.querySelector("#findings tbody").replaceChildren(...shown.map(({ row }) => row));
  document.getElementById("count").textContent = fill(words.of, { shown: shown.length, all: rows.length });
}

function markRows() {
  for (const { finding, row } of rows) row.setAttribute("aria-selected", String(finding.nodes.includes(choice.node)));
  document.querySelector("#findings tr[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
}

function buildFindings() {
  byRule.append(new Option(words.every_rule, ""), ...Object.entries(page.rules).map(([rule, { title }]) => new Option(title, rule)));
  const met = new Set(page.findings.map((finding) => finding.standing));
  byStanding.append(new Option(words.every_status, ""), ...GRAVITY.filter((name) => met.has(name)).map((name) => new Option(page.standings[name], name)));
  for (const select of [byRule, byStanding]) select.addEventListener("change", listFindings);
  listFindings();
}
