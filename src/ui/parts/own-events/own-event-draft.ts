import type { InputOf } from '../../../contract/client';
import type { QuickParticipant } from '../../../contract/quick-add/quick-add-view';
import type { PersonView } from '../../../contract/views/person';
import type { Form, Kind } from '../../../domain/marking/kind';
import { isFormOf } from '../../../domain/marking/kind';
import type { OwnEventTime, Participant, WeeklyRepeat } from '../../../domain/own-events/own-event';
import { onlyOneNamed } from '../people/known-people';
import { entryIdOf } from '../people/name-field';

/** An own event while it is written. */
export interface OwnEventDraft {
  readonly title: string;
  readonly time: OwnEventTime;
  readonly repeat: WeeklyRepeat | null;
  /** null leaves it unmarked. */
  readonly kind: Kind | null;
  readonly form: Form | null;
  readonly place: string;
  readonly people: readonly Participant[];
}

/** The people with these names: those who are in the draft already, and who else is known by one. */
export const participantsNamed = (
  names: readonly string[],
  former: readonly Participant[],
  known: readonly PersonView[],
): readonly Participant[] =>
  names.map(
    (name) =>
      former.find((one) => one.name === name) ?? { name, personId: entryIdOf(onlyOneNamed(known, name)) },
  );

/** What is sent to keep it. `known`: whom the names of the typed line mean. */
export const toKeep = (
  { title, kind, form, people, ...rest }: OwnEventDraft,
  known: readonly QuickParticipant[],
): InputOf<'quick-add.keep'> => ({
  ...rest,
  title: title.trim(),
  people: people.map(({ name, personId }) => ({
    name,
    who:
      personId === null
        ? (known.find((one) => one.name === name)?.who ?? { kind: 'name-only' })
        : { kind: 'known', id: personId },
  })),
  kind,
  form: kind && form && isFormOf(kind, form) ? form : null,
});
