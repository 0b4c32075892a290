import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { picksAfter, sessionsOfPicks } from '../../src/domain/programme/picks-after';
import { compareProgrammes } from '../../src/domain/programme/same-session';
import type { Session, SessionTime } from '../../src/domain/programme/session';
import { toUtcText } from '../../src/domain/time/instant';
import type { ZoneId } from '../../src/domain/time/zone';
import { parseZone } from '../../src/domain/time/zone';
import { readProgramme } from '../../src/programme/read-programme';
import { readLength } from '../../src/programme/times';
import { buildPick } from '../domain/programme/build-session';

/** Public programmes with their truth, beside the project. They are no part of it, so these tests are skipped without `MINGLE_PROGRAMMES`. */
const given = process.env.MINGLE_PROGRAMMES ?? '';
const corpus = existsSync(given) ? given : null;

const load = (path: string): Uint8Array =>
  path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path);

const truthSession = z.object({
  guid: z.string().default(''),
  title: z.string().default(''),
  start: z.string(),
  /** A length, or the end. */
  duration: z.string().default(''),
  room: z.string().default(''),
});
const truthFile = z.object({ file: z.string(), sessions: z.array(truthSession) });
const truthPair = z.object({
  old: z.string(),
  new: z.string(),
  sessions: z.array(
    z.object({
      old: z.number(),
      new: z.number().optional(),
      fate: z.string(),
      changes: z.array(z.string()).default([]),
    }),
  ),
});
type TruthSession = z.infer<typeof truthSession>;

function readAll<Output>(prefix: RegExp, shape: z.ZodType<Output>): readonly Output[] {
  if (corpus === null) return [];
  const names = readdirSync(join(corpus, 'truth')).filter((name) => prefix.test(name));
  return names.map((name) =>
    shape.parse(JSON.parse(new TextDecoder().decode(load(join(corpus, 'truth', name))))),
  );
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** In the form in which the truth is written, too: with `Z` for instants, without it on the wall. */
const timeText = (time: SessionTime): string => (time.kind === 'instant' ? toUtcText(time.at) : time.wall);

/** The truth quotes times as they stand in the file. */
function truthTime(text: string): string {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d):?(\d\d)(.*)$/.exec(text);
  if (!match) return text;
  const [, year, month, day, hour, minute, second, offset = ''] = match;
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return offset === '' ? wall : toUtcText(Date.parse(wall + offset));
}

/** A wall time in its zone, if that is known. */
const placed = (time: string, zone: ZoneId | null): string =>
  time.endsWith('Z') || zone === null
    ? time
    : toUtcText(Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds);

function truthMinutes({ start, duration }: TruthSession): number | null {
  if (duration === '') return null;
  const end = truthTime(duration);
  if (end === duration) return readLength(duration);
  const [from, to] = [truthTime(start), end].map((text) =>
    Date.parse(text.endsWith('Z') ? text : `${text}Z`),
  );
  return ((to ?? 0) - (from ?? 0)) / 60_000 || null;
}

const msOf = (time: SessionTime): number => (time.kind === 'instant' ? time.at : Date.parse(`${time.wall}Z`));

const factsOf = ({ title, start, end, room }: Session, hasLength: boolean): string =>
  JSON.stringify([title, timeText(start), hasLength && end && (msOf(end) - msOf(start)) / 60_000, room]);

/** The clocks of these epochs are local ones, written as if they were UTC; Mingle reads the clock beside them. */
const localEpochs = /^jugend-hackt\//;

describe('the public programmes beside the project', () => {
  it.skipIf(corpus === null)('[N7] are there with their truth, and so are their versions', () => {
    const count = (prefix: RegExp) =>
      readdirSync(join(corpus ?? '', 'truth')).filter((name) => prefix.test(name));
    expect([count(/^[0-9a-f]{64}/).length, count(/^pair-/).length]).toEqual([15, 7]);
  });
});

describe.skipIf(corpus === null)('public programmes', () => {
  it.each(readAll(/^[0-9a-f]{64}/, truthFile).map((truth) => [truth.file, truth] as const))(
    '[N7] are read as their truth says: %s',
    (file, truth) => {
      const { sessions, zone: named } = readProgramme(load(join(corpus ?? '', file)));
      // Of some files the truth tells no lengths at all.
      const hasLength = truth.sessions.some(({ duration }) => duration !== '');
      const wanted = truth.sessions.map((one) => {
        const start = truthTime(one.start);
        return JSON.stringify([
          plain(one.title),
          localEpochs.test(file) ? start.replace('Z', '') : placed(start, named),
          hasLength && truthMinutes(one),
          plain(one.room),
        ]);
      });
      expect(sessions.map((session) => factsOf(session, hasLength)).toSorted()).toEqual(wanted.toSorted());
    },
  );
});

