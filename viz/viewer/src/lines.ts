// Nodes and ties drawn stroke by stroke: for pictures to take away, and where there is no WebGL.
import type { Brush } from "./brush";
import { CHOSEN, FAINT, HIDDEN, PALE, STRONG, type Choice } from "./choice";
import { palette } from "./colours";
import { outline } from "./shapes";
import { bundles, isSeen, onScreenX, onScreenY, summarises, type View } from "./view";

export const FADED = 0.14;
export const APART = 0.3; // how vivid a tie between islands is, that it does not strike out what it crosses
export const GHOST_DASH = [7, 6];

// What looks alike is drawn as one path, which takes less than each by itself; in a picture to take away each is a shape of its own.
class Alike {
  private readonly groups = new Map<number, number[]>();
  constructor(private readonly singly: boolean) {}
  add(one: number, look: number): void {
    const key = this.singly ? one : look;
    const group = this.groups.get(key);
    if (group) group.push(one);
    else this.groups.set(key, [one]);
  }
  each = (draw: (group: number[]) => void): void => this.groups.forEach(draw);
}

export function drawTies(brush: Brush, view: View, choice: Choice, singly = false): void {
  if (summarises(view)) return;
  const { model, tieState } = choice;
  const seen = model.islands.map((island) => isSeen(view, island.x, island.y, island.radius));
  const isApart = (edge: number): boolean => model.island[model.source[edge]] !== model.island[model.target[edge]];
  const alike = new Alike(singly);
  for (let edge = 0; edge < model.tie.length; edge += 1) {
    const apart = isApart(edge);
    if (tieState[edge] === HIDDEN || tieState[edge] === STRONG || (apart && bundles(view))) continue;
    if (!seen[model.island[model.source[edge]]] && !seen[model.island[model.target[edge]]]) continue;
    alike.add(edge, (4 * model.tie[edge] + tieState[edge]) * 2 + Number(apart));
  }
  alike.each((edges) => {
    const [one] = edges;
    const ghost = model.isGhost(one);
    brush.beginPath();
    for (const edge of edges) {
      const [a, b] = [model.source[edge], model.target[edge]];
      brush.moveTo(onScreenX(view, model.x[a]), onScreenY(view, model.y[a]));
      brush.lineTo(onScreenX(view, model.x[b]), onScreenY(view, model.y[b]));
    }
    brush.strokeStyle = palette[model.familyOf(one)];
    brush.globalAlpha = tieState[one] === PALE ? 0.06 : ghost ? 0.95 : isApart(one) ? 0.7 * APART : 0.7;
    brush.lineWidth = ghost ? 2 : 1;
    brush.setLineDash(ghost ? GHOST_DASH : []);
    brush.stroke();
  });
  brush.setLineDash([]);
  brush.globalAlpha = 1;
}

export function drawNodes(brush: Brush, view: View, choice: Choice, singly = false): void {
  if (summarises(view)) return;
  const { model, paint, state } = choice;
  const alike = new Alike(singly);
  for (const island of model.islands) {
    if (!isSeen(view, island.x, island.y, island.radius)) continue;
    for (let node = island.first; node < island.end; node += 1) {
      if (isSeen(view, model.x[node], model.y[node], 40)) alike.add(node, (256 * model.look[node] + paint[node]) * 4 + state[node]);
    }
  }
  alike.each((nodes) => drawAlike(brush, view, choice, nodes));
  brush.globalAlpha = 1;
  brush.setLineDash([]);
}

function drawAlike(brush: Brush, view: View, choice: Choice, nodes: number[]): void {
  const { model } = choice;
  const [one] = nodes;
  const paint = choice.paints[choice.paint[one]];
  const chosen = choice.state[one] === CHOSEN;
  const radius = model.sizeOf(one) * view.scale * (chosen ? 1.35 : 1);
  brush.beginPath();
  for (const node of nodes) outline(brush, model.looks[model.look[node]].shape, onScreenX(view, model.x[node]), onScreenY(view, model.y[node]), radius);
  brush.globalAlpha = choice.state[one] === FAINT ? FADED : 1;
  brush.fillStyle = paint.fill;
  brush.fill();
  brush.strokeStyle = paint.border;
  brush.lineWidth = Math.min(paint.width, Math.max(0.4, radius / 3)) + (chosen ? 2 : 0);
  brush.setLineDash(paint.dashed ? [Math.max(1.5, radius / 2.2), Math.max(1.2, radius / 3)] : []);
  brush.stroke();
}
