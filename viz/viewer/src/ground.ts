// Behind the nodes: each community an island, each grid a sector of it; from afar an island is a ring of its classes,
// from farther away a street is one, and what runs between them is bundled.
import { FONT, measured, type Brush } from "./brush";
import type { Choice } from "./choice";
import { palette } from "./colours";
import type { Groups, Island } from "./model";
import { bundles, groupsAt, isSeen, onScreenX, onScreenY, summarises, type View } from "./view";

const SECTORS_FROM = 60; // pixels of an island's radius
const FIGURE_FROM = 9; // pixels of the hole's radius
const MOST_BUNDLES = 1500;
const GRAVE = new Set(["uncovered", "high"]);
const RING = 0.82; // of its island: between rings there is room for names
const HOLE = 0.45; // of a ring, as a share of its radius
const CROWDED = 200; // bundles: fainter, that the rings stand out

export function drawGround(brush: Brush, view: View, choice: Choice, alone: boolean): void {
  const { model } = choice;
  const level = alone ? groupsAt(model, view) : model.communities;
  const seen = level.groups.filter((group) => isSeen(view, group.x, group.y, group.radius));
  brush.globalAlpha = 1;
  brush.setLineDash([]);
  if (alone && level === model.communities) for (const street of model.streets?.groups ?? []) if (street.node >= 0) outlineStreet(brush, view, street);
  if (alone && bundles(view)) drawBundles(brush, view, choice, level); // they end where what they tie begins
  brush.fillStyle = palette.island;
  for (const group of seen) {
    around(brush, view, group);
    brush.fill();
  }
  if (alone && summarises(view)) {
    for (const group of seen) drawRing(brush, view, choice, group);
    return;
  }
  const near = new Set(seen);
  for (const sector of model.sectors) {
    const island = model.islands[sector.island];
    if (!near.has(island) || island.radius * view.scale < SECTORS_FROM) continue;
    const [x, y] = [onScreenX(view, island.x), onScreenY(view, island.y)];
    brush.beginPath();
    brush.arc(x, y, sector.outer * view.scale, sector.start, sector.end);
    brush.arc(x, y, sector.inner * view.scale, sector.end, sector.start, true);
    brush.closePath();
    brush.fillStyle = palette.sector;
    brush.fill();
    brush.strokeStyle = palette.island;
    brush.lineWidth = Math.max(1, 8 * view.scale);
    brush.stroke();
  }
}

function around(brush: Brush, view: View, { x, y, radius }: Island): void {
  brush.beginPath();
  brush.arc(onScreenX(view, x), onScreenY(view, y), radius * view.scale, 0, 2 * Math.PI);
}

function outlineStreet(brush: Brush, view: View, street: Island): void {
  if (!isSeen(view, street.x, street.y, street.radius)) return;
  around(brush, view, street);
  brush.strokeStyle = palette.line;
  brush.lineWidth = 1.5;
  brush.stroke();
}

/** How many nodes of an island or a street have each paint, of those that are vivid. */
export function sharesOf(choice: Choice, { first, end }: Island): number[] {
  const shares = choice.paints.map(() => 0);
  for (let node = first; node < end; node += 1) if (choice.state[node]) shares[choice.paint[node]] += 1;
  return shares;
}

/** How many of an island or a street have a grave gap, of those that are vivid. */
export function gapsOf(choice: Choice, group: Island): number {
  return sharesOf(choice, group).reduce((sum, share, paint) => sum + (GRAVE.has(choice.mode.classes[paint]?.name ?? "") ? share : 0), 0);
}

// The ring of the shares, and within it how many have gaps.
function drawRing(brush: Brush, view: View, choice: Choice, island: Island): void {
  const [x, y, radius] = [onScreenX(view, island.x), onScreenY(view, island.y), island.radius * view.scale * RING];
  const shares = sharesOf(choice, island);
  const all = island.end - island.first;
  let angle = -Math.PI / 2;
  choice.paints.forEach((paint, number) => {
    if (!shares[number]) return;
    const end = angle + (2 * Math.PI * shares[number]) / all;
    brush.beginPath();
    brush.arc(x, y, radius, angle, end);
    brush.arc(x, y, radius * HOLE, end, angle, true);
    brush.closePath();
    brush.fillStyle = paint.fill;
    brush.fill();
    if (paint.fill === palette.panel) { // hollow here too
      brush.strokeStyle = paint.border;
      brush.lineWidth = 0.6;
      brush.setLineDash(paint.dashed ? [2, 2] : []);
      brush.stroke();
      brush.setLineDash([]);
    }
    angle = end;
  });
  const gaps = String(gapsOf(choice, island) || "");
  const hole = radius * HOLE;
  const font = `700 ${Math.round(Math.min(20, Math.max(10, hole * 0.72)))}px ${FONT}`;
  if (hole < FIGURE_FROM || measured(font, gaps) > 1.75 * hole) return;
  brush.font = font;
  brush.textAlign = "center";
  brush.textBaseline = "middle";
  brush.fillStyle = palette.uncovered;
  brush.fillText(gaps, x, y);
}

interface Bundle { from: number; to: number; family: string; weight: number }
const gathered = new Map<Groups, { key: string; bundles: Bundle[] }>();

function bundlesOf(choice: Choice, level: Groups): Bundle[] {
  const { model, off } = choice;
  const key = [...off.family].sort().join();
  const before = gathered.get(level);
  if (before?.key === key) return before.bundles;
  const weights = new Map<string, Bundle>();
  for (let edge = 0; edge < model.tie.length; edge += 1) {
    const ends = [level.of[model.island[model.source[edge]]], level.of[model.island[model.target[edge]]]].sort((a, b) => a - b);
    const family = model.familyOf(edge);
    if (ends[0] === ends[1] || off.family.has(family)) continue;
    const name = `${ends[0]} ${ends[1]} ${family}`;
    const known = weights.get(name);
    if (known) known.weight += 1;
    else weights.set(name, { from: ends[0], to: ends[1], family, weight: 1 });
  }
  const found = [...weights.values()].sort((a, b) => b.weight - a.weight);
  gathered.set(level, { key, bundles: found });
  return found;
}

function drawBundles(brush: Brush, view: View, choice: Choice, level: Groups): void {
  let drawn = 0;
  const found = bundlesOf(choice, level);
  const vivid = found.length > CROWDED ? 0.12 : 0.4;
  for (const { from, to, family, weight } of found) {
    const [a, b] = [level.groups[from], level.groups[to]];
    if (!isSeen(view, a.x, a.y, a.radius) && !isSeen(view, b.x, b.y, b.radius)) continue;
    brush.beginPath();
    brush.moveTo(onScreenX(view, a.x), onScreenY(view, a.y));
    brush.lineTo(onScreenX(view, b.x), onScreenY(view, b.y));
    brush.strokeStyle = palette[family];
    brush.globalAlpha = family === "ghost" ? 2.25 * vivid : choice.node < 0 ? vivid : 0.3 * vivid;
    brush.lineWidth = Math.min(9, 0.6 + Math.log2(weight + 1) * 0.8);
    brush.setLineDash(family === "ghost" ? [7, 6] : []);
    brush.stroke();
    if ((drawn += 1) >= MOST_BUNDLES) break;
  }
  brush.globalAlpha = 1;
  brush.setLineDash([]);
}
