// Causal attention, a thread per query and head, in one pass over the keys of its sequence (online softmax).
// Keeps the logarithm of the softmax's denominator, from which the backward pass restores the weights.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> queries: array<vec4f>;
@group(0) @binding(2) var<storage, read> keyValues: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> logSum: array<f32>;

const HEADS = ${HEADS}u;
const HEAD_V = ${HEAD_V}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let thread = id.x + id.y * ${ROW}u;
  let row = thread / HEADS;
  if (row >= batch[${TOKENS}]) { return; }
  let offset = (thread % HEADS) * HEAD_V;
#for i in HEAD_V
  let q${i} = queries[row * ${QUERY_STRIDE}u + offset + ${i}u] * ${SCALE};
  var sum${i} = vec4f();
#end
#if NULL_KEY
  var most = 0.0;
  var total = 1.0;
#else
  var most = -1e30;
  var total = 0.0;
#end
  for (var j = batch[${FIRST}u + row]; j <= row; j++) {
#if LIMITED
    if (batch[${COLUMNS}u + j] >= ${LIMIT}u) { break; }
#end
    let key = j * ${KEY_STRIDE}u + ${KEY_START}u + offset;
    let value = j * ${KEY_STRIDE}u + ${VALUE_START}u + offset;
    var score = 0.0;
#for i in HEAD_V
    score += dot(q${i}, keyValues[key + ${i}u]);
#end
#if SLOPED
    score -= ${SLOPE} * f32(batch[${COLUMNS}u + row] - batch[${COLUMNS}u + j]);
#end
    let next = max(most, score);
    let shrink = exp(most - next);
    let weight = exp(score - next);
    most = next;
    total = total * shrink + weight;
#for i in HEAD_V
    sum${i} = sum${i} * shrink + weight * keyValues[value + ${i}u];
#end
  }
#for i in HEAD_V
  output[row * HEADS * HEAD_V + offset + ${i}u] = sum${i} / total;
#end
  logSum[thread] = most + log(total);
}
