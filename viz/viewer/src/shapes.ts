// The outlines of the shapes, for every surface that draws lines; WebGL has the same ones in its shader.
export interface Pen { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void; arc(x: number, y: number, r: number, from: number, to: number): void; closePath(): void }

const around = (count: number, turn: number, radii: number[]): number[][] =>
  Array.from({ length: count }, (_, at) => {
    const angle = turn + (2 * Math.PI * at) / count;
    return [Math.cos(angle) * radii[at % radii.length], Math.sin(angle) * radii[at % radii.length]];
  });
const UP = -Math.PI / 2;
const CORNERS: (number[][] | null)[] = [
  null, // a dot is round
  around(4, Math.PI / 4, [Math.SQRT2]),
  around(4, 0, [1]),
  around(10, UP, [1.07, 0.43]),
  around(3, UP, [1.15]),
  around(3, -UP, [1.15]),
  around(6, 0, [1]),
];

export function outline(pen: Pen, shape: number, x: number, y: number, radius: number): void {
  const corners = CORNERS[shape];
  if (!corners) {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([right, down], at) => (at ? pen.lineTo(x + right * radius, y + down * radius) : pen.moveTo(x + right * radius, y + down * radius)));
  pen.closePath();
}

/** The outline as the path of an SVG. */
export function pathOf(shape: number, x: number, y: number, radius: number): string {
  let path = "";
  outline({
    moveTo: (right, down) => { path += `M${right.toFixed(1)} ${down.toFixed(1)}`; },
    lineTo: (right, down) => { path += `L${right.toFixed(1)} ${down.toFixed(1)}`; },
    arc: (cx, cy, r) => { path += `A${r} ${r} 0 1 1 ${cx - r} ${cy}A${r} ${r} 0 1 1 ${cx + r} ${cy}`; },
    closePath: () => { path += "Z"; },
  }, shape, x, y, radius);
  return path;
}
