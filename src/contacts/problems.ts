import type { ContactProblem, ContactProblemCode } from '../domain/people/contact';

/** Collects the problems of one file. */
export interface ContactProblems {
  readonly add: (code: ContactProblemCode, line: number, about?: string) => void;
  readonly list: () => readonly ContactProblem[];
}

/** The most problems that are listed, because no user reads more; the others are counted. */
const listLimit = 1000;

export function createContactProblems(): ContactProblems {
  const problems: ContactProblem[] = [];
  let unlisted = 0;
  return {
    add(code, line, about = '') {
      if (problems.length >= listLimit) unlisted += 1;
      else problems.push({ code, line, about: shorten(about) });
    },
    list() {
      const sorted = problems.toSorted((one, other) => one.line - other.line);
      return unlisted === 0 ? sorted : [...sorted, { code: 'too-many', line: 0, about: String(unlisted) }];
    },
  };
}

/** A text of the file on one line, and short enough for a message. */
function shorten(text: string): string {
  const line = text.slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
