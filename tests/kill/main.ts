/**
 * `tsx tests/kill/main.ts [--times 300] [--host browser|electron] [--seed 1]`, after `npm run build`: uses the real host over
 * its contract, kills it with SIGKILL at random moments, also while it starts, starts it again and compares what is there with what was acknowledged.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Random } from '../bench/random';
import { createRandom, wholeOf } from '../bench/random';
import { differencesOf, problemsIn, readState } from './check';
import { createEdits } from './expected';
import type { Host, HostName } from './host';
import { hosts, killInStart } from './host';
import type { Memory, User } from './user';
import { ask, importRoom, readTalks, workOnce } from './user';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '300' },
    host: { type: 'string', default: 'browser' },
    seed: { type: 'string', default: '1' },
  },
});
const hostName: HostName = values.host === 'electron' ? 'electron' : 'browser';
const times = Number(values.times);
/** So many kills on one data folder. Every other folder has a plan that is large enough for a journal. */
const killsPerFolder = 50;
/** Milliseconds after which a host has surely started. */
const slowestStart = { browser: 900, electron: 2_500 } as const;
const longText = 'a long word of the harbour '.repeat(400);

const say = (text: string) => process.stdout.write(`${text}\n`);

const createMemory = (): Memory => {
  const state = { slots: new Map<string, string>(), room: -1 };
  return {
    ...{ state, possible: () => [state], count: 0, room: 0, acknowledged: 0 },
    ...{ backups: new Map(), imports: new Map() },
  };
};

function makeFolder(): string {
  const place = mkdtempSync(join(tmpdir(), 'mingle-kills-'));
  const folder = join(place, 'data');
  mkdirSync(folder);
  // Electron may run as another user than this program.
  if (hostName === 'electron') for (const path of [place, folder]) chmodSync(path, 0o777);
  return folder;
}

async function fill(user: User, isLarge: boolean): Promise<void> {
  await importRoom(user);
  const [talk] = await readTalks(user);
  for (let letter = 0; talk && isLarge && letter < 40; letter += 1) {
    const words = { person: 'Nour Haddad', text: longText, due: null, state: 'to-do' as const };
    await ask(user, 'follow-up.save', { id: null, eventKey: talk.key, ...words });
  }
}

/** Uses the host and kills it after some time; throws what was wrong before. */
async function workUntilKilled(host: Host, user: User, random: Random): Promise<void> {
  let isKilled = false;
  const killing = new Promise<void>((resolve, reject) => {
    setTimeout(
      () => {
        isKilled = true;
        host.kill().then(resolve, reject);
      },
      wholeOf(random, 5, 1_200),
    );
  });
  try {
    while (!isKilled) await workOnce(user);
  } catch (error) {
    if (!isKilled) throw error;
  } finally {
    await killing;
  }
}

/** Kills and checks on one folder; answers with what was wrong. */
async function killOn(folder: string, kills: number, isLarge: boolean, random: Random) {
  const wrong: string[] = [];
  const memory = createMemory();
  let done = 0;
  for (let kill = 0; kill <= kills; kill += 1) {
    // Every other start is killed on its way first: it folds the journal, makes backups and mends what a kill left.
    if (kill % 2 === 1) {
      done += 1;
      await killInStart(hostName, folder, wholeOf(random, 50, slowestStart[hostName]));
    }
    const host = await hosts[hostName](folder);
    const user = { client: host.client, memory, edits: createEdits(), random };
    try {
      if (kill === 0) await fill(user, isLarge);
      const found = await readState(user);
      wrong.push(...differencesOf(found, memory.possible()).map((words) => `kill ${kill}: ${words}`));
      memory.state = found;
      memory.possible = () => [found];
      if (kill < kills) {
        done += 1;
        await workUntilKilled(host, user, random);
      }
    } catch (error) {
      wrong.push(`kill ${kill}: ${String(error)}`);
    }
    await host.kill();
    wrong.push(...(await problemsIn(folder)).map((words) => `kill ${kill}: ${words}`));
    if (wrong.length > 0) break;
  }
  return { wrong, done, acknowledged: memory.acknowledged };
}

const random = createRandom(Number(values.seed));
const sum = { kills: 0, acknowledged: 0, wrong: 0 };
for (let round = 0; sum.kills < times; round += 1) {
  const kills = Math.min(killsPerFolder, times - sum.kills);
  const folder = makeFolder();
  const { wrong, done, acknowledged } = await killOn(folder, kills, round % 2 === 1, random);
  sum.kills += done;
  sum.acknowledged += acknowledged;
  sum.wrong += wrong.length;
  say(
    `${sum.kills} kills in the ${hostName} host, ${sum.acknowledged} acknowledged operations, ${sum.wrong} wrong`,
  );
  for (const words of wrong) say(`  ${words}`);
  if (wrong.length > 0) {
    cpSync(folder, `${folder}-kept`, { recursive: true });
    say(`  The data folder is kept as ${folder}-kept.`);
  } else rmSync(join(folder, '..'), { recursive: true, force: true });
}
process.exitCode = sum.wrong === 0 ? 0 : 1;
