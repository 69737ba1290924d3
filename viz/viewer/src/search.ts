// Search: any part of a name, as written or as typed in pinyin, whole or by initials.
import type { App } from "./app";
import { byId, element, fill } from "./dom";
import type { Model } from "./model";

const MOST_MATCHES = 12;
const plain = (text: string): string => text.toLowerCase().replace(/[^\S\n]+/g, "");

/** All names one below the other, and whose each is. */
export class Names {
  private readonly text: string;
  private readonly owners: number[] = [];
  private readonly pinyin: (string[] | undefined)[] = new Array(65_536); // by character

  constructor(model: Model) {
    const names: string[] = [];
    for (let node = 0; node < model.count; node += 1) {
      for (const name of [model.names[node], ...(model.aliases.get(node) ?? [])]) {
        names.push(name.replace(/\n/g, " "));
        this.owners.push(node);
      }
    }
    this.text = plain(names.join("\n")) + "\n";
    for (const [character, spelled] of Object.entries(model.pinyin)) if (character.length === 1) this.pinyin[character.charCodeAt(0)] = spelled.split(" ");
  }

  /** The best matches, and how many nodes match. */
  matching(query: string): { best: number[]; count: number } {
    const wanted = plain(query);
    if (!wanted) return { best: [], count: 0 };
    const begins = new Uint8Array(65_536); // which characters the query may begin at
    begins[wanted.charCodeAt(0)] = 1;
    this.pinyin.forEach((spelled, code) => { if (spelled!.some((reading) => reading[0] === wanted[0])) begins[code] = 1; });
    const best: { node: number; at: number; length: number }[] = [];
    let [count, line, start, last] = [0, 0, 0, -1];
    const { text, owners } = this;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        line += 1;
        start = at + 1;
      } else if (begins[code] && this.reads(wanted, 0, at)) {
        const node = owners[line];
        const end = text.indexOf("\n", at);
        if (node !== last) count += 1;
        last = node;
        const match = { node, at: at - start, length: end - start };
        at = end - 1;
        if (best.length === MOST_MATCHES && !before(match, best[MOST_MATCHES - 1])) continue;
        const known = best.findIndex((other) => other.node === node);
        if (known < 0 || before(match, best[known])) {
          if (known >= 0) best.splice(known, 1);
          const place = best.findIndex((other) => before(match, other));
          if (place >= 0) best.splice(place, 0, match);
          else if (best.length < MOST_MATCHES) best.push(match);
          best.length = Math.min(best.length, MOST_MATCHES);
        }
      }
    }
    return { best: best.map(({ node }) => node), count };
  }

  // Whether the query can be read off the names from a place on: each character by itself or by the beginning of its pinyin.
  private reads(query: string, from: number, at: number): boolean {
    if (from === query.length) return true;
    const code = this.text.charCodeAt(at);
    if (code === 10) return false;
    if (query.charCodeAt(from) === code && this.reads(query, from + 1, at + 1)) return true;
    for (const spelled of this.pinyin[code] ?? []) {
      for (let length = 1; length <= spelled.length && spelled.charCodeAt(length - 1) === query.charCodeAt(from + length - 1); length += 1) {
        if (this.reads(query, from + length, at + 1)) return true;
      }
    }
    return false;
  }
}

const before = (one: { at: number; length: number }, other: { at: number; length: number }): boolean =>
  one.at < other.at || (one.at === other.at && one.length < other.length);

export function buildSearch(app: App): void {
  const { model } = app;
  const box = byId<HTMLInputElement>("search");
  const list = byId("matches");
  let names: Names | null = null;
  let [marked, offered] = [0, [] as number[]];

  const close = (): void => {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const take = (node: number): void => {
    close();
    app.choose(node);
  };
  const mark = (to: number): void => {
    const items = [...list.querySelectorAll("li")];
    if (!items.length) return;
    marked = (to + items.length) % items.length;
    items.forEach((item, number) => item.setAttribute("aria-selected", String(number === marked)));
    items[marked].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", items[marked].id);
  };
  const offer = (): void => {
    names ??= new Names(model);
    const { best, count } = names.matching(box.value);
    offered = best;
    list.replaceChildren(...best.map((node, number) => {
      const item = element("li", { id: `match-${number}`, role: "option" }, element("span", { textContent: model.names[node] }),
        element("small", { textContent: model.kinds[model.kind[node]].label }));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(node); });
      return item;
    }));
    const rest = byId("matched");
    rest.textContent = count > best.length ? fill(model.words.more, { count: count - best.length }) : !count && plain(box.value) ? model.words.no_match : "";
    list.hidden = !best.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
    if (best.length) mark(0);
    else box.removeAttribute("aria-activedescendant");
  };
  box.addEventListener("input", offer);
  box.addEventListener("focus", () => { names ??= new Names(model); });
  box.addEventListener("blur", () => { close(); byId("matched").textContent = ""; });
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); mark(marked + (event.key === "ArrowDown" ? 1 : -1)); }
    else if (event.key === "Enter" && !list.hidden) take(offered[marked]);
    else if (event.key === "Escape") close();
  });
}
