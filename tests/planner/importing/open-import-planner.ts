import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportView } from '../../../src/contract/views/import';
import type { EventKey } from '../../../src/domain/event/key';
import type { Day } from '../../../src/domain/time/day';
import { buildEvent } from '../../helpers/build-ics';
import type { TestPlanner } from '../../helpers/open-test-planner';
import { expectValue, reviewFile } from '../../helpers/open-test-planner';

export const key = (text: string) => text as EventKey;
export const march = { from: '2026-03-01' as Day, to: '2026-04-01' as Day };

export const talk = buildEvent('talk@example.com', [
  'SUMMARY:Meetup talk',
  'DTSTART:20260303T180000Z',
  'DTEND:20260303T200000Z',
  'LOCATION:Library',
]);
export const dentist = buildEvent('dentist@example.com', [
  'SUMMARY:Dentist',
  'DTSTART:20260304T090000Z',
  'DTEND:20260304T093000Z',
]);
export const chess = buildEvent('chess@example.com', [
  'SUMMARY:Chess club',
  'DTSTART;TZID=Europe/Berlin:20260302T190000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY;COUNT=4',
]);
export const abroad = buildEvent('abroad@example.com', [
  'SUMMARY:Abroad',
  'DTSTART;TZID=Kleinstadt Normalzeit:20260303T120000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;COUNT=3',
]);

export interface ImportDesk {
  importFile(content: Uint8Array, how?: HowToImport): Promise<ImportView>;
  /** Newest first. */
  history(): Promise<readonly ImportView[]>;
  takeBack(view?: ImportView): Promise<ImportView>;
  putBack(view: ImportView): Promise<ImportView>;
  titles(): Promise<readonly string[]>;
  mark(
    event: string,
    kind: 'networking' | 'social' | 'both' | 'other',
    scope?: 'series' | 'occurrence',
  ): Promise<void>;
  plan(event: string, goTo: string, scope?: 'series' | 'occurrence'): Promise<void>;
  followUp(event: string, text: string): Promise<void>;
  /** What the user sees of events, archives, zones, marks, preps and follow-ups. */
  look(): Promise<unknown>;
  /** `mingle.json` as it is on disk. */
  onDisk(): { readonly [part: string]: Record<string, unknown> };
}

interface HowToImport {
  readonly fileName?: string;
  readonly leaveOut?: readonly string[];
  readonly zones?: Readonly<Record<string, string>>;
}

/** Imports and edits through the real planner, in few words. */
export function createImportDesk({ client, folder }: TestPlanner): ImportDesk {
  const history = () => expectValue(client.call('imports.list', {}));
  const onDisk = () => JSON.parse(readFileSync(join(folder, 'mingle.json'), 'utf8'));
  const latest = async () => {
    const [view] = await history();
    if (!view) throw new Error('nothing was imported yet');
    return view;
  };
  return {
    history,
    onDisk,
    importFile: async (content, { fileName = 'mine.ics', leaveOut = [], zones } = {}) => {
      const { id, items } = await reviewFile(client, content, fileName);
      if (zones) {
        await expectValue(
          client.call('review.adjust', { reviewId: id, zoneAnswers: zones as Record<string, never> }),
        );
      }
      const out = items.filter((item) => item.leftOut).map((item) => item.key);
      await expectValue(client.call('calendar.apply', { reviewId: id, leaveOut: [...leaveOut, ...out] }));
      return latest();
    },
    takeBack: async (view) =>
      expectValue(client.call('import.take-back', { id: (view ?? (await latest())).id })),
    putBack: ({ id }) => expectValue(client.call('import.put-back', { id })),
    titles: async () =>
      (await expectValue(client.call('events.list', march))).events.map(({ summary }) => summary),
    mark: async (event, kind, scope = 'series') => {
      await expectValue(client.call('event.mark', { keys: [key(event)], scope, kind }));
    },
    plan: async (event, goTo, scope = 'series') => {
      const networking = { purpose: { goTo, soThat: '', decision: '' } };
      await expectValue(client.call('prep.save', { key: key(event), scope, networking }));
    },
    followUp: async (event, text) => {
      const fields = { person: 'Ana', text, due: null, state: 'to-do' as const };
      await expectValue(client.call('follow-up.save', { id: null, eventKey: key(event), ...fields }));
    },
    look: async () => {
      const { events } = await expectValue(client.call('events.list', march));
      const calendars = await expectValue(client.call('calendars.list', {}));
      const followUps = await expectValue(client.call('follow-ups.list', {}));
      const { marks, preps } = onDisk();
      return {
        events: events.map(({ suggestion: _suggestion, ...row }) => row),
        calendars: calendars.map(({ subscription: _subscription, ...calendar }) => calendar),
        followUps,
        marks,
        preps,
      };
    },
  };
}
