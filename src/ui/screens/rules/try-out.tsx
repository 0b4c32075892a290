import { useDebouncedValue } from '@mantine/hooks';
import type { RuleExample, RuleTrial } from '../../../contract/views/rule';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/operation';
import { KindShape } from '../../parts/kind-shape';
import type { RuleDraft } from './draft';
import classes from './rules.module.css';

interface TryOutProps {
  readonly draft: RuleDraft;
  /** Every condition says something. */
  readonly isWhole: boolean;
}

/** What the rule would mark, as it stands, before anything is kept. */
export function TryOut({ draft, isWhole }: TryOutProps) {
  const { id, conditions } = draft;
  const [tried] = useDebouncedValue(conditions, 250);
  const trial = useOperation(
    'rule.try',
    { id, conditions: tried },
    { enabled: isWhole && tried === conditions, keepPrevious: true },
  );
  if (!isWhole || trial.kind !== 'loaded') {
    return <p className={classes.trial}>Say what to look for, and what would be marked shows here.</p>;
  }
  const { examples, fits } = trial.value;
  return (
    <section className={classes.trial} aria-label="What it would mark">
      <p role="status">{trialSentence(trial.value)}</p>
      <ul className={classes.examples}>
        {examples.map((example) => (
          <Example key={example.key} example={example} kind={draft.kind} />
        ))}
      </ul>
      {fits > examples.length && <p>and {(fits - examples.length).toLocaleString('en-GB')} more</p>}
    </section>
  );
}

function Example({ example, kind }: { readonly example: RuleExample; readonly kind: RuleDraft['kind'] }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const { title, start, stays } = example;
  return (
    <li data-stays={stays ?? undefined}>
      <KindShape kind={stays === null ? kind : example.kind} decorative />
      <span className={classes.title}>{title || 'Without a title'}</span>
      <span className={classes.when}>{format.eventTime(start, today)}</span>
      {stays && <span className={classes.when}>{stayWords[stays]}</span>}
    </li>
  );
}

const stayWords: Readonly<Record<NonNullable<RuleExample['stays']>, string>> = {
  'by-hand': 'as you marked it',
  'by-earlier-rule': 'an earlier rule',
};

const number = (count: number): string => count.toLocaleString('en-GB');

/** `Fits 12 of 212 events and marks 9 of them; 2 stay as you marked them, 1 is decided by an earlier rule.` */
export function trialSentence({ events, fits, byHand, byEarlierRule }: RuleTrial): string {
  if (fits === 0) return `Fits none of ${number(events)} events.`;
  const whole = fits === events && events > 1 ? 'Fits every one of' : `Fits ${number(fits)} of`;
  const others = [
    byHand > 0
      ? `${number(byHand)} ${byHand === 1 ? 'stays' : 'stay'} as you marked ${byHand === 1 ? 'it' : 'them'}`
      : '',
    byEarlierRule > 0
      ? `${number(byEarlierRule)} ${byEarlierRule === 1 ? 'is' : 'are'} decided by an earlier rule`
      : '',
  ].filter((part) => part !== '');
  const marks =
    others.length > 0
      ? ` and marks ${number(fits - byHand - byEarlierRule)} of them; ${others.join(', ')}`
      : '';
  return `${whole} ${number(events)} ${events === 1 ? 'event' : 'events'}${marks}.`;
}
