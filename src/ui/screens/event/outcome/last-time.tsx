import type { LastTime } from '../../../../contract/views/outcome';
import type { PluralForms } from '../../../../words/language';
import { leadKindWords, verdictText } from '../../../../words/outcome';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { EventButton } from '../../../parts/event-button';
import classes from './outcome.module.css';

const reachedForms: PluralForms = { one: '# goal reached', other: '# goals reached' };

/** What came of the edition before, where one decides on this one (product F5). */
export function LastTimeNote({ last }: { readonly last: LastTime }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const { learning, goals, leads, cost, summary, key, day } = last;
  const verdict = verdictText(last);
  const facts = [
    ...(goals.reached > 0 ? [format.counted(goals.reached, reachedForms)] : []),
    ...leads.map(({ kind, text }) => [leadKindWords[kind], text].filter(Boolean).join(': ')),
    ...(cost.trim() ? [cost.trim()] : []),
  ];
  return (
    <aside className={classes.lastTime} aria-label="Last time">
      <span className={classes.lastTitle}>
        {'Last time, '}
        <EventButton eventKey={key} summary={summary} part="outcome" />
        {`, ${format.datedDay(day, today)}`}
      </span>
      {verdict && <span>{verdict}</span>}
      {facts.length > 0 && <span className={classes.lastTitle}>{facts.join(' · ')}</span>}
      {learning.trim() && (
        <p className={classes.learned} dir="auto">
          {learning.trim()}
        </p>
      )}
    </aside>
  );
}
