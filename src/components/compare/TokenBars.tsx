/** The tokens that a model generated, each a bar as high as its probability; on hover or focus the likeliest five. */
import { useId, useState } from 'react';
import type { Phase } from '../../training/settings.ts';
import type { GeneratedToken } from '../../worker/protocol.ts';
import { percent, probability } from '../format.ts';
import { strings } from '../strings.ts';
import styles from './TokenBars.module.css';

const { compare: words } = strings;

/** A blank is a token too. */
const name = (text: string) => (text === '.' || text.trim() === '' ? words.blank : text);
const sign = (text: string) => (name(text) === words.blank ? '·' : text);

interface Props {
  phase: Phase;
  tokens: readonly GeneratedToken[];
}

export function TokenBars({ phase, tokens }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const tip = useId();
  return (
    <div className={styles.tokens}>
      <ol className={styles.bars} aria-label={words.tokens(phase)}>
        {tokens.map((token, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is what stands at its place
          <li key={place} className={styles.place}>
            <button
              type="button"
              className={styles.token}
              aria-label={words.token(name(token.text), token.probability)}
              aria-describedby={active === place ? tip : undefined}
              onPointerEnter={() => setActive(place)}
              onPointerLeave={() => setActive(null)}
              onFocus={() => setActive(place)}
              onBlur={() => setActive(null)}
              onKeyDown={({ key }) => key === 'Escape' && setActive(null)}
            >
              <span className={styles.number}>{probability(token.probability)}</span>
              <span className={styles.track}>
                <span className={styles.bar} style={{ height: `${100 * token.probability}%` }} />
              </span>
              <span className={styles.text}>{sign(token.text)}</span>
            </button>
          </li>
        ))}
      </ol>
      {active !== null && tokens[active] && (
        <div id={tip} role="tooltip" className={styles.tip}>
          <p>{words.top}</p>
          <ol>
            {tokens[active].top.map(({ text, probability: share }) => (
              <li key={text} className={styles.candidate}>
                <span>{name(text)}</span>
                <span className={styles.line}>
                  <span style={{ width: `${100 * share}%` }} />
                </span>
                <span>{percent(share)}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}
