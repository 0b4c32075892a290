import type { TriageGroup } from '../../../contract/views/triage';
import { titleOf } from '../../../words/title';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import classes from './group-card.module.css';
import { datedText } from './group-words';

/** Some events of a group; a press shows one in the panel. */
export function GroupExamples({ group }: { readonly group: TriageGroup }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const panel = usePanel();
  return (
    <ul className={classes.examples}>
      {group.examples.map(({ key, title, span }) => (
        <li key={key}>
          <button type="button" className={classes.example} onClick={() => panel.open(key)}>
            {datedText(span, today, format)}
            {(group.bond === 'organizer' || title !== group.title) && ` · ${titleOf(title)}`}
          </button>
        </li>
      ))}
      {group.occurrences > group.examples.length && (
        <li className={classes.more}>and {format.number(group.occurrences - group.examples.length)} more</li>
      )}
    </ul>
  );
}
