import type { ExportPreview } from '../../contract/export/export-view';
import type { ExportedFile } from './export-file';

/** A preview has so many letters at most, and no line longer than some. */
const mostLetters = 4_000;
const mostInLine = 400;

/** The beginning of a file and its counts, however large it is. */
export function previewOf({ text, counts, hiddenPeople, truncated }: ExportedFile): ExportPreview {
  const isWhole = text.length <= mostLetters;
  const cut = text.slice(0, mostLetters);
  const lastLine = cut.lastIndexOf('\n');
  const lines = (isWhole || lastLine < 0 ? cut : cut.slice(0, lastLine + 1)).split(/\r?\n/);
  const start = lines.map((line) => (line.length > mostInLine ? `${line.slice(0, mostInLine)}…` : line));
  return { start: start.join('\n'), isWhole, counts, hiddenPeople, truncated };
}
