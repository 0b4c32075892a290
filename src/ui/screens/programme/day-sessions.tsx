import { Button, SegmentedControl } from '@mantine/core';
import type { MyProgrammeView, ProgrammeView } from '../../../contract/views/programme';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import { EmptyState } from '../../parts/empty-state';
import { showInProgramme } from './programme-query';
import { RoomGrid } from './rooms/room-grid';
import { DayTabs } from './sessions/day-tabs';
import { SessionList } from './sessions/session-list';
import type { Opened } from './use-opened';
import type { Picking } from './use-picking';
import type { Shown } from './use-shown';

interface DaySessionsProps {
  readonly programme: ProgrammeView;
  readonly mine: MyProgrammeView;
  readonly day: Day;
  readonly format: Format;
  readonly picking: Picking;
  readonly shown: Shown;
  readonly opened: Opened;
}

/** The tabs of the days, and the sessions of the one that is chosen. */
export function DaySessions({ programme, mine, format, picking, shown, day, opened }: DaySessionsProps) {
  const { counts, lines } = shown;
  const isRooms = shown.query.view === 'rooms';
  return (
    <DayTabs
      days={programme.days}
      day={day}
      counts={counts}
      format={format}
      onChange={(next) => showInProgramme({ day: next })}
      aside={<ViewSwitch isRooms={isRooms} />}
    >
      {lines.length === 0 ? (
        <NothingHere counts={counts} format={format} />
      ) : isRooms ? (
        <RoomGrid
          key={day}
          lines={lines}
          rooms={programme.rooms}
          sessions={shown.byId}
          picks={shown.picks}
          opened={opened.id}
          format={format}
          picking={picking}
          onOpen={opened.toggle}
          onOpenAt={opened.openAt}
        />
      ) : (
        <SessionList
          key={day}
          lines={lines}
          sessions={shown.byId}
          picks={shown.picks}
          overlaps={shown.overlaps}
          mine={mine}
          opened={opened.id}
          zone={programme.zone}
          format={format}
          picking={picking}
          onOpen={opened.toggle}
          onOpenAt={opened.openAt}
        />
      )}
    </DayTabs>
  );
}

const ViewSwitch = ({ isRooms }: { readonly isRooms: boolean }) => (
  <SegmentedControl
    size="xs"
    aria-label="How the sessions are shown"
    value={isRooms ? 'rooms' : ''}
    onChange={(view) => showInProgramme({ view })}
    data={[
      { value: '', label: 'List' },
      { value: 'rooms', label: 'Rooms' },
    ]}
  />
);

/** The filters leave nothing of this day; other days may have some. */
function NothingHere({ counts, format }: Pick<DaySessionsProps, 'format'> & Pick<Shown, 'counts'>) {
  const [other] = counts ?? [];
  return (
    <EmptyState
      title={other ? 'Nothing on this day.' : 'Nothing in this programme.'}
      action={
        other && (
          <Button variant="default" onClick={() => showInProgramme({ day: other[0] })}>
            {`See ${format.number(other[1])} on ${format.day(other[0], 'long')}`}
          </Button>
        )
      }
    >
      No session has all of what you asked for.
    </EmptyState>
  );
}
