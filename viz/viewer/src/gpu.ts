// Nodes and ties on the graphics card, island by island, so that only what is seen is drawn.
import type { Choice } from "./choice";
import { numbersOf, palette } from "./colours";
import { MOST_PAINTS, NODE_FRAGMENT, NODE_VERTEX, TIE_FRAGMENT, TIE_VERTEX } from "./shaders";
import { APART } from "./lines";
import { bundles, isSeen, summarises, type View } from "./view";

const TIE_BYTES = 16;

export class Gpu {
  private readonly nodes: WebGLProgram;
  private readonly lines: WebGLProgram;
  private readonly nodeLooks: WebGLBuffer;
  private readonly tieLooks: WebGLBuffer;
  private readonly order: Uint32Array; // ties by island; last those that run between islands
  private readonly starts: Uint32Array;
  private readonly buffers: { at: WebGLBuffer; form: WebGLBuffer; ends: WebGLBuffer };

  constructor(private readonly gl: WebGL2RenderingContext, private readonly choice: Choice) {
    const { model } = choice;
    this.nodes = program(gl, NODE_VERTEX, NODE_FRAGMENT, ["at", "form", "look"]);
    this.lines = program(gl, TIE_VERTEX, TIE_FRAGMENT, ["ends", "look"]);
    const at = new Float32Array(2 * model.count);
    const form = new Uint8Array(2 * model.count);
    for (let node = 0; node < model.count; node += 1) {
      at[2 * node] = model.x[node];
      at[2 * node + 1] = model.y[node];
      const look = model.looks[model.look[node]];
      form[2 * node] = look.shape;
      form[2 * node + 1] = look.size;
    }
    [this.order, this.starts] = byIsland(choice);
    const ends = new Float32Array(4 * this.order.length);
    this.order.forEach((edge, place) => {
      ends.set([model.x[model.source[edge]], model.y[model.source[edge]], model.x[model.target[edge]], model.y[model.target[edge]]], 4 * place);
    });
    this.buffers = { at: held(gl, at), form: held(gl, form), ends: held(gl, ends) };
    this.nodeLooks = gl.createBuffer();
    this.tieLooks = gl.createBuffer();
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.look();
  }

  look(): void {
    const { gl, choice } = this;
    const { model } = choice;
    const looks = new Uint8Array(2 * model.count);
    for (let node = 0; node < model.count; node += 1) {
      looks[2 * node] = choice.paint[node];
      looks[2 * node + 1] = choice.state[node];
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, this.nodeLooks);
    gl.bufferData(gl.ARRAY_BUFFER, looks, gl.DYNAMIC_DRAW);
    const families = model.families.map(({ name }) => name);
    const familyOf = model.ties.map(({ family }) => families.indexOf(family));
    const ties = new Uint8Array(2 * this.order.length);
    this.order.forEach((edge, place) => {
      ties[2 * place] = familyOf[model.tie[edge]];
      ties[2 * place + 1] = choice.tieState[edge];
    });
    gl.bindBuffer(gl.ARRAY_BUFFER, this.tieLooks);
    gl.bufferData(gl.ARRAY_BUFFER, ties, gl.DYNAMIC_DRAW);
    const [fills, borders] = [new Float32Array(4 * MOST_PAINTS), new Float32Array(4 * MOST_PAINTS)];
    choice.paints.forEach(({ fill, border, width, dashed }, at) => {
      fills.set([...numbersOf(fill), 1], 4 * at);
      borders.set([...numbersOf(border), dashed ? -width : width], 4 * at);
    });
    gl.useProgram(this.nodes);
    gl.uniform4fv(gl.getUniformLocation(this.nodes, "fills"), fills);
    gl.uniform4fv(gl.getUniformLocation(this.nodes, "borders"), borders);
    gl.useProgram(this.lines);
    const shades = new Float32Array(4 * 8);
    families.forEach((family, at) => shades.set([...numbersOf(palette[family]), family === "ghost" ? 1 : 0], 4 * at));
    gl.uniform4fv(gl.getUniformLocation(this.lines, "families"), shades);
  }

