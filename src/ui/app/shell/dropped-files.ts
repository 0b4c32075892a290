import { append } from '../../../domain/append';
/** What was dropped: files as they are, and from folders the calendar files in them, however deep (product I1). */
export async function readDropped(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries must be taken before the first wait: the browser empties the transfer once the event is over.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const files = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found = await Promise.all(entries.map((entry) => (entry ? filesOf(entry, false) : [])));
  return found.flat();
}

const isCalendarName = (name: string): boolean => /\.(ics|ical|ifb)$/i.test(name);

async function filesOf(entry: FileSystemEntry, inFolder: boolean): Promise<readonly File[]> {
  if (entry.isDirectory) {
    const inside = await childrenOf(entry as FileSystemDirectoryEntry);
    const found = await Promise.all(inside.map((child) => filesOf(child, true)));
    return found.flat();
  }
  if (inFolder && !isCalendarName(entry.name)) return [];
  return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
}

/** A reader gives a hundred at a time, until it gives none. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    append(all, some);
  }
}
