// The legend: what the signs mean, how many there are, and what is faded.
const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = {
  dot: "M10 2a8 8 0 1 0 .01 0z", square: "M3 3h14v14H3z", diamond: "M10 1l9 9-9 9-9-9z", star: "M10 1l2.6 6 6.4.6-4.8 4.3 1.4 6.4L10 15l-5.6 3.3 1.4-6.4L1 7.6 7.4 7z",
  triangle: "M10 2l9 16H1z", triangleDown: "M10 18L1 2h18z", hexagon: "M5 2h10l5 8-5 8H5l-5-8z",
};

function drawing(paint, sign) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-1 -1 22 22");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries(paint)) path.setAttribute(name, value);
  svg.append(path);
  if (sign) {
    const text = document.createElementNS(SVG, "text");
    text.setAttribute("x", "10");
    text.setAttribute("y", "14");
    text.textContent = sign;
    svg.append(text);
  }
  return svg;
}

const counters = [];
function entry(group, name, picture, label, count) {
  const counter = element("b");
  const off = choice.off[group];
  const button = element("button", { type: "button", "aria-pressed": String(!off.has(name)) }, picture, element("span", { textContent: label }), counter);
  button.dataset[group] = name;
  button.addEventListener("click", () => {
    if (!off.delete(name)) off.add(name);
    button.setAttribute("aria-pressed", String(!off.has(name)));
    changed();
  });
  counters.push(() => { counter.textContent = count(); });
  return button;
}

function buildLegend() {
  const standings = document.getElementById("standings");
  for (const [name, label] of Object.entries(page.standings)) {
    standings.append(entry("standing", name, element("i", { className: `dot ${name}` }), label,
      () => page.nodes.filter((node) => standingOf(node) === name && !choice.off.kind.has(node.kind)).length));
  }
  const kinds = document.getElementById("kinds");
  for (const [name, kind] of Object.entries(page.kinds)) {
    const picture = drawing({ d: OUTLINES[kind.shape], fill: "none", stroke: "currentColor" }, kind.sign);
    kinds.append(element("li", {}, entry("kind", name, picture, kind.label,
      () => page.nodes.filter((node) => node.kind === name && !choice.off.standing.has(standingOf(node))).length)));
  }
  const families = document.getElementById("families");
  for (const [name, family] of Object.entries(page.families)) {
    const all = page.edges.filter((edge) => edge.family === name);
    if (!all.length) continue;
    const line = { d: "M0 10h20", stroke: palette.tie[name], "stroke-width": 3, fill: "none" };
    const picture = drawing(name === "ghost" ? { ...line, "stroke-dasharray": "5 3" } : line);
    families.append(element("li", {}, entry("family", name, picture, family.label,
      () => all.filter((edge) => passes(nodeById.get(edge.from)) && passes(nodeById.get(edge.to))).length)));
  }
}
const recount = () => counters.forEach((count) => count());
