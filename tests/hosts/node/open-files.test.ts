import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dispatch } from '../../../src/contract/dispatch';
import { importLimit } from '../../../src/contract/import-limit';
import { openFiles } from '../../../src/hosts/node/open-files';

let place: string;
/** What was put up for review, as `name: text`. */
let reviewed: string[];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'mingle-open-'));
  reviewed = [];
});
afterEach(() => rmSync(place, { recursive: true }));

const write = (name: string, text = name) => writeFileSync(join(place, name), text);
const paths = (...names: readonly string[]) => names.map((name) => join(place, name));

const dispatch: Dispatch = async (_name, input) => {
  const { fileName, content } = input as { readonly fileName: string; readonly content: Uint8Array };
  const text = Buffer.from(content).toString();
  if (text === 'no calendar')
    return { ok: false, error: { code: 'not-a-calendar', message: 'This is a letter.' } };
  reviewed.push(`${fileName}: ${text}`);
  return { ok: true, value: null };
};
const open = async (files: readonly string[]) =>
  (await openFiles(dispatch, files)).map(({ code, message }) => [code, message]);

describe('opening files', () => {
  it('[I1] puts files up for review in their order, and a folder’s .ics files by name', async () => {
    mkdirSync(join(place, 'folder'));
    for (const name of ['last.ics', 'folder/b.ics', 'folder/a.ICS', 'folder/notes.txt']) write(name);
    expect(await open(paths('last.ics', 'folder'))).toEqual([]);
    expect(reviewed).toEqual(['last.ics: last.ics', 'a.ICS: folder/a.ICS', 'b.ics: folder/b.ics']);
  });

  it('says of each path what is wrong with it, and opens the others', async () => {
    mkdirSync(join(place, 'empty'));
    write('letter.ics', 'no calendar');
    write('huge.ics');
    truncateSync(join(place, 'huge.ics'), importLimit + 1);
    write('good.ics');
    expect(await open(paths('none.ics', 'empty', 'letter.ics', 'huge.ics', 'good.ics'))).toEqual([
      ['not-found', `There is no file called ${join(place, 'none.ics')}.`],
      ['not-found', `There is no .ics file directly in the folder ${join(place, 'empty')}.`],
      ['not-a-calendar', 'letter.ics: This is a letter.'],
      ['too-large', `${join(place, 'huge.ics')} has 65 MB. Mingle imports files of up to 64 MB.`],
    ]);
    expect(reviewed).toEqual(['good.ics: good.ics']);
  });

  const mayReadAll = process.platform === 'win32' || process.getuid?.() === 0;
  it.skipIf(mayReadAll)('says which file it may not read (skipped: this user may read all)', async () => {
    write('secret.ics');
    chmodSync(join(place, 'secret.ics'), 0);
    expect(await open(paths('secret.ics'))).toEqual([
      ['forbidden', `You are not allowed to read ${join(place, 'secret.ics')}.`],
    ]);
  });
});
