import type { ChosenField } from '../../../../domain/people/merge';
import { chosenFields } from '../../../../domain/people/merge';
import type { PersonFacts } from '../../../../domain/people/person';
import type { Format } from '../../../../words/format';
import { birthdayText, cadenceText } from '../../../../words/people/person';

export const fieldWords: Readonly<Record<ChosenField, string>> = {
  name: 'Name',
  organisation: 'Organisation',
  role: 'Role',
  place: 'Place',
  birthday: 'Birthday',
  cadenceDays: 'Keep in touch',
  howMet: 'How we met',
  gifts: 'Gifts',
  food: 'Food',
  children: 'Children',
  note: 'Note',
};

const isEmpty = (value: unknown): boolean => value === '' || value === null;

/** The fields in which both say something, and not the same: the user chooses one. */
export const differingFields = (one: PersonFacts, other: PersonFacts): readonly ChosenField[] =>
  chosenFields.filter(
    (field) => !isEmpty(one[field]) && !isEmpty(other[field]) && one[field] !== other[field],
  );

/** A field's value in words. */
export function valueText(facts: PersonFacts, field: ChosenField, format: Format): string {
  if (field === 'birthday') return facts.birthday === null ? '' : birthdayText(facts.birthday, format);
  if (field === 'cadenceDays')
    return facts.cadenceDays === null ? '' : cadenceText(facts.cadenceDays, format);
  return facts[field];
}
