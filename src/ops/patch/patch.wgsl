// The states of one run where both runs have read the same token, those of the other where the tokens differ.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> otherBatch: array<u32>;
@group(0) @binding(2) var<storage, read> x: array<vec4f>;
@group(0) @binding(3) var<storage, read> other: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4f>;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let thread = id.x + id.y * ${ROW}u;
  let row = thread / ${WIDTH_V}u;
  if (row >= batch[${COUNT}]) { return; }
  let token = ${TOKENS}u + row;
  y[thread] = select(other[thread], x[thread], batch[token] == otherBatch[token]);
}
