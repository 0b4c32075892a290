import { append } from '../../../domain/append';

/** The dropped files, and the calendars and cards in dropped folders at any depth (product I1). */
export async function readDropped(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries must be taken before the first `await`: the browser empties the transfer when the event is over.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const perEntry = await Promise.all(entries.map((entry) => (entry ? filesOf(entry, false) : [])));
  return perEntry.flat();
}

/** The dropped web address; null if it is of another sort (RFC 2483 §5 for text/uri-list). */
export function addressIn(transfer: Pick<DataTransfer, 'getData'>): string | null {
  const lines = transfer.getData('text/uri-list').split(/\r?\n/);
  const address = lines.find((line) => line !== '' && !line.startsWith('#'));
  return address && /^(https?|webcals?):/i.test(address) ? address : null;
}

/** Tables in a folder are mostly no address books. */
const isOpenedName = (name: string): boolean => /\.(ics|ical|ifb|vcf|vcard)$/i.test(name);

async function filesOf(entry: FileSystemEntry, inFolder: boolean): Promise<readonly File[]> {
  if (entry.isDirectory) {
    const children = await childrenOf(entry as FileSystemDirectoryEntry);
    const perChild = await Promise.all(children.map((child) => filesOf(child, true)));
    return perChild.flat();
  }
  if (inFolder && !isOpenedName(entry.name)) return [];
  return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
}

/** Chromium's reader returns at most 100 entries per call, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return entries;
    append(entries, batch);
  }
}
