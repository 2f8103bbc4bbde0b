/**
 * Keeps zod from compiling schemas with `new Function`: pages that are served under a strict policy forbid that, and
 * browsers report each try. It has to come before the first import of zod.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
