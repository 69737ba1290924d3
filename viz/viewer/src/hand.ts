// Dragging, zooming and pointing on a canvas of our own.
import type { Island, Model } from "./model";
import type { Hand } from "./surface";
import { groupAt, nodeAt, scaleWithin, summarises, type View } from "./view";

const DRAG_FROM = 4; // pixels
const CLOSEST = 4;
const FARTHEST = 0.002;

export class Grip {
  constructor(box: HTMLElement, private readonly model: Model, private readonly view: View, hand: Hand, go: (to: Pick<View, "x" | "y" | "scale">) => void, private readonly redraw: () => void) {
    const pointers = new Map<number, [number, number]>();
    let dragged = 0;
    const place = (event: MouseEvent): [number, number] => {
      const { left, top } = box.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    box.addEventListener("pointerdown", (event) => {
      if (pointers.size === 0) dragged = 0;
      pointers.set(event.pointerId, place(event));
      box.setPointerCapture(event.pointerId);
    });
    box.addEventListener("pointermove", (event) => {
      const [x, y] = place(event);
      const before = pointers.get(event.pointerId);
      if (!before) return this.point(box, hand, x, y);
      const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      dragged += Math.hypot(x - before[0], y - before[1]);
      pointers.set(event.pointerId, [x, y]);
      if (dragged < DRAG_FROM) return;
      if (others.length) {
        const [other] = others;
        this.zoom(Math.hypot(x - other[0], y - other[1]) / Math.max(1, Math.hypot(before[0] - other[0], before[1] - other[1])), (x + other[0]) / 2, (y + other[1]) / 2);
      }
      const share = others.length ? 2 : 1;
      this.view.x -= (x - before[0]) / view.scale / share;
      this.view.y -= (y - before[1]) / view.scale / share;
      this.redraw();
      hand.moved();
    });
    const release = (event: PointerEvent): void => {
      if (!pointers.delete(event.pointerId) || event.type === "pointercancel" || dragged >= DRAG_FROM) return;
      const [x, y] = place(event);
      const group = summarises(view) ? groupAt(model, view, x, y) : undefined;
      if (group) go(this.near(group));
      else hand.pick(summarises(view) ? -1 : nodeAt(model, view, x, y));
    };
    box.addEventListener("pointerup", release);
    box.addEventListener("pointercancel", release);
    box.addEventListener("pointerleave", () => hand.point(-1));
    box.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoom(1.0015 ** -event.deltaY, ...place(event));
      this.redraw();
      hand.moved();
    }, { passive: false });
  }

  /** A street or an island filling the view, near enough for what is in it to be told apart. */
  private near(group: Island): Pick<View, "x" | "y" | "scale"> {
    return { x: group.x, y: group.y, scale: scaleWithin(this.model, this.view, group) };
  }

  private point(box: HTMLElement, hand: Hand, x: number, y: number): void {
    const afar = summarises(this.view);
    const node = afar ? -1 : nodeAt(this.model, this.view, x, y);
    box.style.cursor = node >= 0 || (afar && groupAt(this.model, this.view, x, y)) ? "pointer" : "grab";
    hand.point(node);
  }

  private zoom(factor: number, x: number, y: number): void {
    const { view } = this;
    const scale = Math.min(CLOSEST, Math.max(FARTHEST, view.scale * factor));
    view.x += (x - view.width / 2) * (1 / view.scale - 1 / scale);
    view.y += (y - view.height / 2) * (1 / view.scale - 1 / scale);
    view.scale = scale;
  }
}
