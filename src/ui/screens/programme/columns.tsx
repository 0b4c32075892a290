import { useEffect, useRef, useState } from 'react';
import type { MyProgrammeView, ProgrammeView } from '../../../contract/views/programme';
import type { Day } from '../../../domain/time/day';
import type { Format } from '../../../words/format';
import { pickCountsText } from '../../../words/programme/picks';
import { useKeys } from '../../app/keys/use-keys';
import { EmptyState } from '../../parts/empty-state';
import { DaySessions } from './day-sessions';
import { LostPicks } from './mine/lost-picks';
import classes from './programme-page.module.css';
import { showInProgramme } from './programme-query';
import { focusDayTab } from './sessions/day-tabs';
import { Filters } from './sessions/filters';
import { SideColumn } from './side-column';
import { useOpened } from './use-opened';
import type { Picking } from './use-picking';
import type { Shown } from './use-shown';

interface ColumnsProps {
  readonly programme: ProgrammeView;
  readonly mine: MyProgrammeView;
  readonly format: Format;
  readonly picking: Picking;
  readonly shown: Shown;
  readonly onChooseFriend: () => void;
}

/** The sessions of a day, and beside them what is mine; where there is little room, one of the two. */
export function Columns(props: ColumnsProps) {
  const { programme, mine, format, picking, shown } = props;
  const { day, byId } = shown;
  if (day !== undefined) return <OfDay {...props} day={day} />;
  if (programme.isDamaged) {
    return <LostPicks picks={mine.picks} sessions={byId} format={format} picking={picking} />;
  }
  return (
    <EmptyState title="There are no sessions in this programme yet.">
      It comes here with its next version.
    </EmptyState>
  );
}

function OfDay(props: ColumnsProps & { readonly day: Day }) {
  const { programme, mine, format, shown, day } = props;
  const search = useRef<HTMLInputElement>(null);
  const opened = useOpened(shown);
  const [isMineShown, setMineShown] = useState(false);
  const goToDay = useGoToDay(programme.days, day);
  useKeys('programmeScreen', {
    search: () => search.current?.focus(),
    day: (key) => goToDay(Number(key)),
    close: () => opened.close(),
  });
  const picks = shown.entries.flatMap(({ pick }) => pick ?? []);
  const isOpen = opened.id !== null && shown.byId.has(opened.id);
  return (
    <>
      <Filters programme={programme} mine={mine} query={shown.query} field={search} />
      <button
        type="button"
        className={classes.mineButton}
        aria-expanded={isMineShown}
        onClick={() => setMineShown(!isMineShown)}
      >
        {isMineShown
          ? 'Back to the sessions'
          : `My ${format.day(day, 'weekday')}: ${pickCountsText(picks, format)}`}
      </button>
      <div className={classes.columns} data-mine={isMineShown || undefined} data-open={isOpen || undefined}>
        <div className={classes.sessions} {...opened.following}>
          <DaySessions {...props} opened={opened} />
        </div>
        <SideColumn {...props} opened={opened} />
      </div>
    </>
  );
}

/** Shows a day by its number, from 1, and moves the focus to its tab; false if there is none. */
function useGoToDay(days: readonly Day[], day: Day): (number: number) => boolean {
  const wanted = useRef<Day | null>(null);
  useEffect(() => {
    if (wanted.current !== day) return;
    wanted.current = null;
    focusDayTab();
  });
  return (number) => {
    const asked = days[number - 1];
    if (asked === undefined) return false;
    if (asked === day) focusDayTab();
    else {
      wanted.current = asked;
      showInProgramme({ day: asked });
    }
    return true;
  };
}
