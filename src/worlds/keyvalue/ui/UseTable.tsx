import { useId, useState } from 'react';
import { LongerTraining } from '../../../components/settings/ManyKeys.tsx';
import { Button } from '../../../components/ui/Button.tsx';
import { Note } from '../../../components/ui/Note.tsx';
import { Segmented } from '../../../components/ui/Segmented.tsx';
import { integer } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { expectedOf } from '../../../results/expected.ts';
import { goTo } from '../../../store/address/address.ts';
import { useLab, useLabState } from '../../../store/lab/context.ts';
import { isWithoutGpu } from '../../../store/lab/withoutGpu.ts';
import { usePublishedRuns } from '../../../store/results/usePublishedRuns.ts';
import { lostWith } from '../../../store/weights/lineage.ts';
import { settingsForTable } from '../../../training/ownData.ts';
import { PRESETS } from '../../../training/settings.ts';
import { LAYOUTS, type Layout } from '../../recipe.ts';
import { entryCount } from '../../registry.ts';
import { keyValueSchema, LEAST_OWN_KEYS } from '../config.ts';
import { makeTable, type Row } from '../ownTable/table.ts';
import styles from './UseTable.module.css';

const SHARES = [0.1, 0.2, 0.5];
/** The number of keys below which a fifth of them is little to learn from. */
const FEW = 500;

/** Describes a table of as many keys, for settings to be shown before there is a fingerprint. */
const unnamed = (count: number) => ({ fingerprint: '0'.repeat(64), count });

/** The settings with which the models are built for the usable keys, and the button that builds them. */
export function UseTable({ rows }: { rows: readonly Row[] }) {
  const words = useWords('lab');
  const { data } = words;
  const lab = useLab();
  const isWithout = useLabState(isWithoutGpu);
  const isSlow = useLabState(({ device }) => device?.software ?? false);
  const [wanted, setLayout] = useState<Layout | null>(null);
  const layout = wanted ?? (isSlow ? 'small' : 'paper');
  const [chosen, setShare] = useState<number | null>(null);
  const heading = useId();
  const share = chosen ?? (rows.length < FEW ? 0.5 : 0.2);
  const settings = settingsForTable(layout, unnamed(rows.length), share);
  const composed = entryCount(settings.world).composed;
  const loses = useLabState((state) => lostWith(state, settings).length > 0);
  const published = usePublishedRuns();
  const expected = published?.kind === 'loaded' ? expectedOf(composed, published.content.runs) : null;
  const isPossible = keyValueSchema.safeParse(settings.world).success;

  async function build(): Promise<void> {
    const table = await makeTable(rows); // takes SHA-256, which browsers have on secure addresses only
    lab.configure(settingsForTable(layout, table, share));
    goTo('/lab');
  }

  return (
    <section className="card grid starts gap-4 pad-5" aria-labelledby={heading}>
      <h2 id={heading}>{data.use}</h2>
      <div className={styles.choices}>
        <div>
          <p className={styles.name}>{words.settings.preset}</p>
          <Segmented
            label={words.settings.preset}
            options={LAYOUTS.map((value) => ({ value, label: words.settings.presets[value] }))}
            value={layout}
            onChange={setLayout}
          />
        </div>
        <div>
          <p className={styles.name}>{data.share}</p>
          <Segmented
            label={data.share}
            options={SHARES.map((value) => ({ value, label: `${integer(100 * value)}\u202f%` }))}
            value={share}
            onChange={setShare}
          />
        </div>
      </div>
      <p className="note prose">
        {isPossible ? data.split(composed, rows.length - composed) : data.tooFew(LEAST_OWN_KEYS)}{' '}
        {isPossible && expected && data.expected(expected)}
      </p>
      {settings.A.optimiser !== PRESETS[layout].A.optimiser && (
        <p className="note prose">
          <LongerTraining settings={settings} otherwise={PRESETS[layout]} />{' '}
          <a href="#/results?layout=small">{data.measured}</a>
        </p>
      )}
      {isWithout && <Note>{words.withoutGpu.lacking}</Note>}
      {!isSecureContext && <Note warning>{words.unavailable.insecure}</Note>}
      {loses && <Note warning>{data.loses}</Note>}
      <Button
        kind="primary"
        disabled={!isPossible || !isSecureContext || isWithout}
        onClick={() => void build()}
      >
        {loses ? data.discard : data.build}
      </Button>
    </section>
  );
}
