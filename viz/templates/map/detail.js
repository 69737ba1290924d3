// The panel of one node: what it is, how it stands and why, and the cells that say so.
const detailBox = document.getElementById("detail");
const MOST_NEIGHBOURS = 40;

function sourceLines(sources = []) {
  return sources.map(([sheet, row, column]) => element("span", {
    className: "source",
    textContent: [page.sheets[sheet], row && fill(words.row, { row }), column && fill(words.column, { column })].filter(Boolean).join(" › "),
  }));
}

function heading(title, ...content) {
  return content.length ? [element("h3", { textContent: title }), ...content] : [];
}

function verdict(finding) {
  return element("div", { className: `verdict is-${finding.standing}` },
    element("strong", { textContent: `${page.rules[finding.rule].title}${words.colon}${finding.status}` }),
    finding.nodes.length > 1 ? element("p", { textContent: finding.name }) : null,
    finding.why ? element("p", { textContent: finding.why }) : null,
    finding.standing === "uncovered" ? element("p", { textContent: page.rules[finding.rule].advice }) : null,
    ...(finding.evidence || []).flatMap((item) => [element("p", { textContent: inWords(item) }), ...sourceLines((nodeById.get(item) || page.edges[item]).sources)]));
}

// A piece of evidence: a node by its id, or an edge by its number.
function inWords(item) {
  if (nodeById.has(item)) return nodeById.get(item).name;
  const edge = page.edges[item];
  return `${nodeById.get(edge.from).name} ${edge.directed ? "→" : "↔"} ${edge.label} ${edge.directed ? "→" : "↔"} ${nodeById.get(edge.to).name}`;
}

function link(node) {
  const button = element("button", { type: "button", className: "neighbour", textContent: node.name });
  button.addEventListener("click", () => choose(node.id));
  return button;
}

function neighbour(edge, id) {
  const arrow = !edge.directed ? "↔" : edge.from === id ? "→" : "←";
  const facts = edge.facts ? ` (${edge.facts.join(words.comma)})` : "";
  return element("li", {}, `${arrow} ${edge.label}${facts} `, link(otherEnd(edge, id)), ...sourceLines(edge.sources));
}

function showDetail() {
  const node = choice.node && nodeById.get(choice.node);
  detailBox.hidden = !node;
  if (!node) return detailBox.replaceChildren();
  const close = element("button", { type: "button", className: "close", textContent: "×", "aria-label": words.close });
  close.addEventListener("click", () => choose(null));
  const findings = findingsOf.get(node.id) || [];
  const ties = tiesOf.get(node.id).filter((edge) => edge.family !== "ghost");
  const ghosts = tiesOf.get(node.id).filter((edge) => edge.family === "ghost");
  const facts = element("dl", {}, ...(node.facts || []).flatMap(([name, value]) => [element("dt", { textContent: name }), element("dd", { textContent: value })]));
  detailBox.replaceChildren(
    element("div", { className: "top" }, element("h2", { textContent: node.name }), close),
    element("p", { className: "kind", textContent: page.kinds[node.kind].label }),
    ...(node.aliases ? [element("p", { className: "kind", textContent: `${words.aliases}${words.colon}${node.aliases.join(words.comma)}` })] : []),
    ...heading(words.verdicts, ...(findings.length ? findings.map(verdict) : [element("p", { className: "kind", textContent: words.no_verdict })])),
    ...heading(words.missing_ties, ...(node.lacks ? [element("p", { className: "tag", textContent: lacking(node) })] : []),
      ...ghosts.map((edge) => element("li", {}, element("span", { className: "tag", textContent: `${words.ghost} ` }), link(otherEnd(edge, node.id)),
        ...edge.facts.map((reason) => element("span", { className: "source", textContent: reason }))))),
    ...heading(words.attributes, ...(node.facts ? [facts] : [])),
    ...heading(words.sources, ...(node.sources ? sourceLines(node.sources) : [element("span", { className: "source", textContent: words.no_source })])),
    ...heading(words.neighbours, ...(ties.length ? [element("ul", {}, ...ties.slice(0, MOST_NEIGHBOURS).map((edge) => neighbour(edge, node.id)))] : []),
      ...(ties.length > MOST_NEIGHBOURS ? [element("p", { className: "kind", textContent: fill(words.more, { count: ties.length - MOST_NEIGHBOURS }) })] : [])));
  detailBox.scrollTop = 0;
}
