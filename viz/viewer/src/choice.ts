// What the reader has chosen, and what follows from it for every node and tie. Everything drawn follows from this alone.
import { type Paint } from "./colours";
import type { Model } from "./model";
import { modeOf, type Mode, type ModeName } from "./modes";

export const FAINT = 0, VIVID = 1, CHOSEN = 2; // of a node
export const HIDDEN = 0, PALE = 1, PLAIN = 2, STRONG = 3; // of a tie

export class Choice {
  node = -1;
  hovered = -1;
  rule = -1;
  colour: ModeName = "coverage";
  steps = 1; // how far the neighbourhood of the chosen node reaches
  path: number[] | null = null; // ties from the chosen node to the core
  readonly off = { class: new Set<string>(), kind: new Set<string>(), family: new Set<string>() };

  mode: Mode;
  paints: Paint[] = [];
  readonly paint: Uint8Array;
  readonly cls: Uint8Array;
  readonly state: Uint8Array;
  readonly tieState: Uint8Array;

  constructor(readonly model: Model) {
    for (const { name, shown } of model.families) if (!shown) this.off.family.add(name);
    this.mode = modeOf(this.colour, this.rule, model);
    this.paint = new Uint8Array(model.count);
    this.cls = new Uint8Array(model.count);
    this.state = new Uint8Array(model.count);
    this.tieState = new Uint8Array(model.tie.length);
    this.classify();
  }

  /** The colours mean something else. */
  classify(): void {
    this.mode = modeOf(this.colour, this.rule, this.model);
    const known = new Set(this.mode.classes.map(({ name }) => name));
    for (const name of this.off.class) if (!known.has(name)) this.off.class.delete(name);
    for (let node = 0; node < this.model.count; node += 1) {
      this.cls[node] = this.mode.classOf(node);
      this.paint[node] = this.mode.paintAt(node);
    }
    this.repaint();
  }

  repaint(): void {
    this.paints = this.mode.paints();
    this.judge();
  }

  passes = (node: number): boolean => !this.offKind[this.model.kind[node]] && !this.offClass[this.cls[node]];
  private offKind: boolean[] = [];
  private offClass: boolean[] = [];

  /** What is vivid and what is faint. */
  judge(): void {
    const { model, off } = this;
    this.offKind = model.kinds.map(({ name }) => off.kind.has(name));
    this.offClass = this.mode.classes.map(({ name }) => off.class.has(name));
    const near = this.node < 0 ? null : this.neighbourhood();
    for (let node = 0; node < model.count; node += 1) {
      this.state[node] = this.passes(node) && (!near || near.has(node)) ? VIVID : FAINT;
    }
    if (this.node >= 0) this.state[this.node] = CHOSEN;
    const offTie = model.ties.map(({ family }) => off.family.has(family));
    for (let edge = 0; edge < model.tie.length; edge += 1) {
      const { source, target } = model;
      const hidden = offTie[model.tie[edge]];
      const vivid = this.state[source[edge]] && this.state[target[edge]];
      this.tieState[edge] = hidden ? HIDDEN : vivid && this.node < 0 ? PLAIN : PALE;
    }
    if (this.path) for (const edge of this.path) this.tieState[edge] = STRONG;
    else if (this.node >= 0) for (const edge of model.tiesOf(this.node)) this.tieState[edge] = STRONG;
  }

  private neighbourhood(): Set<number> {
    const { model } = this;
    const near = new Set([this.node]);
    if (this.path) {
      for (const edge of this.path) near.add(model.source[edge]).add(model.target[edge]);
      return near;
    }
    let rim = [this.node];
    for (let step = 0; step < this.steps; step += 1) {
      rim = rim.flatMap((node) => Array.from(model.tiesOf(node), (edge) => model.otherEnd(edge, node))).filter((node) => !near.has(node));
      for (const node of rim) near.add(node);
    }
    return near;
  }
}

/** The shortest way from a node to the core over ties that are there; being in the same place is no tie. */
export function pathToCore(model: Model, from: number): number[] | null {
  const by = new Map<number, number>([[from, -1]]);
  let rim = [from];
  while (rim.length) {
    const next: number[] = [];
    for (const node of rim) {
      if (model.isCore(node) && node !== from) return wayBack(model, by, node, from);
      for (const edge of model.tiesOf(node)) {
        const other = model.otherEnd(edge, node);
        if (by.has(other) || model.isGhost(edge) || model.familyOf(edge) === "place") continue;
        by.set(other, edge);
        next.push(other);
      }
    }
    rim = next;
  }
  return null;
}

function wayBack(model: Model, by: Map<number, number>, core: number, from: number): number[] {
  const path: number[] = [];
  for (let node = core; node !== from; node = model.otherEnd(path[0], node)) path.unshift(by.get(node)!);
  return path;
}
