// y = silu(u) · w, where a row of x holds u and then w.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4f>;

const HIDDEN_V = ${HIDDEN_V}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let thread = id.x + id.y * ${ROW}u;
  let row = thread / HIDDEN_V;
  if (row >= batch[${COUNT}]) { return; }
  let at = thread + row * HIDDEN_V;
  let u = x[at];
  y[thread] = u / (1.0 + exp(-u)) * x[at + HIDDEN_V];
}
