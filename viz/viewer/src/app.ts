// What the parts of the page have in common.
import type { Cells } from "./cells";
import type { Choice } from "./choice";
import type { Model } from "./model";
import type { Surface } from "./surface";

export interface App {
  readonly model: Model;
  readonly choice: Choice;
  readonly surface: Surface;
  /** Choose a node, or none; and bring it into view unless it is there already. */
  choose(node: number, move?: boolean): void;
  /** Legend, colours or neighbourhood have changed. */
  changed(): void;
  /** Show or hide the way from the chosen node to the core; whether there is one. */
  showPath(path: number[] | null): void;
  /** The page's state is another: it goes into the address. */
  note(): void;
  cells(): Promise<Cells>;
}
