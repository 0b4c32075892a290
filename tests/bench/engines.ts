import ICAL from 'ical.js';
import IcalExpander from 'ical-expander';
import type { CalendarResponse } from 'node-ical';
import nodeIcal from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';
import { readCalendar } from '../../src/calendar/read/read';
import { expandCalendar } from '../../src/calendar/recurrence/occurrences';
import { startInstant } from '../../src/domain/event/occurrence';
import type { Window } from '../../src/domain/time/window';
import { datesOf, weekAt, zone } from './this-week';

export const engineNames = ['mingle', 'ical.js', 'node-ical', 'ical-expander', 'ts-ics'] as const;
export type EngineName = (typeof engineNames)[number];

/** A file as bytes, for engines that expand a week, and as text, for engines that only parse. */
export interface FileContent {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** An engine's result: the number of events, and the starts in the week as sorted `UID INSTANT` if it can expand. */
export interface Reading {
  /** null if the engine does not count them. */
  readonly events: number | null;
  readonly starts: readonly string[] | null;
}

/** More than any week has. */
export const mostOccurrences = 200_000;

const thisWeek = weekAt(0);

/** The start of an occurrence in a form that is comparable between engines. */
const startText = (uid: string, start: Date | number): string => `${uid} ${new Date(start).toISOString()}`;

function readWithMingle({ bytes }: FileContent): Reading {
  const content = readCalendar(bytes);
  const { occurrences } = expandCalendar(content, thisWeek, mostOccurrences);
  const starts = occurrences.map(({ seriesKey, span }) => startText(seriesKey, startInstant(span, zone)));
  return { events: content.series.length, starts: startingIn(starts, thisWeek) };
}

function parseWithIcalJs({ text }: FileContent): Reading {
  const calendar: unknown = ICAL.parse(text);
  const components: unknown = Array.isArray(calendar) ? calendar[2] : [];
  return { events: Array.isArray(components) ? components.length : 0, starts: null };
}

function readWithNodeIcal({ bytes }: FileContent): Reading {
  const calendar = nodeIcal.sync.parseICS(new TextDecoder().decode(bytes));
  return { events: Object.keys(calendar).length, starts: expandWithNodeIcal(calendar, thisWeek) };
}

/** As in its documentation: expands every event within the window. */
export function expandWithNodeIcal(calendar: CalendarResponse, window: Window): readonly string[] {
  const range = { ...datesOf(window), expandOngoing: true };
  const starts: string[] = [];
  for (const component of Object.values(calendar)) {
    if (component?.type !== 'VEVENT') continue;
    for (const { start } of nodeIcal.expandRecurringEvent(component, range)) {
      starts.push(startText(component.uid, start));
    }
  }
  return startingIn(starts, window);
}

function readWithIcalExpander({ bytes }: FileContent): Reading {
  const expander = new IcalExpander({ ics: new TextDecoder().decode(bytes), maxIterations: 5000 });
  const { from, to } = datesOf(thisWeek);
  const { events, occurrences } = expander.between(from, to);
  const starts = [
    ...events.map(({ uid, startDate }) => startText(uid, startDate.toJSDate())),
    ...occurrences.map(({ item, startDate }) => startText(item.uid, startDate.toJSDate())),
  ];
  return { events: null, starts: startingIn(starts, thisWeek) };
}

function parseWithTsIcs({ text }: FileContent): Reading {
  return { events: convertIcsCalendar(undefined, text).events?.length ?? 0, starts: null };
}

/** Only starts in the week are compared, because engines differ on occurrences that started before it. */
function startingIn(starts: readonly string[], window: Window): readonly string[] {
  const { from, to } = datesOf(window);
  const [first, last] = [from.toISOString(), to.toISOString()];
  return starts
    .filter((text) => {
      const start = text.slice(text.lastIndexOf(' ') + 1);
      return start >= first && start <= last;
    })
    .sort();
}

export const engines: Readonly<Record<EngineName, (file: FileContent) => Reading>> = {
  mingle: readWithMingle,
  'ical.js': parseWithIcalJs,
  'node-ical': readWithNodeIcal,
  'ical-expander': readWithIcalExpander,
  'ts-ics': parseWithTsIcs,
};
