// Over the nodes: the ties of what is chosen, signs, and names: the weightiest first, none upon another, no more than can be read.
import { FONT, measured, type Brush } from "./brush";
import { STRONG, type Choice } from "./choice";
import { mixed, palette } from "./colours";
import { gapsOf } from "./ground";
import { GHOST_DASH } from "./lines";
import { groupsAt, isSeen, onScreenX, onScreenY, summarises, type View } from "./view";

const MOST_LABELS = 60;
const MOST_BESIDE_SMALL = 24; // from so far that names would hide the rings themselves
const SMALL = 14; // pixels of a ring's radius
const WIDE = 44; // and from which its name may be larger
const LABEL_SIZE = 12;
const SIGN_FROM = [6, 5.5, 8, 9, 9, 9, 6]; // half-width in pixels, by shape
const SIGN_DROP = [0, 0, 0, 0.08, 0.25, -0.2, 0];
// Where the middle of a sector's name may be, the best first: so far from its edge, and so far along that.
const PLACES_OF_NAME = [0.5, 0.38, 0.62, 0.26, 0.74].flatMap((along) => [20, 34].map((rim) => ({ rim, along })));
const CELL = 48;

interface Box { left: number; top: number; right: number; bottom: number }
interface Spot { node: number; x: number; y: number; half: number; importance: number }

export function drawMarks(brush: Brush, view: View, choice: Choice, alone: boolean): void {
  const taken: Box[] = [];
  brush.setLineDash([]);
  brush.globalAlpha = 1;
  drawStrong(brush, view, choice, alone);
  if (alone && summarises(view)) {
    nameIslands(brush, view, choice, taken);
    for (const node of [choice.hovered, choice.node]) if (node >= 0) pointOut(brush, view, choice, node, taken);
    return;
  }
  const seen = spotsOf(view, choice);
  for (const spot of seen) drawSign(brush, choice, spot);
  nameIslands(brush, view, choice, taken);
  const crowd = new Crowd(seen);
  nameSectors(brush, view, choice, taken, crowd);
  const candidates = seen.filter(({ importance }) => importance <= 90).sort((a, b) => a.importance - b.importance || a.node - b.node);
  for (const spot of candidates.slice(0, 6 * MOST_LABELS)) {
    if (taken.length >= MOST_LABELS) break;
    drawLabel(brush, choice, spot, taken, crowd);
  }
}

// The ties of what is chosen, or the path from it, with the way they point.
function drawStrong(brush: Brush, view: View, choice: Choice, alone: boolean): void {
  const { model } = choice;
  const edges = choice.path ?? (choice.node >= 0 ? model.tiesOf(choice.node) : []);
  if (!alone && !choice.path) return; // vis draws them itself
  for (const edge of edges) {
    if (choice.tieState[edge] !== STRONG) continue;
    const [a, b] = [model.source[edge], model.target[edge]];
    const [x, y, toX, toY] = [onScreenX(view, model.x[a]), onScreenY(view, model.y[a]), onScreenX(view, model.x[b]), onScreenY(view, model.y[b])];
    brush.strokeStyle = brush.fillStyle = choice.path ? palette.focus : palette[model.familyOf(edge)];
    brush.lineWidth = choice.path ? 4 : 2;
    brush.setLineDash(model.isGhost(edge) ? GHOST_DASH : []);
    brush.beginPath();
    brush.moveTo(x, y);
    brush.lineTo(toX, toY);
    brush.stroke();
    const length = Math.hypot(toX - x, toY - y);
    if (!model.ties[model.tie[edge]].directed || length < 20) continue;
    const [dx, dy] = [(toX - x) / length, (toY - y) / length];
    const back = model.sizeOf(b) * view.scale + 2;
    const [tipX, tipY] = [toX - dx * back, toY - dy * back];
    brush.beginPath();
    brush.moveTo(tipX, tipY);
    brush.lineTo(tipX - 9 * dx - 4 * dy, tipY - 9 * dy + 4 * dx);
    brush.lineTo(tipX - 9 * dx + 4 * dy, tipY - 9 * dy - 4 * dx);
    brush.closePath();
    brush.fill();
  }
  brush.setLineDash([]);
}

