/** The visitor's own run as a picture to keep and a link to give away, once the composition is trained. */

import { useEffect, useId, useMemo, useState } from 'react';
import { percent } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { useIsReady, useLab, useLabState } from '../../store/lab/context.ts';
import { ASKED, forLink, hasOwnRun, isMeasured, ownRunOf } from '../../store/runs/ownRun.ts';
import { type SharedRun, writeSharedRun } from '../../store/runs/sharedRun.ts';
import { downloadFile } from '../../store/ui/download.ts';
import { ownDataOf } from '../../worlds/registry.ts';
import { pngOf } from '../export/save.ts';
import { Button } from '../ui/Button.tsx';
import styles from './RunToTakeHome.module.css';
import { HEIGHT, runPicture, WIDTH } from './runPicture.ts';

const FILE = 'calm-lab-run.png';

type Outcome = 'saved' | 'unsaved' | 'unshared' | 'copied' | 'uncopied';

/** Returns true if the visitor closed what the browser offered: that is no failure. */
const isChange = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** Saves, shares and copies a picture and its link; keeps how the last of it went. */
function useGiving(svg: string, link: string, title: string) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const attempt = (action: () => Promise<void>, done: Outcome | null, failed: Outcome) => async () => {
    setOutcome(null); // a second time is announced like the first
    try {
      await action();
      setOutcome(done);
    } catch (error) {
      if (!isChange(error)) setOutcome(failed);
    }
  };

  return {
    outcome,
    save: attempt(async () => downloadFile(FILE, await pngOf(svg)), 'saved', 'unsaved'),
    share: attempt(
      async () => {
        const files = [new File([await pngOf(svg)], FILE, { type: 'image/png' })];
        const message = { title, text: title, url: link };
        const isTaken = navigator.canShare?.({ ...message, files }) ?? false;
        await navigator.share(isTaken ? { ...message, files } : message);
      },
      null,
      'unshared',
    ),
    copy: attempt(() => navigator.clipboard.writeText(link), 'copied', 'uncopied'),
  };
}

const CAN_SHARE = 'share' in navigator;

const addressOf = (run: SharedRun) => `${location.href.split('#')[0]}#/run?${writeSharedRun(run)}`;

export function RunToTakeHome() {
  const { run: words } = useWords('takeHome');
  const lab = useLab();
  const title = useId();
  const isReady = useIsReady();
  const isThere = useLabState(hasOwnRun);
  const isRecording = useLabState(({ recording }) => recording !== null);
  const needsMeasuring = useLabState(
    (state) => hasOwnRun(state) && !isMeasured(state) && state.sample?.pending !== true,
  );
  useEffect(() => {
    if (isReady && needsMeasuring) lab.drawSample(ASKED);
  }, [lab, isReady, needsMeasuring]);
  const measured = useLabState((state) => isThere && isMeasured(state) && state);
  const run = useMemo(
    () => (measured ? ownRunOf(measured, new Date().toISOString().slice(0, 10)) : null),
    [measured],
  );
  const waiting = isRecording ? words.recording : isThere ? words.measuring(ASKED) : words.waiting;
  return (
    <section className={styles.home} aria-labelledby={title} aria-busy={isThere && run === null}>
      <h3 id={title} className="text-xl">
        {words.title}
      </h3>
      {run === null ? <p className={styles.waiting}>{waiting}</p> : <Gift run={run} />}
    </section>
  );
}

/** The picture, and the buttons that save and share it. */
function Gift({ run }: { run: SharedRun }) {
  const words = useWords('takeHome');
  const settings = useLabState((state) => state.settings);
  const isOwnKeys = ownDataOf(settings.world) !== null;
  const svg = useMemo(() => runPicture(run, words), [run, words]);
  const link = addressOf(forLink(run, settings));
  const { outcome, save, share, copy } = useGiving(svg, link, words.picture.title);
  const { right } = run;
  return (
    <>
      <img
        className={styles.picture}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        alt={`${words.run.alt(right.AB, right.of)} ${words.picture.alone(percent(right.A / right.of), percent(right.B / right.of))}`}
        width={WIDTH}
        height={HEIGHT}
      />
      <div className="row">
        <Button onClick={save}>{words.run.save}</Button>
        {CAN_SHARE && <Button onClick={share}>{words.run.share}</Button>}
        <Button onClick={copy}>{words.run.copy}</Button>
        <output className={styles.outcome}>
          {outcome === null ? isOwnKeys && words.run.ownKeys : words.run[outcome]}
        </output>
      </div>
      {outcome === 'uncopied' && (
        <input
          className="input text-sm"
          readOnly
          aria-label={words.run.link}
          value={link}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}
