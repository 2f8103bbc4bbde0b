// A symbol's gradient is its row's; a digit's is the sum over the integers that it is part of.
@group(0) @binding(0) var<storage, read> dTable: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> dSymbols: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> dTens: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> dUnits: array<vec4f>;

const WIDTH_V = ${WIDTH_V}u;
const SYMBOLS = ${SYMBOLS}u;
const INTEGERS = ${INTEGERS}u;

@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let row = id.x / WIDTH_V;
  let column = id.x % WIDTH_V;
  if (row < SYMBOLS) {
    dSymbols[id.x] = dTable[id.x];
  } else if (row < SYMBOLS + 20u) {
    let isUnit = row >= SYMBOLS + 10u;
    let digit = (row - SYMBOLS) % 10u;
    var sum = vec4f();
    for (var other = 0u; other < 10u; other++) {
      let n = select(10u * digit + other, 10u * other + digit, isUnit);
      if (n < INTEGERS) { sum += dTable[(SYMBOLS + n) * WIDTH_V + column]; }
    }
    if (isUnit) { dUnits[digit * WIDTH_V + column] = sum; } else { dTens[digit * WIDTH_V + column] = sum; }
  }
}
