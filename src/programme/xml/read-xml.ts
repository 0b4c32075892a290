import type { Draft, DraftProgramme } from '../draft';
import type { ProgrammeProblems } from '../problems';
import { wholeFile } from '../problems';
import { clockIn, readClock, readDay } from '../times';
import { readZone } from '../zone';
import type { Element } from './element';
import { parseElement, textIn } from './element';
import type { Surroundings } from './read-event';
import { readEvent } from './read-event';
import type { Tag } from './tags';
import { tagsOf } from './tags';

/** Pentabarf's, when neither the conference nor the day says when a day begins: 04:00. */
const usualDayChange = 4 * 60;

/**
 * Reads a schedule.xml of frab, pentabarf, pretalx and their like; null if it is none. Each event is parsed alone, so that a
 * broken one costs itself, and a cut file is read as far as it goes.
 */
export function readXmlProgramme(source: string, problems: ProgrammeProblems): DraftProgramme | null {
  const reading = createReading(source, problems);
  let isSchedule = false;
  let isWhole = false;
  for (const tag of tagsOf(source)) {
    if (tag.name === 'schedule') {
      isSchedule = true;
      isWhole ||= tag.kind !== 'open';
    }
    if (isSchedule) reading.onTag(tag);
  }
  if (!isSchedule) return null;
  return reading.end(isWhole);
}

function createReading(source: string, problems: ProgrammeProblems) {
  const lineAt = createLineCounter(source);
  const drafts: Draft[] = [];
  let conference: Element = new Map();
  let day: Element = new Map();
  let room: Element = new Map();
  let open: Tag | null = null;

  const around = (line: number): Surroundings => ({
    day: readDay(textIn(day, '@date')),
    dayChange:
      readClock(textIn(conference, 'day_change')) ?? clockIn(textIn(day, '@start')) ?? usualDayChange,
    room: textIn(room, '@name'),
    line,
  });
  const readFrom = (from: number, to: number): void => {
    const line = lineAt(from);
    const event = parseElement(source.slice(from, to));
    if (event) drafts.push(readEvent(event, around(line)));
    else problems.add('bad-session', { line, path: '' });
  };
  /** An element that is left open: what follows belongs to others. */
  const leave = ({ name, from }: Tag): void => {
    if (name === 'event') problems.add('bad-session', { line: lineAt(from), path: '' });
    open = null;
  };
  const close = ({ name, from }: Tag, to: number): void => {
    open = null;
    if (name === 'event') readFrom(from, to);
    else conference = parseElement(source.slice(from, to)) ?? conference;
  };
  const begin = (tag: Tag): void => {
    const { name, kind, from, to } = tag;
    if (name === 'day') day = parseElement(`${source.slice(from, to)}</day>`) ?? new Map();
    if (name === 'day') room = new Map();
    if (name === 'room') room = parseElement(`${source.slice(from, to)}</room>`) ?? new Map();
    if (name !== 'event' && name !== 'conference') return;
    if (kind === 'open') open = tag;
    else if (name === 'event') readFrom(from, to);
  };
  return {
    onTag(tag: Tag): void {
      if (open && tag.kind === 'close' && tag.name === open.name) close(open, tag.to);
      else {
        if (open && isStructure(tag, source)) leave(open);
        if (!open && tag.kind !== 'close') begin(tag);
      }
    },
    end(isWhole: boolean): DraftProgramme {
      if (open || !isWhole) problems.add('cut-off', open ? { line: lineAt(open.from), path: '' } : wholeFile);
      const name = textIn(conference, 'title') || textIn(conference, 'acronym');
      return { name, zone: readZone(textIn(conference, 'time_zone_name'), problems), drafts };
    },
  };
}

/** Tags that are never within an event; a room within one has no name of its own. */
const isStructure = ({ name, from, to }: Tag, source: string): boolean =>
  name === 'event' || name === 'day' || (name === 'room' && source.slice(from, to).includes('name='));

/** Lines of growing positions, from 1. */
function createLineCounter(source: string): (at: number) => number {
  let line = 1;
  let next = source.indexOf('\n');
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = source.indexOf('\n', next + 1);
    }
    return line;
  };
}
