import type { Day } from '../../domain/time/day';
import type { Format } from '../format';
import type { CountFormat, PluralForms } from '../language';
import { quotedTitle } from '../title';

const seconds: PluralForms = { one: 'about # second', other: 'about # seconds' };

/** How long a text takes when it is said. */
export const spokenText = (count: number, { counted }: CountFormat): string => counted(count, seconds);

/** `Take the one from “Maps meetup”, Tue 13 Oct 2026` */
export const introductionOfferText = (
  { summary, day }: { readonly summary: string; readonly day: Day },
  format: Pick<Format, 'day'>,
): string => `Take the one from ${quotedTitle(summary)}, ${format.day(day, 'full')}`;
