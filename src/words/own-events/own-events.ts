import type { OwnEventTime, WeeklyRepeat } from '../../domain/own-events/own-event';
import { spanOf } from '../../domain/own-events/span';
import type { Format } from '../format';
import { quotedTitle } from '../title';

/** When an own event takes place, in the user's zone. */
export const ownTimeText = (time: OwnEventTime, format: Pick<Format, 'span'>): string =>
  format.span(spanOf(time));

export const movedSentence = (title: string, time: OwnEventTime, format: Pick<Format, 'span'>): string =>
  `${quotedTitle(title)} is now ${ownTimeText(time, format)}.`;

export const plannedSentence = (title: string, time: OwnEventTime, format: Pick<Format, 'span'>): string =>
  `Planned ${quotedTitle(title)}, ${ownTimeText(time, format)}.`;

export const loggedSentence = (title: string, time: OwnEventTime, format: Pick<Format, 'span'>): string =>
  `Logged ${quotedTitle(title)}, ${ownTimeText(time, format)}.`;

export const removedSentence = (title: string): string => `Removed ${quotedTitle(title)}.`;

/** Why an event of a calendar stays where it is. */
export const notMovableSentence = (title: string): string =>
  `${quotedTitle(title)} comes from a calendar of yours, so it can only be moved there.`;

export const everyWeeks = (weeks: number): string => (weeks === 1 ? 'Every week' : `Every ${weeks} weeks`);

export const repeatText = ({ weeks, until }: WeeklyRepeat, format: Pick<Format, 'day'>): string =>
  weeks === 1
    ? `Every week until ${format.day(until, 'full')}`
    : `Every ${weeks} weeks until ${format.day(until, 'full')}`;
