import { typedText } from './debrief-line';
import type { Draft } from './draft';

/** The words in no field, as typed, in order; runs that only join other words are left out. */
export function noteOf({ line, fields }: Draft): string {
  const runs: string[] = [];
  let from = 0;
  while (from < fields.length) {
    if (fields[from] !== null) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < fields.length && fields[to] === null) to += 1;
    const isJoining = line.tokens
      .slice(from, to)
      .every(
        ({ plain }) =>
          line.words.isWord('joiningWord', plain) ||
          line.words.isWord('andWord', plain) ||
          line.words.isWord('promiseWord', plain),
      );
    if (!isJoining) runs.push(typedText(line, { from, to }));
    from = to;
  }
  return runs.join('; ');
}