function pointOut(brush: Brush, view: View, choice: Choice, node: number, taken: Box[]): void {
  const { model } = choice;
  const [x, y] = [onScreenX(view, model.x[node]), onScreenY(view, model.y[node])];
  brush.beginPath();
  brush.arc(x, y, 5, 0, 2 * Math.PI);
  brush.fillStyle = choice.paints[choice.paint[node]].fill;
  brush.strokeStyle = palette.ink;
  brush.lineWidth = 2;
  brush.fill();
  brush.stroke();
  drawLabel(brush, choice, { node, x, y, half: 5, importance: -3 }, taken, new Crowd([]));
}

function spotsOf(view: View, choice: Choice): Spot[] {
  const { model } = choice;
  const spots: Spot[] = [];
  for (const island of model.islands) {
    if (!isSeen(view, island.x, island.y, island.radius)) continue;
    for (let node = island.first; node < island.end; node += 1) {
      if (!choice.state[node] && node !== choice.hovered) continue;
      const [x, y] = [onScreenX(view, model.x[node]), onScreenY(view, model.y[node])];
      if (x <= 0 || y <= 0 || x >= view.width || y >= view.height) continue;
      spots.push({ node, x, y, half: model.sizeOf(node) * view.scale, importance: importance(choice, node, view.scale) });
    }
  }
  return spots;
}

// Small is early. What is pointed at and what is chosen come first; small things only appear when one has zoomed in.
function importance(choice: Choice, node: number, scale: number): number {
  const { rank } = choice.model.looks[choice.model.look[node]];
  if (node === choice.hovered) return -3;
  if (node === choice.node) return -2;
  if (choice.node >= 0) return -1 + rank / 10;
  const gap = ["uncovered", "high", "medium"].includes(choice.mode.classes[choice.cls[node]].name) ? -1 : 0;
  return rank + gap > 2 + 9 * Math.max(0, scale - 0.3) ? 99 : rank + gap;
}

function drawSign(brush: Brush, { model, paints, paint }: Choice, { node, x, y, half }: Spot): void {
  const { shape } = model.looks[model.look[node]];
  if (half < SIGN_FROM[shape]) return;
  const { sign } = model.kinds[model.kind[node]];
  brush.font = `600 ${Math.round(half * (sign.length > 1 ? 0.8 : 1.05))}px ${FONT}`;
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  brush.fillStyle = paints[paint[node]].ink;
  brush.fillText(sign, x, y + half * SIGN_DROP[shape]);
}

// How many nodes a box would cover.
class Crowd {
  private readonly cells = new Map<number, Spot[]>();
  constructor(spots: Spot[]) {
    for (const spot of spots) {
      const key = this.key(Math.floor(spot.x / CELL), Math.floor(spot.y / CELL));
      const cell = this.cells.get(key);
      if (cell) cell.push(spot);
      else this.cells.set(key, [spot]);
    }
  }
  private key = (column: number, row: number): number => row * 4096 + column;
  within({ left, top, right, bottom }: Box): number {
    let count = 0;
    for (let row = Math.floor((top - CELL) / CELL); row <= Math.floor((bottom + CELL) / CELL); row += 1) {
      for (let column = Math.floor((left - CELL) / CELL); column <= Math.floor((right + CELL) / CELL); column += 1) {
        for (const { x, y, half } of this.cells.get(this.key(column, row)) ?? []) {
          if (x + half > left && x - half < right && y + half * 0.8 > top && y - half * 0.8 < bottom) count += 1;
        }
      }
    }
    return count;
  }
}

const isFree = (box: Box, taken: Box[]): boolean =>
  taken.every((other) => box.left > other.right + 3 || box.right < other.left - 3 || box.top > other.bottom + 1 || box.bottom < other.top - 1);

function drawLabel(brush: Brush, choice: Choice, { node, x, y, half }: Spot, taken: Box[], crowd: Crowd): void {
  const { model } = choice;
  const big = model.looks[model.look[node]].rank <= 1;
  const size = big ? LABEL_SIZE + 3 : LABEL_SIZE;
  const lines = [model.label(node), ...(model.lacks.has(node) ? [model.lacking(node)] : [])];
  const font = `${big || node === choice.node ? 700 : 500} ${size}px ${FONT}`;
  const width = Math.max(...lines.map((line) => measured(font, line)));
  const height = lines.length * (size + 2);
  const boxAt = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  // Where it covers no other label and fewest nodes; only what matters most may cover any.
  const free = [
    boxAt(x - width / 2, y + half + 2), boxAt(x - width / 2, y - half - height - 2),
    boxAt(x + half + 4, y - height / 2), boxAt(x - half - 4 - width, y - height / 2),
  ].filter((box) => isFree(box, taken)).map((box) => ({ box, covers: crowd.within(box) })).sort((a, b) => a.covers - b.covers);
  if (!free.length || (free[0].covers && !big && choice.node < 0 && node !== choice.hovered)) return;
  const { box } = free[0];
  taken.push(box);
  lines.forEach((line, number) => {
    const left = box.left + (width - measured(font, line)) / 2;
    write(brush, line, font, number ? palette.uncovered : palette.ink, left, box.top + number * (size + 2), "left", "top", palette.panel);
  });
}

