// Muon's directions, a workgroup for each matrix. With U the Nesterov momentum [rows, columns] and G the Gram matrix
// of its smaller side over ‖U‖², the Newton–Schulz iteration needs G alone: each round multiplies U by
// P = a·I + b·G + c·G², and G by P². So Q, the product of all P, is made of small matrices, and U is met only twice.
@group(0) @binding(0) var<storage, read> control: array<f32>;
@group(0) @binding(1) var<storage, read> gradient: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> momentum: array<vec4f>;
// The directions of all matrices, their U, and G, P, Q and a spare one of each.
@group(0) @binding(3) var<storage, read_write> work: array<vec4f>;

// Of each matrix: its first vector, its rows, its columns in vectors.
const MATRICES = array<vec3u, ${COUNT}>(${MATRICES});
const HIDDEN_V = ${HIDDEN_V}u;
const GRAM_V = ${GRAM_V}u;

var<workgroup> partial: array<f32, ${GROUP}>;

// Vector i of the identity matrix, of so many vectors in a row.
fn identity(i: u32, columns: u32) -> vec4f {
  return vec4f(vec4u(i / columns) == 4u * (i % columns) + vec4u(0, 1, 2, 3));
}

@compute @workgroup_size(${GROUP})
fn main(@builtin(local_invocation_index) thread: u32, @builtin(workgroup_id) group: vec3u) {
  if (control[${HALTED}] != 0.0) { return; }
  let first = MATRICES[group.x].x;
  let rows = MATRICES[group.x].y;
  let columns = MATRICES[group.x].z;
  let vectors = rows * columns;
  let directions = first;
  let u = HIDDEN_V + first;

  var sum = 0.0;
  for (var i = thread; i < vectors; i += ${GROUP}u) {
    let g = gradient[first + i] * control[${FACTOR}];
    let m = ${MOMENTUM} * momentum[first + i] + g;
    let nesterov = g + ${MOMENTUM} * m;
    momentum[first + i] = m;
    work[u + i] = nesterov;
    sum += dot(nesterov, nesterov);
  }
  partial[thread] = sum;
  workgroupBarrier();
  storageBarrier();
  var squares = 0.0;
  for (var i = 0u; i < ${GROUP}u; i++) { squares += partial[i]; }
  let scale = 1.0 / (sqrt(squares) + 1e-7);

  // Uᵀ, in blocks of 4 × 4, where the directions will be.
  let rows_v = rows / 4u;
  for (var block = thread; block < rows_v * columns; block += ${GROUP}u) {
    let row = block / columns;
    let column = block % columns;
    let source = u + 4u * row * columns + column;
    let b = mat4x4f(work[source], work[source + columns], work[source + 2u * columns], work[source + 3u * columns]);
    let t = transpose(b);
    let destination = directions + 4u * column * rows_v + row;
    work[destination] = t[0];
    work[destination + rows_v] = t[1];
    work[destination + 2u * rows_v] = t[2];
    work[destination + 3u * rows_v] = t[3];
  }
  storageBarrier();

  // The products of all rounds go through one place in the code: each copy of it would be compiled by itself.
  let isWide = rows_v <= columns;
  let n = min(rows, 4u * columns);
  let n_v = n / 4u;
  let gram = 2u * HIDDEN_V + 4u * GRAM_V * group.x;
  let p = gram + GRAM_V;
  var q = p + GRAM_V;
  var spare = q + GRAM_V;
  for (var i = thread; i < n * n_v; i += ${GROUP}u) { work[q + i] = identity(i, n_v); }
  for (var step = 0u; step < ${STEPS}u; step++) {
    let isFirst = step == 0u;
    let isLast = step + 1u == ${STEPS}u;
    let phase = (step + 3u) % 4u;
    var c = gram;
    var a = spare;
    var b = p;
    var height = n;
    var inner = n_v;
    var width = n_v;
    var factor = 1.0;
    if (isFirst) {
      a = select(directions, u, isWide);
      b = select(u, directions, isWide);
      inner = max(rows_v, columns);
      factor = scale * scale;
    } else if (isLast) {
      c = directions;
      a = select(u, q, isWide);
      b = select(q, u, isWide);
      height = rows;
      width = columns;
      factor = scale * sqrt(max(1.0, f32(columns) / f32(rows_v)));
    } else if (phase == 0u) {
      c = p;
      a = gram;
      b = gram;
    } else if (phase == 1u) {
      c = spare;
      a = q;
    } else if (phase == 2u) {
      c = spare;
      a = gram;
    }
    let across = (width + ${TILE_VECTORS}u - 1u) / ${TILE_VECTORS}u;
    let tiles = across * ((height + ${TILE_ROWS}u - 1u) / ${TILE_ROWS}u);
    for (var tile = thread; tile < tiles; tile += ${GROUP}u) {
      let row = tile / across * ${TILE_ROWS}u;
      let column = tile % across * ${TILE_VECTORS}u;
#for i in TILE_ROWS
      let a${i} = a + min(row + ${i}u, height - 1u) * inner;
#for j in TILE_VECTORS
      var sum${i}_${j} = vec4f();
#end
#end
#for j in TILE_VECTORS
      let b${j} = b + min(column + ${j}u, width - 1u);
#end
      for (var k = 0u; k < inner; k++) {
#for i in TILE_ROWS
        let x${i} = work[a${i} + k];
#end
#for z in 0 1 2 3
        {
          let at = (4u * k + ${z}u) * width;
#for j in TILE_VECTORS
          let y${j} = work[at + b${j}];
#for i in TILE_ROWS
          sum${i}_${j} += x${i}[${z}] * y${j};
#end
#end
        }
#end
      }
#for i in TILE_ROWS
#for j in TILE_VECTORS
      if (row + ${i}u < height && column + ${j}u < width) {
        work[c + (row + ${i}u) * width + column + ${j}u] = factor * sum${i}_${j};
      }
#end
#end
    }
    storageBarrier();
    if (phase == 0u && !isLast) {
      for (var i = thread; i < n * n_v; i += ${GROUP}u) {
        work[p + i] = ${A} * identity(i, n_v) + ${B} * work[gram + i] + ${C} * work[p + i];
      }
      storageBarrier();
    } else if (phase == 1u) {
      let other = q;
      q = spare;
      spare = other;
    }
  }
}
