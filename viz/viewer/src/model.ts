// What the page was given, in arrays; nodes, ties and findings are known by their numbers.
import type { Block } from "./packed";

export interface Kind { name: string; label: string; shape: number; sign: string }
export interface Look { kind: number; shape: number; size: number; rank: number; core: boolean; label: string }
export interface Tie { label: string; family: string; directed: boolean }
export interface Rule { id: string; title: string; advice: string; severity: "high" | "medium" | "low" }
export interface Island { node: number; x: number; y: number; radius: number; first: number; end: number }
/** Islands, or streets with all their islands; ``of`` is the group of each island. */
export interface Groups { groups: Island[]; of: Uint32Array }
export interface Sector { node: number; island: number; inner: number; outer: number; start: number; end: number }

const LONGEST_LABEL = 14;
const TURN = 10_000;

export class Model {
  readonly words: Record<string, string>;
  readonly title: string;
  readonly standings: { name: string; label: string }[];
  readonly kinds: Kind[];
  readonly looks: Look[];
  readonly ties: Tie[];
  readonly families: { name: string; label: string; shown: boolean }[];
  readonly rules: Rule[];
  readonly verdicts: { rule: number; status: string; standing: number }[];
  readonly reasons: string[];
  readonly pinyin: Record<string, string>;
  readonly islands: Island[];
  readonly communities: Groups;
  readonly streets: Groups | null;
  readonly sectors: Sector[];
  readonly aliases: Map<number, string[]>;
  readonly lacks: Map<number, string[]>;

  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly look: ArrayLike<number>;
  readonly kind: Uint8Array;
  readonly standing: ArrayLike<number>;
  readonly island: Uint32Array;
  readonly grid: ArrayLike<number>; // 1 + the number of the grid, or 0
  readonly names: string[];
  readonly ids: string[];
  private readonly cut: ArrayLike<number>;

  readonly tieCount: number; // ghosts stand after the ties
  readonly tie: Uint8Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly ghostReasons: string[][];
  private readonly tiesAt: Lists;

  readonly findingCount: number;
  readonly verdict: ArrayLike<number>;
  readonly about: ArrayLike<number>;
  readonly with: ArrayLike<number>; // 1 + the other of a pair, or 0
  readonly why: ArrayLike<number>;
  private readonly elsewhere: ArrayLike<number>;
  private readonly findingsAt: Lists;

  constructor(block: Block) {
    const head = block.head;
    this.words = head.words;
    this.title = head.file;
    this.standings = head.standings.map(([name, label]: string[]) => ({ name, label }));
    this.kinds = Object.entries(head.kinds as Record<string, Kind>).map(([name, kind]) => ({ ...kind, name }));
    const kindAt = new Map(this.kinds.map((kind, at) => [kind.name, at]));
    this.looks = head.looks.map((look: Look & { kind: string }) => ({ ...look, kind: kindAt.get(look.kind) }));
    this.ties = [...head.ties, { label: this.words.ghost, family: "ghost", directed: false }];
    this.families = head.families.map(([name, label, shown]: [string, string, boolean]) => ({ name, label, shown }));
    this.families.push({ name: "ghost", label: this.words.ghost, shown: true });
    this.rules = head.rules;
    this.verdicts = head.verdicts.map(([rule, status, standing]: [number, string, number]) => ({ rule, status, standing }));
    this.reasons = head.reasons;
    this.pinyin = head.pinyin;
    this.aliases = new Map(head.aliases);
    this.lacks = new Map(head.lacks);

    this.names = block.texts("name");
    this.ids = block.texts("id");
    this.count = this.names.length;
    this.x = Float32Array.from(block.numbers("x"), (x) => head.left + x * head.step);
    this.y = Float32Array.from(block.numbers("y"), (y) => head.top + y * head.step);
    this.look = block.numbers("look");
    this.kind = Uint8Array.from(this.look, (look) => this.looks[look].kind);
    this.standing = block.numbers("standing");
    this.cut = block.numbers("cut");
    this.grid = block.numbers("grid");
    this.islands = islandsOf(block);
    this.communities = { groups: this.islands, of: Uint32Array.from(this.islands, (_, at) => at) };
    this.streets = streetsOf(block, this.islands);
    this.island = new Uint32Array(this.count);
    this.islands.forEach((island, number) => this.island.fill(number, island.first, island.end));
    this.sectors = sectorsOf(block);

    const [tie, source, span] = ["tie", "source", "span"].map((name) => block.numbers(name));
    const [ghostSource, ghostSpan] = ["source", "span"].map((name) => block.numbers(`ghost_${name}`));
    this.tieCount = tie.length;
    const every = tie.length + ghostSource.length;
    this.tie = new Uint8Array(every).fill(this.ties.length - 1);
    this.tie.set(tie);
    [this.source, this.target] = [new Int32Array(every), new Int32Array(every)];
    this.source.set(source);
    this.source.set(ghostSource, tie.length);
    for (let at = 0; at < every; at += 1) this.target[at] = this.source[at] + (at < tie.length ? span[at] : ghostSpan[at - tie.length]);
    this.ghostReasons = this.reasonsOfGhosts(block);
    this.tiesAt = new Lists(this.count, [this.source, this.target]);

    this.verdict = block.numbers("verdict");
    this.about = block.numbers("about");
    this.with = block.numbers("with");
    this.why = block.numbers("why");
    this.elsewhere = block.numbers("elsewhere");
    this.findingCount = this.about.length;
    this.findingsAt = new Lists(this.count, [this.about, Int32Array.from(this.with, (other) => other - 1)]);
  }

