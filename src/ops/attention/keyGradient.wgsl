// dk and dv, a thread per key and head, over the later queries of its sequence.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> queries: array<vec4f>;
@group(0) @binding(2) var<storage, read> keyValues: array<vec4f>;
@group(0) @binding(3) var<storage, read> logSum: array<f32>;
@group(0) @binding(4) var<storage, read> dOutput: array<vec4f>;
@group(0) @binding(5) var<storage, read> inner: array<f32>;
@group(0) @binding(6) var<storage, read_write> dKeyValues: array<vec4f>;

const HEADS = ${HEADS}u;
const HEAD_V = ${HEAD_V}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let thread = id.x + id.y * ${ROW}u;
  let row = thread / HEADS;
  if (row >= batch[${TOKENS}]) { return; }
  let head = thread % HEADS;
  let offset = head * HEAD_V;
  let key = row * ${KEY_STRIDE}u + ${KEY_START}u + offset;
  let value = row * ${KEY_STRIDE}u + ${VALUE_START}u + offset;
#for i in HEAD_V
  let k${i} = keyValues[key + ${i}u];
  let v${i} = keyValues[value + ${i}u];
  var dk${i} = vec4f();
  var dv${i} = vec4f();
#end
#if LIMITED
  let end = select(batch[${LAST}u + row] + 1u, row, batch[${COLUMNS}u + row] >= ${LIMIT}u);
#else
  let end = batch[${LAST}u + row] + 1u;
#end
  for (var j = row; j < end; j++) {
    var score = -logSum[j * HEADS + head];
    var slope = -inner[j * HEADS + head];
#for i in HEAD_V
    let q${i} = queries[j * ${QUERY_STRIDE}u + offset + ${i}u] * ${SCALE};
    let d${i} = dOutput[(j * HEADS + head) * HEAD_V + ${i}u];
    score += dot(q${i}, k${i});
    slope += dot(d${i}, v${i});
#end
#if SLOPED
    score -= ${SLOPE} * f32(batch[${COLUMNS}u + j] - batch[${COLUMNS}u + row]);
#end
    let weight = exp(score);
#for i in HEAD_V
    dk${i} += weight * slope * q${i};
    dv${i} += weight * d${i};
#end
  }
#for i in HEAD_V
  dKeyValues[key + ${i}u] = dk${i};
  dKeyValues[value + ${i}u] = dv${i};
#end
}
