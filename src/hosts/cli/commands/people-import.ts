import { basename, resolve } from 'node:path';
import { readContacts } from '../../../contacts/read-contacts';
import { readAllPages } from '../../../contract/all-pages';
import type { ContactItem, ContactsApplied, ContactsPage } from '../../../contract/views/contacts';
import type { Contact, ContactProblemCode, ContactsContent } from '../../../domain/people/contact';
import { calledName } from '../../../domain/people/contact';
import { contactChangeTexts, unsureText } from '../../../words/people/contact-change';
import { contactProblemText, contactsCountsText } from '../../../words/people/contact-problem';
import { readCalendarFile } from '../../node/calendar-paths';
import type { CommandContext, CommandPlanner } from '../context';
import { CommandFailure } from '../failure';
import { oneLine, toTable } from '../text/output';

interface ReadFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly content: ContactsContent;
}

type Review = Pick<ContactsPage, 'id' | 'counts' | 'items'>;

/** A file without contacts leads to no review. */
const noReview: Review = {
  id: '',
  counts: { new: 0, changed: 0, same: 0, unsure: 0, unreadable: 0 },
  items: [],
};

/**
 * `mingle people import FILE...`: whom the files name, compared with the people who are kept. Without `--dry-run` it takes what the
 * review proposes; those who may be somebody kept stay out and are named. `photos` switches the setting of that name.
 */
export async function importPeople(
  context: CommandContext,
  paths: readonly string[],
  options: { readonly dryRun?: true; readonly photos?: boolean },
): Promise<void> {
  const files: ReadFile[] = [];
  for (const path of paths) files.push(await readFileAt(context, path));
  const isDry = options.dryRun ?? false;
  await context.withPlanner(isDry ? 'read' : 'write', async (planner) => {
    if (!isDry && options.photos !== undefined) {
      await planner.ask('settings.save', { keepPhotos: options.photos });
    }
    const review = await reviewFiles(planner, files);
    const applied = isDry || review.id === '' ? null : await apply(planner, review);
    const contacts = files.flatMap(({ content }) => content.contacts);
    context.print(toJson(context, files, contacts, review, applied), () => toText(contacts));
    sayCounts(context, files, review, applied);
  });
  expectContacts(context, files);
}

async function readFileAt(context: CommandContext, path: string): Promise<ReadFile> {
  const file = await readCalendarFile(resolve(context.cwd, path));
  if (!file.ok) throw new CommandFailure(file.error);
  const { content: bytes } = file.value;
  return { fileName: basename(path), bytes, content: readContacts(bytes) };
}

/** All files as one review, so that a person who is in several of them is one person. */
async function reviewFiles(planner: CommandPlanner, files: readonly ReadFile[]): Promise<Review> {
  let id = '';
  for (const { fileName, bytes, content } of files) {
    if (content.contacts.length + content.unreadable === 0) continue;
    const input = { fileName, content: bytes, ...(id === '' ? {} : { addTo: id }) };
    id = (await planner.ask('contacts.review', input)).id;
  }
  if (id === '') return noReview;
  const page = await readAllPages((from) => planner.call('contacts.get', { reviewId: id, from }));
  if (!page.ok) throw new CommandFailure(page.error);
  return page.value;
}

const apply = (planner: CommandPlanner, { id }: Review): Promise<ContactsApplied> =>
  planner.ask('contacts.apply', { reviewId: id, decisions: [], groupsAsCircles: false });

function toJson(
  context: CommandContext,
  files: readonly ReadFile[],
  contacts: readonly Contact[],
  { counts, items }: Review,
  applied: ContactsApplied | null,
): unknown {
  const { new: added, changed, same, unsure, unreadable } = counts;
  return {
    ...{ added, changed, same, unsure, unreadable },
    ...(applied ? { applied: { added: applied.added, updated: applied.updated } } : {}),
    problems: files.flatMap(({ fileName, content }) =>
      content.problems.map((problem) => ({
        ...(files.length > 1 ? { file: fileName } : {}),
        code: problem.code,
        line: problem.line,
        message: contactProblemText(problem, context.format),
      })),
    ),
    changes: items.filter(({ group }) => group === 'changed').map(toChange),
    asks: items.filter(({ group }) => group === 'unsure').map(toQuestion),
    people: contacts.map(toPerson),
  };
}

const toChange = ({ name, moved, changes }: ContactItem) => ({
  name,
  moved,
  fields: changes.map(({ field, before, after, isProposed }) => ({
    field,
    before,
    after,
    taken: isProposed,
  })),
});

const toQuestion = ({ name, emails, candidates }: ContactItem) => ({
  name,
  emails,
  mayBe: candidates.map((candidate) => ({ name: candidate.name, emails: candidate.emails })),
});

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

/** Writes counts, changes, questions and problems to stderr; with `--json` they are in the JSON instead. */
function sayCounts(
  context: CommandContext,
  files: readonly ReadFile[],
  { counts, items }: Review,
  applied: ContactsApplied | null,
): void {
  if (context.options.json) return;
  context.words(contactsCountsText(counts, applied, context.format));
  for (const item of items) {
    if (item.group === 'changed') {
      context.words(
        `${oneLine(item.name)}: ${contactChangeTexts(item.changes, context.format).map(oneLine).join('; ')}`,
      );
    }
    if (item.group === 'unsure') context.words(oneLine(unsureText(item)));
  }
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
