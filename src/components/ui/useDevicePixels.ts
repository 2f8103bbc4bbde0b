import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** Calls back when the device pixels may have changed: by the zoom, or with the screen. */
function subscribe(onChange: () => void): () => void {
  let query: MediaQueryList | null = null;
  const watch = () => {
    query?.removeEventListener('change', watch);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', watch);
    onChange();
  };
  // Zooming resizes the window; of a move to another screen a browser may say nothing before the window is used.
  const onUse = () => {
    if (!query?.matches) watch();
  };
  watch();
  addEventListener('resize', watch);
  addEventListener('pointermove', onUse);
  return () => {
    query?.removeEventListener('change', watch);
    removeEventListener('resize', watch);
    removeEventListener('pointermove', onUse);
  };
}

/** Returns the number of device pixels in a CSS pixel, as it changes. */
export const useDevicePixelRatio = (): number => useSyncExternalStore(subscribe, () => devicePixelRatio);

interface DevicePixels {
  /** The width of the element in device pixels; 0 before it is known. */
  width: number;
  /** The number of device pixels in a CSS pixel. */
  pixel: number;
}

/** Measures the width of an element on this screen, as it changes: its size, the zoom, or the screen itself. */
export function useDevicePixels(element: RefObject<HTMLElement | null>): DevicePixels {
  const [cssWidth, setCssWidth] = useState(0);
  const pixel = useDevicePixelRatio();
  // The measurement comes before the first paint, so that an element as wide as another never shows without its
  // height.
  useLayoutEffect(() => {
    if (element.current === null) return;
    setCssWidth(element.current.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => setCssWidth(entry.contentRect.width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return { width: Math.floor(cssWidth * pixel), pixel };
}
