import { readFile, stat } from 'node:fs/promises';
import type { Failure } from '../../contract/failure';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import { toPathFailure } from './calendar-paths';

/** In bytes; a text that a person typed is far shorter. */
const textLimit = 4 * 1024 * 1024;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of bytes: UTF-16 with its mark, else UTF-8, else Windows-1252. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const toLines = (bytes: Uint8Array): readonly string[] =>
  decode(bytes)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const tooLarge = (name: string): Failure => ({
  code: 'bad-input',
  message: `${name} has more than ${textLimit / 1024 / 1024} MB, which is too much for a text with one line a person.`,
});

/** The lines of a text file that are not empty, without the spaces around them. */
export async function readTextLines(path: string): Promise<Result<readonly string[], Failure>> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return failure({ code: 'not-found', message: `${path} is not a file.` });
    if (stats.size > textLimit) return failure(tooLarge(path));
    return success(toLines(await readFile(path)));
  } catch (error) {
    return failure(toPathFailure(error, path));
  }
}

/** The same of a stream of bytes, such as the standard input. */
export async function readStreamLines(
  stream: AsyncIterable<Uint8Array | string>,
): Promise<Result<readonly string[], Failure>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > textLimit) return failure(tooLarge('The standard input'));
    chunks.push(bytes);
  }
  return success(toLines(Buffer.concat(chunks)));
}
