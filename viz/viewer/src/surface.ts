// What draws the map, and what a reader's hand does on it.
import type { View } from "./view";

export interface Surface {
  readonly view: View;
  /** Whether it draws islands from afar as wholes. */
  readonly alone: boolean;
  /** The choice or the colours are others. */
  look(): void;
  /** Only what is pointed at is another. */
  draw(): void;
  go(to: Pick<View, "x" | "y" | "scale">, animated: boolean): void;
}

export interface Hand {
  pick(node: number): void;
  point(node: number): void;
  moved(): void;
  resized(): void;
}

export const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
