import type { ImportRecord, SourceState } from '../import-record';

/**
 * The imports, oldest first, that led on from the newest state that had this file; null if it is not kept. An import that was
 * taken back led nowhere.
 */
export function stepsBack(
  imports: readonly ImportRecord[],
  wanted: Pick<SourceState, 'sha256' | 'zoneAnswers'>,
): readonly ImportRecord[] | null {
  const inForce = imports.filter(({ takenBack }) => takenBack === null);
  const text = (state: typeof wanted) =>
    JSON.stringify([state.sha256, Object.entries(state.zoneAnswers).toSorted()]);
  for (const [at, { before, added, changed, gone, moves }] of [...inForce.entries()].toReversed()) {
    const changedNothing = added + changed + gone + moves.length === 0;
    if (before === 'nothing' || (before === null && !changedNothing)) return null;
    if (before !== null && text(before) === text(wanted)) return inForce.slice(at);
  }
  return null;
}
