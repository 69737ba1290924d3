// The panel of one node: what it is, how it stands and why, and the cells that say so.
import type { App } from "./app";
import type { Cells } from "./cells";
import { pathToCore } from "./choice";
import { byId, element, fill } from "./dom";

const MOST_NEIGHBOURS = 40;
export const detailBox = byId("detail");
let asked = 0;

export async function showDetail(app: App): Promise<void> {
  const { node } = app.choice;
  const turn = (asked += 1);
  detailBox.hidden = node < 0;
  if (node < 0) return detailBox.replaceChildren();
  const cells = await app.cells();
  if (turn !== asked) return; // another was chosen meanwhile
  new Panel(app, cells, node).show();
}

class Panel {
  private readonly words: Record<string, string>;

  constructor(private readonly app: App, private readonly cells: Cells, private readonly node: number) {
    this.words = app.model.words;
  }

  show(): void {
    const { node, words } = this;
    const { model } = this.app;
    const close = element("button", { type: "button", className: "close", textContent: "×", "aria-label": words.close });
    close.addEventListener("click", () => this.app.choose(-1));
    const findings = [...model.findingsOf(node)];
    const ties = [...model.tiesOf(node)].filter((edge) => !model.isGhost(edge));
    const ghosts = [...model.tiesOf(node)].filter((edge) => model.isGhost(edge));
    const facts = this.cells.factsOf(node, model.kinds[model.kind[node]].name);
    const sources = this.cells.sourcesOf(node);
    const others = model.aliases.get(node);
    detailBox.replaceChildren(
      element("div", { className: "top" }, element("h2", { textContent: model.names[node] }), close),
      this.soft(model.kinds[model.kind[node]].label),
      ...(others ? [this.soft(`${words.aliases}${words.colon}${others.join(words.comma)}`)] : []),
      this.reach(),
      ...this.path(),
      ...heading(words.verdicts, ...(findings.length ? findings.map((finding) => this.verdict(finding)) : [this.soft(words.no_verdict)])),
      ...heading(words.missing_ties, ...(model.lacks.has(node) ? [element("p", { className: "tag", textContent: model.lacking(node) })] : []),
        ...listed(ghosts.map((edge) => element("li", {}, element("span", { className: "tag", textContent: `${words.ghost} ` }), this.link(model.otherEnd(edge, node)),
          ...model.ghostReasons[edge - model.tieCount].map(sourceLine))))),
      ...heading(words.attributes, ...(facts.length ? [element("dl", {}, ...facts.flatMap(([name, value]) => [element("dt", { textContent: name }), element("dd", { textContent: value })]))] : [])),
      ...heading(words.sources, ...(sources.length ? sources : [words.no_source]).map(sourceLine)),
      ...heading(words.neighbours, ...listed(ties.slice(0, MOST_NEIGHBOURS).map((edge) => this.neighbour(edge))),
        ...(ties.length > MOST_NEIGHBOURS ? [this.soft(fill(words.more, { count: ties.length - MOST_NEIGHBOURS }))] : [])),
    );
    detailBox.scrollTop = 0;
  }

  // How far the neighbourhood reaches that stays vivid, and the way to the core.
  private reach(): HTMLElement {
    const { words } = this;
    const { choice } = this.app;
    const wider = element("button", { type: "button", id: "wider", textContent: words.two_steps, "aria-pressed": String(choice.steps === 2) });
    wider.addEventListener("click", () => {
      choice.steps = choice.steps === 2 ? 1 : 2;
      wider.setAttribute("aria-pressed", String(choice.steps === 2));
      choice.judge();
      this.app.changed();
    });
    const way = element("button", { type: "button", id: "to-core", textContent: words.to_core, "aria-pressed": String(choice.path !== null) });
    way.addEventListener("click", () => this.app.showPath(choice.path ? null : pathToCore(this.app.model, this.node) ?? []));
    return element("div", { className: "reach" }, wider, ...(this.app.model.isCore(this.node) ? [] : [way]));
  }

  private path(): HTMLElement[] {
    const { choice, model } = this.app;
    if (!choice.path) return [];
    if (!choice.path.length) return [element("p", { className: "tag", id: "path", textContent: this.words.no_path })];
    let at = this.node;
    return [element("ol", { id: "path" }, ...choice.path.map((edge) => {
      const [from, to] = [at, model.otherEnd(edge, at)];
      at = to;
      return element("li", {}, `${this.arrow(edge, from)} ${model.ties[model.tie[edge]].label} `, this.link(to), ...this.cells.sourcesOfTie(edge).map(sourceLine));
    }))];
  }

  private verdict(finding: number): HTMLElement {
    const { model } = this.app;
    const rule = model.ruleOf(finding);
    const standing = model.standings[model.standingOf(finding)].name;
    const why = model.reasons[model.why[finding]];
    return element("div", { className: `verdict is-${standing}` },
      element("strong", { textContent: `${rule.title}${this.words.colon}${model.verdicts[model.verdict[finding]].status}` }),
      model.with[finding] ? element("p", { textContent: model.nameOf(finding) }) : null,
      why ? element("p", { textContent: why }) : null,
      standing === "uncovered" ? element("p", { textContent: rule.advice }) : null,
      ...this.cells.evidenceOf(finding).flatMap(({ node, edge }) => node >= 0
        ? [element("p", { textContent: model.names[node] }), ...this.cells.sourcesOf(node).map(sourceLine)]
        : [element("p", { textContent: this.tieInWords(edge) }), ...this.cells.sourcesOfTie(edge).map(sourceLine)]));
  }

  private tieInWords(edge: number): string {
    const { model } = this.app;
    const tie = model.ties[model.tie[edge]];
    const arrow = tie.directed ? "→" : "↔";
    return `${model.names[model.source[edge]]} ${arrow} ${tie.label} ${arrow} ${model.names[model.target[edge]]}`;
  }

  private arrow(edge: number, from: number): string {
    const { model } = this.app;
    return !model.ties[model.tie[edge]].directed ? "↔" : model.source[edge] === from ? "→" : "←";
  }

  private neighbour(edge: number): HTMLElement {
    const { model } = this.app;
    const facts = this.cells.factsOfTie(edge, model.tie[edge]).map((fact) => fact.join(": "));
    const told = facts.length ? ` (${facts.join(this.words.comma)})` : "";
    return element("li", {}, `${this.arrow(edge, this.node)} ${model.ties[model.tie[edge]].label}${told} `, this.link(model.otherEnd(edge, this.node)),
      ...this.cells.sourcesOfTie(edge).map(sourceLine));
  }

  private link(node: number): HTMLElement {
    const button = element("button", { type: "button", className: "neighbour", textContent: this.app.model.names[node] });
    button.addEventListener("click", () => this.app.choose(node));
    return button;
  }

  private soft = (text: string): HTMLElement => element("p", { className: "kind", textContent: text });
}

const sourceLine = (text: string): HTMLElement => element("span", { className: "source", textContent: text });
const listed = (items: HTMLElement[]): HTMLElement[] => (items.length ? [element("ul", {}, ...items)] : []);
const heading = (title: string, ...content: HTMLElement[]): HTMLElement[] => (content.length ? [element("h3", { textContent: title }), ...content] : []);
