import type { ApplyResult } from '../../../contract/views/review';
import type { CountFormat, PluralForms } from '../../../words/language';
import { listed } from '../../../words/language';

const calendarForms: PluralForms = { one: '# calendar', other: '# calendars' };

/** `Work: 128 added, 3 updated, 1 archived.`; of several, `3 calendars: 1,317 added.` */
export function resultText(results: readonly ApplyResult[], { number, counted }: CountFormat): string {
  const sum = (count: 'added' | 'changed' | 'gone') => results.reduce((all, one) => all + one[count], 0);
  const [added, changed, gone] = [sum('added'), sum('changed'), sum('gone')];
  const changes = listed([
    ...(added > 0 ? [`${number(added)} added`] : []),
    ...(changed > 0 ? [`${number(changed)} updated`] : []),
    ...(gone > 0 ? [`${number(gone)} archived`] : []),
  ]);
  const [only] = results;
  const name = results.length === 1 && only ? only.calendarName : counted(results.length, calendarForms);
  return changes === '' ? `${name}: nothing changed.` : `${name}: ${changes}.`;
}
