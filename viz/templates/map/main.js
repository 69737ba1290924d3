// The parts put together.
function choose(id, { move = true } = {}) {
  choice.node = id;
  showDetail();
  redraw();
  markRows();
  if (id && move) bringIntoView(nodeById.get(id));
}

function changed() {
  recount();
  redraw();
}

const colourBy = document.getElementById("colour-by");
colourBy.append(new Option(words.all_rules, ""), ...Object.entries(page.rules).map(([rule, { title }]) => new Option(title, rule)));
colourBy.addEventListener("change", () => { choice.rule = colourBy.value; changed(); });

network.on("click", ({ nodes }) => choose(nodes[0] || null, { move: false }));
function point(id) {
  choice.hovered = id;
  mapBox.style.cursor = id ? "pointer" : "";
  network.redraw();
}
network.on("hoverNode", ({ node }) => point(node));
network.on("blurNode", () => point(null));
const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
mapBox.addEventListener("keydown", (event) => {
  if (!(event.key in ARROWS)) return;
  event.preventDefault();
  const from = nodeById.get(choice.node) || network.getViewPosition();
  const next = neighbourTowards(from, ARROWS[event.key]);
  if (next) choose(next.id);
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") choose(null); });
document.getElementById("fit").addEventListener("click", () => fitAll(true));
document.getElementById("print").addEventListener("click", () => print());
darkness.addEventListener("change", () => { readPalette(); redraw(); });
let touched = false;
network.on("zoom", () => { touched = true; });
network.on("dragStart", () => { touched = true; });
network.on("resize", () => { if (!touched && !choice.node) fitAll(); });

buildLegend();
buildSearch();
buildFindings();
changed();
fitAll();
