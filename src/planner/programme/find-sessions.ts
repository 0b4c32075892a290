import type { Session } from '../../domain/programme/session';
import { foldText } from '../../domain/text/fold';
import { hasWords, searchedWords } from '../../domain/text/search';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import type { ProgrammeVersion } from './versions';

/** Folding a thousand abstracts takes longer than a key press, so it is done once. */
const foldedTexts = new WeakMap<Session, string>();

/** The ids of the sessions with all words of a search, in any of their texts; yields to the event loop between batches. */
export async function findSessions(
  context: PlannerContext,
  version: ProgrammeVersion | null,
  text: string,
): Promise<readonly string[]> {
  const words = searchedWords(text);
  const sessions = version?.programme.sessions ?? [];
  const found: string[] = [];
  for (const [index, session] of sessions.entries()) {
    if (index % atOnce === atOnce - 1) await context.ports.yieldThread();
    if (hasWords(foldedTextOf(session), words)) found.push(version?.ids[index] ?? '');
  }
  return found;
}

function foldedTextOf(session: Session): string {
  const known = foldedTexts.get(session);
  if (known !== undefined) return known;
  const { title, subtitle, track, room, speakers, abstract } = session;
  const folded = foldText(
    [title, subtitle, track, room, ...speakers.map(({ name }) => name), abstract].join('\n'),
  );
  foldedTexts.set(session, folded);
  return folded;
}
