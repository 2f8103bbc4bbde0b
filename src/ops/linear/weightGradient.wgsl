// g = xᵀ · y, summed over the rows of the batch. The rows are shared out among ${SLABS} slabs (workgroup z),
// each with a gradient of its own; the optimiser adds them up.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read> y: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> g: array<vec4f>;

const ROWS = ${ROWS}u;        // of g
const X_V = ${X_V}u;          // vectors in a row of x
const Y_V = ${Y_V}u;
const SLABS = ${SLABS}u;
const SLAB_V = ${SLAB_V}u;    // vectors from one slab to the next

@compute @workgroup_size(${GROUP_X}, ${GROUP_Y})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let count = batch[${COUNT}];
  let row = id.y * ${TILE_VECTORS_Y}u;
  let column = id.x * ${TILE_VECTORS_X}u;
  if (4u * row >= ROWS || column >= Y_V) { return; }
#for i in TILE_VECTORS_Y
  let x${i} = min(row + ${i}u, X_V - 1u);
#for c in 0 1 2 3
#for j in TILE_VECTORS_X
  var sum${i}_${c}_${j} = vec4f();
#end
#end
#end
#for j in TILE_VECTORS_X
  let y${j} = min(column + ${j}u, Y_V - 1u);
#end
  let share = (count + SLABS - 1u) / SLABS;
  let end = min(count, (id.z + 1u) * share);
  for (var m = id.z * share; m < end; m++) {
#for i in TILE_VECTORS_Y
    let a${i} = x[m * X_V + x${i}];
#end
#for j in TILE_VECTORS_X
    let b${j} = y[m * Y_V + y${j}];
#for i in TILE_VECTORS_Y
#for c in 0 1 2 3
    sum${i}_${c}_${j} += a${i}[${c}] * b${j};
#end
#end
#end
  }
#for i in TILE_VECTORS_Y
#for c in 0 1 2 3
  {
    let k = 4u * (row + ${i}u) + ${c}u;
    if (k < ROWS) {
#for j in TILE_VECTORS_X
      if (column + ${j}u < Y_V) {
        let at = id.z * SLAB_V + k * Y_V + column + ${j}u;
#if ACCUMULATE
        g[at] += sum${i}_${c}_${j} * ${SCALE};
#else
        g[at] = sum${i}_${c}_${j} * ${SCALE};
#end
      }
#end
    }
  }
#end
#end
}
