// h = table[token] + position[column] + noise, a thread per token and vector of 4 features.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> table: array<vec4f>;
@group(0) @binding(2) var<storage, read> position: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> h: array<vec4f>;

const WIDTH_V = ${WIDTH_V}u;

#if NOISE
${NORMAL}
#end

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let thread = id.x + id.y * ${ROW}u;
  let row = thread / WIDTH_V;
  let column = thread % WIDTH_V;
  if (row >= batch[${TOKENS_COUNT}]) { return; }
  var value = table[batch[${TOKENS}u + row] * WIDTH_V + column] + position[batch[${COLUMNS}u + row] * WIDTH_V + column];
#if NOISE
  value += ${DEVIATION} * normal(vec4u(batch[${SEED}], batch[${STEP}], row, column));
#end
  h[thread] = value;
}
