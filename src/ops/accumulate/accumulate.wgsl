// sum += part, for the rows in use.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> part: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> sum: array<vec4f>;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let thread = id.x + id.y * ${ROW}u;
  if (thread < batch[${COUNT}] * ${WIDTH_V}u) { sum[thread] += part[thread]; }
}
