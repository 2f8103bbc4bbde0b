// Softmax cross-entropy with its gradient, and whether the target is the argmax: a thread per target.
// With smoothing ε the target distribution is (1−ε)·onehot + ε/vocabulary.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> logits: array<f32>;
@group(0) @binding(2) var<storage, read_write> loss: array<f32>;
@group(0) @binding(3) var<storage, read_write> hits: array<u32>;
#if GRADIENT
@group(0) @binding(4) var<storage, read_write> dLogits: array<f32>;
#end

const VOCABULARY = ${VOCABULARY}u;
const STRIDE = ${STRIDE}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.x;
  if (row >= batch[${COUNT}]) {
    if (row < ${CAPACITY}u) { loss[row] = 0.0; }
    return;
  }
  let start = row * STRIDE;
  let wanted = batch[${TARGET}u + row];
  let weight = bitcast<f32>(batch[${WEIGHT}u + row]);
  let smoothing = bitcast<f32>(batch[${SMOOTHING}u + row]);
  var most = logits[start];
  var best = 0u;
  var sum = 0.0;
  for (var i = 0u; i < VOCABULARY; i++) {
    let z = logits[start + i];
    sum += z;
    if (z > most) {
      most = z;
      best = i;
    }
  }
  var total = 0.0;
  for (var i = 0u; i < VOCABULARY; i++) { total += exp(logits[start + i] - most); }
  let logTotal = most + log(total);
  loss[row] = weight * (logTotal - (1.0 - smoothing) * logits[start + wanted] - smoothing * sum / ${VOCABULARY}.0);
  hits[row] = select(0u, 1u, best == wanted);
#if GRADIENT
  for (var i = 0u; i < VOCABULARY; i++) {
    dLogits[start + i] = weight * (exp(logits[start + i] - logTotal) - smoothing / ${VOCABULARY}.0);
  }
  for (var i = VOCABULARY; i < STRIDE; i++) { dLogits[start + i] = 0.0; }
  dLogits[start + wanted] -= weight * (1.0 - smoothing);
#end
}
