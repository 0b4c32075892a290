import { Autocomplete } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { PersonView } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import { nameKey } from '../../../../domain/people/person';
import { offersOf, onlyOneNamed, useKnownPeople } from '../../../parts/people/known-people';
import { PersonButton } from '../../../parts/people/person-link';
import { handleLineKeys, type LineKeys } from './field-keys';
import classes from './text-line.module.css';
import { useHeldText } from './use-held-text';

/** Several people that are offered as one; choosing them names nobody in the field. */
export interface GroupOffer {
  /** Typed as a whole and taken with Enter, it is picked too. */
  readonly name: string;
  readonly label: string;
  readonly onPick: () => void;
}

interface PersonFieldProps extends LineKeys {
  readonly label: string;
  readonly value: string;
  /** `person`: the chosen one, or the only one known by this name; null if nobody or several have it. */
  readonly onChange: (name: string, person: PersonView | null) => void;
  /** Names to choose from, before those of everybody known; any other can be typed too. */
  readonly names: readonly string[];
  /** Offered before the people. */
  readonly groups?: readonly GroupOffer[];
  readonly placeholder?: string;
  readonly main?: boolean;
  readonly look?: 'text' | 'serif';
  readonly quiet?: boolean;
  /** The person's address, and whom the name means, if they are known; the link beside the name leads there. */
  readonly email?: string;
  readonly person?: PersonRef | undefined;
}

/** A person's name, typed or chosen from the guests and everybody known, with a link to the person (product P11). */
export function PersonField({
  label,
  value,
  onChange,
  names,
  groups = [],
  placeholder,
  main = false,
  look = 'text',
  quiet = false,
  email = '',
  person,
  ...keys
}: PersonFieldProps) {
  const { text, labels, take, onFocus, onBlur } = useOffers({ value, names, groups, onChange });
  const link = isSomebody(value) && <PersonButton name={value} email={email} person={person} />;
  return (
    <Autocomplete
      onBlur={onBlur}
      onFocus={onFocus}
      aria-label={label}
      value={text}
      onChange={take}
      data={labels}
      openOnFocus={false}
      withScrollArea={false}
      limit={8}
      variant="unstyled"
      classNames={{ input: classes.line ?? '' }}
      maxLength={500}
      rightSection={link || undefined}
      rightSectionWidth={22}
      rightSectionPointerEvents="all"
      data-linked={link ? true : undefined}
      data-look={look}
      data-quiet={quiet || undefined}
      data-main={main || undefined}
      {...(placeholder && { placeholder })}
      onKeyDown={(event) => {
        // With an option highlighted, Enter chooses it.
        const choosing = event.key === 'Enter' && event.currentTarget.hasAttribute('aria-activedescendant');
        if (choosing) return;
        const group = groups.find(({ name }) => nameKey(name) === nameKey(text));
        if (event.key !== 'Enter' || !group) return handleLineKeys(event, text === '', keys);
        event.preventDefault();
        group.onPick();
      }}
    />
  );
}

type OfferProps = Pick<PersonFieldProps, 'value' | 'names' | 'onChange'> & {
  readonly groups: readonly GroupOffer[];
};

/** What is offered while the field has the focus, and what it means that one of the labels, or another text, is taken. */
function useOffers({ value, names, groups, onChange }: OfferProps) {
  // The people are asked for when somebody is about to be named: most panels are only read.
  const [isAsked, setAsked] = useState(false);
  const people = useKnownPeople(isAsked);
  const offers = useMemo(() => offersOf(names, people), [names, people]);
  /** The person of the label that is being taken. */
  const chosen = useRef<PersonView | null>(null);
  const { text, write, onFocus, onBlur } = useHeldText(value, (name) =>
    onChange(name, chosen.current ?? onlyOneNamed(people, name)),
  );
  return {
    text,
    // Mantine refuses two equal options.
    labels: [...new Set([...groups, ...offers].map(({ label }) => label))],
    take: (typed: string) => {
      const group = groups.find(({ label }) => label === typed);
      if (group) return group.onPick();
      const offer = offers.find(({ label }) => label === typed);
      chosen.current = offer?.person ?? null;
      write(offer?.name ?? typed);
      chosen.current = null;
    },
    onFocus: () => {
      setAsked(true);
      onFocus();
    },
    onBlur,
  };
}

/** `me` is the user, who has no page. */
const isSomebody = (name: string): boolean => !['', 'me'].includes(name.trim().toLowerCase());
