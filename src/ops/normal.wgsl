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