/** Times of one event are partly local, partly in UTC; the truth compares them on the clock of the place. */
const zone = parseZone('Europe/London');

/** The session that a row of a truth names; sessions of one UID stand together, so their number does not tell it. */
function rowsOf(file: string, sessions: readonly Session[]): readonly (Session | undefined)[] {
  const truth = readAll(/^[0-9a-f]{64}/, truthFile).find((one) => one.file === file);
  const keyOf = (guid: string, start: string): string => `${guid} ${start}`;
  const byKey = new Map(sessions.map((session) => [keyOf(session.guid, timeText(session.start)), session]));
  return (truth?.sessions ?? []).map(({ guid, start }) =>
    byKey.get(keyOf(guid, placed(truthTime(start), zone))),
  );
}

describe.skipIf(corpus === null)('versions of public programmes', () => {
  it.each(readAll(/^pair-/, truthPair).map((pair) => [pair.old, pair.new, pair] as const))(
    '[N7] have the fates that their truth says: %s, %s',
    (oldFile, newFile, pair) => {
      const read = (file: string) =>
        readProgramme(load(join(corpus ?? '', file)), { zone: zone ?? undefined }).sessions;
      const [before, now] = [read(oldFile), read(newFile)];
      const [oldRows, newRows] = [rowsOf(oldFile, before), rowsOf(newFile, now)];
      const fates = new Map(compareProgrammes(before, now).fates.map((fate, index) => [before[index], fate]));
      // The truth calls a session without title gone even where it stands unchanged in its room.
      const titled = pair.sessions.filter(({ old }) => oldRows[old]?.title !== '');
      const told = titled.map((row) => {
        const changes = row.changes.filter((change) => change !== 'guid').toSorted();
        const fate = row.fate === 'changed' && changes.length === 0 ? 'same' : row.fate;
        return { old: row.old, fate, now: newRows[row.new ?? -1], changes };
      });
      const found = titled.map(({ old }) => {
        const fate = fates.get(oldRows[old]);
        const changes = fate?.fate === 'changed' ? fate.changes.toSorted() : [];
        return { old, fate: fate?.fate, now: fate && 'now' in fate ? fate.now : undefined, changes };
      });
      expect(found).toEqual(told);
      expect(titled.length).toBeGreaterThan(150);
    },
  );

  it.each(readAll(/^pair-/, truthPair).map((pair) => [pair.old, pair.new, pair] as const))(
    '[N7] keep a pick of every session, with the fate that their truth says: %s, %s',
    (oldFile, newFile, pair) => {
      const read = (file: string) =>
        readProgramme(load(join(corpus ?? '', file)), { zone: zone ?? undefined }).sessions;
      const [before, now] = [read(oldFile), read(newFile)];
      const [oldRows, newRows] = [rowsOf(oldFile, before), rowsOf(newFile, now)];
      const picks = before.map((session) => buildPick(session, { note: session.title }));
      const after = picksAfter(picks, before, now);
      expect(after.map(({ note }) => note)).toEqual(picks.map(({ note }) => note));
      const pickOf = new Map(before.map((session, index) => [session, after[index]]));
      const sessionOf = sessionsOfPicks(after, now);
      const titled = pair.sessions.filter(({ old }) => oldRows[old]?.title !== '');
      const found = titled.map(({ old }) => {
        const session = oldRows[old];
        const pick = session && pickOf.get(session);
        const changes = pick?.fate?.kind === 'changed' ? pick.fate.changes.toSorted() : [];
        return { old, fate: pick?.fate?.kind ?? 'same', now: pick && sessionOf.get(pick), changes };
      });
      const told = titled.map((row) => {
        const changes = row.changes.filter((change) => change !== 'guid').toSorted();
        const fate = row.fate === 'changed' && changes.length === 0 ? 'same' : row.fate;
        return { old: row.old, fate, now: newRows[row.new ?? -1], changes };
      });
      expect(found).toEqual(told);
      // Nothing is left to say when the same version comes again.
      expect(picksAfter(after, now, now)).toEqual(after);
    },
  );
});
