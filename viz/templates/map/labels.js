// Names beside the nodes: the weightiest first, none upon another, no more than can be read.
const MOST_LABELS = 60;
const LABEL_SIZE = 12;
const SIGN_FROM = { square: 5.5, dot: 6, hexagon: 6, diamond: 8, triangle: 9, triangleDown: 9, star: 9 }; // half-width in pixels
const FONT = getComputedStyle(document.body).fontFamily;
const widths = new Map();

function drawLabels(context, scale) {
  const toScreen = context.getTransform();
  const dots = toScreen.a / scale; // device pixels in one of the page's
  const near = choice.node ? new Set(tiesOf.get(choice.node).map((edge) => otherEnd(edge, choice.node).id)) : null;
  context.save();
  context.setTransform(dots, 0, 0, dots, 0, 0);
  const seen = page.nodes.filter((node) => isVivid(node, near)).map((node) => ({
    node, near,
    x: (toScreen.a * node.x + toScreen.e) / dots,
    y: (toScreen.d * node.y + toScreen.f) / dots,
    half: node.size * scale,
  })).filter((spot) => spot.x > 0 && spot.y > 0 && spot.x < context.canvas.width / dots && spot.y < context.canvas.height / dots);
  for (const spot of seen) drawSign(context, spot);
  const taken = [];
  drawPlaceNames(context, (x, y) => [(toScreen.a * x + toScreen.e) / dots, (toScreen.d * y + toScreen.f) / dots], scale, taken);
  let drawn = 0;
  for (const spot of seen.sort((a, b) => importance(a, scale) - importance(b, scale))) {
    if (drawn >= MOST_LABELS || importance(spot, scale) > 90) break;
    if (drawLabel(context, spot, taken, seen)) drawn += 1;
  }
  context.restore();
}

const isVivid = (node, near) => node.id === choice.hovered || (passes(node) && (!near || near.has(node.id) || node.id === choice.node));

// Small is early. What is pointed at and what is chosen come first; small things only appear when one has zoomed in.
function importance({ node, near }, scale) {
  if (node.id === choice.hovered) return -3;
  if (node.id === choice.node) return -2;
  if (near) return -1 + node.rank / 10;
  const gap = standingOf(node) === "uncovered" ? -1 : 0;
  const rank = node.rank + gap;
  return rank > 2 + 9 * Math.max(0, scale - 0.3) ? 99 : rank;
}

function drawSign(context, { node, x, y, half }) {
  if (half < SIGN_FROM[node.shape]) return;
  const dark = ["uncovered", "organisation"].includes(standingOf(node)) && !node.core;
  context.font = `600 ${Math.round(half * (node.sign.length > 1 ? 0.8 : 1.05))}px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = dark ? "#fff" : node.core ? "#1d2327" : palette.ink;
  const drop = { triangle: 0.25, triangleDown: -0.2, star: 0.08 }[node.shape] || 0;
  context.fillText(node.sign, x, y + half * drop);
}

function drawLabel(context, { node, x, y, half }, taken, seen) {
  const big = node.rank <= 1;
  const size = big ? LABEL_SIZE + 3 : LABEL_SIZE;
  const lines = [node.label, ...(node.lacks ? [lacking(node)] : [])];
  const font = `${big || node.id === choice.node ? 700 : 500} ${size}px ${FONT}`;
  const width = Math.max(...lines.map((line) => measured(context, font, line)));
  const height = lines.length * (size + 2);
  const places = [
    [x - width / 2, y + half + 2], [x - width / 2, y - half - height - 2],
    [x + half + 4, y - height / 2], [x - half - 4 - width, y - height / 2],
  ];
  // Where it covers no other label and fewest nodes; only what matters most may cover any.
  const free = places
    .filter(([left, top]) => taken.every((box) => left > box.right + 3 || left + width < box.left - 3 || top > box.bottom + 1 || top + height < box.top - 1))
    .map((place) => ({ place, covers: covered(place, width, height, seen) }))
    .sort((a, b) => a.covers - b.covers);
  if (!free.length || (free[0].covers && !big && !choice.node && node.id !== choice.hovered)) return false;
  const spot = free[0].place;
  const [left, top] = spot;
  taken.push({ left, top, right: left + width, bottom: top + height });
  context.textAlign = "left";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.panel;
  lines.forEach((line, number) => {
    const at = [left + (width - measured(context, font, line)) / 2, top + number * (size + 2)];
    context.strokeText(line, ...at);
    context.fillStyle = number ? palette.uncovered : palette.ink;
    context.fillText(line, ...at);
  });
  return true;
}

const covered = ([left, top], width, height, seen) => seen.filter(({ x, y, half }) =>
  x + half > left && x - half < left + width && y + half * 0.8 > top && y - half * 0.8 < top + height).length;

const lacking = (node) => `${words.lacks}${node.lacks.join(words.comma)}`;

function measured(context, font, text) {
  const key = font + text;
  context.font = font;
  if (!widths.has(key)) widths.set(key, context.measureText(text).width);
  return widths.get(key);
}