function write(
  brush: Brush, text: string, font: string, colour: string, x: number, y: number, align: CanvasTextAlign, baseline: CanvasTextBaseline, ground: string,
): void {
  brush.font = font;
  brush.textAlign = align;
  brush.textBaseline = baseline;
  brush.lineWidth = 4;
  brush.strokeStyle = ground;
  brush.strokeText(text, x, y);
  brush.fillStyle = colour;
  brush.fillText(text, x, y);
}

// Names of the communities, or of the streets, above their islands; from afar those with most gaps first, as many as can be read.
function nameIslands(brush: Brush, view: View, choice: Choice, taken: Box[]): void {
  const { model } = choice;
  const afar = summarises(view);
  const level = groupsAt(model, view);
  for (const { node, x, y, radius } of (afar && level !== model.streets && model.streets?.groups) || []) {
    if (node < 0 || !isSeen(view, x, y, radius)) continue;
    writeCentred(brush, model.names[node], `650 15px ${FONT}`, palette.soft, onScreenX(view, x), onScreenY(view, y - radius) - 8, 2 * radius * view.scale, taken);
  }
  const named = level.groups.filter((group) => group.node >= 0 && isSeen(view, group.x, group.y, group.radius));
  if (afar) {
    const gaps = new Map(named.map((group) => [group, gapsOf(choice, group)]));
    named.sort((a, b) => gaps.get(b)! - gaps.get(a)! || a.first - b.first);
  }
  const size = !afar ? 17 : named.length && named[0].radius * view.scale > WIDE ? 14 : LABEL_SIZE;
  const small = afar && named.length > MOST_LABELS && named[0].radius * view.scale < SMALL;
  for (const island of named) {
    if (taken.length >= (small ? MOST_BESIDE_SMALL : MOST_LABELS)) return;
    const [x, y, radius] = [onScreenX(view, island.x), onScreenY(view, island.y), island.radius * view.scale];
    const name = (below: number): boolean => writeCentred(brush, model.names[island.node], `650 ${size}px ${FONT}`, palette.ink, x, y + below, afar ? Math.max(90, 2 * radius) : 2 * radius, taken);
    if (!name(-radius - 2) && afar) name(radius + 2);
  }
}

// Names of the grids outside their sectors, where they cover fewest nodes.
function nameSectors(brush: Brush, view: View, { model }: Choice, taken: Box[], crowd: Crowd): void {
  const font = `600 ${LABEL_SIZE}px ${FONT}`;
  for (const sector of model.sectors) {
    if (taken.length >= MOST_LABELS) return;
    const island = model.islands[sector.island];
    if (!isSeen(view, island.x, island.y, island.radius)) continue;
    const name = sector.node < 0 ? model.words.no_grid : model.label(sector.node);
    const places = PLACES_OF_NAME.map(({ rim, along }) => {
      const [angle, radius] = [sector.start + along * (sector.end - sector.start), sector.outer + rim];
      const [x, y] = [onScreenX(view, island.x + radius * Math.cos(angle)), onScreenY(view, island.y + radius * Math.sin(angle))];
      return { x, y, covers: crowd.within(boxAround(x, y, measured(font, name) / 2)) };
    });
    const { x, y } = places.sort((a, b) => a.covers - b.covers)[0];
    writeCentred(brush, name, font, palette.soft, x, y, sector.outer * (sector.end - sector.start) * view.scale, taken);
  }
}

const boxAround = (x: number, y: number, half: number): Box => ({ left: x - half, right: x + half, top: y - 8, bottom: y + 8 });

function writeCentred(brush: Brush, text: string, font: string, colour: string, x: number, y: number, room: number, taken: Box[]): boolean {
  const half = measured(font, text) / 2;
  const box = boxAround(x, y, half);
  if (2 * half > room || !isFree(box, taken)) return false;
  write(brush, text, font, colour, x, y, "center", "middle", mixed(palette.island, palette.panel, 0.9));
  taken.push(box);
  return true;
}
