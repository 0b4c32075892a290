import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MyProgrammeView, ProgrammeView } from '../../../contract/views/programme';
import { lastDayOf, startDay } from '../../../domain/event/occurrence';
import { otherDays } from '../../../domain/programme/other-days';
import { createFormat, type Format } from '../../../words/format';
import { friendText } from '../../../words/programme/picks';
import { programmeDoubtText } from '../../../words/programme/programme-doubt';
import { titleOf } from '../../../words/title';
import { useAppInfo } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { usePanel } from '../../app/shell/panel';
import { showToast } from '../../app/toasts';
import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { Columns } from './columns';
import { ProgrammeFile, useFileInput } from './loading/file-input';
import type { Ways } from './loading/ways';
import { PhoneDialog } from './phone/phone-dialog';
import classes from './programme-page.module.css';
import { NewsNote } from './source/news-note';
import { Problems } from './source/problems';
import { ProgrammeMenu } from './source/programme-menu';
import { FeedTrouble, SourceLine } from './source/source-line';
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
  const friend = useFriendFile(programme.key, format);
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
        <OtherDays programme={programme} format={format} />
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

/** The event was moved after its programme was loaded. */
function OtherDays({
  programme: { event, days, zone },
  format,
}: {
  readonly programme: ProgrammeView;
  readonly format: Format;
}) {
  const eventDays = { first: startDay(event.span, zone), last: lastDayOf(event.span, zone) };
  const other = otherDays(days, eventDays);
  if (!other) return null;
  const doubt = programmeDoubtText({ code: 'other-days', event: eventDays, programme: other }, format);
  return (
    <Note tone="warning">{`${doubt} Your picks stay. Load the programme of the new days when it is out.`}</Note>
  );
}

/** Days and clocks of the place. */
function useProgrammeFormat({ zone }: ProgrammeView) {
  const { locale, hourCycle } = useAppInfo();
  return useMemo(() => createFormat({ locale, zone, hourCycle }), [locale, zone, hourCycle]);
}

function useFriendFile(key: ProgrammeView['key'], format: Format) {
  const { input, choose } = useFileInput();
  const add = useEdit('pick.friend');
  const { undo } = useHistory();
  const read = async (file: File) => {
    const answer = await add({ key, fileName: file.name, content: file });
    if (!answer.ok) return;
    const action = { label: 'Undo', run: () => void undo() };
    showToast(friendText(answer.value, format), {
      action,
      topic: 'undo',
    });
  };
  return { input, choose, read: (file: File) => void read(file) };
}
