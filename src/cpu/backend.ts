/** tfjs on the CPU: its wasm backend, from our own origin, or its JavaScript backend if that can't run. */
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';

async function wasmRuns(): Promise<boolean> {
  const env = tf.env();
  if (!(await env.getAsync('WASM_HAS_SIMD_SUPPORT'))) return false;
  // Threads take headers that a static host does not send.
  env.set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // The backend wants the path of every binary, and now loads only one.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': simd,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  return tf.setBackend('wasm');
}

/** Starts tfjs on the CPU; resolves with its name in words for a person. */
export async function startCpu(): Promise<string> {
  if (await wasmRuns().catch(() => false)) return 'tfjs-wasm';
  await import('@tensorflow/tfjs-backend-cpu');
  await tf.setBackend('cpu');
  return 'tfjs-cpu';
}
