import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ListedItem, ReviewedEvent } from '../../../../contract/views/review';
import type { Repetition } from '../../../../domain/calendars/field-change';
import type { EventKey } from '../../../../domain/event/key';
import { endInstant, minutesOf } from '../../../../domain/event/occurrence';
import type { RuleReading } from '../../../../domain/event/plain-rule';
import { createChangeText } from '../../../../words/change';
import type { Format } from '../../../../words/format';
import type { PluralForms } from '../../../../words/language';
import { purposeLine } from '../../../../words/purpose';
import { writtenText } from '../../../../words/recurrence/outline';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { KindLabel } from '../../../parts/kind-label';
import { Loaded } from '../../../parts/loaded';
import { LinkedText } from '../../event/heading/linked-text';
import { toPlainText } from '../../event/heading/plain-text';
import { toOwnZone } from '../own-zone';
import classes from './item-details.module.css';

interface ItemDetailsProps {
  readonly reviewId: string;
  readonly item: ListedItem;
}

/** What the file says of an event, and what the user has planned for it, under its row. */
export function ItemDetails({ reviewId, item }: ItemDetailsProps) {
  const event = useOperation('review.event', { reviewId, key: item.key as string as EventKey });
  return <Loaded load={event}>{(loaded) => <Details event={loaded} />}</Loaded>;
}

function Details({ event }: { readonly event: ReviewedEvent }) {
  const { organizer, location, url, conference, kind, purposes } = event;
  const texts = useTexts(event);
  const links = [...new Set([conference, url])].filter((link) => link !== '' && link !== location);
  const text = toPlainText(event.description);
  return (
    <dl className={classes.details}>
      <Fact name={texts.whenName}>{texts.when}</Fact>
      <Fact name="Repeats">{texts.repeats}</Fact>
      <Fact name="Where">{location && <LinkedText text={location} />}</Fact>
      <Fact name="Link">{links.length > 0 && <LinkedText text={links.join('\n')} />}</Fact>
      <Fact name="Organiser">{organizer}</Fact>
      <Fact name="Guests">{texts.guests}</Fact>
      <Fact name="Text">{text && <LongText text={text} />}</Fact>
      {kind && (
        <Fact name="Yours">
          <KindLabel kind={kind} />
          {purposes.length > 0 && <p className={classes.purpose}>{purposeLine(purposes)}</p>}
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  /** Nothing is shown without it. */
  readonly children: ReactNode;
}

const Fact = ({ name, children }: FactProps) =>
  children ? (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  ) : null;

/** Longer texts are shown from their beginning, and whole on request. */
const longestAtFirst = 400;

function LongText({ text }: { readonly text: string }) {
  const [isWhole, setIsWhole] = useState(text.length <= longestAtFirst);
  const shown = isWhole ? text : `${text.slice(0, longestAtFirst).replace(/\s+\S*$/, '')} …`;
  return (
    <>
      <LinkedText text={shown} />
      {!isWhole && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.more ?? ''}
          onClick={() => setIsWhole(true)}
        >
          Show the whole text
        </Button>
      )}
    </>
  );
}

/** With dates in the user's zone, and rules in words. */
function toShown(repeats: Repetition, format: Format): Repetition {
  const inWords = (rule: RuleReading): RuleReading =>
    rule.kind === 'plain' ? rule : { ...rule, text: writtenText(rule.text, format) };
  return {
    rules: repeats.rules.map(inWords),
    excludedRules: repeats.excludedRules.map(inWords),
    extraDates: repeats.extraDates.map(toOwnZone),
    excludedDates: repeats.excludedDates.map(toOwnZone),
  };
}

const moreGuests: PluralForms = { one: '# more', other: '# more' };

function useTexts({ span, repeats, status, guests, people }: ReviewedEvent) {
  const format = useFormat();
  const { today, now, zone } = useAppInfo();
  const textOf = createChangeText(format, today);
  const length = span ? minutesOf(span) : 0;
  const more = people - guests.length;
  const isOver = span !== null && endInstant(span, zone) <= now;
  return {
    whenName: repeats === null ? 'When' : isOver ? 'Last' : 'Next',
    when: [
      span ? format.dated(span) : 'on no day',
      length > 0 ? format.length(length) : '',
      status === 'confirmed' ? '' : status,
    ]
      .filter((part) => part !== '')
      .join(' · '),
    repeats: repeats && textOf({ field: 'repeats', before: null, after: toShown(repeats, format) }).after,
    guests: [
      textOf({ field: 'guests', before: [], after: guests }).after,
      more > 0 ? format.counted(more, moreGuests) : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  };
}
