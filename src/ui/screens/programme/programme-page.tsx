import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MyProgrammeView, ProgrammeView } from '../../../contract/views/programme';
import { createFormat } from '../../../words/format';
import { pickCountsText } from '../../../words/programme/picks';
import { titleOf } from '../../../words/title';
import { useAppInfo } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { useKeys } from '../../app/keys/use-keys';
import { usePanel } from '../../app/shell/panel';
import { showToast } from '../../app/toasts';
import { EmptyState } from '../../parts/empty-state';
import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { SessionDetails } from './details/session-details';
import { ProgrammeFile, useFileInput } from './loading/file-input';
import { LostPicks } from './mine/lost-picks';
import { MyDay } from './mine/my-day';
import { FriendsHere, MeetsHere } from './mine/people-here';
import { PhoneDialog } from './phone/phone-dialog';
import classes from './programme-page.module.css';
import { showInProgramme } from './programme-query';
import type { Ways } from './programme-screen';
import { DayTabs, focusDayTab } from './sessions/day-tabs';
import { Filters } from './sessions/filters';
import { SessionList } from './sessions/session-list';
import { NewsNote } from './source/news-note';
import { Problems } from './source/problems';
import { ProgrammeMenu } from './source/programme-menu';
import { FeedTrouble, SourceLine } from './source/source-line';
import { useOpened } from './use-opened';
import { usePicking } from './use-picking';
import { useShown } from './use-shown';

interface ProgrammePageProps {
  readonly programme: ProgrammeView;
  readonly mine: MyProgrammeView;
  readonly ways: Ways;
}

/** A programme by days, with what I picked beside it. */
export function ProgrammePage({ programme, mine, ways }: ProgrammePageProps) {
  const format = useProgrammeFormat(programme);
  const panel = usePanel();
  const picking = usePicking(programme.key);
  const shown = useShown(programme, mine);
  const friend = useFriendFile(programme.key);
  const [isPhoneOpen, setPhoneOpen] = useState(false);
  return (
    <Page
      layout="fill"
      title={titleOf(programme.event.summary)}
      subtitle={<SourceLine programme={programme} loading={ways.loading} />}
      actions={
        <>
          <Button variant="default" onClick={() => panel.open(programme.key)}>
            Prepare it
          </Button>
          {shown.pickedDays.length > 0 && (
            <Button onClick={() => setPhoneOpen(true)}>Picks to the phone</Button>
          )}
          <ProgrammeMenu eventKey={programme.key} onChooseFriend={friend.choose} {...ways} />
        </>
      }
    >
      <div className={classes.page}>
        <FeedTrouble programme={programme} />
        {programme.isDamaged && (
          <Note tone="warning">
            The stored programme cannot be read. Your picks are safe: load its file again, or refresh it.
          </Note>
        )}
        <NewsNote mine={mine} format={format} />
        <Problems problems={programme.problems} />
        <Columns {...{ programme, mine, format, picking, shown }} onChooseFriend={friend.choose} />
      </div>
      <PhoneDialog
        opened={isPhoneOpen}
        programme={programme}
        days={shown.pickedDays}
        format={format}
        onClose={() => setPhoneOpen(false)}
      />
      <ProgrammeFile input={friend.input} label="The picks of a friend" onFile={friend.read} />
    </Page>
  );
}

/** Days and clocks of the place. */
function useProgrammeFormat({ zone }: ProgrammeView) {
  const { locale, hourCycle } = useAppInfo();
  return useMemo(() => createFormat({ locale, zone, hourCycle }), [locale, zone, hourCycle]);
}

function useFriendFile(key: ProgrammeView['key']) {
  const { input, choose } = useFileInput();
  const add = useEdit('pick.friend');
  const { undo } = useHistory();
  const read = async (file: File) => {
    const answer = await add({ key, fileName: file.name, content: file });
    if (!answer.ok) return;
    const { name, sessions, found } = answer.value;
    const action = { label: 'Undo', run: () => void undo() };
    showToast(`${name} picked ${sessions}; ${found} of them are in this programme.`, {
      action,
      topic: 'undo',
    });
  };
  return { input, choose, read: (file: File) => void read(file) };
}

interface ColumnsProps extends Omit<ProgrammePageProps, 'ways'> {
  readonly format: ReturnType<typeof createFormat>;
  readonly picking: ReturnType<typeof usePicking>;
  readonly shown: ReturnType<typeof useShown>;
  readonly onChooseFriend: () => void;
}

function Columns(props: ColumnsProps) {
  const { programme, mine, format, picking, shown, onChooseFriend } = props;
  const { day, byId, picks, entries, allDay } = shown;
  const search = useRef<HTMLInputElement>(null);
  const opened = useOpened(shown);
  const [isMineShown, setMineShown] = useState(false);
  const meets = useMemo(() => new Set(mine.meets), [mine.meets]);
  const dayAsked = useRef(false);
  useKeys('programmeScreen', {
    search: () => search.current?.focus(),
    day: (key) => {
      const asked = programme.days[Number(key) - 1];
      if (asked === undefined) return false;
      dayAsked.current = true;
      showInProgramme({ day: asked });
      if (asked === day) focusDayTab();
      return true;
    },
    close: () => opened.close(),
  });
  useEffect(() => {
    if (dayAsked.current && day !== undefined) focusDayTab();
    dayAsked.current = false;
  }, [day]);
  if (day === undefined) {
    return programme.isDamaged ? (
      <LostPicks picks={mine.picks} sessions={byId} format={format} picking={picking} />
    ) : (
      <EmptyState title="There are no sessions in this programme yet.">
        It comes here with its next version.
      </EmptyState>
    );
  }
  const session = opened.id === null ? undefined : byId.get(opened.id);
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
          : `My ${format.day(day, 'weekday')}: ${pickCountsText(
              entries.flatMap(({ pick }) => pick ?? []),
              format,
            )}`}
      </button>
      <div
        className={classes.columns}
        data-mine={isMineShown || undefined}
        data-open={session !== undefined || undefined}
      >
        <div className={classes.sessions} {...opened.following}>
          <DaySessions {...props} day={day} opened={opened} />
        </div>
        <aside className={classes.side} aria-label="Mine">
          {session ? (
            <SessionDetails
              key={session.id}
              eventKey={programme.key}
              session={session}
              pick={picks.get(session.id)}
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
                entries={entries}
                allDay={allDay}
                format={format}
                picking={picking}
                onOpen={opened.open}
              />
              <LostPicks picks={mine.picks} sessions={byId} format={format} picking={picking} />
              <MeetsHere programme={programme} mine={mine} format={format} />
              <FriendsHere mine={mine} format={format} onChooseFriend={onChooseFriend} />
            </div>
          )}
        </aside>
      </div>
    </>
  );
}

interface DaySessionsProps extends ColumnsProps {
  readonly day: NonNullable<ColumnsProps['shown']['day']>;
  readonly opened: ReturnType<typeof useOpened>;
}

function DaySessions({ programme, mine, format, picking, shown, day, opened }: DaySessionsProps) {
  const { counts, lines } = shown;
  return (
    <DayTabs
      days={programme.days}
      day={day}
      counts={counts}
      format={format}
      onChange={(next) => showInProgramme({ day: next })}
    >
      {lines.length === 0 ? (
        <NothingHere counts={counts} format={format} />
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

/** The filters leave nothing of this day; other days may have some. */
function NothingHere({
  counts,
  format,
}: Pick<ColumnsProps, 'format'> & Pick<ColumnsProps['shown'], 'counts'>) {
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
