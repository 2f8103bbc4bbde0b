import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Returns the number of device pixels in a CSS pixel, as it changes: by the zoom, or with the screen. */
export function useDevicePixelRatio(): number {
  const [pixel, setPixel] = useState(devicePixelRatio);
  useEffect(() => {
    const query = matchMedia(`(resolution: ${pixel}dppx)`);
    const onOther = () => setPixel(devicePixelRatio);
    onOther();
    // Zooming resizes the window; a move to another screen may change its pixels alone.
    query.addEventListener('change', onOther);
    addEventListener('resize', onOther);
    return () => {
      query.removeEventListener('change', onOther);
      removeEventListener('resize', onOther);
    };
  }, [pixel]);
  return pixel;
}

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
