import { memo, useMemo } from 'react';
import { duration, integer, percentage } from '../../i18n/format.ts';
import { LANGUAGE_TAGS } from '../../i18n/languages.ts';
import { useSpoken, useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import type { Run, RunStage } from '../../store/runs/runRecord.ts';
import { last } from '../../store/training/curve.ts';
import type { Settings } from '../../training/settings.ts';
import { STAGES, type Stage } from '../../training/stages.ts';
import { type KindName, resultSuites, type Suite } from '../../worlds/registry.ts';
import { SeriesMark } from '../chart/SeriesMark.tsx';
import { SmallTable } from '../ui/SmallTable.tsx';
import { LOOKS, MARK_PATHS } from './RunCharts.tsx';
import { RunName } from './RunName.tsx';
import styles from './Runs.module.css';

/** The stages of a run that it trained. */
const trainedStages = ({ stages }: Run): [Stage, RunStage][] =>
  STAGES.flatMap((stage): [Stage, RunStage][] => {
    const record = stages[stage];
    return record?.origin === 'trained' ? [[stage, record]] : [];
  });

/** The last accuracy of the composition on a suite, where it was measured. */
function finalAccuracy({ stages }: Run, suite: Suite): number | null {
  const curve = stages.AB2?.accuracy[suite] ?? stages.AB?.accuracy[suite];
  return curve === undefined ? null : (last(curve)?.value ?? null);
}

const total = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Trained parameters, steps and seconds of all that the run trained. */
function effortOf(run: Run): Record<'parameters' | 'steps' | 'seconds', number | null> {
  const trained = trainedStages(run).map(([, record]) => record);
  return {
    parameters: total(trained.map(({ parameters }) => parameters)),
    steps: total(trained.map(({ step }) => step)),
    seconds: total(trained.map(({ seconds }) => seconds)),
  };
}

/** The suites of held-out entries, of those that the composition was trained on, and of what B can do alone. */
function suitesOf(kind: KindName): readonly [Suite, Suite, Suite] {
  const { heldOut, composed, plain } = resultSuites(kind);
  return [heldOut, composed, plain];
}

interface RowProps {
  run: Run;
  name: string;
  place: number;
  isPresent: boolean;
  date: Intl.DateTimeFormat;
  onOpen: (settings: Settings) => void;
  onRemove: (id: string) => void;
}

const Row = memo(function Row({ run, name, place, isPresent, date, onOpen, onRemove }: RowProps) {
  const { runs: words } = useWords('experiment');
  const lab = useLab();
  const look = LOOKS[place];
  const { parameters, steps, seconds } = effortOf(run);
  const figure = (value: number | null, inWords: (value: number) => string) =>
    value === null ? null : inWords(value);
  const models = STAGES.flatMap((stage): [Stage, RunStage['origin']][] => {
    const record = run.stages[stage];
    return record === undefined ? [] : [[stage, record.origin]];
  });
  return (
    <tr aria-current={isPresent && 'true'}>
      <td>
        <label className={styles.toggle}>
          <input
            type="checkbox"
            checked={place >= 0}
            aria-label={words.show(name)}
            onChange={({ target }) => lab.showRun(run.id, target.checked)}
          />
          {look && <SeriesMark colour={look.colour} dash={look.dash} shape={MARK_PATHS[look.mark]} />}
        </label>
      </td>
      <RunName
        run={run}
        name={name}
        isPresent={isPresent}
        note={words.models(models)}
        onOpen={onOpen}
        onRemove={() => onRemove(run.id)}
      />
      {suitesOf(run.settings.world.kind).map((suite, i) => (
        <td key={suite} className={i === 0 ? styles.foremost : ''}>
          {figure(finalAccuracy(run, suite), percentage)}
        </td>
      ))}
      <td>{figure(parameters, integer)}</td>
      <td>{figure(steps, integer)}</td>
      <td>{figure(seconds, duration)}</td>
      <td>{run.settings.seed}</td>
      <td className="muted">{words.on(run.adapter, date.format(run.startedAt))}</td>
    </tr>
  );
});

interface Props {
  names: ReadonlyMap<string, string>;
  onOpen: (settings: Settings) => void;
  onRemove: (id: string) => void;
}

/** The runs in a table, the newest first, with the results of each. */
export function RunTable({ names, onOpen, onRemove }: Props) {
  const { runs: words } = useWords('experiment');
  const { all, present, shown } = useLabState((state) => state.runs);
  const language = useSpoken((state) => state.language);
  const date = useMemo(
    () => new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { dateStyle: 'short', timeStyle: 'short' }),
    [language],
  );
  return (
    <SmallTable
      label={words.caption}
      isNumeric
      className={styles.table}
      heads={[
        words.shown,
        words.run,
        `${words.heldOut}, %`,
        `${words.composition}, %`,
        `${words.numeric}, %`,
        words.parameters,
        words.steps,
        words.seconds,
        words.seed,
        words.made,
      ]}
    >
      {all.toReversed().map((run) => (
        <Row
          key={run.id}
          run={run}
          name={names.get(run.id) ?? ''}
          place={shown.indexOf(run.id)}
          isPresent={run.id === present}
          date={date}
          onOpen={onOpen}
          onRemove={onRemove}
        />
      ))}
    </SmallTable>
  );
}
