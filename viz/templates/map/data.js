// What the page was given, and what it looks up in it.
const page = JSON.parse(document.getElementById("data").textContent);
const words = page.words;
for (const node of page.nodes) node.sign = page.kinds[node.kind].sign;
for (const edge of page.edges) Object.assign(edge, edge.kind ? page.ties[edge.kind] : { label: words.ghost, family: "ghost" });
page.families.ghost = { label: words.ghost, shown: true };
const nodeById = new Map(page.nodes.map((node) => [node.id, node]));
const findingsOf = new Map();
for (const finding of page.findings) {
  finding.name ||= nodeById.get(finding.nodes[0]).name;
  for (const id of finding.nodes) {
    if (!findingsOf.has(id)) findingsOf.set(id, []);
    findingsOf.get(id).push(finding);
  }
}
const tiesOf = new Map(page.nodes.map((node) => [node.id, []]));
for (const edge of page.edges) {
  tiesOf.get(edge.from).push(edge);
  if (edge.to !== edge.from) tiesOf.get(edge.to).push(edge);
}
const otherEnd = (edge, id) => nodeById.get(edge.from === id ? edge.to : edge.from);

// What the reader has chosen. Everything that is drawn follows from this alone.
const choice = { node: null, hovered: null, rule: "", off: { standing: new Set(), kind: new Set(), family: new Set() } };
for (const [name, family] of Object.entries(page.families)) if (!family.shown) choice.off.family.add(name);

function standingOf(node) {
  if (!choice.rule) return node.standing;
  const finding = (findingsOf.get(node.id) || []).find((each) => each.rule === choice.rule);
  return finding ? finding.standing : "not_asked";
}
const passes = (node) => !choice.off.kind.has(node.kind) && !choice.off.standing.has(standingOf(node));

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}
const fill = (text, fields) => text.replace(/\{(\w+)\}/g, (_, name) => fields[name]);
