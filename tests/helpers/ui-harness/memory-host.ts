import sampleIcs from '../../../resources/samples/sample.ics?raw';
import samplePlan from '../../../resources/samples/sample-plan.json';
import weights from '../../../resources/suggestion/weights.json';
import drafts from '../../../resources/templates/drafts.json';
import questions from '../../../resources/templates/interview-questions.json';
import runSheets from '../../../resources/templates/run-sheets.json';
import { readCalendar } from '../../../src/calendar/read/read';
import type { BugId } from '../../../src/contract/bug-trace';
import { type Client, createClient } from '../../../src/contract/client';
import { createDispatch } from '../../../src/contract/dispatch';
import type { DataStatus } from '../../../src/contract/views/data';
import { parseTemplates } from '../../../src/domain/follow-ups/draft-template';
import { parseQuestions } from '../../../src/domain/prep/interview';
import type { Result } from '../../../src/domain/result';
import { failure, success } from '../../../src/domain/result';
import { parseRunSheetTemplates } from '../../../src/domain/run-sheets/template';
import { parseSamplePlan } from '../../../src/domain/sample/plan';
import { parseWeights } from '../../../src/domain/suggestion/weights';
import { parseWordLists } from '../../../src/domain/suggestion/words';
import type { ZoneId } from '../../../src/domain/time/zone';
import { readContactsFile } from '../../../src/hosts/node/read-contacts-file';
import type { FetchFeed } from '../../../src/planner/feed-port';
import { createPlanner } from '../../../src/planner/planner';
import { readProgramme } from '../../../src/programme/read-programme';
import { checksum, createMemoryStore } from './memory-store';
import { fillStory } from './stories';
import type { Story } from './story-names';

const words = import.meta.glob('../../../resources/words/*.json', { eager: true, import: 'default' });

/** A feed that answers with the sample. */
const storyAddress = 'https://calendar.example.org/secret/team.ics';

/** A feed that answers with the sample once, and then with a single event in an unknown zone. */
const dwindlingAddress = 'https://calendar.example.org/secret/club.ics';

const dataFolder = '/home/robin/.config/mingle';

function expectGood<Value>(parsed: Result<Value, string>): Value {
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.error);
}

/** The real planner over a store in memory, at Wednesday, 25 November 2026, 10:20 in Berlin, with the data of the story. */
export async function openMemoryHost(story: Story): Promise<Client> {
  const clock = { now: () => Date.parse('2026-11-25T09:20:00Z') };
  const store = createMemoryStore(clock);
  let ids = 0;
  const planner = createPlanner({
    ...store,
    reportBug: (error) => {
      throw error;
    },
    readCalendar: async (bytes) => readCalendar(bytes),
    readContacts: async (bytes, said) => readContactsFile(bytes, said, null),
    readPhotos: async () => undefined,
    photos: { read: async () => null, keep: async () => success(null) },
    readProgramme: async (bytes, zone) => readProgramme(bytes, { zone: zone ?? undefined }),
    fetchFeed: createFetch(),
    clock,
    yieldThread: () => new Promise((resolve) => setTimeout(resolve)),
    newId: () => `id-${++ids}`,
    sha256: checksum,
    locale: { tag: 'en-GB', zone: 'Europe/Berlin' as ZoneId, firstDay: 1, hourCycle: 24 },
    zone: null,
    resources: {
      templates: expectGood(parseTemplates(drafts)),
      stepTemplates: { templates: expectGood(parseRunSheetTemplates(runSheets)), problem: null },
      questions: expectGood(parseQuestions(questions)),
      sampleIcs,
      samplePlan: expectGood(parseSamplePlan(samplePlan)),
      knowledge: {
        words: expectGood(parseWordLists(Object.values(words))),
        weights: expectGood(parseWeights(weights)),
      },
    },
    app: { version: '0.1.0', dataFolder },
  });
  let status = statusOf(story, clock.now());
  const dispatch = createDispatch(
    {
      ...planner.handlers,
      'bug.report': async () => success({ id: 'a1b2c3d4' as BugId }),
      'data.status': async () => success(status),
      'data.recover': async () => {
        status = { ...status, state: 'ready' };
        return success(status);
      },
    },
    (error, name) => {
      throw new Error(`${name} broke`, { cause: error });
    },
  );
  const client = createClient({ call: dispatch, subscribe: planner.subscribe });
  await fillStory(client, story);
  if (story === 'read-only') store.lock();
  return client;
}

const nearlyNothing = `BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Club
BEGIN:VEVENT
UID:left-over@mingle
DTSTART;TZID=Club time:20261202T190000
SUMMARY:Closing evening
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
`;

/** Answers for the two feeds; every other address is unreachable. */
function createFetch(): FetchFeed {
  let asked = 0;
  return async ({ address }) => {
    if (address !== storyAddress && address !== dwindlingAddress) {
      return failure({
        code: 'unreachable',
        message: 'calendar.example.org cannot be reached (ENOTFOUND).',
      });
    }
    if (address === dwindlingAddress) asked += 1;
    return success({
      kind: 'calendar',
      address,
      fileName: 'calendar.example.org',
      bytes: new TextEncoder().encode(asked > 1 && address === dwindlingAddress ? nearlyNothing : sampleIcs),
      etag: '',
      lastModified: '',
    });
  };
}

const day = 86_400_000;

function statusOf(story: Story, now: number): DataStatus {
  const isBroken =
    story === 'damaged' || story === 'newer-version' || story === 'in-use' || story === 'unreadable';
  const counts = { calendars: 2, marks: 18, preps: 5, followUps: 8, ownEvents: 0, people: 0 };
  return {
    state: isBroken ? story : 'ready',
    message: '',
    dataFolder,
    readable:
      story === 'damaged' ? { from: 'backup', file: '2026-11-24.0042.json', at: now - day, counts } : null,
    others:
      story === 'damaged'
        ? [
            { from: 'altered', file: 'mingle.json', at: now, counts },
            { from: 'backup', file: '2026-11-23.0041.json', at: now - 2 * day, counts },
          ]
        : [],
  };
}
