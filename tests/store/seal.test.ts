import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan';
import { emptyPlan, toPlainPlan } from '../../src/plan/plan';
import { toDataFolder } from '../../src/store/data-folder';
import { readPlanOnDisk } from '../../src/store/journal/read';
import type { Recovery } from '../../src/store/open-plan';
import type { OpenStore, StoreOptions } from '../../src/store/open-store';
import { openStore, recoverStore } from '../../src/store/open-store';
import { readPlanFile, writePlanFile } from '../../src/store/plan-file';
import { sealed, unseal } from '../../src/store/seal';
import { buildFolder, buildOptions, buildStore, markAs, noon } from './build-store';

const journaled: Partial<StoreOptions> = { journalBeyond: 0 };
const marking = (...uids: readonly string[]): Plan =>
  uids.reduce((plan, uid) => markAs(uid)(plan), emptyPlan);
const textOf = (plan: Plan) => [...writePlanFile({ plan, savedAt: null })].join('');
const counts = (marks: number) => ({ calendars: 0, marks, preps: 0, followUps: 0, ownEvents: 0, people: 0 });
const marksIn = (plan: Plan) => [...plan.marks.keys()];

/** A folder whose plan has the marks `tea` and, in the journal, `dîner`. */
async function buildFrozen(snapshot = marking('tea')) {
  const folder = await buildFolder();
  await writeFile(join(folder, 'mingle.json'), textOf(snapshot));
  const store = await buildStore(folder, { journalBeyond: 1 });
  await store.plan.update(markAs('dîner'));
  await store.settled();
  await store.close();
  const at = (name: string) => join(folder, name);
  return { folder, at };
}

/** Copies of the bytes in each of which one bit differs: every bit in its turn, or every so many. */
function* flipsOf(bytes: Buffer, every = 1): Generator<readonly [string, Buffer]> {
  for (let at = 0; at < bytes.length * 8; at += every) {
    const flipped = Buffer.from(bytes);
    flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
    yield [`bit ${at & 7} of byte ${at >> 3}`, flipped];
  }
}

describe('[T6] a single bit that the disk flips', () => {
  /** Large enough that the journal is not folded at once. */
  const filled = marking('tea', 'filler'.repeat(150));

  it.each([
    ['mingle.json', 11],
    ['mingle.journal', 1],
  ])(
    'in %s is found, or changes nothing',
    async (name, every) => {
      const { folder, at } = await buildFrozen(filled);
      const bytes = await readFile(at(name));
      const plain = async () => {
        const read = await readPlanOnDisk(toDataFolder(folder));
        return read.ok && read.value ? JSON.stringify(toPlainPlan(read.value.plan)) : null;
      };
      const whole = await plain();
      expect(whole).toContain('dîner');
      const taken: string[] = [];
      for (const [where, flipped] of flipsOf(bytes, every)) {
        await writeFile(at(name), flipped);
        const found = await plain();
        if (found !== null && found !== whole) taken.push(where);
      }
      expect(taken).toEqual([]);
    },
    60_000,
  );

  it('anywhere in a plan or a backup breaks the seal or the text', () => {
    const bytes = Buffer.from(textOf(marking('tea')));
    const taken = [...flipsOf(bytes)].filter(([, flipped]) => {
      const read = readPlanFile(flipped);
      return read.ok && !read.value.isAltered;
    });
    expect(taken.map(([where]) => where)).toEqual([]);
  });
});

describe('a seal', () => {
  it('fits any text that it was made for, and is white space to readers of JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        let told = '';
        const text = [
          ...sealed([...texts, '{}\n'], (seal) => {
            told = seal;
          }),
        ].join('');
        expect(unseal(Buffer.from(text))).toMatchObject({ state: 'fits', seals: [told, told] });
        expect(text.slice(0, -65)).toBe([...texts, '{}\n'].join(''));
        expect(text.slice(-65)).toMatch(/^[ \t]{64}\n$/);
      }),
    );
    expect(JSON.parse([...sealed(['{"a":', '[1]}\n'])].join(''))).toEqual({ a: [1] });
  });

  it('may be missing, as in a file that another program wrote anew', () => {
    for (const text of [JSON.stringify({ a: 1 }), '{ "a": 1 }\n', '{}\n   \n', '']) {
      expect(unseal(Buffer.from(text)).state).toBe('none');
    }
  });

  it('fits with a byte order mark before the text', () => {
    expect(readPlanFile(Buffer.from(`\uFEFF${textOf(marking('tea'))}`))).toMatchObject({
      ok: true,
      value: { isAltered: false },
    });
  });
});

