import { followUpStates } from '../../domain/follow-ups/follow-up';
import type { Plan } from '../../domain/plan';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import { z } from '../jitless';
import { calendarId, day, eventKey, followUpId, form, instant, kind, line, text, zone } from './basic';
import { prep } from './prep';
import { recordOf } from './record';
import { settings } from './settings';

const calendarSource = z.object({
  id: calendarId,
  kind: z.enum(['file', 'sample']),
  name: z.string(),
  fileName: z.string(),
  addedAt: instant,
  importedAt: instant,
  sha256: z.string(),
  zoneAnswers: recordOf(zone),
  removedAt: instant.nullable(),
});

const count = z.number().int().min(0);
const importRecord = z.object({
  calendarId,
  fileName: z.string(),
  at: instant,
  added: count,
  changed: count,
  gone: count,
  same: count,
  unreadable: count,
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

/** What `mingle.json` holds, apart from its version. */
const plan = z.object({
  calendars: recordOf(calendarSource),
  imports: z.array(importRecord),
  marks: recordOf(mark.nullable()),
  preps: recordOf(prep),
  followUps: recordOf(followUp),
  settings,
});

/** Reads what a data file holds; the failure names the first place that is wrong. */
export function parsePlan(value: unknown): Result<Plan, string> {
  const parsed = plan.safeParse(value);
  if (parsed.success) return success(parsed.data as Plan);
  const issue = parsed.error.issues[0];
  return failure(issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'unreadable');
}
