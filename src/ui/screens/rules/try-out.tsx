import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { RuleExample, RuleTrial } from '../../../contract/views/rule';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { KindShape } from '../../parts/kind-shape';
import type { RuleDraft } from './draft';
import { isWhole } from './draft';
import classes from './rules.module.css';

/** What the rule would mark, as it stands, before anything is kept. A condition that says nothing yet is left out. */
export function TryOut({ draft }: { readonly draft: RuleDraft }) {
  const { id, conditions } = draft;
  const whole = useMemo(() => conditions.filter(isWhole), [conditions]);
  const [tried] = useDebouncedValue(whole, 250);
  const trial = useOperation(
    'rule.try',
    { id, conditions: tried },
    { enabled: whole.length > 0 && tried === whole, keepPrevious: true },
  );
  if (whole.length === 0 || trial.kind !== 'loaded') {
    return <p className={classes.trial}>Say what to look for, and what would be marked shows here.</p>;
  }
  const { examples, fits } = trial.value;
  return (
    <section className={classes.trial} aria-label="What it would mark">
      <p role="status">{trialSentence(trial.value)}</p>
      {whole.length < conditions.length && <p>A condition that says nothing yet does not count.</p>}
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
  if (fits === 0) return 'Fits no event yet: it will mark those that come.';
  const whole = fits === events && events > 1 ? 'Fits every one of' : `Fits ${number(fits)} of`;
  const others = [
    byHand > 0
      ? `${number(byHand)} ${byHand === 1 ? 'stays' : 'stay'} as you marked ${byHand === 1 ? 'it' : 'them'}`
      : '',
    byEarlierRule > 0
      ? `${number(byEarlierRule)} ${byEarlierRule === 1 ? 'is' : 'are'} decided by an earlier rule`
      : '',
  ].filter((part) => part !== '');
  const rest = fits - byHand - byEarlierRule;
  const marks =
    others.length > 0 ? ` and marks ${rest === 0 ? 'none' : number(rest)} of them; ${others.join(', ')}` : '';
  return `${whole} ${number(events)} ${events === 1 ? 'event' : 'events'}${marks}.`;
}