describe('[T6] a mingle.json whose checksum does not fit', () => {
  const recovered = async (folder: string, recovery: Recovery): Promise<OpenStore> => {
    const opened = await recoverStore(buildOptions(folder, journaled), recovery);
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value;
  };
  /** Edited by hand: the mark `tea` is one of `two`. */
  const buildAltered = async () => {
    const { folder, at } = await buildFrozen(marking('tea', 'filler'.repeat(100)));
    await writeFile(at('mingle.json'), (await readFile(at('mingle.json'), 'utf8')).replace('"tea"', '"two"'));
    return { folder, at };
  };

  it('is not opened: a backup and the file as it is, with the edits of its journal, are offered', async () => {
    const { folder, at } = await buildAltered();
    expect(await openStore(buildOptions(folder, journaled))).toMatchObject({
      ok: false,
      error: {
        kind: 'damaged',
        message: `${at('mingle.json')} is not as Mingle wrote it: its checksum does not fit, so it was damaged or edited by hand. It was left as it is.`,
        readable: { from: 'backup', file: '2026-03-02.0001.json', counts: counts(2) },
        others: [{ from: 'altered', file: 'mingle.json', counts: counts(3) }],
      },
    });
    expect(await readdir(folder)).not.toContain('quarantine');
  });

  it('goes on as it is when the user says so, and is kept', async () => {
    const { folder, at } = await buildAltered();
    const altered = await readFile(at('mingle.json'), 'utf8');
    const store = await recovered(folder, 'file');
    expect(marksIn(store.plan.current())).toEqual(['two', 'filler'.repeat(100), 'dîner']);
    await store.close();
    expect(await readFile(at('quarantine/2026-03-02T12-00-00Z-mingle.json'), 'utf8')).toBe(altered);
    expect((await buildStore(folder)).plan.current().marks.size).toBe(3);
  });

  it('goes on with the newest backup, or another, when the user says so', async () => {
    for (const recovery of ['backup', { backup: '2026-03-02.0001.json', asItIs: false }] as const) {
      const { folder } = await buildAltered();
      const store = await recovered(folder, recovery);
      expect(marksIn(store.plan.current())).toEqual(['tea', 'filler'.repeat(100)]);
      await store.close();
    }
  });

  it('is offered alone where there is no backup', async () => {
    const folder = await buildFolder();
    await writeFile(join(folder, 'mingle.json'), textOf(marking('tea')).replace('"tea"', '"two"'));
    expect(await openStore(buildOptions(folder))).toMatchObject({
      error: { readable: { from: 'altered', counts: counts(1) }, others: [] },
    });
    expect(marksIn((await recovered(folder, 'backup')).plan.current())).toEqual(['two']);
  });

  it('while Mingle has it open is what another wrote, and can be restored', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder, { report: () => undefined });
    await store.plan.update(markAs('tea'));
    const file = join(folder, 'mingle.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"tea"', '"two"'));
    await store.plan.update(markAs('dinner'));
    const kept = await store.backups.read('from-outside-2026-03-02T12-00-00Z.json');
    expect(kept.ok && marksIn(kept.value)).toEqual(['two']);
  });
});

describe('a file of an earlier Mingle, which has no seal', () => {
  it.each([
    ['written whole at each edit', undefined],
    ['with a journal', 1],
  ])('is taken, and sealed with the next edit of a plan that is %s', async (_name, journalBeyond) => {
    const folder = await buildFolder();
    const file = join(folder, 'mingle.json');
    await writeFile(file, textOf(marking('tea')).slice(0, -65));
    const store = await buildStore(folder, journalBeyond === undefined ? {} : { journalBeyond });
    expect(marksIn(store.plan.current())).toEqual(['tea']);
    expect(unseal(await readFile(file)).state).toBe('none');
    await store.plan.update(markAs('dinner'));
    await store.settled();
    expect(unseal(await readFile(file)).state).toBe('fits');
    await store.close();
    expect(marksIn((await buildStore(folder)).plan.current())).toEqual(['tea', 'dinner']);
  });
});

describe('[T3] a backup whose checksum does not fit', () => {
  it('is refused with the reason, taken as it is when the user says so, and never the one that is offered', async () => {
    const folder = await buildFolder();
    const store = await buildStore(folder);
    for (const uid of ['tea', 'dinner']) {
      await store.plan.update(markAs(uid));
      await store.backups.create();
    }
    await store.close();
    const path = join(folder, 'backups', '2026-03-02.0002.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"dinner"', '"sinner"'));
    const error = {
      code: 'damaged',
      message: `${path} is not as Mingle wrote it: its checksum does not fit, so it was damaged or edited by hand. It was left as it is.`,
    };
    expect(await store.backups.read('2026-03-02.0002.json')).toEqual({ ok: false, error });
    const asItIs = await store.backups.read('2026-03-02.0002.json', true);
    expect(asItIs.ok && marksIn(asItIs.value)).toEqual(['tea', 'sinner']);
    const elsewhere = join(folder, 'mine.json');
    await writeFile(elsewhere, await readFile(path));
    expect(await store.backups.read(elsewhere)).toMatchObject({ error: { code: 'damaged' } });
    await writeFile(join(folder, 'mingle.json'), '');
    expect(await openStore(buildOptions(folder))).toMatchObject({
      error: { readable: { file: '2026-03-02.0001.json', at: noon } },
    });
  });
});
