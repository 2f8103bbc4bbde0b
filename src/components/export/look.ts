import type { Look } from './svg.ts';

/** The value of a custom property at an element. */
export const customProperty = (host: Element, property: string): string =>
  getComputedStyle(host).getPropertyValue(property).trim();

/** The colours of a picture as an element has them around it now, in the theme that is shown. */
export const lookAt = (host: Element): Look => ({
  ink: customProperty(host, '--ink'),
  muted: customProperty(host, '--muted'),
  line: customProperty(host, '--line'),
  card: customProperty(host, '--card'),
});
