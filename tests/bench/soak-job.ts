import type { BackupView } from '../../src/contract/views/data';
import type { FollowUpView } from '../../src/contract/views/follow-up';
import type { ImportView } from '../../src/contract/views/import';
import type { ApplyResult, ReviewView } from '../../src/contract/views/review';
import type { Day } from '../../src/domain/time/day';
import { addDays } from '../../src/domain/time/day';
import { generateCalendar, uidOf } from './calendar-generator';
import { jobInput } from './child';
import { collectGarbage } from './memory';
import { call, importFile, openSession } from './planner-session';
import { createRandom, oneOf, wholeOf } from './random';

export interface SoakInput {
  readonly folder: string;
  readonly operations: number;
  /** The number of operations between two lines. */
  readonly lineEvery: number;
}

/** One line: the state after this many operations. */
export interface SoakLine {
  readonly operations: number;
  /** In bytes, after a garbage collection. */
  readonly heap: number;
  readonly rss: number;
  /** The time of each mark since the previous line, in milliseconds. */
  readonly markMs: readonly number[];
}

const events = 1_000;
const otherEvents = 300;
const manyMarks = 100;
const mostFollowUps = 50;

const { folder, operations, lineEvery } = jobInput<SoakInput>();
const random = createRandom(7);
const session = await openSession(folder);
/** The same few versions in turns: what the user has stays of one size, so whatever grows is held for no use. */
const versions = [3, 14, 159, 265].map((changed) =>
  new TextEncoder().encode(generateCalendar({ events, changed })),
);
let version = 0;
let markMs: number[] = [];

const anyKey = () => uidOf(wholeOf(random, 0, events));
const anyDay = () => addDays('2026-03-02' as Day, wholeOf(random, -300, 300));

async function importNext(): Promise<void> {
  const content = versions[version % versions.length];
  version += 1;
  if (content) await importFile(session, 'calendar.ics', content);
}

async function mark(): Promise<void> {
  const input = {
    keys: [anyKey()],
    scope: 'series',
    kind: oneOf(random, ['social', 'networking', null] as const),
  };
  const begun = performance.now();
  await call(session, 'event.mark', input);
  markMs.push(performance.now() - begun);
}

async function prepare(): Promise<void> {
  const purpose = { goTo: `meet number ${random()}`, soThat: 'we talk of the archive', decision: '' };
  await call(session, 'prep.save', {
    key: uidOf(wholeOf(random, 0, 200)),
    scope: 'series',
    networking: { purpose },
  });
}

async function followUp(): Promise<void> {
  const all = await call<readonly FollowUpView[]>(session, 'follow-ups.list', {});
  const [first] = all;
  if (first && all.length >= mostFollowUps) await call(session, 'follow-up.remove', { id: first.id });
  else {
    const words = { person: 'Ana Ruiz', text: `Send the notes ${random()}`, due: anyDay(), state: 'to-do' };
    await call(session, 'follow-up.save', { id: null, eventKey: anyKey(), ...words });
  }
}

async function takeBack(): Promise<void> {
  const imports = await call<readonly ImportView[]>(session, 'imports.list', {});
  const found = imports.find(({ action }) => action === 'take-back' && imports.length > 1);
  if (!found || found.isFirst) return;
  await call(session, 'import.take-back', { id: found.id });
  if (random() < 0.5) await call(session, 'import.put-back', { id: found.id });
}

async function restore(): Promise<void> {
  const { file } = await call<BackupView>(session, 'data.backup', {});
  await mark();
  await call(session, 'data.restore', { file, preview: false });
}

/** A calendar of its own, which goes again. */
async function addAndRemove(): Promise<void> {
  version += 1;
  const content = new TextEncoder().encode(generateCalendar({ events: otherEvents, seed: version + 1 }));
  const reviewed = await call<ReviewView>(session, 'calendar.review', {
    fileName: `other-${version}.ics`,
    content,
  });
  // A review that the user never decides on.
  if (random() < 0.5) return;
  await call(session, 'review.adjust', { reviewId: reviewed.id, target: null });
  const { calendarId } = await call<ApplyResult>(session, 'calendar.apply', {
    reviewId: reviewed.id,
    leaveOut: [],
  });
  await call(session, 'calendar.remove', { id: calendarId });
}

async function markMany(): Promise<void> {
  const from = wholeOf(random, 0, events - manyMarks);
  const keys = Array.from({ length: manyMarks }, (_, index) => uidOf(from + index));
  await call(session, 'event.mark', {
    keys,
    scope: 'series',
    kind: oneOf(random, ['social', 'other'] as const),
  });
}

/** Some years of events, as an export or a long search asks for them. */
const listYears = () => {
  const from = anyDay();
  return call(session, 'events.list', {
    from,
    to: addDays(from, wholeOf(random, 400, 2_000)),
    text: 'harbour',
  });
};

/** An undo or redo may find nothing to do. */
const turnBack = () => session.dispatch(random() < 0.6 ? 'history.undo' : 'history.redo', {});

/** Each kind of operation with its share of a hundred. */
const shares: readonly (readonly [number, () => Promise<unknown>])[] = [
  [35, mark],
  [12, prepare],
  [8, followUp],
  [12, turnBack],
  [5, importNext],
  [3, takeBack],
  [2, addAndRemove],
  [1, markMany],
  [1, restore],
  [8, () => call(session, 'week.get', { of: anyDay() })],
  [
    6,
    () => {
      const from = anyDay();
      return call(session, 'events.list', { from, to: addDays(from, 30) });
    },
  ],
  [2, () => call(session, 'today.get', {})],
  [1, () => call(session, 'triage.get', {})],
  [1, () => call(session, 'people.list', {})],
  [2, listYears],
  [1, () => call(session, 'data.export', { format: 'json', shareSafe: false })],
];
const wheel = shares.flatMap(([share, run]) => Array.from({ length: share }, () => run));

await importNext();
for (let done = 1; done <= operations; done += 1) {
  await wheel[wholeOf(random, 0, wheel.length)]?.();
  if (done % lineEvery !== 0) continue;
  collectGarbage();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ operations: done, heap: heapUsed + external, rss, markMs } satisfies SoakLine);
  markMs = [];
}
await session.close();
process.disconnect();
