/** Runs before every file of kernel tests: without an adapter they fail, they are never skipped. */
export const adapter = await navigator.gpu?.requestAdapter();

if (!adapter) {
  throw new Error(
    'This browser gives no WebGPU adapter, so kernels cannot be tested. Name another Chrome or Chromium in ' +
      'CALM_BROWSER, or unset CALM_ADAPTER to use the software adapter.',
  );
}
