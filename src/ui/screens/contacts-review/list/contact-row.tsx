import type { ContactItem } from '../../../../contract/views/contacts';
import { useFormat } from '../../../app/app-info';
import itemClasses from '../../import-review/items/item-row.module.css';
import type { ContactChoices } from '../contacts-choices';
import { leftOutWords, outlineText } from '../contacts-words';
import { ChangeTicks } from './change-ticks';
import classes from './contact-row.module.css';
import { WhoIsIt } from './who-is-it';

/** Height in pixels of a contact in which no text wraps; must match contact-row.module.css. */
export const heightOf = ({ group, changes, candidates }: ContactItem): number => {
  if (group === 'changed') return 64 + 24 * changes.length;
  return group === 'unsure' ? 68 + 36 * (candidates.length + 1) : 60;
};

interface ContactRowProps {
  readonly item: ContactItem;
  readonly choices: ContactChoices;
}

/** One contact: name and what tells it from others; a tick for each change; a question for one who may be somebody known. */
export function ContactRow({ item, choices }: ContactRowProps) {
  const { number } = useFormat();
  const { name, group, moved, leftOut } = item;
  const isTaken = choices.isTaken(item);
  const outline = outlineText(item, name);
  return (
    <div className={itemClasses.item} data-left-out={(group === 'new' && !isTaken) || undefined}>
      {group === 'new' && (
        <input
          type="checkbox"
          className={itemClasses.box}
          aria-label={`Take ${name}`}
          checked={isTaken}
          onChange={(event) => choices.take([item], event.currentTarget.checked)}
        />
      )}
      <div className={itemClasses.text}>
        <div className={itemClasses.line}>
          <span className={itemClasses.title} dir="auto">
            {name}
          </span>
          {moved && (
            <span className={classes.moved}>
              moved from {moved.from} to {moved.to}
            </span>
          )}
          {leftOut && group === 'new' && <span className={itemClasses.note}>{leftOutWords[leftOut]}</span>}
        </div>
        {outline !== '' && (
          <span className={itemClasses.outline} dir="auto" title={outline}>
            {outline}
            {item.emails.length + item.phones.length > 2 &&
              ` · ${number(item.emails.length + item.phones.length)} addresses and numbers`}
          </span>
        )}
        {group === 'changed' && <ChangeTicks item={item} choices={choices} />}
        {group === 'unsure' && <WhoIsIt item={item} choices={choices} />}
      </div>
    </div>
  );
}
