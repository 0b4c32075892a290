import type { ProgrammeProblem, ProgrammeProblemCode } from '../../domain/programme/session';
import type { CountFormat, PluralForms } from '../language';

const natures: Readonly<Record<string, string>> = {
  xml: 'another XML file',
  json: 'another JSON file, or a broken one',
  'web-page': 'a web page; look for the schedule as XML, JSON or .ics',
  'address-book': 'an address book (vCard)',
  archive: 'a compressed file; unpack it first',
  pdf: 'a PDF document',
  other: 'something else',
};

const unlisted: PluralForms = {
  one: '# more problem of this file is not listed. Everything that could be read was read.',
  other: '# more problems of this file are not listed. Everything that could be read was read.',
};

const sentences: Readonly<Record<ProgrammeProblemCode, (about: string, format: CountFormat) => string>> = {
  'empty-file': () => 'The file is empty. Nothing was read.',
  'not-a-programme': (about) =>
    `This is not the programme of a conference but ${natures[about] ?? natures.other}. Nothing was read.`,
  'too-large': () => 'The file is larger than 64 MB. It was not read.',
  'no-sessions': () => 'There are no sessions in this programme yet.',
  'wrong-charset': () =>
    'Here and perhaps further on the file is not in UTF-8. Such texts were read as Windows-1252.',
  'cut-off': () => 'The file ends too early. What is there was read, but something is missing.',
  'no-zone': () =>
    'The programme does not say its time zone. Its times are those on the clock of the place until you say which zone is meant.',
  'unknown-zone': (about) => `The time zone "${about}" is not known.`,
  'bad-session': () => 'The session here cannot be read. It was left out.',
  'no-start': (about) =>
    about === ''
      ? 'The session here does not say when it starts. It was left out.'
      : `"${about}" does not say when it starts. It was left out.`,
  'bad-end': (about) => `The end of a session cannot be read: "${about}". It was left open.`,
  'no-title': () => 'A session has no title.',
  'long-text': (about) => `A text of "${about}" is too long and was shortened.`,
  'in-calendar': (about) => about,
  'too-many': (about, { counted }) => counted(Number(about), unlisted),
};

/** What is wrong with a programme, and what was done about it. */
export const programmeProblemText = (
  { code, about }: Pick<ProgrammeProblem, 'code' | 'about'>,
  format: CountFormat,
): string => sentences[code](about, format);

const sessionForms: PluralForms = { one: '# session.', other: '# sessions.' };

/** `832 sessions.` */
export const sessionsFoundText = (sessions: number, { counted }: CountFormat): string =>
  counted(sessions, sessionForms);

/** How one version of a programme differs from the next. */
export interface FateCounts {
  readonly same: number;
  readonly changed: number;
  readonly gone: number;
  readonly ambiguous: number;
  readonly added: number;
}

/** `770 same, 53 changed, 9 gone, 0 unclear, 156 new.` */
export const fateCountsText = (
  { same, changed, gone, ambiguous, added }: FateCounts,
  { number }: CountFormat,
): string =>
  `${number(same)} same, ${number(changed)} changed, ${number(gone)} gone, ${number(ambiguous)} unclear, ${number(added)} new.`;
