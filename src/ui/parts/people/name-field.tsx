import { Autocomplete } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { PersonView } from '../../../contract/views/person';
import { isEntryRef } from '../../../domain/people/directory';
import type { PersonId } from '../../../domain/people/person';
import { offersOf, onlyOneNamed, useKnownPeople } from './known-people';

/** A person in a form: the name, and the kept entry that was meant by it. */
export interface Named {
  readonly person: string;
  readonly personId: PersonId | null;
}

/** The entry of somebody who is kept. */
export const entryIdOf = (person: PersonView | null): PersonId | null =>
  person && isEntryRef(person.id) ? person.id : null;

interface NameFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (named: Named) => void;
}

/** The name of a person in a form; everybody known is offered, and any other name can be typed too (product P11). */
export function NameField({ label, placeholder, value, onChange }: NameFieldProps) {
  // The people are asked for when somebody is about to be named.
  const [isAsked, setAsked] = useState(false);
  const people = useKnownPeople(isAsked);
  const offers = useMemo(() => offersOf([], people), [people]);
  return (
    <Autocomplete
      aria-label={label}
      value={value}
      onChange={(typed) => {
        const offer = offers.find((one) => one.label === typed);
        const person = offer?.name ?? typed;
        onChange({ person, personId: entryIdOf(offer?.person ?? onlyOneNamed(people, person)) });
      }}
      onFocus={() => setAsked(true)}
      // Mantine refuses two equal options.
      data={[...new Set(offers.map((offer) => offer.label))]}
      openOnFocus={false}
      withScrollArea={false}
      limit={8}
      maxLength={500}
      {...(placeholder && { placeholder })}
    />
  );
}
