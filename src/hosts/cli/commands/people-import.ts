import { basename, resolve } from 'node:path';
import type { TableContent } from '../../../contacts/csv/read-csv';
import { readContacts } from '../../../contacts/read-contacts';
import type { Contact, ContactProblemCode } from '../../../domain/people/contact';
import { calledName } from '../../../domain/people/contact';
import { contactProblemText, peopleFoundText } from '../../../words/people/contact-problem';
import { readCalendarFile } from '../../node/calendar-paths';
import type { CommandContext } from '../context';
import { CommandFailure, UsageError } from '../failure';
import { oneLine, toTable } from '../text/output';

interface ReadFile {
  readonly fileName: string;
  readonly content: TableContent;
}

/** `mingle people import FILE... --dry-run`: whom the files name. No data folder is touched. */
export async function importPeople(
  context: CommandContext,
  paths: readonly string[],
  options: { readonly dryRun?: true },
): Promise<void> {
  if (!options.dryRun) {
    throw new UsageError(
      'People cannot be imported yet. With --dry-run Mingle shows whom a file names, and changes nothing.',
    );
  }
  const files: ReadFile[] = [];
  for (const path of paths) files.push(await readFileAt(context, path));
  const contacts = files.flatMap(({ content }) => content.contacts);
  context.print(toJson(context, files, contacts), () => toText(contacts));
  sayCounts(context, files, contacts.length);
  expectContacts(context, files);
}

async function readFileAt(context: CommandContext, path: string): Promise<ReadFile> {
  const file = await readCalendarFile(resolve(context.cwd, path));
  if (!file.ok) throw new CommandFailure(file.error);
  return { fileName: basename(path), content: readContacts(file.value.content) };
}

function toJson(context: CommandContext, files: readonly ReadFile[], contacts: readonly Contact[]): unknown {
  return {
    added: contacts.length,
    changed: 0,
    same: 0,
    unreadable: unreadableIn(files),
    problems: files.flatMap(({ fileName, content }) =>
      content.problems.map((problem) => ({
        ...(files.length > 1 ? { file: fileName } : {}),
        code: problem.code,
        line: problem.line,
        message: contactProblemText(problem, context.format),
      })),
    ),
    people: contacts.map(toPerson),
  };
}

const toPerson = (contact: Contact) => ({
  name: contact.name,
  given: contact.given,
  family: contact.family,
  emails: contact.emails.map(({ value }) => value),
  phones: contact.phones.map(({ value }) => value),
  organisation: contact.organisation,
  title: contact.title,
  birthday: contact.birthday ?? '',
  categories: contact.categories,
  note: contact.note,
});

const toText = (contacts: readonly Contact[]): string =>
  toTable(
    contacts.map((contact) => [
      oneLine(calledName(contact)),
      oneLine(contact.emails[0]?.value ?? ''),
      oneLine(contact.phones[0]?.value ?? ''),
      oneLine(contact.organisation),
      oneLine(contact.title),
    ]),
  );

const unreadableIn = (files: readonly ReadFile[]): number =>
  files.reduce((sum, { content }) => sum + content.unreadable, 0);

/** Writes counts and problems to stderr; with `--json` they are in the JSON instead. */
function sayCounts(context: CommandContext, files: readonly ReadFile[], people: number): void {
  if (context.options.json) return;
  context.words(peopleFoundText({ people, unreadable: unreadableIn(files) }, context.format));
  for (const { fileName, content } of files) {
    const place = files.length > 1 ? `${fileName}: ` : '';
    for (const problem of content.problems) {
      const where = problem.line > 0 ? `${place}Line ${problem.line}: ` : place;
      context.words(`${where}${contactProblemText(problem, context.format)}`);
    }
  }
}

const foreign: ReadonlySet<ContactProblemCode> = new Set(['not-contacts', 'empty-file', 'too-large']);

/** Throws a `CommandFailure` if a file is no file of contacts at all. */
function expectContacts(context: CommandContext, files: readonly ReadFile[]): void {
  for (const { content } of files) {
    const [problem] = content.problems;
    if (content.contacts.length > 0 || !problem || !foreign.has(problem.code)) continue;
    throw new CommandFailure({ code: 'bad-input', message: contactProblemText(problem, context.format) });
  }
}
