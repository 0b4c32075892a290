import type { SessionTime, Speaker } from '../../domain/programme/session';
import type { Day } from '../../domain/time/day';
import type { Draft, DraftEnd } from '../draft';
import { readClock, readDateTime, readDay, readLength, wallOn } from '../times';
import type { Element } from './element';
import { childrenOf, textIn, textOf } from './element';

/** Where an event stands in a schedule. */
export interface Surroundings {
  /** The day of the programme, which ends in the night. */
  readonly day: Day | null;
  /** When that day begins, in minutes after midnight: what is earlier on the clock is in the night after it. */
  readonly dayChange: number;
  readonly room: string;
  readonly line: number;
}

/** Reads an `event` of frab's schedule.xml, which pentabarf, pretalx and others write, too. */
export function readEvent(event: Element, around: Surroundings): Draft {
  return {
    id: textIn(event, '@id') || textIn(event, 'id'),
    guid: textIn(event, '@guid') || textIn(event, 'guid'),
    title: textIn(event, 'title'),
    subtitle: textIn(event, 'subtitle'),
    start: startOf(event, around),
    end: endOf(textIn(event, 'duration')),
    room: textIn(event, 'room').trim() || around.room,
    track: textIn(event, 'track'),
    type: textIn(event, 'type'),
    language: textIn(event, 'language'),
    speakers: speakersOf(event),
    abstract: textIn(event, 'abstract').trim() || textIn(event, 'description'),
    url: textIn(event, 'url'),
    place: { line: around.line, path: '' },
  };
}

/** `date` is the moment itself. Older files have only a clock under the day of the programme. */
function startOf(event: Element, { day, dayChange }: Surroundings): SessionTime | null {
  const date = textIn(event, 'date');
  const moment = readDateTime(date);
  if (moment) return moment;
  const clock = readClock(textIn(event, 'start'));
  if (clock === null) return null;
  const own = readDay(date);
  if (own) return wallOn(own, clock);
  return day && wallOn(day, clock < dayChange ? clock + 24 * 60 : clock);
}

function endOf(duration: string): DraftEnd | null {
  if (duration.trim() === '') return null;
  const minutes = readLength(duration);
  if (minutes !== null) return { kind: 'minutes', minutes };
  return /[1-9]/.test(duration) ? { kind: 'unreadable', text: duration } : null;
}

/** People with an id in the file; other elements beside them are none. */
const speakersOf = (event: Element): readonly Speaker[] =>
  childrenOf(event, 'persons')
    .flatMap((persons) => childrenOf(persons, 'person'))
    .map((person) => ({
      name: textOf(Object.fromEntries(person)).trim() || textIn(person, '@name'),
      id: textIn(person, '@id') || textIn(person, '@guid'),
    }));
