import type { Programme, ProgrammeProblemCode } from '../domain/programme/session';
import type { ZoneId } from '../domain/time/zone';
import type { DraftProgramme } from './draft';
import { finishProgramme } from './draft';
import { textOfFile } from './file-text';
import { readIcsProgramme } from './ics/read-ics';
import { readJsonProgramme } from './json/read-json';
import type { ProgrammeNature } from './nature';
import { natureOf } from './nature';
import type { ProgrammeProblems } from './problems';
import { createProgrammeProblems, wholeFile } from './problems';
import { readXmlProgramme } from './xml/read-xml';

export interface ProgrammeOptions {
  /** The zone of the conference, for files that do not name one. */
  readonly zone?: ZoneId | undefined;
}

/** The largest known programmes have some MB. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Reads the programme of a conference from any bytes: .ics, schedule.xml and schedule.json of frab, pentabarf and pretalx, and
 * lists in JSON, told apart by their content. Never throws: a fault costs a session and is listed in `problems`; a file that
 * is no programme gives no sessions and one problem that says what it is. A zone is never guessed: as long as neither the file
 * nor `zone` says it, times without offset stay on the wall clock. The time is linear in the length of the file.
 */
export function readProgramme(bytes: Uint8Array, { zone }: ProgrammeOptions = {}): Programme {
  const chosen = zone ?? null;
  if (bytes.length > mostBytes) return withoutSessions('too-large', chosen);
  const { text, foreignLine } = textOfFile(bytes);
  const nature = natureOf(bytes, text);
  if (nature === 'empty') return withoutSessions('empty-file', chosen);
  const problems = createProgrammeProblems();
  if (foreignLine > 0 && nature !== 'calendar')
    problems.add('wrong-charset', { line: foreignLine, path: '' });
  const draft = readDraft(nature, bytes, text, problems);
  if (draft === null) return withoutSessions('not-a-programme', chosen, nature);
  return finishProgramme(draft, chosen, problems);
}

/** Null if the file is no programme. */
function readDraft(
  nature: ProgrammeNature,
  bytes: Uint8Array,
  text: string,
  problems: ProgrammeProblems,
): DraftProgramme | null {
  if (nature === 'calendar') return readIcsProgramme(bytes, problems);
  if (nature === 'xml') return readXmlProgramme(text, problems);
  return nature === 'json' ? readJsonProgramme(text, problems) : null;
}

const withoutSessions = (code: ProgrammeProblemCode, zone: ZoneId | null, about = ''): Programme => ({
  name: '',
  zone,
  sessions: [],
  problems: [{ code, ...wholeFile, about }],
});
