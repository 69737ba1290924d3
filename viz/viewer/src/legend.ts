// The legend: what the signs mean, how many there are, and what is faded.
import type { App } from "./app";
import { palette, type Paint } from "./colours";
import { byId, element } from "./dom";
import { MODES, type ModeName } from "./modes";
import { pathOf } from "./shapes";

const SVG = "http://www.w3.org/2000/svg";
type Group = "class" | "kind" | "family";

function drawing(paint: Record<string, string>, sign = ""): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-1 -1 22 22");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries(paint)) path.setAttribute(name, value);
  svg.append(path);
  if (sign) {
    const text = document.createElementNS(SVG, "text");
    text.setAttribute("x", "10");
    text.setAttribute("y", sign.length > 1 ? "13" : "14");
    if (sign.length > 1) text.setAttribute("class", "letters");
    text.textContent = sign;
    svg.append(text);
  }
  return svg;
}

const swatch = (paint: Paint, shape = 0): SVGElement => drawing({
  d: pathOf(shape, 10, 10, 8), fill: paint.fill, stroke: paint.border, "stroke-width": String(Math.max(1.4, paint.width)),
  ...(paint.dashed ? { "stroke-dasharray": "4 3" } : {}),
});

export class Legend {
  private counters: (() => void)[] = [];
  private readonly byClass: HTMLElement = byId("classes");
  private readonly kinds: HTMLElement = byId("kinds");
  private readonly families: HTMLElement = byId("families");

  constructor(private readonly app: App) {
    const { model, choice } = app;
    const colour = byId<HTMLSelectElement>("colour");
    colour.append(...MODES.map((name) => new Option(model.words[`colour_${name}`], name)));
    colour.addEventListener("change", () => {
      choice.colour = colour.value as ModeName;
      this.recolour();
    });
    const rule = byId<HTMLSelectElement>("colour-rule");
    rule.append(new Option(model.words.all_rules, ""), ...model.rules.map(({ id, title }) => new Option(title, id)));
    rule.addEventListener("change", () => {
      choice.rule = model.rules.findIndex(({ id }) => id === rule.value);
      this.recolour();
    });
  }

  private recolour(): void {
    this.app.choice.classify();
    this.build();
    this.app.changed();
  }

  build(): void {
    const { model, choice } = this.app;
    byId<HTMLSelectElement>("colour").value = choice.colour;
    const rule = byId<HTMLSelectElement>("colour-rule");
    rule.value = model.rules[choice.rule]?.id ?? "";
    rule.disabled = choice.colour === "kind" || choice.colour === "grid";
    this.counters = [];
    const tallied = (): number[] => {
      const counts = choice.mode.classes.map(() => 0);
      for (let node = 0; node < model.count; node += 1) if (!choice.off.kind.has(model.kinds[model.kind[node]].name)) counts[choice.cls[node]] += 1;
      return counts;
    };
    const byKind = choice.colour === "kind";
    this.byClass.hidden = byKind; // the list of kinds says it
    const classCounts = this.counted(tallied);
    this.byClass.replaceChildren(...(byKind ? [] : choice.mode.classes.map(({ name, label }, at) =>
      this.entry("class", name, swatch(choice.paints[name === "no_grid" ? choice.paints.length - 1 : at]), label, () => classCounts()[at]))));
    const kindCounts = this.counted(() => {
      const counts = model.kinds.map(() => 0);
      for (let node = 0; node < model.count; node += 1) if (byKind || !choice.off.class.has(choice.mode.classes[choice.cls[node]].name)) counts[model.kind[node]] += 1;
      return counts;
    });
    this.kinds.replaceChildren(...model.kinds.map((kind, at) => {
      const picture = byKind ? swatch(choice.paints[at], kind.shape) : drawing({ d: pathOf(kind.shape, 10, 10, 8.5), fill: "none", stroke: "currentColor" }, kind.sign);
      return element("li", {}, this.entry("kind", kind.name, picture, kind.label, () => kindCounts()[at]));
    }));
    const familyCounts = this.counted(() => {
      const counts = model.families.map(() => 0);
      const familyAt = model.ties.map(({ family }) => model.families.findIndex(({ name }) => name === family));
      for (let edge = 0; edge < model.tie.length; edge += 1) {
        if (choice.passes(model.source[edge]) && choice.passes(model.target[edge])) counts[familyAt[model.tie[edge]]] += 1;
      }
      return counts;
    });
    const met = new Set(Array.from(new Set(model.tie), (tie) => model.ties[tie].family));
    this.families.replaceChildren(...model.families.flatMap(({ name, label }, at) => {
      if (!met.has(name)) return [];
      const line = { d: "M0 10h20", stroke: palette[name], "stroke-width": "3", fill: "none" };
      const picture = drawing(name === "ghost" ? { ...line, "stroke-dasharray": "5 3" } : line);
      return [element("li", {}, this.entry("family", name, picture, label, () => familyCounts()[at]))];
    }));
    this.recount();
  }

  recount(): void {
    for (const count of this.counters) count();
  }

  // One count over all for the entries of a list.
  private counted(count: () => number[]): () => number[] {
    let counts: number[] = [];
    this.counters.push(() => { counts = count(); });
    return () => counts;
  }

  private entry(group: Group, name: string, picture: Element, label: string, count: () => number): HTMLButtonElement {
    const off = this.app.choice.off[group];
    const counter = element("b");
    const button = element("button", { type: "button", "aria-pressed": String(!off.has(name)) }, picture as HTMLElement, element("span", { textContent: label }), counter);
    button.dataset[group] = name;
    button.addEventListener("click", () => {
      if (!off.delete(name)) off.add(name);
      button.setAttribute("aria-pressed", String(!off.has(name)));
      this.app.choice.judge();
      this.app.changed();
    });
    this.counters.push(() => { counter.textContent = String(count()); });
    return button;
  }
}
