// y = gain · x / √(mean x² + ε) + noise, a thread per row; the reciprocal root is kept for the backward pass.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> gain: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> inverse: array<f32>;

const WIDTH_V = ${WIDTH_V}u;

#if NOISE
${NORMAL}
#end

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.x;
  if (row >= batch[${COUNT}]) { return; }
#if GATHER
  let start = batch[${TARGET_ROW}u + row] * WIDTH_V;
#else
  let start = row * WIDTH_V;
#end
  var squares = 0.0;
  for (var i = 0u; i < WIDTH_V; i++) {
    let v = x[start + i];
    squares += dot(v, v);
  }
  let scale = inverseSqrt(squares / ${WIDTH}.0 + 1e-6);
  inverse[row] = scale;
  for (var i = 0u; i < WIDTH_V; i++) {
#if NOISE
    let noise = ${DEVIATION} * normal(vec4u(batch[${SEED}], batch[${STEP}], row, i));
    y[row * WIDTH_V + i] = x[start + i] * scale * gain[i] + noise;
#else
    y[row * WIDTH_V + i] = x[start + i] * scale * gain[i];
#end
  }
}
