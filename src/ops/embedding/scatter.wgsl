// The gradient of a table's row is the sum over the tokens that looked it up, which the batch lists sorted.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> dh: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> dTable: array<vec4f>;

const WIDTH_V = ${WIDTH_V}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let entry = id.x / WIDTH_V;
  let column = id.x % WIDTH_V;
  if (entry >= ${ENTRIES}u) { return; }
  let end = batch[${START}u + entry + 1u];
  var sum = vec4f();
  for (var i = batch[${START}u + entry]; i < end; i++) {
    sum += dh[batch[${ORDER}u + i] * WIDTH_V + column];
  }
#if ACCUMULATE
  dTable[id.x] += sum;
#else
  dTable[id.x] = sum;
#end
}
