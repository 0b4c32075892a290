import { Button } from '@mantine/core';
import type { EventRow } from '../../../contract/views/event';
import { startDay } from '../../../domain/event/occurrence';
import type { Format } from '../../../words/format';
import type { PluralForms } from '../../../words/language';
import { purposeLine } from '../../../words/purpose';
import { reasonTexts } from '../../../words/reason';
import { titleOf } from '../../../words/title';
import { useAppInfo, useFormat } from '../../app/app-info';
import { usePanel } from '../../app/shell/panel';
import { EmptyState } from '../../parts/empty-state';
import { KindShape } from '../../parts/kind-shape';
import { suggestionSentence } from '../../parts/suggestion-words';
import classes from './next-event.module.css';

const withPeople: PluralForms = { one: 'with # person', other: 'with # people' };

interface NextEventProps {
  readonly row: EventRow | null;
  /** Length of the searched period, in weeks from today. */
  readonly weeks: number;
}

/** The next event, large, with its purpose. */
export function NextEvent({ row, weeks }: NextEventProps) {
  const panel = usePanel();
  const format = useFormat();
  if (row === null) {
    return (
      <EmptyState title={`Nothing with people in the next ${weeks} weeks.`}>
        When a calendar brings something, it stands here with the reason you go.
      </EmptyState>
    );
  }
  const { summary, location, people, purposes, mark, suggestion, progress } = row;
  const company = people === 0 ? '' : format.counted(people, withPeople);
  return (
    <section className={classes.next} data-kind={mark?.kind ?? 'unmarked'} aria-labelledby="next-event">
      <p className={classes.when}>
        <When row={row} />
      </p>
      <h2 className={classes.title} id="next-event">
        <KindShape kind={mark?.kind ?? suggestion?.kind ?? null} suggested={suggestion !== null} size={20} />
        <span>{titleOf(summary)}</span>
      </h2>
      <p className={classes.where}>{[location, company].filter((part) => part !== '').join(' · ')}</p>
      {purposes.length > 0 ? (
        <p className={classes.purpose}>{purposeLine(purposes)}</p>
      ) : (
        <p className={classes.noPurpose}>{missingText(row, format)}</p>
      )}
      <Button variant={purposes.length > 0 ? 'default' : 'filled'} onClick={() => panel.open(row.key)}>
        {buttonText(row)}
      </Button>
      {progress.total > 0 && (
        <span className={classes.progress}>
          {progress.done} of {progress.total} prepared
        </span>
      )}
    </section>
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

function buttonText({ mark, purposes, progress }: EventRow): string {
  if (mark === null) return 'Decide and prepare';
  if (purposes.length === 0) return 'Write why you go';
  return progress.done < progress.total ? 'Go on preparing' : 'Look at it';
}

function When({ row }: { readonly row: EventRow }) {
  const { today, now, zone } = useAppInfo();
  const format = useFormat();
  const { span } = row;
  if (span.kind === 'all-day') {
    return (
      <>
        {format.relativeDay(span.start, today)} · {format.span(span)}
      </>
    );
  }
  if (span.start <= now) return <>Now, until {format.time(span.end)}</>;
  return (
    <>
      {format.relativeDay(startDay(span, zone), today)} · {format.hours(span)}
    </>
  );
}
