// The list of findings, the gravest first, and first of those what weighs most; a row chooses its node and a node its rows.
// Only the rows in sight are in the page, however many there are.
import type { App } from "./app";
import { byId, element, fill } from "./dom";

const SEVERITY = ["high", "medium", "low"];
const ROW = 27; // pixels, as the style sheet has it
const SPARE = 12; // rows above and below those in sight
const MOST_PRINTED = 500;
type Column = "status" | "name" | "rule" | "community" | "why";
export const COLUMNS: Column[] = ["status", "name", "rule", "community", "why"];

export class Findings {
  readonly byRule = byId<HTMLSelectElement>("by-rule");
  readonly byStanding = byId<HTMLSelectElement>("by-standing");
  sort: { column: Column; down: boolean } | null = null;
  shown: number[] = [];
  private order: number[] = [];
  private readonly body = document.querySelector<HTMLElement>("#findings tbody")!;
  private readonly scroller = document.querySelector<HTMLElement>("#findings .scroll")!;
  private readonly table = document.querySelector<HTMLElement>("#findings table")!;

  constructor(private readonly app: App) {
    const { model } = app;
    this.byRule.append(new Option(model.words.every_rule, ""), ...model.rules.map(({ id, title }) => new Option(title, id)));
    const met = new Set(model.verdicts.map(({ standing }) => standing));
    this.byStanding.append(new Option(model.words.every_status, ""), ...model.standings.filter((_, at) => met.has(at)).map(({ name, label }) => new Option(label, name)));
    for (const select of [this.byRule, this.byStanding]) select.addEventListener("change", () => { this.list(); app.note(); });
    COLUMNS.forEach((column) => byId(`sort-${column}`).addEventListener("click", () => {
      const same = this.sort?.column === column;
      this.sort = same && this.sort!.down ? null : { column, down: same };
      this.list();
      app.note();
    }));
    this.scroller.addEventListener("scroll", () => this.fill());
    this.table.addEventListener("keydown", (event) => this.walk(event));
    addEventListener("beforeprint", () => this.print());
    addEventListener("afterprint", () => this.list());
    this.list();
    new ResizeObserver(() => this.fill()).observe(this.scroller);
  }

  text(finding: number, column: Column): string {
    const { model } = this.app;
    switch (column) {
      case "status": return model.verdicts[model.verdict[finding]].status;
      case "name": return model.nameOf(finding);
      case "rule": return model.ruleOf(finding).title;
      case "community": return model.communityOf(finding);
      case "why": return model.reasons[model.why[finding]] || (model.standings[model.standingOf(finding)].name === "uncovered" ? model.ruleOf(finding).advice : "");
    }
  }

  list(): void {
    const { model } = this.app;
    this.order = this.sorted();
    const [rule, standing] = [this.byRule.value, this.byStanding.value];
    const wanted = model.verdicts.map((each) => (!rule || model.rules[each.rule].id === rule) && (!standing || model.standings[each.standing].name === standing));
    this.shown = this.order.filter((finding) => wanted[model.verdict[finding]]);
    byId("count").textContent = fill(model.words.of, { shown: this.shown.length, all: model.findingCount });
    this.table.setAttribute("aria-rowcount", String(this.shown.length + 1));
    COLUMNS.forEach((column) => {
      const is = this.sort?.column === column ? (this.sort.down ? "descending" : "ascending") : "none";
      byId(`sort-${column}`).closest("th")!.setAttribute("aria-sort", is);
    });
    this.scroller.scrollTop = 0;
    this.fill();
  }

  private sorted(): number[] {
    const { model, sort } = { model: this.app.model, sort: this.sort };
    const all = Array.from({ length: model.findingCount }, (_, at) => at);
    const weight = model.verdicts.map(({ standing, rule }) => standing * SEVERITY.length + SEVERITY.indexOf(model.rules[rule].severity));
    const graver = (a: number, b: number): number => weight[model.verdict[a]] - weight[model.verdict[b]] || a - b;
    if (!sort) return all.sort(graver);
    const rank = new Map<string, number>();
    const texts = all.map((finding) => this.text(finding, sort.column));
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    [...new Set(texts)].sort(collator.compare).forEach((text, at) => rank.set(text, at));
    const places = texts.map((text) => rank.get(text)!);
    return all.sort((a, b) => (sort.down ? places[b] - places[a] : places[a] - places[b]) || graver(a, b));
  }

