import { Button, Loader } from '@mantine/core';
import { IconChevronDown, IconRefresh } from '@tabler/icons-react';
import type { ProgrammeView } from '../../../../contract/views/programme';
import { waitsUntil } from '../../../../domain/calendars/subscription';
import { sessions as sessionForms } from '../../../../words/counts';
import { intervalText } from '../../../../words/interval';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { intervalChoices } from '../../../parts/interval-choices';
import { Note, UnencryptedNote } from '../../../parts/note';
import { momentText, triesAgainText } from '../../calendars/subscription-words';
import type { Loading } from '../loading/use-loading';
import classes from './source-line.module.css';

interface SourceLineProps {
  readonly programme: ProgrammeView;
  readonly loading: Loading;
}

/** One quiet line on where the programme comes from and how fresh it is. */
export function SourceLine({ programme, loading }: SourceLineProps) {
  const { name, source, sessions, zone, isZoneKnown } = programme;
  const format = useFormat();
  const { now, today, zone: ownZone } = useAppInfo();
  const clock = { now, today, format };
  return (
    <span className={classes.line}>
      {name !== programme.event.summary && <span>{name}</span>}
      <span>{format.counted(sessions.length, sessionForms)}</span>
      {isZoneKnown && zone !== ownZone && <span>times of {zone.replaceAll('_', ' ')}</span>}
      {!isZoneKnown && <span>times of your own clock</span>}
      {source.feed ? (
        <>
          <span>
            {source.fileName}, fetched {momentText(source.feed.fetchedAt, clock)}
          </span>
          <span className={classes.every}>
            <IntervalSelect programme={programme} everyMinutes={source.feed.everyMinutes} />
            <IconChevronDown size={14} stroke={1.5} aria-hidden />
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-busy={loading.busy !== null}
            leftSection={
              loading.busy === null ? (
                <IconRefresh size={14} stroke={1.5} aria-hidden />
              ) : (
                <Loader size={14} />
              )
            }
            onClick={() => void loading.refresh()}
          >
            Refresh now
          </Button>
        </>
      ) : (
        <span>
          {source.fileName}, {momentText(source.loadedAt, clock)}
        </span>
      )}
    </span>
  );
}

function IntervalSelect({
  programme: { key },
  everyMinutes,
}: Pick<SourceLineProps, 'programme'> & { readonly everyMinutes: number | null }) {
  const format = useFormat();
  const save = useEdit('programme.save');
  return (
    <select
      className={classes.select}
      aria-label="How often the programme is fetched"
      value={String(everyMinutes)}
      onChange={({ currentTarget: { value } }) =>
        void save({ key, everyMinutes: value === 'null' ? null : Number(value) })
      }
    >
      {intervalChoices(everyMinutes).map((minutes) => (
        <option key={String(minutes)} value={String(minutes)}>
          {intervalText(minutes, format)}
        </option>
      ))}
    </select>
  );
}

/** What is wrong with an address: not encrypted, or it could not be fetched. */
export function FeedTrouble({ programme: { source } }: Pick<SourceLineProps, 'programme'>) {
  const format = useFormat();
  const { now, today } = useAppInfo();
  const { feed } = source;
  if (feed === null) return null;
  const clock = { now, today, format };
  return (
    <>
      {!feed.isEncrypted && <UnencryptedNote of="programme" />}
      {feed.trouble && (
        <Note tone="warning">
          {`Could not be fetched since ${momentText(feed.fetchedAt, clock)}: ${feed.trouble.message} What was fetched before stays. ${triesAgainText(feed.nextFetch, waitsUntil(feed.trouble, now), clock)}`}
        </Note>
      )}
    </>
  );
}
