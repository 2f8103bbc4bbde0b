// Adds up the slabs of the gradient, and sums the squares, a part per thread.
@group(0) @binding(0) var<storage, read_write> slabs: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> squares: array<f32>;

const VECTORS = ${VECTORS}u;
const THREADS = ${THREADS}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= THREADS) { return; }
  var sum = 0.0;
  for (var i = id.x; i < VECTORS; i += THREADS) {
    var g = slabs[i];
#for s in MORE_SLABS
    g += slabs[i + (${s}u + 1u) * VECTORS];
#end
#if MANY
    slabs[i] = g;
#end
    sum += dot(g, g);
  }
  squares[id.x] = sum;
}
