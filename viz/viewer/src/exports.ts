// What a reader takes away: the view as PNG or SVG, the listed findings as CSV.
import type { App } from "./app";
import { SvgBrush, type Brush } from "./brush";
import { palette } from "./colours";
import { byId, element } from "./dom";
import { COLUMNS, type Findings } from "./findings";
import { drawGround } from "./ground";
import { drawNodes, drawTies } from "./lines";
import { drawMarks } from "./marks";

const FINER = 2;

function drawAll({ surface, choice }: App, brush: Brush): void {
  const { view } = surface;
  brush.fillStyle = palette.paper;
  brush.beginPath();
  for (const [x, y] of [[0, 0], [view.width, 0], [view.width, view.height], [0, view.height]]) (x || y ? brush.lineTo(x, y) : brush.moveTo(x, y));
  brush.closePath();
  brush.fill();
  drawGround(brush, view, choice, surface.alone);
  drawTies(brush, view, choice, true);
  drawNodes(brush, view, choice, true);
  drawMarks(brush, view, choice, true);
}

function save(content: Blob, ending: string, title: string): void {
  const address = URL.createObjectURL(content);
  const name = title.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ").trim().slice(0, 80) || "map";
  element("a", { href: address, download: `${name}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// Spreadsheets take text that begins like this for a formula.
const cell = (text: string): string => `"${(/^[=+\-@\t\r\n]/.test(text) ? "'" : "") + text.replace(/"/g, '""')}"`;

export function buildExports(app: App, findings: Findings): void {
  const { model, surface } = app;
  byId("save-png").addEventListener("click", () => {
    const canvas = element("canvas", { width: surface.view.width * FINER, height: surface.view.height * FINER });
    const context = canvas.getContext("2d")!;
    context.scale(FINER, FINER);
    context.lineJoin = "round";
    drawAll(app, context);
    canvas.toBlob((content) => content && save(content, "png", model.title));
  });
  byId("save-svg").addEventListener("click", () => {
    const brush = new SvgBrush();
    drawAll(app, brush);
    save(new Blob([brush.written(surface.view.width, surface.view.height, model.title)], { type: "image/svg+xml" }), "svg", model.title);
  });
  byId("save-csv").addEventListener("click", () => {
    const head = [...COLUMNS.map((column) => model.words[column]), "rule", "id"];
    const rows = findings.shown.map((finding) => [
      ...COLUMNS.map((column) => findings.text(finding, column)), model.ruleOf(finding).id,
      [model.about[finding], ...(model.with[finding] ? [model.with[finding] - 1] : [])].map((node) => model.ids[node]).join("--"),
    ]);
    const lines = [head, ...rows].map((row) => row.map(cell).join(","));
    save(new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv" }), "csv", model.title);
  });
}
