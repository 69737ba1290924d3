// What the colours may mean: each mode puts every node into one class, and gives each class its paint.
import { hue, paintOf, palette, type Paint } from "./colours";
import type { Model } from "./model";

export interface Class { name: string; label: string }
export interface Mode {
  classes: Class[];
  classOf(node: number): number;
  /** Paints, and which of them a node has; the core keeps its own, so that it is found at a glance. */
  paints(): Paint[];
  paintAt(node: number): number;
}
export type ModeName = "coverage" | "severity" | "kind" | "grid";
export const MODES: ModeName[] = ["coverage", "severity", "kind", "grid"];

export function modeOf(name: ModeName, rule: number, model: Model): Mode {
  switch (name) {
    case "coverage": return withCore(model, coverage(rule, model));
    case "severity": return withCore(model, severity(rule, model));
    case "kind": return kinds(model);
    case "grid": return grids(model);
  }
}

type Plain = Omit<Mode, "paintAt">;

function withCore(model: Model, plain: Plain): Mode {
  const count = plain.classes.length;
  const gaps = new Set(plain.classes.flatMap(({ name }, at) => (["uncovered", "high", "medium"].includes(name) ? [at] : [])));
  return {
    ...plain,
    paints: () => [...plain.paints(), paintOf("core"), paintOf("core_uncovered")],
    paintAt: (node) => {
      const own = plain.classOf(node);
      return model.isCore(node) ? count + (gaps.has(own) ? 1 : 0) : own;
    },
  };
}

function coverage(rule: number, model: Model): Plain {
  const unasked = model.standings.length - 1;
  const classOf = rule < 0 ? (node: number) => model.standing[node] : (node: number) => {
    for (const finding of model.findingsOf(node)) {
      if (model.verdicts[model.verdict[finding]].rule === rule) return model.standingOf(finding);
    }
    return unasked;
  };
  return { classes: model.standings, classOf, paints: () => model.standings.map(({ name }) => paintOf(name)) };
}

// The gravest rule that is not met; what is not known is no gap.
function severity(rule: number, model: Model): Plain {
  const names = ["high", "medium", "low", "unknown", "fine", "not_asked"];
  const classes = names.map((name) => ({ name, label: model.words[`severity_${name}`] }));
  const standings = model.standings.map(({ name }) => name);
  const weight = model.verdicts.map(({ rule: asked, standing }) => {
    const name = standings[standing];
    return names.indexOf(name === "uncovered" ? model.rules[asked].severity : name === "unknown" ? "unknown" : name === "excluded" ? "not_asked" : "fine");
  });
  const classOf = (node: number): number => {
    let gravest = names.length - 1;
    for (const finding of model.findingsOf(node)) {
      const verdict = model.verdict[finding];
      if (rule < 0 || model.verdicts[verdict].rule === rule) gravest = Math.min(gravest, weight[verdict]);
    }
    return gravest;
  };
  return { classes, classOf, paints: () => names.map((name) => paintOf(name)) };
}

function kinds(model: Model): Mode {
  return {
    classes: model.kinds.map(({ name, label }) => ({ name, label })),
    classOf: (node) => model.kind[node],
    paints: () => model.kinds.map(({ name }, at) => paintOf(name, hue(at))),
    paintAt: (node) => model.kind[node],
  };
}

const GRID_HUES = 6;
function grids(model: Model): Mode {
  const turn = new Map<number, number>(); // a grid's place among those of its island
  const seen = new Map<number, number>();
  for (const { node, island } of model.sectors) {
    if (node < 0) continue;
    turn.set(node, seen.get(island) ?? 0);
    seen.set(island, (seen.get(island) ?? 0) + 1);
  }
  return {
    classes: [{ name: "in_grid", label: model.words.in_grid }, { name: "no_grid", label: model.words.no_grid }],
    classOf: (node) => (model.grid[node] ? 0 : 1),
    paints: () => [...Array.from({ length: GRID_HUES }, (_, at) => paintOf("in_grid", hue(at))), paintOf("no_grid", palette.not_asked)],
    paintAt: (node) => (model.grid[node] ? (turn.get(model.grid[node] - 1) ?? 0) % GRID_HUES : GRID_HUES),
  };
}