  private fill(): void {
    const first = Math.max(0, Math.floor(this.scroller.scrollTop / ROW) - SPARE);
    const end = Math.min(this.shown.length, first + Math.ceil(this.scroller.clientHeight / ROW) + 2 * SPARE);
    const focused = this.body.contains(document.activeElement) ? document.activeElement!.closest("tr")!.dataset.place : undefined;
    this.body.replaceChildren(
      ...this.gap(first), ...this.shown.slice(first, end).map((finding, at) => this.row(finding, first + at)), ...this.gap(this.shown.length - end),
    );
    if (focused !== undefined) this.buttonAt(Number(focused))?.focus({ preventScroll: true });
  }

  // On paper what is listed; where no verdict was asked for what is lacking or unknown, for nobody reads pages of what is in order.
  private print(): void {
    const { model } = this.app;
    const open = model.standings.map(({ name }) => name === "uncovered" || name === "unknown");
    const told = (this.byStanding.value ? this.shown : this.shown.filter((finding) => open[model.standingOf(finding)])).slice(0, MOST_PRINTED);
    this.body.replaceChildren(...told.map((finding, at) => this.row(finding, at)));
    byId("count").textContent = fill(model.words.of, { shown: told.length, all: model.findingCount });
  }

  private gap(rows: number): HTMLElement[] {
    if (!rows) return [];
    const cell = element("td", { colSpan: COLUMNS.length });
    cell.style.height = `${rows * ROW}px`;
    return [element("tr", { className: "gap", "aria-hidden": "true" }, cell)];
  }

  private row(finding: number, place: number): HTMLElement {
    const { model, choice } = this.app;
    const name = element("button", { type: "button", textContent: this.text(finding, "name") });
    const row = element("tr", { "aria-rowindex": String(place + 2), "aria-selected": String(this.isAbout(finding, choice.node)) },
      element("td", {}, element("i", { className: `dot ${model.standings[model.standingOf(finding)].name}` }), ` ${this.text(finding, "status")}`),
      element("td", {}, name),
      ...(["rule", "community", "why"] as const).map((column) => element("td", { textContent: this.text(finding, column), title: this.text(finding, column) })));
    row.dataset.place = String(place);
    row.addEventListener("click", () => this.app.choose(model.about[finding]));
    return row;
  }

  private isAbout = (finding: number, node: number): boolean => node >= 0 && (this.app.model.about[finding] === node || this.app.model.with[finding] === node + 1);
  private buttonAt = (place: number): HTMLButtonElement | null => this.body.querySelector(`tr[data-place="${place}"] button`);

  // With the arrow keys from row to row, beyond those in sight too.
  private walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const at = (event.target as HTMLElement).closest<HTMLElement>("tbody tr")?.dataset.place;
    if (!step || at === undefined) return;
    event.preventDefault();
    const place = Math.max(0, Math.min(this.shown.length - 1, Number(at) + step));
    this.bring(place);
    this.buttonAt(place)?.focus({ preventScroll: true });
  }

  private bring(place: number): void {
    const [top, room] = [place * ROW, this.scroller.clientHeight - 2 * ROW];
    if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
    else if (top > this.scroller.scrollTop + room) this.scroller.scrollTop = top - room;
    this.fill();
  }

  /** Mark the rows of the chosen node and bring the first into sight. */
  mark(): void {
    const { node } = this.app.choice;
    const first = node < 0 ? -1 : this.shown.findIndex((finding) => this.isAbout(finding, node));
    if (first >= 0 && !this.body.querySelector('tr[aria-selected="true"]:focus-within')) this.bring(first);
    else this.fill();
  }
}
