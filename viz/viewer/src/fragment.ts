// The page's state in its address: a saved view is a link.
import type { App } from "./app";
import type { Findings } from "./findings";
import { COLUMNS } from "./findings";
import { MODES, type ModeName } from "./modes";

const two = (number: number): string => String(Math.round(number * 10_000) / 10_000);

export function written(app: App, findings: Findings, touched: boolean): string {
  const { model, choice, surface } = app;
  const told = new URLSearchParams();
  if (choice.node >= 0) told.set("node", model.ids[choice.node]);
  if (choice.node >= 0 && choice.path) told.set("path", "1");
  if (choice.node >= 0 && choice.steps > 1) told.set("steps", String(choice.steps));
  if (choice.colour !== "coverage") told.set("colour", choice.colour);
  if (choice.rule >= 0) told.set("rule", model.rules[choice.rule].id);
  for (const group of ["class", "kind"] as const) if (choice.off[group].size) told.set(`no-${group}`, [...choice.off[group]].sort().join(" "));
  const usual = model.families.filter(({ shown }) => !shown).map(({ name }) => name).sort().join(" ");
  const families = [...choice.off.family].sort().join(" ");
  if (families !== usual) told.set("no-family", families);
  if (findings.byRule.value) told.set("list", findings.byRule.value);
  if (findings.byStanding.value) told.set("status", findings.byStanding.value);
  if (findings.sort) told.set("sort", `${findings.sort.column}${findings.sort.down ? " down" : ""}`);
  if (touched) told.set("at", [surface.view.x, surface.view.y, surface.view.scale].map(two).join(" "));
  return told.toString();
}

/** Take over what an address says; whatever it says of things that are not there is left out. Whether it says where to look. */
export function take(app: App, findings: Findings, text: string): { node: number; path: boolean; at: number[] | null } {
  const { model, choice } = app;
  const told = new URLSearchParams(text);
  const words = (name: string): string[] => (told.get(name) ?? "").split(" ").filter(Boolean);
  const colour = told.get("colour") as ModeName;
  choice.colour = MODES.includes(colour) ? colour : "coverage";
  choice.rule = model.rules.findIndex(({ id }) => id === told.get("rule"));
  choice.steps = told.get("steps") === "2" ? 2 : 1;
  const refill = (group: "class" | "kind" | "family", names: string[]): void => {
    choice.off[group].clear();
    for (const name of names) choice.off[group].add(name);
  };
  refill("class", words("no-class"));
  refill("kind", words("no-kind"));
  refill("family", told.has("no-family") ? words("no-family") : model.families.filter(({ shown }) => !shown).map(({ name }) => name));
  findings.byRule.value = model.rules.some(({ id }) => id === told.get("list")) ? told.get("list")! : "";
  findings.byStanding.value = told.get("status") ?? "";
  if (findings.byStanding.selectedIndex < 0) findings.byStanding.value = "";
  const [column, down] = words("sort");
  const known = COLUMNS.find((each) => each === column);
  findings.sort = known ? { column: known, down: down === "down" } : null;
  const at = words("at").map(Number);
  return { node: told.has("node") ? model.ids.indexOf(told.get("node")!) : -1, path: told.has("path"), at: at.length === 3 && at.every(Number.isFinite) && at[2] > 0 ? at : null };
}
