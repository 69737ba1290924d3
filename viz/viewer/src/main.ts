// The parts put together.
import type { App } from "./app";
import { CanvasSurface } from "./canvas";
import { Cells } from "./cells";
import { Choice, pathToCore } from "./choice";
import { darkness, readPalette } from "./colours";
import { detailBox, showDetail } from "./detail";
import { byId } from "./dom";
import { buildExports } from "./exports";
import { Findings } from "./findings";
import { take, written } from "./fragment";
import { Legend } from "./legend";
import { Model } from "./model";
import { unpack } from "./packed";
import { buildSearch } from "./search";
import type { Hand, Surface } from "./surface";
import { nearest, whole } from "./view";
import { hasVis, VisSurface } from "./vis";

const ARROWS: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const NEAR = 0.8; // scale at which a chosen node is shown
const AT_REST = 300; // milliseconds, longer than a slow frame: at each new address the browser draws its own bar too

class Page implements App {
  readonly choice: Choice;
  readonly surface: Surface;
  private readonly legend: Legend;
  private readonly findings: Findings;
  private readonly box = byId("map");
  private touched = false;
  private noting = 0;
  private known: Promise<Cells> | null = null;

  constructor(readonly model: Model) {
    readPalette();
    this.choice = new Choice(model);
    const hand: Hand = {
      pick: (node) => this.choose(node, false),
      point: (node) => { if (node !== this.choice.hovered) { this.choice.hovered = node; this.surface.draw(); } },
      moved: () => { this.touched = true; this.note(); },
      resized: () => { if (!this.touched && this.choice.node < 0) this.fit(false); },
    };
    this.surface = hasVis() ? new VisSurface(this.box, this.choice, hand) : new CanvasSurface(this.box, this.choice, hand);
    this.legend = new Legend(this);
    this.findings = new Findings(this);
    buildSearch(this);
    buildExports(this, this.findings);
    this.listen();
    this.fit(false);
    this.recall();
  }

  cells = (): Promise<Cells> => (this.known ??= unpack("cells").then((block) => new Cells(block, this.model)));

  choose(node: number, move = true): void {
    this.choice.node = node;
    this.choice.path = null;
    this.choice.judge();
    this.surface.look();
    void showDetail(this);
    this.findings.mark();
    if (node >= 0 && move) this.bringIntoView(node);
    this.note();
  }

  changed(): void {
    this.legend.recount();
    this.surface.look();
    this.note();
  }

  showPath(path: number[] | null): void {
    this.choice.path = path;
    this.choice.judge();
    this.surface.look();
    void showDetail(this);
    this.note();
  }

  note(): void {
    clearTimeout(this.noting);
    this.noting = setTimeout(() => {
      const told = written(this, this.findings, this.touched);
      history.replaceState(null, "", told ? `#${told}` : location.pathname + location.search);
    }, AT_REST);
  }

  // What the address says.
  private recall(): void {
    const { node, path, at } = take(this, this.findings, location.hash.slice(1));
    this.choice.classify();
    this.legend.build();
    this.findings.list();
    this.touched = false;
    this.choose(node, !at);
    if (path && node >= 0) this.showPath(pathToCore(this.model, node) ?? []);
    if (at) {
      this.touched = true;
      this.surface.go({ x: at[0], y: at[1], scale: at[2] }, false);
    } else if (node < 0) this.fit(false);
    this.surface.look();
  }

  private fit(animated: boolean): void {
    this.surface.go(whole(this.model, this.box.clientWidth, this.box.clientHeight), animated);
  }

  // Bring a node to the middle of what the detail panel leaves free.
  private bringIntoView(node: number): void {
    const scale = Math.max(this.surface.view.scale, NEAR, nearest);
    const covered = detailBox.hidden ? 0 : detailBox.offsetWidth;
    this.touched = true;
    this.surface.go({ x: this.model.x[node] + covered / 2 / scale, y: this.model.y[node], scale }, true);
  }

  // The nearest node in a direction, for the arrow keys; what lies aside counts double.
  private towards([right, down]: [number, number]): number {
    const { model, choice, surface } = this;
    const from = choice.node < 0 ? surface.view : { x: model.x[choice.node], y: model.y[choice.node] };
    let [best, least] = [-1, Infinity];
    for (let node = 0; node < model.count; node += 1) {
      const [x, y] = [model.x[node] - from.x, model.y[node] - from.y];
      const ahead = x * right + y * down;
      const cost = ahead + 2 * Math.abs(x * down + y * right);
      if (node !== choice.node && ahead > 0 && cost < least && choice.passes(node)) [best, least] = [node, cost];
    }
    return best;
  }

  private listen(): void {
    this.box.addEventListener("keydown", (event) => {
      if (!(event.key in ARROWS)) return;
      event.preventDefault();
      const next = this.towards(ARROWS[event.key]);
      if (next >= 0) this.choose(next);
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.choose(-1); });
    byId("fit").addEventListener("click", () => { this.touched = false; this.fit(true); this.note(); });
    byId("print").addEventListener("click", () => print());
    const repaint = (): void => {
      readPalette();
      this.choice.repaint();
      this.legend.build();
      this.surface.look();
    };
    darkness.addEventListener("change", repaint);
    addEventListener("beforeprint", () => { document.documentElement.dataset.print = ""; repaint(); });
    addEventListener("afterprint", () => { delete document.documentElement.dataset.print; repaint(); });
    addEventListener("hashchange", () => this.recall());
  }
}

unpack("overview").then((block) => {
  new Page(new Model(block));
  document.body.dataset.ready = "";
  requestAnimationFrame(() => setTimeout(() => performance.mark("first picture")));
}).catch((reason: unknown) => {
  byId("map").textContent = document.body.dataset.failed!;
  throw reason;
});
