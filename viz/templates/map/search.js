// Search: any part of a name, as written or as typed in pinyin, whole or by initials.
const searchBox = document.getElementById("search");
const matchList = document.getElementById("matches");
const MOST_MATCHES = 12;
let marked = -1;

const plain = (text) => text.toLowerCase().replace(/\s+/g, "");

// Whether the query can be read off the name from a place on: each character by itself or by the beginning of its pinyin.
function reads(query, name, at) {
  if (!query) return true;
  if (at >= name.length) return false;
  if (query[0] === name[at] && reads(query.slice(1), name, at + 1)) return true;
  for (const spelled of (page.pinyin[name[at]] || "").split(" ")) {
    for (let length = 1; length <= spelled.length && spelled.slice(0, length) === query.slice(0, length); length += 1) {
      if (reads(query.slice(length), name, at + 1)) return true;
    }
  }
  return false;
}

function matches(query) {
  const wanted = plain(query);
  if (!wanted) return [];
  const found = [];
  for (const node of page.nodes) {
    const places = [node.name, ...(node.aliases || [])].flatMap((name) => {
      const text = plain(name);
      return [...text].map((_, at) => at).filter((at) => reads(wanted, text, at));
    });
    if (places.length) found.push({ node, at: Math.min(...places) });
  }
  return found.sort((a, b) => a.at - b.at || a.node.name.length - b.node.name.length).map((match) => match.node);
}

function offer() {
  const found = matches(searchBox.value);
  const shown = found.slice(0, MOST_MATCHES);
  marked = shown.length ? 0 : -1;
  matchList.replaceChildren(...shown.map((node, number) => {
    const item = element("li", { id: `match-${number}`, role: "option" }, element("span", { textContent: node.name }),
      element("small", { textContent: page.kinds[node.kind].label }));
    item.addEventListener("mousedown", (event) => { event.preventDefault(); take(node); });
    item.node = node;
    return item;
  }));
  if (found.length > shown.length) matchList.append(element("small", { textContent: fill(words.more, { count: found.length - shown.length }) }));
  if (!found.length && plain(searchBox.value)) matchList.append(element("small", { textContent: words.no_match }));
  matchList.hidden = !plain(searchBox.value);
  searchBox.setAttribute("aria-expanded", String(!matchList.hidden));
  mark(0);
}

function mark(step) {
  const items = [...matchList.querySelectorAll("li")];
  if (!items.length) return searchBox.removeAttribute("aria-activedescendant");
  marked = (marked + step + items.length) % items.length;
  items.forEach((item, number) => item.setAttribute("aria-selected", String(number === marked)));
  items[marked].scrollIntoView({ block: "nearest" });
  searchBox.setAttribute("aria-activedescendant", items[marked].id);
}

function take(node) {
  closeMatches();
  choose(node.id);
}
function closeMatches() {
  matchList.hidden = true;
  searchBox.setAttribute("aria-expanded", "false");
}

function buildSearch() {
  searchBox.addEventListener("input", offer);
  searchBox.addEventListener("blur", closeMatches);
  searchBox.addEventListener("keydown", (event) => {
    const items = matchList.querySelectorAll("li");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); mark(event.key === "ArrowDown" ? 1 : -1); }
    else if (event.key === "Enter" && items[marked]) take(items[marked].node);
    else if (event.key === "Escape") closeMatches();
  });
}