  draw(view: View, dots: number): void {
    const { gl, choice } = this;
    gl.viewport(0, 0, gl.canvas.width, gl.canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    if (summarises(view)) return;
    const seen = choice.model.islands.map((island) => isSeen(view, island.x, island.y, island.radius));
    this.use(this.lines, view, dots);
    const share = gl.getUniformLocation(this.lines, "share");
    gl.uniform1f(share, 1);
    for (const [first, end] of runs(seen)) this.drawTies(this.starts[first], this.starts[end]);
    gl.uniform1f(share, APART);
    if (!bundles(view)) this.drawTies(this.starts[seen.length], this.starts[seen.length + 1]);
    this.use(this.nodes, view, dots);
    this.attribute(this.buffers.at, 0, 2, gl.FLOAT, 0, 0);
    this.attribute(this.buffers.form, 1, 2, gl.UNSIGNED_BYTE, 0, 0);
    this.attribute(this.nodeLooks, 2, 2, gl.UNSIGNED_BYTE, 0, 0);
    for (const [first, end] of runs(seen)) {
      const { islands } = choice.model;
      gl.drawArrays(gl.POINTS, islands[first].first, islands[end - 1].end - islands[first].first);
    }
  }

  private drawTies(first: number, end: number): void {
    const { gl } = this;
    if (first === end) return;
    this.attribute(this.buffers.ends, 0, 4, gl.FLOAT, first * TIE_BYTES, 1);
    this.attribute(this.tieLooks, 1, 2, gl.UNSIGNED_BYTE, first * 2, 1);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, end - first);
  }

  private use(made: WebGLProgram, view: View, dots: number): void {
    const { gl } = this;
    gl.useProgram(made);
    gl.disableVertexAttribArray(2);
    gl.uniform2f(gl.getUniformLocation(made, "centre"), view.x, view.y);
    gl.uniform2f(gl.getUniformLocation(made, "window"), view.width, view.height);
    gl.uniform1f(gl.getUniformLocation(made, "scale"), view.scale);
    gl.uniform1f(gl.getUniformLocation(made, "dots"), dots);
  }

  private attribute(buffer: WebGLBuffer, at: number, size: number, type: number, offset: number, divisor: number): void {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, size, type, false, 0, offset);
    gl.vertexAttribDivisor(at, divisor);
  }
}

function byIsland({ model, tieState }: Choice): [Uint32Array, Uint32Array] {
  const between = model.islands.length;
  const home = Uint32Array.from(model.source, (from, edge) => {
    const island = model.island[from];
    return island === model.island[model.target[edge]] ? island : between;
  });
  const starts = new Uint32Array(between + 2);
  for (const island of home) starts[island + 1] += 1;
  for (let island = 0; island <= between; island += 1) starts[island + 1] += starts[island];
  const next = starts.slice();
  const order = new Uint32Array(tieState.length);
  home.forEach((island, edge) => { order[next[island]++] = edge; });
  return [order, starts];
}

// Stretches of what is seen, as one call each.
function runs(seen: boolean[]): [number, number][] {
  const found: [number, number][] = [];
  seen.forEach((is, at) => {
    if (!is) return;
    if (found.length && found[found.length - 1][1] === at) found[found.length - 1][1] = at + 1;
    else found.push([at, at + 1]);
  });
  return found;
}

function held(gl: WebGL2RenderingContext, values: Float32Array | Uint8Array): WebGLBuffer {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
  return buffer;
}

function program(gl: WebGL2RenderingContext, vertex: string, fragment: string, attributes: string[]): WebGLProgram {
  const made = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }
  attributes.forEach((name, at) => gl.bindAttribLocation(made, at, name));
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made) ?? "program");
  return made;
}
