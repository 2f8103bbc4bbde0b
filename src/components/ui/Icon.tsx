/** Line icons on a 20 × 20 grid; decoration beside a label, so hidden from assistive technology. */
const PATHS = {
  play: 'M6.5 4.2v11.6c0 .8.8 1.2 1.4.8l8.7-5.8c.6-.4.6-1.2 0-1.6L7.9 3.4c-.6-.4-1.4 0-1.4.8z',
  pause: 'M5.5 4h3v12h-3zM11.5 4h3v12h-3z',
  step: 'M4 4.8v10.4l7.5-5.2zM13 4.5h2.5v11H13z',
} as const;

const LINES = {
  reset: 'M4.5 10a5.5 5.5 0 1 0 1.8-4.1M6.5 2.8v3.4h3.4',
  settings: 'M3 6h6m5 0h3M3 14h3m5 0h6M11.5 3.5v5M8.5 11.5v5',
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1',
  dark: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z',
  right: 'M4 10.5l4 4l8-9',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
} as const;

type IconName = keyof typeof PATHS | keyof typeof LINES;

const isFilled = (name: IconName): name is keyof typeof PATHS => name in PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" width="1.25em" height="1.25em" aria-hidden="true">
      {isFilled(name) ? (
        <path d={PATHS[name]} fill="currentColor" />
      ) : (
        <path
          d={LINES[name]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
