import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { OperationName } from '../../../src/contract/client';
import { createClient } from '../../../src/contract/client';
import type { Answer } from '../../../src/contract/failure';
import { operationNames } from '../../../src/contract/operation-names';
import { operations } from '../../../src/contract/operations';
import { createFixedClock } from '../../../src/hosts/node/clock';
import type { Session } from '../../../src/hosts/node/open-planner';
import { openPlanner } from '../../../src/hosts/node/open-planner';
import type { Random } from '../../bench/random';
import { createRandom, wholeOf } from '../../bench/random';
import { openFeedServer } from '../../helpers/feed-server';
import { createMemoryLog } from '../../helpers/memory-log';
import { runMingle } from '../cli/run-mingle';
import { expectValue, now } from '../suite/session';
import { laterTeamCalendar, teamCalendar } from '../suite/team-calendar';
import { valueFor } from './from-schema';
import { type KnownValues, knownValues } from './known-values';

/** More calls, and another seed, for a longer search: `MINGLE_FUZZ_CALLS=50000 MINGLE_FUZZ_SEED=7`. */
const leastCalls = Number(process.env.MINGLE_FUZZ_CALLS ?? 600);
const seed = Number(process.env.MINGLE_FUZZ_SEED ?? 1);
const mostCalls = Math.max(20_000, leastCalls);
const failuresOfEach = 3;
const callsBetweenLooks = 20;

interface Tally {
  readonly succeeded: Map<OperationName, number>;
  readonly failed: Map<OperationName, number>;
}

const count = (counts: Map<OperationName, number>, name: OperationName) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);

/** Mostly an operation that still has to succeed or to fail; else any. */
function nextName({ succeeded, failed }: Tally, random: Random): OperationName {
  const open = operationNames.filter(
    (name) => !succeeded.has(name) || (failed.get(name) ?? 0) < failuresOfEach,
  );
  const among = open.length > 0 && random() < 0.7 ? open : operationNames;
  return among[wholeOf(random, 0, among.length)] ?? 'app.info';
}

const isEnough = ({ succeeded, failed }: Tally): boolean =>
  operationNames.every((name) => succeeded.has(name) && (failed.get(name) ?? 0) >= failuresOfEach);

function inputFor(name: OperationName, known: KnownValues, random: Random): unknown {
  if (random() < 0.1) return [null, 'text', 7, [], undefined][wholeOf(random, 0, 5)];
  const noValues: readonly unknown[] = [];
  const [subject = ''] = name.split('.');
  const valuesFor = (field: string) => known[`${subject}.${field}`] ?? known[field] ?? noValues;
  return valueFor(operations[name].input, { random, valuesFor });
}

/** Calls operations, some at the same time, until each has succeeded and failed; answers with what none may answer. */
async function callAll(session: Session, addresses: readonly string[]) {
  const client = createClient({ call: session.dispatch, subscribe: session.subscribe });
  const random = createRandom(seed);
  const tally: Tally = { succeeded: new Map(), failed: new Map() };
  const bugs: string[] = [];
  let calls = 0;
  const callOne = async (name: OperationName, input: unknown): Promise<void> => {
    const answer: Answer<unknown> = await session.dispatch(name, input);
    count(answer.ok ? tally.succeeded : tally.failed, name);
    if (!answer.ok && answer.error.code === 'bug') bugs.push(`${name} ${JSON.stringify(input)}`);
  };
  while (calls < mostCalls && (calls < leastCalls || !isEnough(tally))) {
    const known = await knownValues(client, addresses);
    for (let made = 0; made < callsBetweenLooks; ) {
      const atOnce = random() < 0.7 ? 1 : wholeOf(random, 2, 5);
      const names = Array.from({ length: atOnce }, () => nextName(tally, random));
      await Promise.all(names.map((name) => callOne(name, inputFor(name, known, random))));
      made += atOnce;
      calls += atOnce;
    }
  }
  return { tally, bugs };
}

/** Everything that the user made; the order of entries means nothing. */
async function exported(session: Session): Promise<unknown> {
  const client = createClient({ call: session.dispatch, subscribe: session.subscribe });
  const { text } = await expectValue(client.call('data.export', { format: 'json', shareSafe: false }));
  return JSON.parse(text);
}

it('[T4] [T6] answers whatever it is called with, and the data stay whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-fuzz-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let served = 0;
  const feed = await openFeedServer((response) => {
    served += 1;
    response.end(served % 2 === 0 ? teamCalendar : laterTeamCalendar);
  });
  const addresses = [
    `${feed.origin}/team.ics`,
    `${feed.origin}/other.ics`,
    'ftp://example.com',
    'http://[::1',
  ];
  const troubles: string[] = [];
  const log = createMemoryLog();
  const open = () =>
    openPlanner({
      folder,
      clock: createFixedClock(Date.parse(now)),
      access: 'write',
      say: (sentence) => troubles.push(sentence),
      log: {
        ...log,
        bug: (error, at) => {
          troubles.push(`${at}: ${error instanceof Error ? error.stack : String(error)}`);
          return log.bug(error, at);
        },
      },
      version: '0.0.0',
    });

  const session = await open();
  const { tally, bugs } = await callAll(session, addresses);
  expect({ bugs, troubles }).toEqual({ bugs: [], troubles: [] });
  expect(operationNames.filter((name) => !tally.succeeded.has(name))).toEqual([]);
  expect(operationNames.filter((name) => (tally.failed.get(name) ?? 0) < failuresOfEach)).toEqual([]);
  const before = await exported(session);
  await session.close();

  const again = await open();
  expect(again.status().state).toBe('ready');
  expect(await exported(again)).toEqual(before);
  await again.close();
  const { stdout } = await runMingle(['doctor', '--json', '--data', folder]);
  const { checks } = JSON.parse(stdout) as {
    readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly message: string }[];
  };
  // What a server sends may wait for the user, which is no damage.
  expect(checks.filter(({ name, ok }) => !ok && name !== 'Subscription')).toEqual([]);
  expect(checks.find(({ name }) => name === 'Quarantine')?.message).toBe('Empty.');
}, 240_000);
