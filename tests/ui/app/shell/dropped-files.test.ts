import { expect, it } from 'vitest';
import { readDropped } from '../../../../src/ui/app/shell/dropped-files';

// A page cannot create file system entries, so the test fakes the objects that the browser passes.
const fileEntry = (name: string) => ({
  isDirectory: false,
  name,
  file: (give: (file: File) => void) => give(new File([name], name)),
});

const folderEntry = (name: string, children: readonly object[]) => ({
  isDirectory: true,
  name,
  createReader: () => {
    const batches = [children, []];
    return { readEntries: (give: (entries: unknown) => void) => give(batches.shift()) };
  },
});

const dropped = (...entries: readonly { readonly name: string }[]): DataTransfer =>
  ({
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files: entries.map(({ name }) => new File([name], name)),
  }) as object as DataTransfer;

const namesOf = async (transfer: DataTransfer) => (await readDropped(transfer)).map(({ name }) => name);

it('[I1] takes files as they are, whatever their name', async () => {
  expect(await namesOf(dropped(fileEntry('a.ics'), fileEntry('notes.txt')))).toEqual(['a.ics', 'notes.txt']);
});

it('[I1] takes from a folder the calendars in it, however deep', async () => {
  const folder = folderEntry('2026', [
    fileEntry('work.ICS'),
    fileEntry('readme.md'),
    folderEntry('old', [fileEntry('home.ics')]),
  ]);
  expect(await namesOf(dropped(folder, fileEntry('extra.txt')))).toEqual([
    'work.ICS',
    'home.ics',
    'extra.txt',
  ]);
});
