// The surface of a small map: vis-network, as pyvis has filled and set it; everything around its nodes is ours.
import { cardOf } from "./card";
import { CHOSEN, FAINT, HIDDEN, PALE, STRONG, type Choice } from "./choice";
import { palette } from "./colours";
import { element } from "./dom";
import { drawGround } from "./ground";
import { FADED } from "./lines";
import { drawMarks } from "./marks";
import { isStill, type Hand, type Surface } from "./surface";
import type { View } from "./view";

interface Drawn { nodes: Record<string, unknown>[]; edges: Record<string, unknown>[]; settings: object }
interface VisNetwork {
  on(event: string, heard: (told: any) => void): void;
  getScale(): number;
  getViewPosition(): { x: number; y: number };
  moveTo(to: object): void;
  redraw(): void;
  unselectAll(): void;
}
declare const vis: { DataSet: new (items: object[]) => { update(items: object[]): void }; Network: new (box: HTMLElement, data: object, options: object) => VisNetwork };

export const hasVis = (): boolean => typeof vis !== "undefined";

// vis-network makes its canvas itself and has no setting for who draws on it; a canvas stays as it was first asked for.
function drawnByProcessor<Made>(make: () => Made): Made {
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
    return getContext.call(this, kind, { willReadFrequently: true });
  } as typeof getContext;
  try {
    return make();
  } finally {
    HTMLCanvasElement.prototype.getContext = getContext;
  }
}

export class VisSurface implements Surface {
  readonly alone = false;
  private readonly network: VisNetwork;
  private held: Pick<View, "x" | "y" | "scale"> | null = null;
  private readonly nodes;
  private readonly edges;

  constructor(private readonly box: HTMLElement, private readonly choice: Choice, hand: Hand) {
    const drawn: Drawn = JSON.parse(document.getElementById("drawn")!.textContent!);
    this.nodes = new vis.DataSet(drawn.nodes);
    this.edges = new vis.DataSet(drawn.edges);
    this.look();
    const made = (): VisNetwork => new vis.Network(box, { nodes: this.nodes, edges: this.edges }, drawn.settings);
    this.network = cardOf(element("canvas")) ? made() : drawnByProcessor(made);
    box.dataset.drawn = "vis";
    this.network.on("beforeDrawing", (context) => this.around(context, (pen) => drawGround(pen, this.view, choice, false)));
    this.network.on("afterDrawing", (context) => this.around(context, (pen) => drawMarks(pen, this.view, choice, false)));
    this.network.on("click", ({ nodes }: { nodes: number[] }) => {
      this.network.unselectAll(); // what is chosen is drawn by its state, however it was chosen
      hand.pick(nodes[0] ?? -1);
    });
    this.network.on("hoverNode", ({ node }: { node: number }) => { box.style.cursor = "pointer"; hand.point(node); });
    this.network.on("blurNode", () => { box.style.cursor = ""; hand.point(-1); });
    for (const moved of ["zoom", "dragEnd"]) this.network.on(moved, () => { this.held = this.view; hand.moved(); });
    // Where the box has become another vis-network zooms, after it has told of it; what is looked at stays.
    this.network.on("resize", () => queueMicrotask(() => {
      if (this.held) this.go(this.held, false);
      hand.resized();
    }));
  }

  get view(): View {
    const { x, y } = this.network.getViewPosition();
    return { x, y, scale: this.network.getScale(), width: this.box.clientWidth, height: this.box.clientHeight };
  }

  // In pixels of the page, as all our own drawing is.
  private around(context: CanvasRenderingContext2D, draw: (pen: CanvasRenderingContext2D) => void): void {
    const dots = context.getTransform().a / this.network.getScale();
    context.save();
    context.setTransform(dots, 0, 0, dots, 0, 0);
    context.lineJoin = "round";
    draw(context);
    context.restore();
  }

  look(): void {
    const { model, state, tieState, paints, paint } = this.choice;
    this.nodes.update(Array.from(state, (is, id) => {
      const { fill, border, width, dashed } = paints[paint[id]];
      return {
        id, color: { background: fill, border }, borderWidth: width + (is === CHOSEN ? 2 : 0), shapeProperties: { borderDashes: dashed && [7, 5] },
        size: model.sizeOf(id) * (is === CHOSEN ? 1.35 : 1), opacity: is === FAINT ? FADED : 1,
      };
    }));
    this.edges.update(Array.from(tieState, (is, id) => {
      const ghost = model.isGhost(id);
      const strong = is === STRONG;
      return {
        id, hidden: is === HIDDEN, dashes: ghost && [7, 6], width: (ghost ? 2 : 1) * (strong ? 2 : 1),
        color: { color: palette[model.familyOf(id)], inherit: false, opacity: is === PALE ? 0.06 : strong || ghost ? 0.95 : 0.7 },
        arrows: { to: { enabled: strong && model.ties[model.tie[id]].directed, scaleFactor: 0.6 } },
      };
    }));
  }

  draw(): void {
    this.network.redraw();
  }

  go(to: Pick<View, "x" | "y" | "scale">, animated: boolean): void {
    const { x, y, scale } = this.held = to;
    this.network.moveTo({ position: { x, y }, scale, animation: animated && !isStill() && { duration: 250 } });
  }
}
