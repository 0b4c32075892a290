import { resolve } from 'node:path';
import type { SessionFate } from '../../../../domain/programme/same-session';
import { compareProgrammes } from '../../../../domain/programme/same-session';
import type { Programme, ProgrammeProblemCode, Session } from '../../../../domain/programme/session';
import type { Day } from '../../../../domain/time/day';
import type { ZoneId } from '../../../../domain/time/zone';
import { readProgramme } from '../../../../programme/read-programme';
import type { Format } from '../../../../words/format';
import {
  fateCountsText,
  programmeProblemText,
  sessionsFoundText,
} from '../../../../words/programme/programme-problem';
import { readCalendarFile } from '../../../node/calendar-paths';
import type { CommandContext } from '../../context';
import { CommandFailure } from '../../failure';
import { oneLine, toTable } from '../../text/output';
import { clockOf, daysTable, timeText, wallOf } from '../../text/session-table';

/** `mingle programme FILE`: the sessions of a conference. No data folder is touched. */
export async function showProgramme(context: CommandContext, path: string): Promise<void> {
  const programme = await readFile(context, path);
  const { name, zone, sessions } = programme;
  context.print(
    { name, zone, sessions: sessions.map(toJson), problems: problemsOf(context, programme) },
    () => daysTable(sessions, zone ?? context.zone, context.format),
  );
  if (!context.options.json) context.words(sessionsFoundText(sessions.length, context.format));
  sayProblems(context, programme);
}

/** `mingle programme OLD --compare NEW`: what became of the sessions of an earlier version. */
export async function compareVersions(context: CommandContext, oldPath: string, path: string): Promise<void> {
  const now = await readFile(context, path);
  // An older version that does not name its zone is on the same clock.
  const before = await readFile(context, oldPath, now.zone);
  const { fates, added } = compareProgrammes(before.sessions, now.sessions);
  const count = (fate: SessionFate['fate']) => fates.filter((one) => one.fate === fate).length;
  const counts = {
    same: count('same'),
    changed: count('changed'),
    gone: count('gone'),
    ambiguous: count('ambiguous'),
    added: added.length,
  };
  const rows = before.sessions.flatMap((session, index) => {
    const fate = fates[index];
    return fate && fate.fate !== 'same' ? [{ session, fate }] : [];
  });
  const zone = now.zone ?? context.zone;
  context.print({ ...counts, sessions: rows.map(fateJson), problems: problemsOf(context, now) }, () =>
    toTable(rows.map(({ session, fate }) => fateRow(session, fate, zone, context.format))),
  );
  if (!context.options.json) context.words(fateCountsText(counts, context.format));
  sayProblems(context, now);
}

async function readFile(context: CommandContext, path: string, zone?: ZoneId | null): Promise<Programme> {
  const file = await readCalendarFile(resolve(context.cwd, path));
  if (!file.ok) throw new CommandFailure(file.error);
  const programme = readProgramme(file.value.content, { zone: context.options.zone ?? zone ?? undefined });
  expectProgramme(context, programme);
  return programme;
}

const foreign: ReadonlySet<ProgrammeProblemCode> = new Set(['not-a-programme', 'empty-file', 'too-large']);

/** Throws a `CommandFailure` if the file is no programme at all. */
function expectProgramme({ format }: CommandContext, { problems }: Programme): void {
  const problem = problems.find(({ code }) => foreign.has(code));
  if (problem)
    throw new CommandFailure({ code: 'bad-input', message: programmeProblemText(problem, format) });
}

const toJson = ({ id, guid, title, start, end, room, track, speakers }: Session) => ({
  // What a file gives only one of counts for both.
  id: id || guid,
  guid,
  title,
  start: timeText(start),
  end: end && timeText(end),
  room,
  track,
  speakers: speakers.map(({ name }) => name),
});

const fateJson = ({ session, fate }: { readonly session: Session; readonly fate: SessionFate }) => ({
  ...toJson(session),
  fate: fate.fate,
  changes: fate.fate === 'changed' ? fate.changes : [],
  now: fate.fate === 'changed' ? toJson(fate.now) : null,
});

const problemsOf = ({ format }: CommandContext, { problems }: Programme) =>
  problems.map((problem) => ({
    code: problem.code,
    line: problem.line,
    ...(problem.path === '' ? {} : { path: problem.path }),
    message: programmeProblemText(problem, format),
  }));

/** Writes problems to stderr; with `--json` they are in the JSON instead. */
function sayProblems(context: CommandContext, { problems }: Programme): void {
  if (context.options.json) return;
  for (const problem of problems) {
    const where =
      problem.line > 0 ? `Line ${problem.line}: ` : problem.path === '' ? '' : `${problem.path}: `;
    context.words(
      `${oneLine(where)}${where === '' ? '' : ' '}${programmeProblemText(problem, context.format)}`,
    );
  }
}

function fateRow(session: Session, fate: SessionFate, zone: ZoneId, format: Format): readonly string[] {
  const moment = ({ start }: Session) => {
    const wall = wallOf(start, zone);
    return `${format.day(wall.slice(0, 10) as Day)} ${clockOf(wall, format)}`;
  };
  const news =
    fate.fate === 'changed'
      ? fate.changes.map((change) =>
          change === 'time' ? moment(fate.now) : change === 'duration' ? change : fate.now[change],
        )
      : [];
  const what = fate.fate === 'ambiguous' ? 'unclear' : fate.fate;
  return [what, moment(session), session.title || '–', news.join(' · ')].map(oneLine);
}
