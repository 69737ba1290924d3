// The network itself, drawn by vis-network at fixed positions.
const FAINT = 0.14;
const TITLE_ROOM = 20; // pixels above the islands for their names
const mapBox = document.getElementById("map");
const nodeSet = new vis.DataSet(page.nodes.map(drawnNode));
const edgeSet = new vis.DataSet(page.edges.map(drawnEdge));
const network = new vis.Network(mapBox, { nodes: nodeSet, edges: edgeSet }, page.options);
network.on("beforeDrawing", drawOutlines);
network.on("afterDrawing", (context) => drawLabels(context, network.getScale()));

function drawnNode(node) {
  const apart = choice.node && choice.node !== node.id && !tiesOf.get(choice.node).some((edge) => otherEnd(edge, choice.node) === node);
  const look = looks(node);
  const chosen = choice.node === node.id;
  return {
    id: node.id, x: node.x, y: node.y, shape: node.shape, size: chosen ? node.size * 1.35 : node.size,
    shapeProperties: { borderDashes: false }, ...look, borderWidth: look.borderWidth + (chosen ? 2 : 0),
    opacity: passes(node) && !apart ? 1 : FAINT,
  };
}

function drawnEdge(edge) {
  const ends = [nodeById.get(edge.from), nodeById.get(edge.to)];
  const touches = choice.node && ends.some((node) => node.id === choice.node);
  const ghost = edge.family === "ghost";
  const vivid = touches || (!choice.node && ends.every(passes));
  return {
    id: edge.id, from: edge.from, to: edge.to,
    hidden: !touches && choice.off.family.has(edge.family),
    dashes: ghost ? [7, 6] : false,
    width: (ghost ? 2 : 1) * (touches ? 2 : 1),
    color: { color: palette.tie[edge.family], inherit: false, opacity: vivid ? (touches || ghost ? 0.95 : 0.7) : 0.06 },
    arrows: touches && edge.directed ? { to: { enabled: true, scaleFactor: 0.6 } } : { to: { enabled: false } },
  };
}

function redraw() {
  nodeSet.update(page.nodes.map(drawnNode));
  edgeSet.update(page.edges.map(drawnEdge));
}

function fitAll(animation = false) {
  const [xs, ys] = ["x", "y"].map((axis) => page.islands.flatMap((island) => [island[axis] - island.radius, island[axis] + island.radius]));
  if (!xs.length) return;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(mapBox.clientWidth / (right - left), (mapBox.clientHeight - TITLE_ROOM) / (bottom - top)) * 0.985;
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, offset: { x: 0, y: TITLE_ROOM / 2 }, animation });
}

// Bring a node to the middle of what the detail panel leaves free.
function bringIntoView(node) {
  const scale = Math.max(network.getScale(), 0.8);
  const covered = detailBox.hidden ? 0 : detailBox.offsetWidth;
  network.moveTo({ position: { x: node.x, y: node.y }, scale, offset: { x: -covered / 2, y: 0 }, animation: !matchMedia("(prefers-reduced-motion: reduce)").matches && { duration: 250 } });
}

// The nearest node in a direction, for the arrow keys; what lies aside counts double.
function neighbourTowards(from, [right, down]) {
  let best = null;
  for (const node of page.nodes) {
    const [x, y] = [node.x - from.x, node.y - from.y];
    const ahead = x * right + y * down;
    const cost = ahead + 2 * Math.abs(x * down + y * right);
    if (node.id !== from.id && ahead > 0 && passes(node) && (!best || cost < best.cost)) best = { node, cost };
  }
  return best && best.node;
}
