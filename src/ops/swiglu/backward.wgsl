// du = dy · w · σ(u)(1 + u(1 − σ(u))),  dw = dy · silu(u).
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> dy: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> dx: array<vec4f>;

const HIDDEN_V = ${HIDDEN_V}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let thread = id.x + id.y * ${ROW}u;
  let row = thread / HIDDEN_V;
  if (row >= batch[${COUNT}]) { return; }
  let at = thread + row * HIDDEN_V;
  let u = x[at];
  let d = dy[thread];
  let sigmoid = 1.0 / (1.0 + exp(-u));
  dx[at] = d * x[at + HIDDEN_V] * sigmoid * (1.0 + u * (1.0 - sigmoid));
  dx[at + HIDDEN_V] = d * u * sigmoid;
}
