import { z } from 'zod';
import { followUpStates } from '../../domain/follow-ups/follow-up';
import type { Plan } from '../../domain/plan';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import {
  calendarId,
  day,
  eventKey,
  followUpId,
  form,
  importId,
  instant,
  kind,
  line,
  text,
  viewId,
  zone,
} from './basic';
import { prep } from './prep';
import { recordOf } from './record';
import { rule } from './rule';
import { settings } from './settings';

const sourceState = z.object({
  fileName: z.string(),
  importedAt: instant,
  sha256: z.string(),
  zoneAnswers: recordOf(zone),
});

const count = z.number().int().min(0);

const subscription = z.object({
  address: z.string(),
  everyMinutes: z.number().int().min(1).nullable(),
  etag: z.string(),
  lastModified: z.string(),
  fetchedAt: instant,
  trouble: z.object({ message: z.string(), triedAt: instant, times: count }).nullable(),
  isPaused: z.boolean(),
  held: z.object({ sha256: z.string(), isRefused: z.boolean() }).nullable(),
});

const calendarSource = sourceState.extend({
  id: calendarId,
  kind: z.enum(['file', 'subscription', 'sample']),
  name: z.string(),
  addedAt: instant,
  subscription: subscription.nullable(),
  removedAt: instant.nullable(),
});

const importRecord = z.object({
  id: importId,
  calendarId,
  fileName: z.string(),
  at: instant,
  added: count,
  changed: count,
  gone: count,
  same: count,
  unreadable: count,
  before: sourceState.or(z.literal('nothing')).nullable(),
  moves: z.array(z.tuple([eventKey, eventKey])),
  takenBack: z.object({ at: instant, after: sourceState }).nullable(),
});

const mark = z.object({ kind, form: form.nullable(), by: z.enum(['hand', 'rule']), at: instant });

export const followUp = z.object({
  id: followUpId,
  eventKey,
  person: line,
  text,
  due: day.nullable(),
  state: z.enum(followUpStates),
  createdAt: instant,
});

const savedView = z.object({ id: viewId, name: line, query: z.string().max(4_000), place: z.number() });

/** What `mingle.json` holds, apart from its version. */
const plan = z.object({
  calendars: recordOf(calendarSource),
  imports: z.array(importRecord),
  marks: recordOf(mark.nullable()),
  preps: recordOf(prep),
  followUps: recordOf(followUp),
  rules: recordOf(rule),
  views: recordOf(savedView),
  settings,
});

/** Reads what a data file holds; the failure names the first place that is wrong. */
export function parsePlan(value: unknown): Result<Plan, string> {
  const parsed = plan.safeParse(value);
  if (parsed.success) return success(parsed.data as Plan);
  const issue = parsed.error.issues[0];
  return failure(issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'unreadable');
}
