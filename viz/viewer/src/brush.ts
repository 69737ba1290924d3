// What is drawn with: a canvas, or a writer of SVG that takes the same strokes.
import { element } from "./dom";

export type Brush = Pick<CanvasRenderingContext2D,
  "beginPath" | "moveTo" | "lineTo" | "arc" | "closePath" | "fill" | "stroke" | "fillText" | "strokeText" | "setLineDash" |
  "fillStyle" | "strokeStyle" | "lineWidth" | "font" | "textAlign" | "textBaseline" | "globalAlpha">;

export const FONT = getComputedStyle(document.body).fontFamily;
const ruler = element("canvas").getContext("2d")!;
const widths = new Map<string, number>();

export function measured(font: string, text: string): number {
  const key = font + text;
  let width = widths.get(key);
  if (width === undefined) {
    ruler.font = font;
    width = ruler.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

const escaped = (text: string): string => text.replace(/[<>&"\u0000-\u001f]/g, (sign) => `&#${sign.charCodeAt(0) < 32 ? 32 : sign.charCodeAt(0)};`);
const two = (number: number): string => String(Math.round(number * 100) / 100);

export class SvgBrush implements Brush {
  fillStyle = "#000"; strokeStyle = "#000"; lineWidth = 1; font = ""; globalAlpha = 1;
  textAlign: CanvasTextAlign = "left";
  textBaseline: CanvasTextBaseline = "top";
  private path = "";
  private dash: number[] = [];
  private readonly parts: string[] = [];

  beginPath(): void { this.path = ""; }
  moveTo(x: number, y: number): void { this.path += `M${two(x)} ${two(y)}`; }
  lineTo(x: number, y: number): void { this.path += `L${two(x)} ${two(y)}`; }
  closePath(): void { this.path += "Z"; }
  arc(x: number, y: number, r: number, from: number, to: number, back = false): void {
    const at = (angle: number): string => `${two(x + r * Math.cos(angle))} ${two(y + r * Math.sin(angle))}`;
    const turn = Math.abs(to - from);
    const halfway = (from + to) / 2;
    this.path += `${this.path ? "L" : "M"}${at(from)}`;
    for (const end of turn > Math.PI ? [halfway, to] : [to]) this.path += `A${two(r)} ${two(r)} 0 0 ${back ? 0 : 1} ${at(end)}`;
  }
  fill(): void { this.add(`<path d="${this.path}" fill="${this.fillStyle}"${this.faint()}/>`); }
  stroke(): void {
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.join(" ")}"` : "";
    this.add(`<path d="${this.path}" fill="none" stroke="${this.strokeStyle}" stroke-width="${two(this.lineWidth)}"${dash}${this.faint()}/>`);
  }
  setLineDash(dash: number[]): void { this.dash = dash; }
  fillText(text: string, x: number, y: number): void { this.write(text, x, y, `fill="${this.fillStyle}"`); }
  strokeText(text: string, x: number, y: number): void {
    this.write(text, x, y, `fill="none" stroke-linejoin="round" stroke="${this.strokeStyle}" stroke-width="${two(this.lineWidth)}"`);
  }

  private write(text: string, x: number, y: number, look: string): void {
    const [, weight, size] = /^(\S+) ([\d.]+)px/.exec(this.font) ?? ["", "400", "12"];
    const drop = this.textBaseline === "middle" ? 0.36 : this.textBaseline === "top" ? 0.88 : 0;
    const anchor = this.textAlign === "center" ? ' text-anchor="middle"' : "";
    this.add(`<text x="${two(x)}" y="${two(y + drop * Number(size))}" font-size="${size}" font-weight="${weight}"${anchor} ${look}>${escaped(text)}</text>`);
  }
  private faint = (): string => (this.globalAlpha < 1 ? ` opacity="${two(this.globalAlpha)}"` : "");
  private add(part: string): void { this.parts.push(part); }

  written(width: number, height: number, title: string): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escaped(FONT)}">`
      + `<title>${escaped(title)}</title>${this.parts.join("\n")}</svg>`;
  }
}
