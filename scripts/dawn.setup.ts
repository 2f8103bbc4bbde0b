/**
 * Runs before every file of tests that `npm run check -- --dawn` runs in Node: gives them the WebGPU of Dawn, on the
 * Vulkan driver (Metal, Direct3D) of this machine, in place of a browser's.
 */

/** The part of the package `webgpu` that is used here. It is fetched when it is first wanted, so its types are not there. */
interface Dawn {
  create(options: string[]): GPU;
  /** The constructors and constants of WebGPU. */
  globals: Record<string, unknown>;
}

export const { create, globals } = (await import(/* @vite-ignore */ process.env.CALM_DAWN ?? '')) as Dawn;
Object.assign(globalThis, globals);
Object.defineProperty(globalThis, 'navigator', { value: { gpu: create([]) }, configurable: true });

const adapter = await navigator.gpu.requestAdapter();
if (!adapter) {
  throw new Error(
    'Dawn finds no adapter on this machine. Install a Vulkan driver (libvulkan1 and mesa-vulkan-drivers on Debian), or ' +
      'name one in VK_ICD_FILENAMES, such as /usr/share/vulkan/icd.d/lvp_icd.x86_64.json.',
  );
}
