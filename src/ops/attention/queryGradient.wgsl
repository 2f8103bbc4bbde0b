// dq, a thread per query and head; leaves Σ dout·out for the keys' thread.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> queries: array<vec4f>;
@group(0) @binding(2) var<storage, read> keyValues: array<vec4f>;
@group(0) @binding(3) var<storage, read> output: array<vec4f>;
@group(0) @binding(4) var<storage, read> logSum: array<f32>;
@group(0) @binding(5) var<storage, read> dOutput: array<vec4f>;
@group(0) @binding(6) var<storage, read_write> inner: array<f32>;
@group(0) @binding(7) var<storage, read_write> dQueries: array<vec4f>;

const HEADS = ${HEADS}u;
const HEAD_V = ${HEAD_V}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let thread = id.x + id.y * ${ROW}u;
  let row = thread / HEADS;
  if (row >= batch[${TOKENS}]) { return; }
  let offset = (thread % HEADS) * HEAD_V;
  let logTotal = logSum[thread];
  var along = 0.0;
#for i in HEAD_V
  let q${i} = queries[row * ${QUERY_STRIDE}u + offset + ${i}u] * ${SCALE};
  let d${i} = dOutput[row * HEADS * HEAD_V + offset + ${i}u];
  along += dot(d${i}, output[row * HEADS * HEAD_V + offset + ${i}u]);
  var sum${i} = vec4f();
#end
  inner[thread] = along;
  for (var j = batch[${FIRST}u + row]; j <= row; j++) {
#if LIMITED
    if (batch[${COLUMNS}u + j] >= ${LIMIT}u) { break; }
#end
    let key = j * ${KEY_STRIDE}u + ${KEY_START}u + offset;
    let value = j * ${KEY_STRIDE}u + ${VALUE_START}u + offset;
    var score = -logTotal;
    var slope = -along;
#for i in HEAD_V
    let k${i} = keyValues[key + ${i}u];
    score += dot(q${i}, k${i});
    slope += dot(d${i}, keyValues[value + ${i}u]);
#end
#if SLOPED
    score -= ${SLOPE} * f32(batch[${COLUMNS}u + row] - batch[${COLUMNS}u + j]);
#end
    let weight = exp(score) * slope * ${SCALE};
#for i in HEAD_V
    sum${i} += weight * k${i};
#end
  }
#for i in HEAD_V
  dQueries[row * ${QUERY_STRIDE}u + offset + ${i}u] = sum${i};
#end
}
