import { readFileSync } from 'node:fs';
import type { Session, SessionTime } from '../../src/domain/programme/session';
import { toUtcText } from '../../src/domain/time/instant';
import type { ProgrammeOptions } from '../../src/programme/read-programme';
import { readProgramme } from '../../src/programme/read-programme';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const read = (text: string, options?: ProgrammeOptions) => readProgramme(bytesOf(text), options);

export const readFixture = (name: string, options?: ProgrammeOptions) =>
  readProgramme(readFileSync(`tests/fixtures/programme/${name}`), options);

const timeText = (time: SessionTime): string =>
  time.kind === 'instant' ? toUtcText(time.at) : time.wall.slice(0, 16);

/** `title | start | end | room`. */
export const lineOf = ({ title, start, end, room }: Session): string =>
  [title, timeText(start), end ? timeText(end) : '–', room].join(' | ');

export const codesOf = ({ problems }: ReturnType<typeof read>): readonly string[] =>
  problems.map(({ code, line, path }) => `${code} ${line > 0 ? line : path}`.trim());
