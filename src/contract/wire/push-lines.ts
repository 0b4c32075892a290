import type { Push } from '../push';

/** The stream of pushes: one JSON object per line. Blank lines keep the connection alive. */
export const pushStreamType = 'application/x-ndjson; charset=utf-8';

export const toPushLine = (push: Push): string => `${JSON.stringify(push)}\n`;

export const blankLine = '\n';

/** The pushes that have arrived completely, and the incomplete rest, which the next part of the stream continues. */
export function takePushes(text: string): { readonly pushes: readonly Push[]; readonly rest: string } {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  const pushes = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Push);
  return { pushes, rest };
}
