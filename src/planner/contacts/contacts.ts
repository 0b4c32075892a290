import { writeVcards } from '../../contacts/vcard/write-vcards';
import type { Handlers } from '../../contract/client';
import type { ContactItem, ContactsReview } from '../../contract/views/contacts';
import { contactOfPerson } from '../../domain/people/contact-of-person';
import { answered, refused, toAnswer } from '../answer';
import type { PlannerContext } from '../context';
import { atOnce } from '../pacing/at-once';
import type { Roster } from '../people/roster';
import { takingsOf, toOutcome } from './apply-contacts';
import type { ComparedContact } from './compare-contacts';
import { compareContacts, keptPeople } from './compare-contacts';
import type { PendingContacts, PendingFile } from './pending-contacts';
import { createWaitingContacts } from './pending-contacts';
import { createPhotoReader, keepPhotos, photoAddress } from './photos';

type ContactHandlers = Pick<Handlers, Extract<keyof Handlers, `contacts.${string}`>>;

/** A page of this size takes host and page only some milliseconds. */
const itemsInAPage = 1000;

const expired = () =>
  refused('review-expired', 'This import is no longer open. Nothing was changed; open the file again.');

/** Contacts in, with a review, and out (product P7). */
export function createContactHandlers(
  context: PlannerContext,
  rosterNow: () => Promise<Roster>,
): ContactHandlers {
  const waiting = createWaitingContacts(context);
  const comparisonOf = createComparisons(context, rosterNow);
  const summaryOf = async (review: PendingContacts): Promise<ContactsReview> =>
    toSummary(context, review, await comparisonOf(review));
  const withPhotos = () => context.edits.plan().settings.keepPhotos;
  /** The reviews that are being applied: applying one twice would add everybody twice. */
  const underWay = new Set<string>();
  return {
    'contacts.review': async ({ fileName, content, addTo }) => {
      const read = await context.ports.readContacts(content, null, withPhotos());
      const file: PendingFile = { fileName, bytes: content, isSaid: false, ...read };
      const nothing = refusalOf(file);
      if (nothing) return nothing;
      const former = addTo === undefined ? null : waiting.get(addTo);
      const review = { id: former?.id ?? context.ports.newId(), files: [...(former?.files ?? []), file] };
      waiting.keep(review);
      return answered(await summaryOf(review));
    },
    'contacts.waiting': async () => answered(await Promise.all(waiting.all().map(summaryOf))),
    'contacts.get': async ({ reviewId, from }) => {
      const review = waiting.get(reviewId);
      if (!review) return expired();
      const compared = await comparisonOf(review);
      return answered({
        ...toSummary(context, review, compared),
        items: compared.slice(from, from + itemsInAPage).map(({ item }) => item),
        total: compared.length,
        problems: from === 0 ? problemsOf(review) : [],
      });
    },
    'contacts.adjust': async ({ reviewId, file: at, columns, hasHeader }) => {
      const file = waiting.get(reviewId)?.files[at];
      if (!file) return expired();
      const read = await context.ports.readContacts(file.bytes, { columns, hasHeader }, withPhotos());
      const review = waiting.get(reviewId);
      if (!review) return expired();
      const files = review.files.map((one, index) =>
        index === at ? { ...one, ...read, isSaid: true } : one,
      );
      waiting.keep({ ...review, files });
      return answered(await summaryOf({ ...review, files }));
    },
    'contacts.apply': async ({ reviewId, decisions, groupsAsCircles }) => {
      const review = waiting.get(reviewId);
      if (!review || underWay.has(reviewId)) return expired();
      underWay.add(reviewId);
      try {
        const compared = await comparisonOf(review);
        const takings = takingsOf(compared, decisions);
        const photos = await keepPhotos(
          context,
          review.files,
          takings.map(({ contact }) => contact),
        );
        if (!photos.ok) return toAnswer(photos);
        const toApply = { takings, photos: photos.value, groupsAsCircles };
        const outcome = await toOutcome(context, await rosterNow(), toApply);
        const { added, updated, people, at, change } = outcome;
        const made = await context.edits.make({ label: { code: 'import-contacts', added, updated }, change });
        if (!made.ok) return made;
        waiting.drop(reviewId);
        return answered({ edit: made.value.edit, added, updated, people, at });
      } finally {
        underWay.delete(reviewId);
      }
    },
    'contacts.discard': async ({ reviewId }) => (waiting.drop(reviewId) ? answered(null) : expired()),
    'contacts.export': async ({ version }) => {
      const plan = context.edits.plan();
      const kept = keptPeople(context, plan, await rosterNow());
      const texts: string[] = [];
      const photos = createPhotoReader(context);
      for (const person of plan.people.values()) {
        if (texts.length % atOnce === 0) await context.ports.yieldThread();
        const { card = null, circles = [] } = kept.of(person.id) ?? {};
        const photo = await photos.of(card);
        texts.push(writeVcards([contactOfPerson(person, card, circles)], { version, photoOf: () => photo }));
      }
      return answered({ text: texts.join(''), people: texts.length, photosLeftOut: photos.leftOut() });
    },
    'contacts.photo': async ({ photo }) => answered(await photoAddress(context, photo)),
  };
}

