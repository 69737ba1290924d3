// What part of the map is seen, in pixels of the page.
import type { Groups, Island, Model } from "./model";

export interface View { x: number; y: number; scale: number; width: number; height: number }
export const SPACING = 38; // of the layout: between two nodes of a ring
const SUMMARY_BELOW = 4.5; // pixels of that spacing: single nodes cannot be told apart
const STREETS_BELOW = 22; // pixels of a community's radius: its ring cannot be read
const BUNDLES_BELOW = 12;
const TITLE_ROOM = 20; // pixels above the islands for their names

export const onScreenX = (view: View, x: number): number => (x - view.x) * view.scale + view.width / 2;
export const onScreenY = (view: View, y: number): number => (y - view.y) * view.scale + view.height / 2;
export const summarises = (view: View): boolean => view.scale * SPACING < SUMMARY_BELOW;
export const bundles = (view: View): boolean => view.scale * SPACING < BUNDLES_BELOW;
export const nearest = BUNDLES_BELOW / SPACING;
const isFar = (model: Model, view: View): boolean => model.islands[model.islands.length - 1].radius * view.scale < STREETS_BELOW;

/** What is drawn as wholes from afar: the communities, and from farther away the streets. */
export const groupsAt = (model: Model, view: View): Groups => (model.streets && summarises(view) && isFar(model, view) ? model.streets : model.communities);

/** The scale at which what is in a group can be told apart. */
export function scaleWithin(model: Model, view: View, group: Island): number {
  const communities = (1.02 * STREETS_BELOW) / model.islands[model.islands.length - 1].radius;
  const least = groupsAt(model, view) === model.streets && group.node >= 0 ? communities : nearest;
  return Math.max((0.95 * Math.min(view.width, view.height)) / 2 / group.radius, least);
}


export function isSeen(view: View, x: number, y: number, radius: number): boolean {
  const [wide, high] = [view.width / 2 / view.scale + radius, view.height / 2 / view.scale + radius];
  return Math.abs(x - view.x) < wide && Math.abs(y - view.y) < high;
}

/** Where all islands are seen. */
export function whole(model: Model, width: number, height: number): Pick<View, "x" | "y" | "scale"> {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, radius } of [...model.islands, ...(model.streets?.groups ?? [])]) {
    left = Math.min(left, x - radius); right = Math.max(right, x + radius);
    top = Math.min(top, y - radius); bottom = Math.max(bottom, y + radius);
  }
  if (left > right) return { x: 0, y: 0, scale: 1 };
  const scale = Math.min(width / (right - left), Math.max(1, height - TITLE_ROOM) / (bottom - top)) * 0.985;
  return { x: (left + right) / 2, y: (top + bottom) / 2 - TITLE_ROOM / 2 / scale, scale };
}

/** The node at a point of the page, within reach of a finger. */
export function nodeAt(model: Model, view: View, px: number, py: number): number {
  const [x, y] = [(px - view.width / 2) / view.scale + view.x, (py - view.height / 2) / view.scale + view.y];
  const reach = 4 / view.scale;
  let [best, least] = [-1, Infinity];
  for (const island of model.islands) {
    if (Math.hypot(island.x - x, island.y - y) > island.radius) continue;
    for (let node = island.first; node < island.end; node += 1) {
      const distance = Math.hypot(model.x[node] - x, model.y[node] - y);
      if (distance < model.sizeOf(node) + reach && distance < least) [best, least] = [node, distance];
    }
  }
  return best;
}

/** The group that is drawn as a whole at a point of the page. */
export function groupAt(model: Model, view: View, px: number, py: number): Island | undefined {
  const [x, y] = [(px - view.width / 2) / view.scale + view.x, (py - view.height / 2) / view.scale + view.y];
  return groupsAt(model, view).groups.find((group) => Math.hypot(group.x - x, group.y - y) <= group.radius);
}
