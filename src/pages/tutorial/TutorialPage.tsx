/**
 * The tutorial: nine steps around one workspace. On the left the text and the task of a step; on the right the models,
 * the same from step to step.
 */
import { Suspense, useRef } from 'react';
import { Building } from '../../components/notices/Building.tsx';
import { ErrorBoundary } from '../../components/notices/ErrorBoundary.tsx';
import { Failure } from '../../components/notices/Failure.tsx';
import { RunBack } from '../../components/notices/RunBack.tsx';
import { Unavailable } from '../../components/notices/Unavailable.tsx';
import { LiveOrReplay, RecordingAwaited } from '../../components/recording/LiveOrReplay.tsx';
import { PageTitle } from '../../components/shell/PageIntro.tsx';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/lab/context.ts';
import { canTrain, STEP_MODELS } from '../../store/lab/stepModels.ts';
import { useTutorial } from '../../store/tutorial/tutorialProgress.ts';
import { STEPS, type Step, stepBeside } from '../../store/tutorial/tutorialSteps.ts';
import { CurrentModels } from './CurrentModels.tsx';
import { factsOf } from './facts.ts';
import { Lacking } from './Lacking.tsx';
import { Marked } from './Marked.tsx';
import { NotPlainCalmNotice, StartOver } from './NotPlainCalmNotice.tsx';
import { Onward } from './Onward.tsx';
import { PARTS } from './parts.ts';
import { usePointing } from './pointing.ts';
import { Rail } from './Rail.tsx';
import { StepNavigation } from './StepNavigation.tsx';
import { Task } from './Task.tsx';
import { TrainingLine } from './TrainingLine.tsx';
import { TrainingTask } from './TrainingTask.tsx';
import styles from './TutorialPage.module.css';
import { useStep } from './useStep.ts';
import { useWorkspace } from './useWorkspace.ts';

/** The parts of the address that could not be used. */
function Changes({ step }: { step: Step }) {
  const words = useWords('tutorial');
  const changes = useTutorial((state) => state.changes);
  if (changes.length === 0) return null;
  return (
    <Note warning title={words.address} action={[words.dismiss, () => useTutorial.setState({ changes: [] })]}>
      <ul>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>{words.change(change, words.steps[step].name)}</li>
        ))}
      </ul>
    </Note>
  );
}

/** The text of a step, and its task. */
function Text({ step }: { step: Step }) {
  const { title, pages } = useWords('shell');
  const words = useWords('tutorial');
  const settings = useLabState((state) => state.settings);
  const { subject, trains } = STEP_MODELS[step];
  const learned = usePhase('AB', ({ parameters }) => parameters);
  const isOpen = useLabState((state) => canTrain(step, state));
  const facts = factsOf(settings, learned);
  const { name, heading, text } = words.steps[step];
  const { Action } = PARTS[step];
  return (
    <article className="stack-4 top">
      <header>
        <p className={styles.count}>{words.stepOf(STEPS.indexOf(step) + 1, STEPS.length)}</p>
        <PageTitle documentTitle={title(`${name} · ${pages.tutorial}`)}>
          {heading(facts).map((line) => (
            <span key={line} className="block">
              <Marked text={line} />{' '}
            </span>
          ))}
        </PageTitle>
      </header>
      {text(facts).map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          <Marked text={paragraph} />
        </p>
      ))}
      <Task step={step} facts={facts}>
        <Lacking step={step} />
        {Action && (
          <div className="wrap gap-2">
            <Action />
          </div>
        )}
        {trains && subject && (
          <Suspense fallback={<div className={styles.replay} />}>
            <LiveOrReplay beginning="untrained" isLabelled={false}>
              <TrainingTask phase={subject} isOpen={isOpen} />
            </LiveOrReplay>
          </Suspense>
        )}
      </Task>
    </article>
  );
}

export function TutorialPage() {
  const words = useWords('tutorial');
  const step = useStep();
  const stage = useRef<HTMLElement>(null);
  useWorkspace(step);
  usePointing(stage);
  const { Stage } = PARTS[step];
  return (
    <div className={`stack-4 ${styles.page}`}>
      <div className="stack-2">
        <Rail step={step} />
        <TrainingLine step={step} />
      </div>
      <Changes step={step} />
      <Unavailable isBrief={stepBeside(step, -1) !== null} />
      <RunBack />
      <Failure />
      <div className={`stack-5 ${styles.step}`}>
        <Text key={step} step={step} />
        <section ref={stage} className={`stack-5 top container ${styles.stage}`} aria-label={words.stage}>
          <Building />
          <NotPlainCalmNotice />
          <StartOver step={step} />
          <Suspense fallback={<RecordingAwaited />}>
            <ErrorBoundary key={step}>
              <Stage />
            </ErrorBoundary>
            <CurrentModels />
          </Suspense>
        </section>
        <div className={`stack-6 top ${styles.ways}`}>
          {stepBeside(step, 1) === null && <Onward />}
          <StepNavigation step={step} />
        </div>
      </div>
    </div>
  );
}
