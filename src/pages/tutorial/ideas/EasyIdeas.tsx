/** The easy ideas that come before composing: each in a sentence, with its accuracy on sums of held-out keys. */
import { IDEAS } from '../../../inspection/ideas.ts';
import styles from './EasyIdeas.module.css';
import { IdeaTrial } from './IdeaTrial.tsx';

/** First the three that mix the models, then the one that works here, with its limits. */
export function EasyIdeas() {
  return (
    <div className={styles.ideas}>
      <div data-part="mixing">
        {IDEAS.map((idea) => (
          <IdeaTrial key={idea} idea={idea} />
        ))}
      </div>
      <div data-part="passing">
        <IdeaTrial idea="passNumbers" />
      </div>
    </div>
  );
}
