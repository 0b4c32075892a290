import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { EventRow } from '../../../contract/views/event';
import type { HeadlineView } from '../../../contract/views/today';
import { startDay } from '../../../domain/event/occurrence';
import { followUps as followUpForms } from '../../../words/counts';
import type { Format } from '../../../words/format';
import type { PluralForms } from '../../../words/language';
import { purposeLine } from '../../../words/purpose';
import { reasonTexts } from '../../../words/reason';
import { nextStepText } from '../../../words/run-sheets/run-sheet';
import { titleOf } from '../../../words/title';
import { headlineTime, preparedText } from '../../../words/today';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { EmptyState } from '../../parts/empty-state';
import { eventPagePath } from '../../parts/event-page-path';
import { KindShape } from '../../parts/kind-shape';
import { suggestionSentence } from '../../parts/suggestion-words';
import classes from './headline.module.css';
import { HeadlineParts } from './headline-parts';
import { NowAndNext } from './now-and-next';

const withPeople: PluralForms = { one: 'with # person', other: 'with # people' };

interface HeadlineProps {
  readonly headline: HeadlineView | null;
  /** Nothing else is listed for today. */
  readonly isFree: boolean;
}

/** What matters most now, large, with its purpose and what is still open. */
export function Headline({ headline, isFree }: HeadlineProps) {
  const format = useFormat();
  const clock = useAppInfo();
  if (headline === null) {
    return (
      <EmptyState
        title={`${isFree ? 'The day is free: nothing' : 'Nothing'} with people in the next four weeks.`}
      >
        When something with people comes up, you see it here with the reason you go.
      </EmptyState>
    );
  }
  const { row, phase, part, parts } = headline;
  const { summary, location, people, purposes, mark, suggestion } = row;
  const company = people === 0 ? '' : format.counted(people, withPeople);
  const where = [location, company].filter((text) => text !== '').join(' · ');
  return (
    <section className={classes.next} data-kind={mark?.kind ?? 'unmarked'} aria-labelledby="headline">
      <p className={classes.when}>{headlineTime(row.span, phase, clock, format)}</p>
      <h2 className={classes.title} id="headline">
        <KindShape kind={mark?.kind ?? suggestion?.kind ?? null} suggested={suggestion !== null} size={20} />
        <span dir="auto">{titleOf(summary)}</span>
      </h2>
      {where && <p className={classes.where}>{where}</p>}
      <NowAndNext row={row} isRunning={phase === 'running'} part={part} />
      {purposes.length > 0 && <p className={classes.purpose}>{purposeLine(purposes)}</p>}
      <HeadlineParts parts={parts} current={part} />
      {phase === 'over' ? <Afterwards headline={headline} /> : <Preparing headline={headline} />}
    </section>
  );
}

function Preparing({ headline: { row, open, nextStep, phase } }: { readonly headline: HeadlineView }) {
  const format = useFormat();
  const { today, zone } = useAppInfo();
  const isToday = phase === 'running' || startDay(row.span, zone) === today;
  const panel = usePanel();
  const isWritten = row.purposes.length > 0;
  return (
    <>
      {!isWritten && !isJustEnjoyed(row) && <p className={classes.noPurpose}>{missingText(row, format)}</p>}
      {nextStep && <p className={classes.progress}>{nextStepText(nextStep, today, format)}</p>}
      {!nextStep && row.progress.done > 0 && (
        <p className={classes.progress}>{preparedText(row.progress, open, format)}</p>
      )}
      <div className={classes.buttons}>
        <Button variant={isWritten ? 'default' : 'filled'} onClick={() => panel.open(row.key)}>
          {buttonText(row)}
        </Button>
        {isToday && row.mark !== null && (
          <Button
            component={Link}
            variant={isWritten ? 'filled' : 'default'}
            className={isWritten ? classes.walkIn : undefined}
            href={eventPagePath(row.key, 'walk-in')}
          >
            Walk in
          </Button>
        )}
      </div>
    </>
  );
}

/** It is over: what follows from it is to be written down. */
function Afterwards({ headline: { row, followUps } }: { readonly headline: HeadlineView }) {
  const format = useFormat();
  const panel = usePanel();
  return (
    <>
      <Button onClick={() => panel.open(row.key, 'follow-ups')}>Add a follow-up</Button>
      {followUps > 0 && (
        <span className={classes.written}>{format.counted(followUps, followUpForms)} written</span>
      )}
    </>
  );
}

/** Says what is still missing: the kind, with Mingle's suggestion, or the purpose. */
function missingText({ mark, suggestion }: EventRow, format: Format): string {
  if (mark !== null) return 'You have not written down why you go.';
  if (!suggestion?.kind) return 'Not marked yet: is it networking, social or both?';
  const [first] = reasonTexts(suggestion, format);
  const reason = first === undefined ? '' : ` (${first})`;
  return `Not marked yet. ${suggestionSentence(suggestion)}${reason}.`;
}

/** Only an event that is just to be enjoyed has nothing to prepare. */
const isJustEnjoyed = ({ mark, progress }: Pick<EventRow, 'mark' | 'progress'>): boolean =>
  mark !== null && progress.total === 0;

function buttonText({ mark, purposes, progress }: EventRow): string {
  if (mark === null) return 'Decide and prepare';
  if (isJustEnjoyed({ mark, progress })) return 'Look at it';
  if (purposes.length === 0) return 'Write why you go';
  return progress.done < progress.total ? 'Go on preparing' : 'Look at it';
}