/** Compares again only what has changed since. */
function createComparisons(context: PlannerContext, rosterNow: () => Promise<Roster>) {
  const cache = new WeakMap<
    PendingContacts,
    { readonly of: readonly unknown[]; readonly compared: Promise<readonly ComparedContact[]> }
  >();
  return async (review: PendingContacts): Promise<readonly ComparedContact[]> => {
    const roster = await rosterNow();
    const { contactCards, circles, settings } = context.edits.plan();
    const of = [roster, contactCards, circles, settings];
    const cached = cache.get(review);
    if (cached?.of.every((one, at) => one === of[at])) return cached.compared;
    const compared = compareContacts(context, roster, review);
    cache.set(review, { of, compared });
    return compared;
  };
}

function toSummary(
  context: PlannerContext,
  { id, files }: PendingContacts,
  compared: readonly ComparedContact[],
): ContactsReview {
  const count = (group: ContactItem['group']) => compared.filter(({ item }) => item.group === group).length;
  return {
    id,
    files: files.map((file) => ({
      fileName: file.fileName,
      contacts: file.content.contacts.length,
      columns: file.columns,
      rows: file.rows,
      asksColumns: !file.isSaid && (isUnclearTable(file) || isWithoutHeader(file)),
    })),
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      unsure: count('unsure'),
      unreadable: files.reduce((sum, { content }) => sum + content.unreadable, 0),
    },
    groups: [...new Set(compared.flatMap(({ groups }) => groups))].toSorted(),
    kept: context.edits.plan().people.size,
  };
}

const problemsOf = ({ files }: PendingContacts) =>
  files.flatMap(({ fileName, content }) => content.problems.map((problem) => ({ ...problem, fileName })));

/** A table of several rows and columns may hold people under headers that nobody knows. */
const isUnclearTable = ({ content, rows }: PendingFile): boolean =>
  content.contacts.length === 0 && rows.filter((cells) => cells.length > 1).length > 1;

const isWithoutHeader = ({ content }: PendingFile): boolean =>
  content.problems.some(({ code }) => code === 'no-header');

const isForeign = ({ content }: PendingFile): boolean =>
  content.problems.some(
    ({ code }) => code === 'not-contacts' || code === 'empty-file' || code === 'too-large',
  );

function refusalOf(file: PendingFile) {
  const { contacts, unreadable } = file.content;
  if (contacts.length + unreadable > 0 || isUnclearTable(file) || !isForeign(file)) return null;
  const [problem] = file.content.problems;
  const message = `There are no contacts in ${file.fileName}. Nothing was changed.`;
  return refused('not-contacts', message, {
    details: { problem: problem?.code ?? '', about: problem?.about ?? '' },
  });
}
