// dgain = Σ over rows of dy · x̂: a thread per vector of 4 columns and slab of rows.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> inverse: array<f32>;
@group(0) @binding(3) var<storage, read> dy: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> dgain: array<vec4f>;

const WIDTH_V = ${WIDTH_V}u;
const SLABS = ${SLABS}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let column = id.x % WIDTH_V;
  let slab = id.x / WIDTH_V;
  if (slab >= SLABS) { return; }
  let count = batch[${COUNT}];
  let share = (count + SLABS - 1u) / SLABS;
  let end = min(count, (slab + 1u) * share);
  var sum = vec4f();
  for (var row = slab * share; row < end; row++) {
#if GATHER
    let start = batch[${TARGET_ROW}u + row] * WIDTH_V;
#else
    let start = row * WIDTH_V;
#end
    sum += dy[row * WIDTH_V + column] * x[start + column] * inverse[row];
  }
#if ACCUMULATE
  dgain[slab * ${SLAB_V}u + column] += sum;
#else
  dgain[slab * ${SLAB_V}u + column] = sum;
#end
}
