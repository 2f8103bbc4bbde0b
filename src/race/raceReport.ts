/** The figures that a race has measured so far, and how it ended. */
import type { PageEvent } from '../check/trialEvent.ts';
import type { Phase } from '../worlds/phases.ts';
import type { Ceiling, RaceEvent, RacePoint, Rows, Width } from './messages.ts';

/** The figures of a race, which a link can carry. */
export interface RaceFigures {
  /** The adapter that they were measured on. */
  adapter: string;
  rows: Rows;
  ceiling: Ceiling | null;
  points: readonly RacePoint[];
}

export interface RaceEnd {
  kind: 'done' | 'overtime' | 'stopped' | 'hidden' | 'silent' | 'lost' | 'unavailable';
  /** The message of the browser or the program, for experts; empty if there is none. */
  message: string;
}

export interface RaceReport extends RaceFigures {
  /** The place that is being raced at, and whether its models are still being built. */
  current: { phase: Phase; width: Width; isBuilding: boolean } | null;
  /** The places where there was no race. */
  failed: readonly { phase: Phase; width: Width; message: string }[];
  /** Null while it goes on. */
  end: RaceEnd | null;
}

/** A race that has just begun. */
export const STARTED: RaceReport = {
  adapter: '',
  rows: null,
  ceiling: null,
  points: [],
  current: null,
  failed: [],
  end: null,
};

const isAt = (a: Pick<RacePoint, 'phase' | 'width'>, b: Pick<RacePoint, 'phase' | 'width'>) =>
  a.phase === b.phase && a.width === b.width;

/** Returns the report after an event. Nothing is added to one that has ended. */
export function afterEvent(report: RaceReport, event: RaceEvent | PageEvent): RaceReport {
  if (report.end !== null) return report;
  const ended = (end: RaceEnd): RaceReport => ({ ...report, current: null, end });
  switch (event.type) {
    case 'opened':
      return { ...report, adapter: event.adapter, rows: event.rows };
    case 'ceiling':
      return { ...report, ceiling: event.ceiling };
    case 'building':
      return { ...report, current: { phase: event.phase, width: event.width, isBuilding: true } };
    case 'raced': {
      const { point } = event;
      const others = report.points.filter((other) => !isAt(other, point));
      const current = { phase: point.phase, width: point.width, isBuilding: false };
      return { ...report, current, points: [...others, point] };
    }
    case 'failed': {
      const { phase, width, message } = event;
      return { ...report, failed: [...report.failed, { phase, width, message }] };
    }
    case 'done':
    case 'overtime':
    case 'stopped':
    case 'silent':
    case 'hidden':
      return ended({ kind: event.type, message: '' });
    case 'lost':
    case 'unavailable':
      return ended({ kind: event.type, message: event.message });
  }
}
