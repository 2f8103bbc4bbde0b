// AdamW over the flat parameters, with the clipped gradient; and along Muon's directions over those before
// ${HIDDEN_END} (in vectors), if it is used. Weight decay is decoupled, and ends at ${DECAY_END}.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> control: array<f32>;
@group(0) @binding(2) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> moments: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> values: array<vec4f>;
#if MUON
@group(0) @binding(5) var<storage, read> directions: array<vec4f>;
#end

const VECTORS = ${VECTORS}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x + id.y * ${ROW}u;
  if (i >= VECTORS || control[${HALTED}] != 0.0) { return; }
  let rate = bitcast<f32>(batch[${LEARNING_RATE}]);
  let decay = select(0.0, rate * ${DECAY}, i < ${DECAY_END}u);
#if MUON
  if (i < ${HIDDEN_END}u) {
    values[i] = values[i] * (1.0 - decay) - rate * ${MATRIX_RATE} * directions[i];
    return;
  }
#end
  let g = gradient[i] * control[${FACTOR}];
  let first = mix(g, moments[i], ${BETA1});
  let second = mix(g * g, moments[VECTORS + i], ${BETA2});
  moments[i] = first;
  moments[VECTORS + i] = second;
  let step = first * bitcast<f32>(batch[${CORRECTION1}]) / (sqrt(second * bitcast<f32>(batch[${CORRECTION2}])) + 1e-8);
  values[i] = values[i] * (1.0 - decay) - rate * step;
}
