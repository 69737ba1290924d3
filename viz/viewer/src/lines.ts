// Nodes and ties drawn stroke by stroke: for pictures to take away, and where there is no WebGL.
import type { Brush } from "./brush";
import { CHOSEN, FAINT, HIDDEN, PALE, STRONG, type Choice } from "./choice";
import { palette } from "./colours";
import { outline } from "./shapes";
import { bundles, isSeen, onScreenX, onScreenY, summarises, type View } from "./view";

export const FADED = 0.14;
export const APART = 0.3; // how vivid a tie between islands is, that it does not strike out what it crosses
export const GHOST_DASH = [7, 6];

export function drawTies(brush: Brush, view: View, choice: Choice): void {
  if (summarises(view)) return;
  const { model, tieState } = choice;
  const seen = model.islands.map((island) => isSeen(view, island.x, island.y, island.radius));
  for (let edge = 0; edge < model.tie.length; edge += 1) {
    const [a, b] = [model.source[edge], model.target[edge]];
    const apart = model.island[a] !== model.island[b];
    if (tieState[edge] === HIDDEN || tieState[edge] === STRONG || (apart && bundles(view))) continue;
    if (!seen[model.island[a]] && !seen[model.island[b]]) continue;
    const ghost = model.isGhost(edge);
    brush.beginPath();
    brush.moveTo(onScreenX(view, model.x[a]), onScreenY(view, model.y[a]));
    brush.lineTo(onScreenX(view, model.x[b]), onScreenY(view, model.y[b]));
    brush.strokeStyle = palette[model.familyOf(edge)];
    brush.globalAlpha = tieState[edge] === PALE ? 0.06 : ghost ? 0.95 : apart ? 0.7 * APART : 0.7;
    brush.lineWidth = ghost ? 2 : 1;
    brush.setLineDash(ghost ? GHOST_DASH : []);
    brush.stroke();
  }
  brush.setLineDash([]);
  brush.globalAlpha = 1;
}

export function drawNodes(brush: Brush, view: View, choice: Choice): void {
  if (summarises(view)) return;
  const { model } = choice;
  for (const island of model.islands) {
    if (!isSeen(view, island.x, island.y, island.radius)) continue;
    for (let node = island.first; node < island.end; node += 1) drawNode(brush, view, choice, node);
  }
  brush.globalAlpha = 1;
  brush.setLineDash([]);
}

function drawNode(brush: Brush, view: View, choice: Choice, node: number): void {
  const { model } = choice;
  if (!isSeen(view, model.x[node], model.y[node], 40)) return;
  const paint = choice.paints[choice.paint[node]];
  const chosen = choice.state[node] === CHOSEN;
  const radius = model.sizeOf(node) * view.scale * (chosen ? 1.35 : 1);
  brush.beginPath();
  outline(brush, model.looks[model.look[node]].shape, onScreenX(view, model.x[node]), onScreenY(view, model.y[node]), radius);
  brush.globalAlpha = choice.state[node] === FAINT ? FADED : 1;
  brush.fillStyle = paint.fill;
  brush.fill();
  brush.strokeStyle = paint.border;
  brush.lineWidth = Math.min(paint.width, Math.max(0.4, radius / 3)) + (chosen ? 2 : 0);
  brush.setLineDash(paint.dashed ? [Math.max(1.5, radius / 2.2), Math.max(1.2, radius / 3)] : []);
  brush.stroke();
}