  /** The name as short as its island allows. */
  label(node: number): string {
    const look = this.looks[this.look[node]];
    if (look.core) return look.label;
    const rest = this.names[node].slice(this.cut[node]);
    return rest.length > LONGEST_LABEL ? `${rest.slice(0, LONGEST_LABEL - 1)}…` : rest;
  }

  sizeOf = (node: number): number => this.looks[this.look[node]].size;
  isCore = (node: number): boolean => this.looks[this.look[node]].core;
  tiesOf = (node: number): Uint32Array => this.tiesAt.of(node);
  findingsOf = (node: number): Uint32Array => this.findingsAt.of(node);
  familyOf = (edge: number): string => this.ties[this.tie[edge]].family;
  isGhost = (edge: number): boolean => edge >= this.tieCount;
  otherEnd = (edge: number, node: number): number => (this.source[edge] === node ? this.target[edge] : this.source[edge]);
  ruleOf = (finding: number): Rule => this.rules[this.verdicts[this.verdict[finding]].rule];
  standingOf = (finding: number): number => this.verdicts[this.verdict[finding]].standing;

  nameOf(finding: number): string {
    const name = this.names[this.about[finding]];
    return this.with[finding] ? `${name} — ${this.names[this.with[finding] - 1]}` : name;
  }

  communityOf(finding: number): string {
    const told = this.elsewhere[finding];
    const node = told ? told - 2 : this.islands[this.island[this.about[finding]]].node;
    return node < 0 ? this.words.no_community : this.names[node];
  }

  private reasonsOfGhosts(block: Block): string[][] {
    const [counts, about, told] = ["ghost_reasons", "reason_about", "reason_told"].map((name) => block.numbers(name));
    let next = 0;
    return Array.from(counts, (count) => Array.from({ length: count }, () => {
      const [node, sentence] = [about[next] - 1, block.head.ghost_reasons[told[next]]];
      next += 1;
      return node < 0 ? sentence : `${this.names[node]}${this.words.colon}${sentence}`;
    }));
  }

  lacking = (node: number): string => `${this.words.lacks}${this.lacks.get(node)!.join(this.words.comma)}`;
}

// For each node a list, all lists one after the other.
class Lists {
  private readonly starts: Uint32Array;
  private readonly items: Uint32Array;

  constructor(count: number, ends: ArrayLike<number>[]) {
    const [first, second] = ends;
    this.starts = new Uint32Array(count + 1);
    for (let item = 0; item < first.length; item += 1) {
      this.starts[first[item] + 1] += 1;
      if (second[item] >= 0 && second[item] !== first[item]) this.starts[second[item] + 1] += 1;
    }
    for (let node = 0; node < count; node += 1) this.starts[node + 1] += this.starts[node];
    this.items = new Uint32Array(this.starts[count]);
    const next = this.starts.slice();
    for (let item = 0; item < first.length; item += 1) {
      this.items[next[first[item]]++] = item;
      if (second[item] >= 0 && second[item] !== first[item]) this.items[next[second[item]]++] = item;
    }
  }

  of = (node: number): Uint32Array => this.items.subarray(this.starts[node], this.starts[node + 1]);
}

function islandsOf(block: Block): Island[] {
  const [nodes, members] = [block.numbers("island_node"), block.numbers("island_members")];
  let end = 0;
  return (block.head.islands as number[][]).map(([x, y, radius], at) => {
    const first = end;
    end += members[at];
    return { node: nodes[at] - 1, x, y, radius, first, end };
  });
}

function streetsOf(block: Block, islands: Island[]): Groups | null {
  const told = block.head.streets as number[][];
  if (!told.length) return null;
  let end = islands.length - told.reduce((sum, [, , , , members]) => sum + members, 0);
  const groups = islands.slice(0, end); // the core stands by itself
  const of = Uint32Array.from(islands, (_, at) => at);
  for (const [node, x, y, radius, members] of told) {
    const first = end;
    end += members;
    of.fill(groups.length, first, end);
    groups.push({ node: node - 1, x, y, radius, first: islands[first].first, end: islands[end - 1].end });
  }
  return { groups, of };
}

function sectorsOf(block: Block): Sector[] {
  const [node, island, inner, outer, start, end] = ["node", "island", "inner", "outer", "start", "end"].map((name) => block.numbers(`sector_${name}`));
  return Array.from(node, (_, at) => ({
    node: node[at] - 1, island: island[at], inner: inner[at], outer: outer[at], start: start[at] / TURN, end: end[at] / TURN,
  }));
}
