import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { writeDurably } from '../../store/durable-file';
import { errnoOf, toWriteFailure } from '../../store/store-failure';
import { CommandFailure } from './failure';

/** Writes an export to a file; throws a `CommandFailure` that says why it could not be written. */
export async function saveText(file: string, text: string): Promise<void> {
  try {
    const stats = await stat(file).catch(() => null);
    // An atomic rename would replace a pipe or a device by a file.
    if (stats && !stats.isFile()) await writeFile(file, text);
    else await writeDurably(file, text);
  } catch (error) {
    throw new CommandFailure({ code: 'bad-input', message: messageOf(error, file) });
  }
}

/** Why the export could not be written. Rethrows errors that are not of the file system. */
function messageOf(error: unknown, file: string): string {
  switch (errnoOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no folder ${dirname(file)}, so ${basename(file)} was not written. Make the folder first.`;
    case 'EISDIR':
      return `${file} is a folder. Name a file in it.`;
    default:
      return `${toWriteFailure(error, file).message} An earlier file of this name is as it was.`;
  }
}
