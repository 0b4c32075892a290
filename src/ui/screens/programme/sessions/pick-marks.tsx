import type { PickView, SessionView } from '../../../../contract/views/programme';
import type { Attendance } from '../../../../domain/programme/pick';
import { levelWords } from '../../../../words/programme/picks';
import type { Picking } from '../use-picking';
import classes from './pick-marks.module.css';

interface PickMarksProps {
  readonly session: SessionView;
  readonly pick: PickView | undefined;
  readonly picking: Picking;
}

const attendanceWords: Readonly<Record<Attendance, string>> = { seen: 'Seen', missed: 'Missed' };

/** Two circles to tick: filled when going, dashed when maybe. */
export const PickMarks = ({ session, pick, picking }: PickMarksProps) => (
  <span className={classes.marks}>
    {(['going', 'maybe'] as const).map((level) => (
      <button
        key={level}
        type="button"
        className={classes.mark}
        data-level={level}
        aria-pressed={pick?.level === level}
        aria-label={`${levelWords[level]}: ${session.title}`}
        title={levelWords[level]}
        onClick={() => picking.toggle(session, level)}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="10" cy="10" r="7" />
        </svg>
      </button>
    ))}
  </span>
);

interface AttendanceMarksProps {
  readonly pick: PickView;
  readonly picking: Picking;
}

/** What became of a pick once it is over. */
export const AttendanceMarks = ({ pick, picking }: AttendanceMarksProps) => (
  <span className={classes.marks}>
    {(['seen', 'missed'] as const).map((attendance) => (
      <button
        key={attendance}
        type="button"
        className={classes.word}
        aria-pressed={pick.attendance === attendance}
        aria-label={`${attendanceWords[attendance]}: ${pick.session.title}`}
        onClick={() => picking.attend(pick.id, attendance)}
      >
        {attendanceWords[attendance]}
      </button>
    ))}
  </span>
);
