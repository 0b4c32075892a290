import type { Client } from '../../../src/contract/client';
import type { FailureCode } from '../../../src/contract/failure';
import type { EventRow } from '../../../src/contract/views/event';
import type { ImportAction, ImportId } from '../../../src/domain/calendars/import-record';
import type { Form, Kind } from '../../../src/domain/marking/kind';
import { toUtcText } from '../../../src/domain/time/instant';
import { day, key } from './case';
import { expectValue } from './session';

export interface EventSummary {
  readonly uid: string;
  readonly recurrenceId: string | null;
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly kind: Kind | null;
  readonly form: Form | null;
}

export interface ImportSummary {
  readonly calendar: string;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
  readonly unreadable: number;
  readonly problems: readonly { readonly code: string; readonly line: number; readonly uid?: string }[];
}

/** What every host can do, the command line too, in words that none of them owns. */
export interface Verbs {
  importFile(fileName: string, content: Uint8Array): Promise<ImportSummary>;
  events(from: string, to: string, kind?: Kind | 'unmarked'): Promise<readonly EventSummary[]>;
  /** Answers with the failure's code, or null when the event is marked. */
  mark(key: string, kind: Kind | null, form?: Form): Promise<FailureCode | 'failed' | null>;
  /** What can be done with each import, newest first. */
  imports(): Promise<readonly { readonly id: string; readonly action: ImportAction | null }[]>;
  takeBack(id: string): Promise<void>;
  putBack(id: string): Promise<void>;
  week(of: string): Promise<{ readonly from: string; readonly to: string; readonly byKind: unknown }>;
  people(): Promise<readonly string[]>;
  exportIcs(shareSafe: boolean): Promise<string>;
  /** Answers with the name of the file. */
  backup(): Promise<string>;
  restore(file: string, preview: boolean): Promise<{ readonly before: unknown; readonly after: unknown }>;
}

const toSummary = ({ uid, recurrenceId, span, mark }: EventRow): EventSummary => ({
  uid,
  recurrenceId,
  start: span.kind === 'timed' ? toUtcText(span.start) : span.start,
  end: span.kind === 'timed' ? toUtcText(span.end) : span.end,
  allDay: span.kind === 'all-day',
  kind: mark?.kind ?? null,
  form: mark?.form ?? null,
});

/** The verbs over the contract. */
export const clientVerbs = (client: Client): Verbs => ({
  importFile: async (fileName, content) => {
    const { id } = await expectValue(client.call('calendar.review', { fileName, content }));
    const applied = await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [] }));
    const { calendarId: _id, calendarName: calendar, ...counts } = applied;
    return { calendar, ...counts };
  },
  events: async (from, to, kind) => {
    const input = { from: day(from), to: day(to), ...(kind === undefined ? {} : { kind }) };
    return (await expectValue(client.call('events.list', input))).events.map(toSummary);
  },
  mark: async (event, kind, form) => {
    const answer = await client.call('event.mark', {
      keys: [key(event)],
      scope: /@\d{4}-/.test(event) ? 'occurrence' : 'series',
      kind,
      ...(form === undefined ? {} : { form }),
    });
    return answer.ok ? null : answer.error.code;
  },
  imports: async () =>
    (await expectValue(client.call('imports.list', {}))).map(({ id, action }) => ({ id, action })),
  takeBack: async (id) => {
    await expectValue(client.call('import.take-back', { id: id as ImportId }));
  },
  putBack: async (id) => {
    await expectValue(client.call('import.put-back', { id: id as ImportId }));
  },
  week: async (of) => {
    const { from, to, mix } = await expectValue(client.call('week.get', { of: day(of) }));
    const { networking, social, other, unmarked } = mix;
    return { from, to, byKind: { networking, social, other, unmarked } };
  },
  people: async () => (await expectValue(client.call('people.list', {}))).map(({ name }) => name),
  exportIcs: async (shareSafe) =>
    (await expectValue(client.call('data.export', { format: 'ics', shareSafe }))).text,
  backup: async () => (await expectValue(client.call('data.backup', {}))).file,
  restore: (file, preview) => expectValue(client.call('data.restore', { file, preview })),
});
