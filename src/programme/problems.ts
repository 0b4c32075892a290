import type { ProgrammeProblem, ProgrammeProblemCode } from '../domain/programme/session';

/** Where something stands in a file: a line, or a path in JSON. */
export type Place = Pick<ProgrammeProblem, 'line' | 'path'>;

export const wholeFile: Place = { line: 0, path: '' };

/** Collects the problems of one file. */
export interface ProgrammeProblems {
  readonly add: (code: ProgrammeProblemCode, place: Place, about?: string) => void;
  readonly list: () => readonly ProgrammeProblem[];
}

/** The most problems that are listed, because no user reads more; the others are counted. */
const listLimit = 1000;

export function createProgrammeProblems(): ProgrammeProblems {
  const problems: ProgrammeProblem[] = [];
  let unlisted = 0;
  return {
    add(code, { line, path }, about = '') {
      if (problems.length >= listLimit) unlisted += 1;
      else problems.push({ code, line, path: path.slice(0, 200), about: shorten(about) });
    },
    list: () =>
      unlisted === 0 ? problems : [...problems, { code: 'too-many', ...wholeFile, about: String(unlisted) }],
  };
}

/** A text of the file on one line, and short enough for a message. */
function shorten(text: string): string {
  const line = text.slice(0, 400).replaceAll(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
