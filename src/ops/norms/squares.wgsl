// Sums of squares of weights and gradient, a thread per chunk of the flat layout.
@group(0) @binding(0) var<storage, read> weights: array<vec4f>;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> squares: array<vec2f>;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= ${CHUNKS}u) { return; }
  var sums = vec2f();
  for (var i = id.x * ${CHUNK_V}u; i < (id.x + 1u) * ${CHUNK_V}u; i++) {
    let w = weights[i];
    let g = gradient[i];
    sums += vec2f(dot(w, w), dot(g, g));
  }
  squares[id.x] = sums;
}
