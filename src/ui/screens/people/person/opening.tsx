import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { PersonPage } from '../../../../contract/views/person';
import type { PluralForms } from '../../../../words/language';
import { cardText } from '../../../../words/people/card';
import { bandSource, bandWords, distanceInWords } from '../../../../words/people/person';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { EventButton } from '../../../parts/event-button';
import classes from './person-letter.module.css';

const hourForms: PluralForms = { one: '# hour', other: '# hours' };

/** How it began, when it was last, and when it is next. */
export function Opening({ page }: { readonly page: PersonPage }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const { timeline, firstMet } = page;
  const last = timeline.find(({ state }) => state === 'met');
  const next = timeline.find(({ state }) => state === 'planned');
  return (
    <p className={classes.opening}>
      {firstMet && last && firstMet.key !== last.key && (
        <>
          In your calendars, you first met on {format.datedDay(firstMet.day, today)}, at{' '}
          <EventButton eventKey={firstMet.key} summary={firstMet.summary} />.{' '}
        </>
      )}
      {last ? (
        <>
          You last met {distanceInWords(last.day, today, format)}, at{' '}
          <EventButton eventKey={last.key} summary={last.summary} />.{' '}
        </>
      ) : (
        'As far as your calendars know, you have not met yet. '
      )}
      {next && (
        <>
          Next is {format.datedDay(next.day, today)}, {distanceInWords(next.day, today, format)}:{' '}
          <EventButton eventKey={next.key} summary={next.summary} />.{' '}
        </>
      )}
      {page.hours > 0 && (
        <>
          Together for about {format.counted(page.hours, hourForms)} so far, {bandWords[page.band]}.
          <Source />
        </>
      )}
      {page.card && <span className={classes.quiet}> {cardText(page.card, today, format)}</span>}
    </p>
  );
}

/** Where the bands come from, and what they do not say. */
const Source = () => (
  <Popover position="bottom" withArrow={false}>
    <Popover.Target>
      <ActionIcon size="sm" aria-label="Where this comes from">
        <IconInfoCircle size={16} stroke={1.5} />
      </ActionIcon>
    </Popover.Target>
    <Popover.Dropdown>
      <span className={classes.source}>
        {`${bandSource.says} ${bandSource.title}. ${bandSource.caution}`}
      </span>
    </Popover.Dropdown>
  </Popover>
);
