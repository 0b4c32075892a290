import { IconRepeat } from '@tabler/icons-react';
import type { ReviewItem } from '../../../../domain/calendars/review';
import { createChangeText } from '../../../../words/change';
import { titleOf } from '../../../../words/title';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { toOwnZone } from '../own-zone';
import classes from './item-row.module.css';

/** Height in pixels of an item in which no text wraps; must match item-row.module.css. */
export const heightOf = ({ changes }: ReviewItem): number =>
  42 + (changes.length > 0 ? 4 + 18 * changes.length : 0);

interface ItemRowProps {
  readonly item: ReviewItem;
  readonly taken: boolean;
  readonly onTake: ((taken: boolean) => void) | null;
}

/** One event of a review: title, time, notes, and for changed ones each field before and after. */
export function ItemRow({ item, taken, onTake }: ItemRowProps) {
  const format = useFormat();
  const { today } = useAppInfo();
  const notes = notesOf(item);
  const start = toOwnZone(item.start);
  const changes = item.changes.map(createChangeText(format, today));
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
        <div className={classes.line}>
          <span className={classes.title}>{titleOf(item.title)}</span>
          {item.recurring && <IconRepeat size={14} stroke={1.5} aria-label="repeats" role="img" />}
          {notes.map((note) => (
            <span key={note} className={classes.note}>
              {note}
            </span>
          ))}
        </div>
        {changes.length > 0 && (
          <dl className={classes.changes}>
            {changes.map(({ field, before, after }) => (
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
        )}
      </div>
      <time className={classes.when}>
        {format.eventTime(start, today)}
        {start.kind === 'zoned' && ` (${start.zone})`}
      </time>
    </div>
  );
}

const overNotes: Readonly<Record<ReviewItem['over'], string>> = {
  nothing: '',
  partly: 'what is over of it stays',
  wholly: 'over',
};

function notesOf(item: ReviewItem): readonly string[] {
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
