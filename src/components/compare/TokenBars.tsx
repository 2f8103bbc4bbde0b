/** The tokens that a model generated, each a bar as high as its probability; on hover, focus or tap the likeliest five. */
import { useId, useState } from 'react';
import { percent, probability } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import type { GeneratedToken } from '../../protocol/messages.ts';
import { useTokensShown } from '../../store/asking/tokensShown.ts';
import type { ModelName } from '../../training/stages.ts';
import styles from './TokenBars.module.css';

/** Shows or hides the tokens and probabilities of every answer on the page. */
export function TokensToggle() {
  const { compare: words } = useWords('lab');
  const { isShown, show } = useTokensShown();
  return (
    <label className={styles.toggle}>
      <input type="checkbox" checked={isShown} onChange={({ target }) => show(target.checked)} />
      {words.showTokens}
    </label>
  );
}

const isBlank = (text: string) => text === '.' || text.trim() === '';

interface Props {
  model: ModelName;
  tokens: readonly GeneratedToken[];
  /** The number of tokens that are visible; the others' places stay empty. */
  shown: number;
}

export function TokenBars({ model, tokens, shown }: Props) {
  const { compare: words } = useWords('lab');
  const [active, setActive] = useState<number | null>(null);
  const tip = useId();
  const name = (text: string) => (isBlank(text) ? words.blank : text);
  return (
    <div className="relative">
      <ol className={styles.bars} aria-label={words.tokens(model)}>
        {tokens.slice(0, shown).map((token, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is what stands at its place
          <li key={place} className="shrinks">
            <button
              type="button"
              className={styles.token}
              aria-label={words.token(name(token.text), token.probability)}
              aria-describedby={active === place ? tip : undefined}
              onPointerEnter={() => setActive(place)}
              onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setActive(null)}
              onClick={() => setActive(place)}
              onFocus={() => setActive(place)}
              onBlur={() => setActive(null)}
              onKeyDown={({ key }) => key === 'Escape' && setActive(null)}
            >
              <span className="fine">{probability(token.probability)}</span>
              <span className={styles.track}>
                <span className={styles.bar} style={{ height: `${100 * token.probability}%` }} />
              </span>
              <span className={styles.text}>{isBlank(token.text) ? '·' : token.text}</span>
            </button>
          </li>
        ))}
      </ol>
      {active !== null && active < shown && tokens[active] && (
        <div id={tip} role="tooltip" className={styles.tip}>
          <p>{words.top}</p>
          <ol>
            {tokens[active].top.map(({ text, probability: share }) => (
              <li key={text} className={styles.candidate}>
                <span className="strong">{name(text)}</span>
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
