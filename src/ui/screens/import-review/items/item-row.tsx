import { IconRepeat } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { ListedItem } from '../../../../contract/views/review';
import { createChangeText } from '../../../../words/change';
import { companyText, whenText } from '../../../../words/recurrence/outline';
import { titleOf } from '../../../../words/title';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { shownStart } from '../own-zone';
import classes from './item-row.module.css';

/** Height in pixels of an item in which no text wraps; must match item-row.module.css. */
export const heightOf = ({ changes }: ListedItem): number =>
  60 + (changes.length > 0 ? 4 + 18 * changes.length : 0);

interface ItemRowProps {
  readonly item: ListedItem;
  readonly taken: boolean;
  readonly onTake: ((taken: boolean) => void) | null;
  readonly isOpen: boolean;
  /** null where the row does not open. */
  readonly onToggle: (() => void) | null;
  /** Shown while the row is open. */
  readonly children: ReactNode;
}

/** One event of a review: title, when, with whom, where, notes, and for changed ones each field before and after. */
export function ItemRow({ item, taken, onTake, isOpen, onToggle, children }: ItemRowProps) {
  const details = useId();
  return (
    <div
      className={classes.item}
      data-left-out={!taken || undefined}
      data-cancelled={item.cancelled || undefined}
    >
      {onTake && (
        <input
          type="checkbox"
          className={classes.box}
          aria-label={`Take ${item.title}`}
          checked={taken}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
      )}
      <div className={classes.text}>
        {onToggle ? (
          <button
            type="button"
            className={classes.open}
            aria-expanded={isOpen}
            aria-controls={isOpen ? details : undefined}
            onClick={onToggle}
          >
            <Head item={item} />
          </button>
        ) : (
          <Head item={item} />
        )}
        <Changes item={item} />
        {isOpen && onToggle && <div id={details}>{children}</div>}
      </div>
    </div>
  );
}

interface ItemProps {
  readonly item: ListedItem;
}

/** The spaces between the parts are read out, and copied. */
function Head({ item }: ItemProps) {
  const format = useFormat();
  const { today } = useAppInfo();
  const { recurring, outline } = item;
  const when = whenText({ ...outline, recurring, start: shownStart(item, format) }, format, today);
  const company = companyText(outline, format);
  return (
    <span className={classes.head}>
      <span className={classes.line}>
        <span className={classes.title} dir="auto">
          {titleOf(item.title)}
        </span>{' '}
        {notesOf(item).map((note) => (
          <span key={note} className={classes.note}>
            {note}{' '}
          </span>
        ))}
      </span>
      <span className={classes.outline}>
        {recurring && <IconRepeat className={classes.repeats} size={13} stroke={1.5} aria-hidden />}
        <time className={classes.when}>{when}</time>
        {company !== '' && ` · ${company}`}
      </span>
    </span>
  );
}

function Changes({ item }: ItemProps) {
  const format = useFormat();
  const { today } = useAppInfo();
  if (item.changes.length === 0) return null;
  return (
    <dl className={classes.changes}>
      {item.changes.map(createChangeText(format, today)).map(({ field, before, after }) => (
        <div key={field} className={classes.change}>
          <dt>{field}</dt>
          <dd>
            <del>{before || 'nothing'}</del>
            <span aria-hidden> → </span>
            <ins>{after || 'nothing'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const overNotes: Readonly<Record<ListedItem['over'], string>> = {
  nothing: '',
  partly: 'what is over of it stays',
  wholly: 'over',
};

function notesOf(item: ListedItem): readonly string[] {
  const { group, cancelled, older, leftOut, over, renumberedFrom, hasMark, hasPrep } = item;
  const keptParts = [hasMark ? 'mark' : '', hasPrep ? 'preparation' : ''].filter((part) => part !== '');
  return [
    cancelled ? 'cancelled' : '',
    leftOut && group === 'new' ? 'you left this out before' : '',
    older ? 'older than what Mingle has' : '',
    overNotes[over],
    renumberedFrom === null ? '' : 'found again under a new number',
    keptParts.length > 0 ? `your ${keptParts.join(' and ')} ${keptParts.length > 1 ? 'are' : 'is'} kept` : '',
  ].filter((note) => note !== '');
}
