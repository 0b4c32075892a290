import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CalendarView } from '../../../contract/views/calendar';
import type { ImportView } from '../../../contract/views/import';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import { momentText } from './calendar-words';
import { ImportAction } from './import-action';
import classes from './import-history.module.css';
import { importText } from './import-words';

interface ImportHistoryProps {
  /** Newest first. */
  readonly imports: readonly ImportView[];
  readonly calendars: readonly CalendarView[];
}

const shownAtFirst = 8;

/** All imports, newest first, each leading to what it brought (product I4, I14). */
export function ImportHistory({ imports, calendars }: ImportHistoryProps) {
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  if (imports.length === 0) return null;
  const shown = showsAll ? imports : imports.slice(0, shownAtFirst);
  const fetched = new Set(calendars.filter(({ subscription }) => subscription).map(({ id }) => id));
  return (
    <section>
      <h2 className={classes.title}>What came in</h2>
      <ul className={classes.list} aria-label="What came in">
        {shown.map((record) => (
          <ImportLine
            key={record.id}
            record={record}
            isFetched={fetched.has(record.calendarId)}
            canReturn={record.isRemoved && lastOf(imports, record) === record}
          />
        ))}
      </ul>
      {imports.length > shownAtFirst && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.more ?? ''}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? `Show the last ${shownAtFirst}` : `Show all ${format.number(imports.length)}`}
        </Button>
      )}
    </section>
  );
}

/** `imports` is newest first. */
const lastOf = (imports: readonly ImportView[], { calendarId }: ImportView) =>
  imports.find((one) => one.calendarId === calendarId);

const bringsSomething = ({ added, changed, gone }: ImportView): boolean => added + changed + gone > 0;

interface ImportLineProps {
  readonly record: ImportView;
  readonly isFetched: boolean;
  /** True for the last import of a removed calendar, which offers to put that calendar back. */
  readonly canReturn: boolean;
}

function ImportLine({ record, isFetched, canReturn }: ImportLineProps) {
  const format = useFormat();
  const { today } = useAppInfo();
  const { id, at, fileName, calendarId, calendarName, takenBackAt, isRemoved, action } = record;
  const when = momentText(at, format, today);
  const came = importText(record, format);
  return (
    <li className={classes.import} data-taken-back={takenBackAt !== null || isRemoved || undefined}>
      <time className={classes.at}>{when}</time>
      <div className={classes.what}>
        <span className={classes.source}>
          {fileName}
          <span aria-hidden> → </span>
          <VisuallyHidden> into </VisuallyHidden>
          {calendarName}
        </span>
        <span className={classes.quiet}> · </span>
        {bringsSomething(record) ? (
          <Link
            href={`/imports/${id}`}
            className={classes.came}
            aria-label={`${came}, from ${fileName}, ${when}`}
          >
            {came}
          </Link>
        ) : (
          <span className={classes.came}>{came}</span>
        )}
        {takenBackAt !== null && <div className={classes.quiet}>Taken back {format.moment(takenBackAt)}</div>}
        {isRemoved && <div className={classes.quiet}>The calendar is removed.</div>}
      </div>
      {action !== null && (
        <div className={classes.action}>
          <ImportAction record={record} action={action} at={when} isFetched={isFetched} />
        </div>
      )}
      {canReturn && (
        <div className={classes.action}>
          <PutBackCalendar id={calendarId} name={calendarName} />
        </div>
      )}
    </li>
  );
}

/** Brings a removed calendar back as it was. */
function PutBackCalendar({ id, name }: Pick<CalendarView, 'id' | 'name'>) {
  const putBack = useEdit('calendar.put-back');
  const { undo } = useHistory();
  const run = async () => {
    const answer = await putBack({ id });
    if (!answer.ok) return;
    showToast(`“${name}” is here again.`, { action: { label: 'Undo', run: undo }, topic: 'undo' });
    document.getElementById('page')?.focus();
  };
  return (
    <Button variant="subtle" size="compact-sm" aria-label={`Put back the calendar ${name}`} onClick={run}>
      Put back
    </Button>
  );
}
