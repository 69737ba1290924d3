// Colours, Okabe and Ito's where they mean something; those of the verdicts stand in the style sheet.
const darkness = matchMedia("(prefers-color-scheme: dark)");
let palette;
function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(`--${name}`).trim();
  palette = Object.fromEntries([...Object.keys(page.standings), "paper", "panel", "ink", "soft", "line"].map((name) => [name, of(name)]));
  palette.core = darkness.matches ? "#f0e442" : "#e8b500";
  palette.island = darkness.matches ? "#1b2125" : "#f2f3ef";
  palette.sector = darkness.matches ? "#20282d" : "#ffffff";
  palette.tie = {
    party: darkness.matches ? "#8c7a45" : "#c9a227", estate: "#7f9db5", together: "#cc79a7",
    doing: "#8aa79c", place: "#9aa3aa", ghost: palette.uncovered,
  };
}
readPalette();

function looks(node) {
  const standing = standingOf(node);
  const colour = palette[standing];
  const hollow = { background: palette.panel, border: colour };
  const pale = { background: mixed(colour, palette.panel, 0.38), border: colour };
  switch (true) {
    case node.core: return { color: { background: palette.core, border: standing === "uncovered" ? colour : palette.ink }, borderWidth: 2 };
    case standing === "uncovered": return { color: { background: colour, border: palette.ink }, borderWidth: 1.5 };
    case standing === "unknown": return { color: hollow, borderWidth: 2, shapeProperties: { borderDashes: [7, 5] } };
    case standing === "organisation": return { color: { background: colour, border: colour }, borderWidth: 1 };
    case standing === "work": return { color: pale, borderWidth: 2.5 };
    case standing === "excluded": return { color: { background: palette.island, border: colour }, borderWidth: 1 };
    default: return { color: hollow, borderWidth: 1.2 };
  }
}

function mixed(colour, ground, share) {
  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const [over, under] = [parts(colour), parts(ground)];
  return `rgb(${over.map((part, at) => Math.round(part * share + under[at] * (1 - share))).join(",")})`;
}
