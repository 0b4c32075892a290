import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { RuleExample, RuleTrial } from '../../../contract/views/rule';
import type { CountFormat, PluralForms } from '../../../words/language';
import { listed } from '../../../words/language';
import { titleOf } from '../../../words/title';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { KindShape } from '../../parts/kind-shape';
import type { RuleDraft } from './draft';
import { isWhole } from './draft';
import classes from './rules.module.css';

/** What the draft of a rule would mark, before it is saved. Conditions that are not filled in are left out. */
export function TryOut({ draft }: { readonly draft: RuleDraft }) {
  const format = useFormat();
  const { id, conditions } = draft;
  const whole = useMemo(() => conditions.filter(isWhole), [conditions]);
  const [debounced] = useDebouncedValue(whole, 250);
  const trial = useOperation(
    'rule.try',
    { id, conditions: debounced },
    { enabled: whole.length > 0 && debounced === whole, keepPrevious: true },
  );
  if (whole.length === 0 || trial.kind !== 'loaded') {
    return <p className={classes.trial}>Say what to look for, and what would be marked shows here.</p>;
  }
  const { examples, fits } = trial.value;
  return (
    <section className={classes.trial} aria-label="What it would mark">
      <p role="status">{trialSentence(trial.value, format)}</p>
      {whole.length < conditions.length && <p>A condition that says nothing yet does not count.</p>}
      <ul className={classes.examples}>
        {examples.map((example) => (
          <Example key={example.key} example={example} kind={draft.kind} />
        ))}
      </ul>
      {fits > examples.length && <p>and {format.number(fits - examples.length)} more</p>}
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
      <span className={classes.title}>{titleOf(title)}</span>
      <span className={classes.when}>{format.eventTime(start, today)}</span>
      {stays && <span className={classes.when}>{stayWords[stays]}</span>}
    </li>
  );
}

const stayWords: Readonly<Record<NonNullable<RuleExample['stays']>, string>> = {
  'by-hand': 'as you marked it',
  'by-earlier-rule': 'an earlier rule',
};

const fitting: PluralForms = { one: '# event', other: '# events' };
const byHands: PluralForms = { one: '# stays as you marked it', other: '# stay as you marked them' };
const byEarlierRules: PluralForms = {
  one: '# is decided by an earlier rule',
  other: '# are decided by an earlier rule',
};

/** `Fits 12 of 212 events and marks 9 of them; 2 stay as you marked them, 1 is decided by an earlier rule.` */
export function trialSentence(
  { events, fits, byHand, byEarlierRule }: RuleTrial,
  { number, counted }: CountFormat,
): string {
  if (fits === 0) return 'Fits no event yet: it will mark those that come.';
  const allEvents = counted(events, fitting);
  const fitClause =
    fits === events && events > 1 ? `Fits every one of ${allEvents}` : `Fits ${number(fits)} of ${allEvents}`;
  const exceptions = [
    ...(byHand > 0 ? [counted(byHand, byHands)] : []),
    ...(byEarlierRule > 0 ? [counted(byEarlierRule, byEarlierRules)] : []),
  ];
  if (exceptions.length === 0) return `${fitClause}.`;
  const marked = fits - byHand - byEarlierRule;
  return marked === 0
    ? `${fitClause} and marks none of them; ${listed(exceptions)}.`
    : `${fitClause} and marks ${number(marked)} of them; ${listed(exceptions)}.`;
}
