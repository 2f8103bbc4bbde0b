// dx = s · (gain·dy − x̂ · mean(gain·dy·x̂)) with x̂ = s·x, a thread per row of x.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> gain: array<vec4f>;
@group(0) @binding(3) var<storage, read> inverse: array<f32>;
@group(0) @binding(4) var<storage, read> dy: array<vec4f>;
@group(0) @binding(5) var<storage, read_write> dx: array<vec4f>;

const WIDTH_V = ${WIDTH_V}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.x;
  if (row >= batch[${COUNT}]) { return; }
  let start = row * WIDTH_V;
#if GATHER
  let slot = batch[${TARGET_OF_ROW}u + row];
  if (slot == ${NO_TARGET}u) {
#if !ACCUMULATE
    for (var i = 0u; i < WIDTH_V; i++) { dx[start + i] = vec4f(); }
#end
    return;
  }
#else
  let slot = row;
#end
  let scale = inverse[slot];
  var along = 0.0;
  for (var i = 0u; i < WIDTH_V; i++) {
    along += dot(gain[i] * dy[slot * WIDTH_V + i], x[start + i]);
  }
  let back = along * scale * scale / ${WIDTH}.0;
  for (var i = 0u; i < WIDTH_V; i++) {
    let d = scale * (gain[i] * dy[slot * WIDTH_V + i] - x[start + i] * back);
#if ACCUMULATE
    dx[start + i] += d;
#else
    dx[start + i] = d;
#end
  }
}
