// Colours, Okabe and Ito's where they mean something; those of the verdicts stand in the style sheet.
export interface Paint { fill: string; border: string; width: number; dashed: boolean; ink: string }
export type Palette = Record<string, string>;

const HUES = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8a7f00"];
const NAMES = ["uncovered", "unknown", "work", "organisation", "excluded", "not_asked", "paper", "panel", "ink", "soft", "line", "focus"];

export const darkness = matchMedia("(prefers-color-scheme: dark)");
const isDark = (): boolean => darkness.matches && !("print" in document.documentElement.dataset);

export let palette: Palette = {};
export function readPalette(): void {
  const style = getComputedStyle(document.documentElement);
  palette = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  const dark = isDark();
  Object.assign(palette, {
    core: dark ? "#f0e442" : "#e8b500", island: dark ? "#1b2125" : "#f2f3ef", sector: dark ? "#20282d" : "#ffffff",
    party: dark ? "#8c7a45" : "#c9a227", estate: "#7f9db5", together: "#cc79a7", doing: "#8aa79c", place: "#9aa3aa",
    ghost: palette.uncovered, high: palette.uncovered, medium: "#e69f00", low: dark ? "#f0e442" : "#b8a800", fine: palette.organisation,
  });
}

export const hue = (number: number): string => HUES[number % HUES.length];

/** How a class is painted, whatever its colour: filled where something is stated, hollow where nothing is. */
export function paintOf(name: string, colour = palette[name]): Paint {
  const solid = { fill: colour, border: colour, width: 1, dashed: false, ink: "#fff" };
  switch (name) {
    case "uncovered": case "high": case "medium": return { ...solid, border: palette.ink, width: 1.5 };
    case "low": return { ...solid, fill: mixed(colour, palette.panel, 0.45), border: palette.ink, width: 1.2, ink: palette.ink };
    case "unknown": return { ...solid, fill: palette.panel, width: 2, dashed: true, ink: palette.ink };
    case "work": return { ...solid, fill: mixed(colour, palette.panel, 0.38), width: 2.5, ink: palette.ink };
    case "excluded": return { ...solid, fill: palette.island, ink: palette.ink };
    case "not_asked": case "no_grid": return { ...solid, fill: palette.panel, width: 1.2, ink: palette.ink };
    case "core": return { fill: palette.core, border: palette.ink, width: 2, dashed: false, ink: "#1d2327" };
    case "core_uncovered": return { fill: palette.core, border: palette.uncovered, width: 3, dashed: false, ink: "#1d2327" };
    default: return solid;
  }
}

const parts = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
export const numbersOf = (hex: string): number[] => parts(hex).map((part) => part / 255);
export function mixed(colour: string, ground: string, share: number): string {
  const under = parts(ground);
  return `#${parts(colour).map((over, at) => Math.round(over * share + under[at] * (1 - share)).toString(16).padStart(2, "0")).join("")}`;
}
