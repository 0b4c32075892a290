import type { ContactItem } from '../../../../contract/views/contacts';
import { contactChangeText, contactFieldWords } from '../../../../words/people/contact-change';
import { useFormat } from '../../../app/app-info';
import type { ContactChoices } from '../contacts-choices';
import classes from './contact-row.module.css';

interface ChangeTicksProps {
  readonly item: ContactItem;
  readonly choices: ContactChoices;
}

/** Each field before and after, with its own tick. */
export function ChangeTicks({ item, choices }: ChangeTicksProps) {
  const format = useFormat();
  const taken = choices.fieldsOf(item);
  return (
    <ul className={classes.changes} aria-label={`Changes of ${item.name}`}>
      {item.changes.map((change) => {
        const { before, after } = contactChangeText(change, format);
        const isTaken = taken.includes(change.field);
        return (
          <li key={change.field}>
            <label className={classes.change} data-off={!isTaken || undefined}>
              <input
                type="checkbox"
                checked={isTaken}
                onChange={(event) => choices.takeField(item, change.field, event.currentTarget.checked)}
              />
              <span className={classes.field}>{contactFieldWords[change.field]}</span>
              <span className={classes.values} dir="auto">
                {before !== '' && (
                  <>
                    <del>{before}</del> →{' '}
                  </>
                )}
                <ins>{after}</ins>
                {!change.isProposed && ' (yours stays unless ticked)'}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
