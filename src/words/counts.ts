import type { CountFormat, PluralForms } from './language';
import { listed } from './language';

/** Plural forms that several modules use, for `Format.counted`. */
export const events: PluralForms = { one: '# event', other: '# events' };
export const series: PluralForms = { one: '# series', other: '# series' };
export const people: PluralForms = { one: '# person', other: '# people' };
export const calendars: PluralForms = { one: '# calendar', other: '# calendars' };
export const marks: PluralForms = { one: '# mark', other: '# marks' };
export const followUps: PluralForms = { one: '# follow-up', other: '# follow-ups' };
export const ownEvents: PluralForms = { one: '# event of your own', other: '# events of your own' };
export const preparations: PluralForms = { one: '# preparation', other: '# preparations' };
export const results: PluralForms = { one: '# result', other: '# results' };
export const sessions: PluralForms = { one: '# session', other: '# sessions' };

interface PlanCounts {
  readonly calendars: number;
  readonly marks: number;
  readonly preps: number;
  readonly followUps: number;
  readonly ownEvents: number;
  readonly people: number;
}

/** The content of a plan in numbers: `2 calendars, 18 marks, 5 preparations, 8 follow-ups, 3 events of your own, 12 people`. */
export const planCountsText = (counts: PlanCounts, { counted }: CountFormat): string =>
  listed([
    counted(counts.calendars, calendars),
    counted(counts.marks, marks),
    counted(counts.preps, preparations),
    counted(counts.followUps, followUps),
    counted(counts.ownEvents, ownEvents),
    counted(counts.people, people),
  ]);
