import { expect, it } from 'vitest';
import { append, EMPTY_CURVE } from '../../store/curve.ts';
import type { LineFigure } from './lineFigure.ts';
import { lineSvg } from './lineSvg.ts';

const LOOK = { ink: 'black', muted: 'grey', line: 'silver', card: 'white' };

it('draws a curve as a line, and a single point as a dot', () => {
  const look = { colour: 'red', width: 1 };
  const figure: LineFigure = {
    title: 'Accuracy',
    subtitle: '',
    x: 'step',
    y: 'accuracy',
    scale: 'share',
    steps: 100,
    series: [
      { ...look, label: 'before', curve: append(EMPTY_CURVE, 99, [0.4, 0.5]) },
      { ...look, label: 'now', curve: append(EMPTY_CURVE, 100, [0.5]) },
    ],
  };
  const drawn = new Map(
    [...lineSvg(figure, LOOK).matchAll(/<(path|circle) ([^>]*)\/>/g)]
      .filter(([, , attributes]) => attributes.includes('red') && !attributes.includes('stroke-width="1.5"'))
      .map(([, name, attributes]) => [name, attributes]),
  );
  const [, end] = /L([\d.]+ [\d.]+)"/.exec(drawn.get('path') ?? '') ?? [];
  const dot = drawn.get('circle') ?? '';
  expect([/cx="([\d.]+)"/, /cy="([\d.]+)"/].map((place) => place.exec(dot)?.[1]).join(' ')).toBe(end);
});
