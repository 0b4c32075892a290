import { z } from 'zod';
import type { FriendPicks, Pick, PickedSession, PickFate } from '../../domain/programme/pick';
import { attendances, pickLevels } from '../../domain/programme/pick';
import type { ProgrammeSource } from '../../domain/programme/programme-source';
import { sessionChanges } from '../../domain/programme/same-session';
import type { SessionTime } from '../../domain/programme/session';
import { eventKey, friendPicksId, instant, line, pickId, text, wallTime, zone } from './basic';

/** A word or line of a programme, as long as its reader lets it be. */
const told = z.string().max(20_000);

const sessionTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('instant'), at: instant }),
  z.strictObject({ kind: z.literal('wall'), wall: wallTime }),
]) satisfies z.ZodType<SessionTime>;

const pickedSession = z.strictObject({
  id: told,
  guid: told,
  title: told,
  start: sessionTime,
  end: sessionTime.nullable(),
  room: told,
  track: told,
  speakers: z.array(z.strictObject({ name: told, id: told.exactOptional() })).max(1_000),
  url: told,
}) satisfies z.ZodType<PickedSession>;

const fate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('changed'),
    changes: z.array(z.enum(sessionChanges)),
    before: pickedSession,
  }),
  z.strictObject({ kind: z.literal('gone') }),
  z.strictObject({ kind: z.literal('ambiguous') }),
]) satisfies z.ZodType<PickFate>;

const pickLevel = z.enum(pickLevels);
export const attendance = z.enum(attendances);

export const pick = z.strictObject({
  id: pickId,
  eventKey,
  session: pickedSession,
  level: pickLevel,
  note: text,
  attendance: attendance.nullable(),
  pickedAt: instant,
  fate: fate.nullable(),
}) satisfies z.ZodType<Pick>;

export const friendPicks = z.strictObject({
  id: friendPicksId,
  eventKey,
  name: line,
  sessions: z.array(pickedSession).max(5_000),
  addedAt: instant,
}) satisfies z.ZodType<FriendPicks>;

const trouble = z.strictObject({
  message: z.string(),
  triedAt: instant,
  times: z.number().int().min(0),
  waitUntil: instant.exactOptional(),
});

const count = z.number().int().min(0);

export const programmeSource = z.strictObject({
  name: told,
  fileName: z.string(),
  sha256: z.string(),
  zone: zone.nullable(),
  loadedAt: instant,
  feed: z
    .strictObject({
      address: z.string(),
      everyMinutes: z.number().int().min(1).nullable(),
      etag: z.string(),
      lastModified: z.string(),
      fetchedAt: instant,
      trouble: trouble.nullable(),
    })
    .nullable(),
  news: z.strictObject({ added: count, changed: count, gone: count }).nullable(),
}) satisfies z.ZodType<ProgrammeSource>;
