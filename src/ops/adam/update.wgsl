// AdamW over the flat parameters: decoupled weight decay before ${DECAY_END} (in vectors), clipped gradient.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> control: array<f32>;
@group(0) @binding(2) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> moments: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> values: array<vec4f>;

const VECTORS = ${VECTORS}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x + id.y * ${ROW}u;
  if (i >= VECTORS || control[${HALTED}] != 0.0) { return; }
  let rate = bitcast<f32>(batch[${LEARNING_RATE}]);
  let g = gradient[i] * control[${FACTOR}];
  let first = mix(g, moments[i], ${BETA1});
  let second = mix(g * g, moments[VECTORS + i], ${BETA2});
  moments[i] = first;
  moments[VECTORS + i] = second;
  let decay = select(0.0, rate * ${DECAY}, i < ${DECAY_END}u);
  let step = first * bitcast<f32>(batch[${CORRECTION1}]) / (sqrt(second * bitcast<f32>(batch[${CORRECTION2}])) + 1e-8);
  values[i] = values[i] * (1.0 - decay) - rate * step;
}
