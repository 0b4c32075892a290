import type { Problem, ProblemCode } from '../../domain/calendars/calendar';

/** Collects what was wrong in one file. */
export interface Problems {
  readonly add: (code: ProblemCode, line: number, message: string, uid?: string) => void;
  readonly list: () => readonly Problem[];
}

/** The most problems that are listed, since no user reads more; the others are counted. */
const most = 1000;

export function createProblems(): Problems {
  const problems: Problem[] = [];
  let beyond = 0;
  return {
    add(code, line, message, uid) {
      if (problems.length >= most) beyond += 1;
      else problems.push({ code, line, message, ...(uid ? { uid } : {}) });
    },
    list() {
      const sorted = [...problems].sort((one, other) => one.line - other.line);
      if (beyond === 0) return sorted;
      const message = `${beyond} more problems of this file are not listed. Everything that could be read was read.`;
      return [...sorted, { code: 'too-many', line: 0, message }];
    },
  };
}

/** A piece of the file as it is shown in a sentence: on one line, and short. */
export function quote(text: string): string {
  const line = text.slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
