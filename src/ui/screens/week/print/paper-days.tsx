import { addDays, daysBetween } from '../../../../domain/time/day';
import { purposeLine } from '../../../../words/purpose';
import { titleOf } from '../../../../words/title';
import { leftOutSentence, moreWords } from '../../../../words/week-views';
import { useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { stateWord, timeWords } from '../grid/event-words';
import { isOn, type PlacedEvent } from '../grid/placed-event';
import type { ShownEvents } from '../views/shown-events';
import { type Column, fitDay, type PaperEntry } from './fit-day';
import classes from './paper-page.module.css';

interface PaperDaysProps {
  readonly shown: ShownEvents;
  readonly events: readonly PlacedEvent[];
}

/** A sheet in landscape with 8 pt type, by an estimate that is on the safe side. */
const columnLines = 44;
const sheetLetters = 160;

interface Entry extends PaperEntry {
  readonly event: PlacedEvent;
  readonly start: string;
}

/** Days side by side; where a day is full, first its purposes go, then all but a line of each event. */
export function PaperDays({ shown, events }: PaperDaysProps) {
  const format = useFormat();
  const count = daysBetween(shown.from, shown.to);
  const column: Column = { lines: columnLines, letters: Math.floor(sheetLetters / count) };
  const toEntry = (event: PlacedEvent): Entry => {
    const [start, end] = event.place.kind === 'days' ? ['', ''] : timeWords(event.row, format);
    const { summary, purposes } = event.row;
    return { event, start, time: start + end, title: titleOf(summary), purpose: purposeLine(purposes) };
  };
  const days = Array.from({ length: count }, (_, index) => {
    const day = addDays(shown.from, index);
    return { day, ...fitDay(events.filter((event) => isOn(event, day)).map(toEntry), column) };
  });
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {days.map(({ day }) => (
              <th key={day} scope="col">
                {format.day(day, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {days.map(({ day, detail, entries, left }) => (
              <td key={day}>
                <ul className={classes.column} data-detail={detail}>
                  {entries.map((entry) => (
                    <PaperEvent key={entry.event.id} entry={entry} />
                  ))}
                  {left > 0 && <li className={classes.quiet}>{moreWords(left, format)}</li>}
                </ul>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={classes.foot}>
        {leftOutSentence(
          days.reduce((sum, { left }) => sum + left, 0),
          format,
        )}
      </p>
    </>
  );
}

function PaperEvent({ entry: { event, start, time, title, purpose } }: { readonly entry: Entry }) {
  const { row } = event;
  return (
    <li className={classes.entry} data-kind={row.mark?.kind} data-state={stateWord(row).toLowerCase()}>
      {time !== '' && <span className={classes.time}>{time}</span>}
      <span className={classes.name}>
        <KindShape kind={row.mark?.kind ?? null} size={8} decorative />{' '}
        {start !== '' && <span className={classes.start}>{start} </span>}
        {title}
      </span>
      {purpose !== '' && <span className={classes.purpose}>{purpose}</span>}
    </li>
  );
}
