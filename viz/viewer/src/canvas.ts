// A surface of our own: WebGL between two canvases of lines; where no graphics card draws, one canvas of lines alone, the processor's.
import { cardOf } from "./card";
import type { Choice } from "./choice";
import { element } from "./dom";
import { Gpu } from "./gpu";
import { drawGround } from "./ground";
import { Grip } from "./hand";
import { drawNodes, drawTies } from "./lines";
import { drawMarks } from "./marks";
import { isStill, type Hand, type Surface } from "./surface";
import { whole, type View } from "./view";

const GLIDE = 250; // milliseconds

export class CanvasSurface implements Surface {
  readonly alone = true;
  readonly view: View = { x: 0, y: 0, scale: 1, width: 1, height: 1 };
  private readonly gpu: Gpu | null;
  private readonly sheets: HTMLCanvasElement[]; // the lowest first
  private readonly ground: CanvasRenderingContext2D;
  private readonly marks: CanvasRenderingContext2D;
  private dots = 1;
  private due = 0;
  private glide = 0;

  constructor(box: HTMLElement, private readonly choice: Choice, hand: Hand) {
    const middle = element("canvas");
    const gl = cardOf(middle);
    this.gpu = gl && new Gpu(gl, choice);
    const [ground, marks] = [element("canvas"), element("canvas")];
    this.ground = ground.getContext("2d", { willReadFrequently: !gl })!;
    this.marks = gl ? marks.getContext("2d")! : this.ground;
    this.sheets = gl ? [ground, middle, marks] : [ground];
    box.append(...this.sheets);
    box.dataset.drawn = gl ? "webgl" : "lines";
    this.resize(box);
    Object.assign(this.view, whole(choice.model, this.view.width, this.view.height));
    new Grip(box, choice.model, this.view, hand, (to) => { this.go(to, true); hand.moved(); }, () => this.draw());
    new ResizeObserver(() => { this.resize(box); hand.resized(); this.paint(); }).observe(box);
  }

  private resize(box: HTMLElement): void {
    this.dots = devicePixelRatio || 1;
    Object.assign(this.view, { width: Math.max(1, box.clientWidth), height: Math.max(1, box.clientHeight) });
    for (const canvas of this.sheets) {
      canvas.width = Math.round(this.view.width * this.dots);
      canvas.height = Math.round(this.view.height * this.dots);
    }
  }

  look(): void {
    this.gpu?.look();
    this.draw();
  }

  draw(): void {
    this.due ||= requestAnimationFrame(() => this.paint());
  }

  private paint(): void {
    this.due = 0;
    this.clear(this.ground);
    drawGround(this.ground, this.view, this.choice, true);
    if (this.gpu) {
      this.gpu.draw(this.view, this.dots);
      this.clear(this.marks);
    } else {
      drawTies(this.ground, this.view, this.choice);
      drawNodes(this.ground, this.view, this.choice);
    }
    drawMarks(this.marks, this.view, this.choice, true);
  }

  private clear(context: CanvasRenderingContext2D): void {
    context.setTransform(this.dots, 0, 0, this.dots, 0, 0);
    context.clearRect(0, 0, this.view.width, this.view.height);
    context.lineJoin = "round";
  }

  go(to: Pick<View, "x" | "y" | "scale">, animated: boolean): void {
    cancelAnimationFrame(this.glide);
    if (!animated || isStill()) {
      Object.assign(this.view, to);
      return this.draw();
    }
    const from = { ...this.view };
    const began = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, (now - began) / GLIDE);
      const eased = share * (2 - share);
      this.view.scale = from.scale * (to.scale / from.scale) ** eased;
      this.view.x = from.x + (to.x - from.x) * eased;
      this.view.y = from.y + (to.y - from.y) * eased;
      this.paint();
      if (share < 1) this.glide = requestAnimationFrame(step);
    };
    this.glide = requestAnimationFrame(step);
  }
}
