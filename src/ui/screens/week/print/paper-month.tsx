import { addDays, weekdayOf } from '../../../../domain/time/day';
import { titleOf } from '../../../../words/title';
import { leftOutSentence, moreWords } from '../../../../words/week-views';
import { useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { stateWord, timeWords } from '../grid/event-words';
import type { PlacedEvent } from '../grid/placed-event';
import { type DayLine, type MonthDay, monthWeek } from '../month/month-week';
import type { ShownEvents } from '../views/shown-events';
import classes from './paper-page.module.css';

interface PaperMonthProps {
  readonly shown: ShownEvents;
  readonly events: readonly PlacedEvent[];
}

const weeks = [0, 1, 2, 3, 4, 5];
/** Lines of a day on the sheet, as the style sheet has room for. */
const room = 6;

/** Six weeks, a line for each event. */
export function PaperMonth({ shown, events }: PaperMonthProps) {
  const format = useFormat();
  const days = weeks.map((week) => monthWeek(events, addDays(shown.from, week * 7), room));
  const left = days.flat().reduce((sum, { hidden }) => sum + hidden, 0);
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {(days[0] ?? []).map(({ day }) => (
              <th key={day} scope="col">
                {format.weekday(weekdayOf(day), 'weekday')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((day) => (
                <PaperCell key={day.day} shown={day} isOther={day.day.slice(0, 7) !== shown.of.slice(0, 7)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.foot}>{leftOutSentence(left, format)}</p>
    </>
  );
}

interface PaperCellProps {
  readonly shown: MonthDay;
  readonly isOther: boolean;
}

function PaperCell({ shown: { day, lines, hidden }, isOther }: PaperCellProps) {
  const format = useFormat();
  return (
    <td>
      <div className={classes.cell}>
        <span className={classes.number} data-other={isOther || undefined}>
          {day.endsWith('-01') ? format.day(day, 'month') : Number(day.slice(8))}
        </span>
        <ul className={classes.lines} data-detail="line">
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
            <PaperLine key={index} line={line} />
          ))}
          {hidden > 0 && <li className={classes.quiet}>{moreWords(hidden, format)}</li>}
        </ul>
      </div>
    </td>
  );
}

function PaperLine({ line }: { readonly line: DayLine }) {
  const format = useFormat();
  if (line.kind === 'gap') return <li className={classes.gap} />;
  const { row } = line.event;
  const start = line.kind === 'event' && row.span.kind === 'timed' ? timeWords(row, format)[0] : '';
  return (
    <li
      className={classes.entry}
      data-bar={line.kind === 'bar' || undefined}
      data-kind={row.mark?.kind}
      data-state={stateWord(row).toLowerCase()}
    >
      <span className={classes.name}>
        <KindShape kind={row.mark?.kind ?? null} size={8} decorative />{' '}
        {start !== '' && <span className={classes.start}>{start} </span>}
        {titleOf(row.summary)}
      </span>
    </li>
  );
}
