// y = x · w, a tile of ${TILE_ROWS} rows and ${TILE_VECTORS} vectors of 4 columns in the registers of each
// thread. Neither workgroup memory nor barriers: the models are small enough for caches to do that work.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> w: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4f>;
#if RESIDUAL
@group(0) @binding(4) var<storage, read> residual: array<vec4f>;
#end

const INNER = ${INNER}u;      // length of the sum
const INNER_V = ${INNER_V}u;  // vectors in a row of x
const COLUMNS_V = ${COLUMNS_V}u;

@compute @workgroup_size(${GROUP_X}, ${GROUP_Y})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let rows = batch[${COUNT}];
  let row = id.y * ${TILE_ROWS}u;
  let column = id.x * ${TILE_VECTORS}u;
  if (row >= rows || column >= COLUMNS_V) { return; }
#for i in TILE_ROWS
  let x${i} = min(row + ${i}u, rows - 1u) * INNER_V;
#for j in TILE_VECTORS
  var sum${i}_${j} = vec4f();
#end
#end
#for j in TILE_VECTORS
  let w${j} = min(column + ${j}u, COLUMNS_V - 1u);
#end
  for (var k = 0u; k < INNER_V; k++) {
#for i in TILE_ROWS
    let a${i} = x[x${i} + k];
#end
#for c in 0 1 2 3
    {
#if RAGGED
      let inner = min(4u * k + ${c}u, INNER - 1u) * COLUMNS_V;
#else
      let inner = (4u * k + ${c}u) * COLUMNS_V;
#end
#for j in TILE_VECTORS
      let b${j} = w[inner + w${j}];
#for i in TILE_ROWS
      sum${i}_${j} += a${i}[${c}] * b${j};
#end
#end
    }
#end
  }
#for i in TILE_ROWS
  if (row + ${i}u < rows) {
#for j in TILE_VECTORS
    if (column + ${j}u < COLUMNS_V) {
      let at = (row + ${i}u) * COLUMNS_V + column + ${j}u;
#if RESIDUAL
      y[at] = residual[at] + sum${i}_${j} * ${SCALE};
#else
#if ACCUMULATE
      y[at] += sum${i}_${j} * ${SCALE};
#else
      y[at] = sum${i}_${j} * ${SCALE};
#end
#end
    }
#end
  }
#end
}
