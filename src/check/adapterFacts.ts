import type { Gpu } from '../engine/gpu.ts';
import type { AdapterFacts } from './messages.ts';

/** Returns the limits and features that a device was given, for a report. */
export function adapterFacts({ device, name, software }: Gpu): AdapterFacts {
  const limits: Record<string, number> = {};
  // Limits are accessors of their class, which no loop over the object itself finds.
  for (const limit in device.limits) {
    const value: unknown = Reflect.get(device.limits, limit);
    if (typeof value === 'number') limits[limit] = value;
  }
  return { name, software, features: [...device.features].sort(), limits };
}
