// y = x · wᵀ: rows of x against rows of w, both read along the sum, so a tile is made of dot products.
// Columns of y beyond those of the product hold 0, so that a product over them adds nothing.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> w: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;

const INNER_V = ${INNER_V}u;
const COLUMNS = ${COLUMNS}u;
const STRIDE = ${STRIDE}u;    // of y; at least COLUMNS

@compute @workgroup_size(${GROUP_X}, ${GROUP_Y})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let rows = batch[${COUNT}];
  let row = id.y * ${TILE_ROWS}u;
  let column = id.x * ${TILE_COLUMNS}u;
  if (row >= rows || column >= COLUMNS) { return; }
#for i in TILE_ROWS
  let x${i} = min(row + ${i}u, rows - 1u) * INNER_V;
#for j in TILE_COLUMNS
  var sum${i}_${j} = 0.0;
#end
#end
#for j in TILE_COLUMNS
  let w${j} = min(column + ${j}u, COLUMNS - 1u) * INNER_V;
#end
  for (var k = 0u; k < INNER_V; k++) {
#for i in TILE_ROWS
    let a${i} = x[x${i} + k];
#end
#for j in TILE_COLUMNS
    let b${j} = w[w${j} + k];
#for i in TILE_ROWS
    sum${i}_${j} += dot(a${i}, b${j});
#end
#end
  }
#for i in TILE_ROWS
  if (row + ${i}u < rows) {
#for j in TILE_COLUMNS
    if (column + ${j}u < STRIDE) {
      let value = select(0.0, sum${i}_${j} * ${SCALE}, column + ${j}u < COLUMNS);
#if ACCUMULATE
      y[(row + ${i}u) * STRIDE + column + ${j}u] += value;
#else
      y[(row + ${i}u) * STRIDE + column + ${j}u] = value;
#end
    }
#end
  }
#end
}
