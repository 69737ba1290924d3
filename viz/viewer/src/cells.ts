// What is known of nodes and ties, in words, and the cells that say so; read when first asked for.
import { fill } from "./dom";
import type { Model } from "./model";
import { unfolded, type Block } from "./packed";

type Value = string | number | boolean | null | Value[];
type Place = [string, string | null, number | null, string | null];
type Known = [name: string, label: string, money: boolean, choices: Record<string, string>][];

export class Cells {
  private readonly decidedStarts: Uint32Array;
  private readonly decided: ArrayLike<number>;

  constructor(private readonly block: Block, private readonly model: Model) {
    const lengths = block.numbers("decided_length");
    this.decidedStarts = new Uint32Array(lengths.length + 1);
    for (let at = 0; at < lengths.length; at += 1) this.decidedStarts[at + 1] = this.decidedStarts[at] + lengths[at];
    this.decided = block.numbers("decided");
  }

  factsOf(node: number, kind: string): [string, string][] {
    return this.inWords(JSON.parse(this.block.passage("node_facts", node)), this.block.head.kinds[kind] ?? []);
  }

  sourcesOf = (node: number): string[] => this.places(JSON.parse(this.block.numbered("node_sources", node)));

  factsOfTie(edge: number, kind: number): [string, string][] {
    const told: Record<string, Value>[] = JSON.parse(this.block.passage("tie_facts", edge));
    const facts = told.flatMap((one) => this.inWords(one, this.block.head.ties[kind]));
    return [...new Map(facts.map((fact) => [fact.join("\u0000"), fact])).values()];
  }

  sourcesOfTie(edge: number): string[] {
    const told: Place[][] = JSON.parse(this.block.numbered("tie_sources", edge));
    return [...new Set(told.flatMap((places) => this.places(places)))];
  }

  /** What decided a finding: a node, or a tie. */
  evidenceOf(finding: number): { node: number; edge: number }[] {
    const items: { node: number; edge: number }[] = [];
    for (let at = this.decidedStarts[finding]; at < this.decidedStarts[finding + 1]; at += 1) {
      const told = this.decided[at];
      const number = Math.floor(told / 3);
      const about = this.model.about[finding];
      if (told % 3 === 0) items.push({ node: about + unfolded(number), edge: -1 });
      else items.push({ node: -1, edge: told % 3 === 1 ? this.model.tiesOf(about)[number] : number });
    }
    return items;
  }

  // Known attributes in the vocabulary's order and words, then any others as they are.
  private inWords(told: Record<string, Value>, known: Known): [string, string][] {
    const names = new Set(known.map(([name]) => name));
    const listed = known.filter(([name]) => name in told).map(([name, label, money, choices]): [string, string] => [label, this.word(told[name], money, choices)]);
    const rest = Object.keys(told).filter((name) => !names.has(name)).sort();
    return [...listed, ...rest.map((name): [string, string] => [name, this.word(told[name], false, {})])];
  }

  private word(value: Value, money: boolean, choices: Record<string, string>): string {
    if (Array.isArray(value)) return value.map((item) => this.word(item, money, choices)).join(this.model.words.comma);
    if (typeof value === "boolean") return value ? this.block.head.yes : this.block.head.no;
    if (typeof value === "string" && Object.hasOwn(choices, value)) return choices[value];
    if (money && typeof value === "number") return value.toLocaleString("en");
    return value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  }

  private places(places: Place[]): string[] {
    return places.map(([file, sheet, row, column]) => [
      [file, sheet].filter(Boolean).join(" › "), row && fill(this.model.words.row, { row }), column && fill(this.model.words.column, { column }),
    ].filter(Boolean).join(" › "));
  }
}
