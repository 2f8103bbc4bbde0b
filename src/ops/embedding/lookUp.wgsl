// h = table[token] + position[column] + noise, a thread per token and vector of 4 features.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> table: array<vec4f>;
@group(0) @binding(2) var<storage, read> position: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> h: array<vec4f>;

const WIDTH_V = ${WIDTH_V}u;

#if NOISE
// PCG 4D (Jarzynski and Olano 2020, "Hash functions for GPU rendering"): four random words from four. Each word mixes
// in those that changed before it; mixed all at once, the features of a token come out correlated.
fn mixed(words: vec4u) -> vec4u {
  var v = words;
  v.x += v.y * v.w;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v.w += v.y * v.z;
  return v;
}

fn hash(start: vec4u) -> vec4u {
  let v = mixed(start * 1664525u + 1013904223u);
  return mixed(v ^ (v >> vec4u(16u)));
}

// Four draws from N(0, 1), by Box and Muller.
fn normal(start: vec4u) -> vec4f {
  let uniform = (vec4f(hash(start) >> vec4u(8u)) + 0.5) / 16777216.0;
  let radius = sqrt(-2.0 * log(uniform.xy));
  let angle = 6.283185307179586 * uniform.zw;
  return vec4f(radius * cos(angle), radius * sin(angle));
}
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
