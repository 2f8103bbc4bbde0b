// One workgroup: the loss, the gradient's norm, the factor that clips it, and whether the step may be taken.
// After a loss or norm that is not finite no step is taken any more, so the weights stay those of the last
// good step until someone clears the flag.
@group(0) @binding(0) var<storage, read> batch: array<u32>;
@group(0) @binding(1) var<storage, read> squares: array<f32>;
@group(0) @binding(2) var<storage, read_write> control: array<f32>;
@group(0) @binding(3) var<storage, read> loss0: array<f32>;
#if TWO_LOSSES
@group(0) @binding(4) var<storage, read> loss1: array<f32>;
#end

var<workgroup> partial: array<vec2f, 64>;

fn isFinite(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000u) != 0x7f800000u; }

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) thread: u32) {
  var sums = vec2f();
  for (var i = thread; i < ${THREADS}u; i += 64u) { sums.x += squares[i]; }
  for (var i = thread; i < ${TARGETS}u; i += 64u) {
    sums.y += loss0[i];
#if TWO_LOSSES
    sums.y += loss1[i];
#end
  }
  partial[thread] = sums;
  workgroupBarrier();
  if (thread != 0u) { return; }
  var total = vec2f();
  for (var i = 0u; i < 64u; i++) { total += partial[i]; }
  let norm = sqrt(total.x);
  let finite = isFinite(norm) && isFinite(total.y);
  if (!finite) { control[${HALTED}] = 1.0; }
  control[${FACTOR}] = min(1.0, 1.0 / (norm + 1e-6));
  let at = ${METRICS}u + 2u * (batch[${STEP}] % ${RING}u);
  control[at] = total.y;
  control[at + 1u] = norm;
}
