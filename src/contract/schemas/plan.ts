import { followUpStates } from '../../domain/follow-ups/follow-up';
import type { Plan } from '../../domain/plan';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import { z } from '../jitless';
import { calendarId, day, eventKey, followUpId, form, instant, kind, line, text, zone } from './basic';
import { prep } from './prep';
import { settings } from './settings';

const calendarSource = z.object({
  id: calendarId,
  kind: z.enum(['file', 'sample']),
  name: z.string(),
  fileName: z.string(),
  addedAt: instant,
  importedAt: instant,
  sha256: z.string(),
  zoneAnswers: z.record(z.string(), zone),
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
  calendars: z.record(z.string(), calendarSource),
  imports: z.array(importRecord),
  marks: z.record(z.string(), mark.nullable()),
  preps: z.record(z.string(), prep),
  followUps: z.record(z.string(), followUp),
  settings,
});

/** Reads what a data file holds; the failure names the first place that is wrong. */
export function parsePlan(value: unknown): Result<Plan, string> {
  const parsed = plan.safeParse(value);
  if (parsed.success) return success(parsed.data as Plan);
  const issue = parsed.error.issues[0];
  return failure(issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'unreadable');
}
