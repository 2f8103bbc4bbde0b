// The embedding of every token: symbols have rows of their own, integer n is tens[⌊n/10⌋] + units[n mod 10].
@group(0) @binding(0) var<storage, read> symbols: array<vec4f>;
@group(0) @binding(1) var<storage, read> tens: array<vec4f>;
@group(0) @binding(2) var<storage, read> units: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> table: array<vec4f>;

const WIDTH_V = ${WIDTH_V}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let token = id.x / WIDTH_V;
  let column = id.x % WIDTH_V;
  if (token >= ${VOCABULARY}u) { return; }
  if (token < ${SYMBOLS}u) {
    table[id.x] = symbols[id.x];
  } else {
    let n = token - ${SYMBOLS}u;
    table[id.x] = tens[n / 10u * WIDTH_V + column] + units[n % 10u * WIDTH_V + column];
  }
}
