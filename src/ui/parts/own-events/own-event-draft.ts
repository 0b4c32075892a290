import type { InputOf } from '../../../contract/client';
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

export const toSave = ({ title, kind, form, people, ...rest }: OwnEventDraft): InputOf<'own-event.save'> => ({
  id: null,
  title: title.trim(),
  ...rest,
  people: [...people],
  ...(kind && { kind, form: form && isFormOf(kind, form) ? form : null }),
});
