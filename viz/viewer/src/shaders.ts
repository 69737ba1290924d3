// Nodes are points whose shape is a distance in the shader; ties are lines. Colours are premultiplied.
export const MOST_PAINTS = 40;

export const NODE_VERTEX = `#version 300 es
in vec2 at; in vec2 form; in vec2 look;
uniform vec2 centre; uniform vec2 window; uniform float scale; uniform float dots;
uniform vec4 fills[${MOST_PAINTS}]; uniform vec4 borders[${MOST_PAINTS}];
flat out vec4 fill; flat out vec4 border; flat out float radius; flat out float box; flat out int shape; flat out float alpha;
void main() {
  int paint = int(look.x); bool chosen = look.y > 1.5;
  fill = fills[paint]; border = borders[paint];
  radius = form.y * scale * dots * (chosen ? 1.35 : 1.0);
  border.a = min(abs(border.a), max(0.4, radius / dots / 3.0)) * sign(border.a) * dots + (chosen ? 2.0 * dots * sign(border.a) : 0.0);
  box = 2.4 * radius + 4.0 * dots;
  shape = int(form.x);
  alpha = look.y < 0.5 ? 0.14 : 1.0;
  gl_PointSize = box;
  gl_Position = vec4((at - centre) * scale / window * vec2(2.0, -2.0), 0.0, 1.0);
}`;

// The polygons of shapes.ts, as distances to their edges; fill.a says nothing, border.a is the width, below nought where dashed.
export const NODE_FRAGMENT = `#version 300 es
precision highp float;
flat in vec4 fill; flat in vec4 border; flat in float radius; flat in float box; flat in int shape; flat in float alpha;
out vec4 colour;
float sides(vec2 p, float count, float turn, float apothem) {
  float step = 6.2831853 / count;
  float angle = atan(p.y, p.x) - turn;
  return cos(floor(0.5 + angle / step) * step - angle) * length(p) - apothem;
}
float star(vec2 p, float outer, float inner) {
  float step = 6.2831853 / 5.0;
  float angle = abs(mod(atan(p.x, -p.y) + step / 2.0, step) - step / 2.0);
  vec2 q = length(p) * vec2(cos(angle), sin(angle));
  vec2 a = vec2(outer, 0.0); vec2 b = inner * vec2(cos(step / 2.0), sin(step / 2.0));
  vec2 edge = b - a; vec2 normal = normalize(vec2(edge.y, -edge.x));
  return dot(q - a, normal);
}
void main() {
  vec2 p = (gl_PointCoord - 0.5) * box;
  float d;
  if (shape == 0) d = length(p) - radius;
  else if (shape == 1) d = max(abs(p.x), abs(p.y)) - radius;
  else if (shape == 2) d = (abs(p.x) + abs(p.y) - radius) * 0.70711;
  else if (shape == 3) d = star(p, radius * 1.07, radius * 0.43);
  else if (shape == 4) d = sides(p, 3.0, 1.5707963, radius * 0.575);
  else if (shape == 5) d = sides(p, 3.0, -1.5707963, radius * 0.575);
  else d = sides(p, 6.0, 0.5235988, radius * 0.866);
  float width = abs(border.a) / 2.0;
  float inside = clamp(0.5 - d, 0.0, 1.0);
  float edge = clamp(0.5 - (abs(d) - width), 0.0, 1.0);
  if (border.a < 0.0) edge *= step(0.42, fract(atan(p.y, p.x) / 6.2831853 * clamp(floor(radius), 5.0, 9.0)));
  float covered = max(inside, edge) * alpha;
  if (covered <= 0.003) discard;
  vec3 mixed = mix(fill.rgb, border.rgb, edge);
  colour = vec4(mixed * covered, covered);
}`;

// A tie is a strip of four corners, wide enough for its edges to be smooth without the card's own smoothing.
export const TIE_VERTEX = `#version 300 es
in vec4 ends; in vec2 look;
uniform vec2 centre; uniform vec2 window; uniform float scale; uniform float dots; uniform float share;
uniform vec4 families[8];
flat out vec4 paint; out float along; out float aside; flat out float dashed;
void main() {
  int family = int(look.x); int state = int(look.y);
  bool end = gl_VertexID > 1;
  vec2 step = (ends.zw - ends.xy) * scale; float length_ = length(step);
  along = end ? length_ : 0.0;
  aside = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  dashed = families[family].a;
  float alpha = state == 1 ? 0.06 : dashed > 0.5 ? 0.95 : 0.7 * share;
  paint = vec4(families[family].rgb * alpha, alpha);
  vec2 across = length_ > 0.0 ? vec2(-step.y, step.x) / length_ : vec2(0.0);
  vec2 at = ((end ? ends.zw : ends.xy) - centre) * scale + across * aside / dots;
  gl_Position = state == 0 || state == 3 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(at / window * vec2(2.0, -2.0), 0.0, 1.0);
}`;

export const TIE_FRAGMENT = `#version 300 es
precision highp float;
flat in vec4 paint; in float along; in float aside; flat in float dashed;
out vec4 colour;
void main() {
  if (dashed > 0.5 && mod(along, 13.0) > 7.0) discard;
  colour = paint * (1.0 - abs(aside));
}`;
