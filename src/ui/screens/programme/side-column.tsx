import { useMemo } from 'react';
import type { MyProgrammeView, ProgrammeView } from '../../../contract/views/programme';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import { SessionDetails } from './details/session-details';
import { LostPicks } from './mine/lost-picks';
import { MyDay } from './mine/my-day';
import { FriendsHere, MeetsHere } from './mine/people-here';
import classes from './programme-page.module.css';
import type { Opened } from './use-opened';
import type { Picking } from './use-picking';
import type { Shown } from './use-shown';

interface SideColumnProps {
  readonly programme: ProgrammeView;
  readonly mine: MyProgrammeView;
  readonly day: Day;
  readonly format: Format;
  readonly picking: Picking;
  readonly shown: Shown;
  readonly opened: Opened;
  readonly onChooseFriend: () => void;
}

/** Beside the sessions: the one that is open, else what I picked and whom I meet. */
export function SideColumn(props: SideColumnProps) {
  const { programme, mine, day, format, picking, shown, opened, onChooseFriend } = props;
  const meets = useMemo(() => new Set(mine.meets), [mine.meets]);
  const session = opened.id === null ? undefined : shown.byId.get(opened.id);
  return (
    <aside className={classes.side} aria-label={session ? 'The session' : 'Mine'}>
      {session ? (
        <SessionDetails
          key={session.id}
          eventKey={programme.key}
          session={session}
          pick={shown.picks.get(session.id)}
          meets={meets}
          format={format}
          picking={picking}
          frame={opened.frame}
          onClose={opened.close}
        />
      ) : (
        <div className={classes.mine}>
          <MyDay
            title={`My ${format.day(day, 'weekday')}`}
            entries={shown.entries}
            allDay={shown.allDay}
            format={format}
            picking={picking}
            onOpen={opened.open}
          />
          <LostPicks picks={mine.picks} sessions={shown.byId} format={format} picking={picking} />
          <MeetsHere programme={programme} mine={mine} format={format} />
          <FriendsHere mine={mine} format={format} onChooseFriend={onChooseFriend} />
        </div>
      )}
    </aside>
  );
}
