import type { Problem, ProblemCode } from '../../domain/calendars/calendar';

/** What a problem is about; an empty UID counts as none. */
interface About {
  readonly uid?: string | undefined;
  readonly zone?: string;
}

/** Collects the problems of one file. */
export interface Problems {
  readonly add: (code: ProblemCode, line: number, message: string, about?: About) => void;
  readonly list: () => readonly Problem[];
}

/** The most problems that are listed, because no user reads more; the others are counted. */
const listLimit = 1000;

export function createProblems(): Problems {
  const problems: Problem[] = [];
  let unlisted = 0;
  return {
    add(code, line, message, { uid, zone } = {}) {
      if (problems.length >= listLimit) unlisted += 1;
      else
        problems.push({
          code,
          line,
          message,
          ...(uid ? { uid } : {}),
          ...(zone === undefined ? {} : { zone }),
        });
    },
    list() {
      const sorted = [...problems].sort((one, other) => one.line - other.line);
      if (unlisted === 0) return sorted;
      const message = `${unlisted} more problems of this file are not listed. Everything that could be read was read.`;
      return [...sorted, { code: 'too-many', line: 0, message }];
    },
  };
}

/** A quotation from the file for a message: on one line, and shortened. */
export function quote(text: string): string {
  const line = text.slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
