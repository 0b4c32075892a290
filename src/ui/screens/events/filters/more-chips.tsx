import { CloseButton } from '@mantine/core';
import { type RefObject, useId } from 'react';
import { formWord } from '../../../../words/kind';
import { useOperation } from '../../../app/client/operation';
import type { EventFilters } from './filters';
import classes from './more-filters.module.css';
import { offSentences, prepSentences } from './more-words';
import type { ChangeFilters } from './use-filters';

type MoreFilter = 'person' | 'form' | 'prep' | 'off';

interface MoreChipsProps {
  readonly filters: EventFilters;
  readonly onChange: ChangeFilters;
  /** Takes the focus when the last chip is removed. */
  readonly fallback: RefObject<HTMLElement | null>;
}

/** The less common filters that are set, each with a button that clears it. */
export function MoreChips({ filters, onChange, fallback }: MoreChipsProps) {
  const { person, form, prep, off } = filters;
  const baseId = useId();
  const people = useOperation('people.list', {}, { enabled: person !== null });
  const nameOf = (id: string) =>
    (people.kind === 'loaded' &&
      people.value.find((one) => one.id === id || one.emails.includes(id))?.name) ||
    id;
  const chips: readonly (readonly [MoreFilter, string | null])[] = [
    ['person', person && `Person: ${nameOf(person)}`],
    ['form', form && `Form: ${formWord(form)}`],
    ['prep', prep && prepSentences[prep]],
    ['off', off && offSentences[off]],
  ];
  const on = chips.flatMap(([filter, words]) =>
    words ? [{ filter, words, id: `${baseId}-${filter}` }] : [],
  );
  if (on.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="More filters that are on">
      {on.map(({ filter, words, id }, at) => (
        <li key={filter} className={classes.chip}>
          <span className={classes.words}>{words}</span>
          <CloseButton
            id={id}
            size="sm"
            aria-label={`Take away: ${words}`}
            onClick={() => {
              const next = on[at + 1] ?? on[at - 1];
              (next ? document.getElementById(next.id) : fallback.current)?.focus();
              onChange({ [filter]: null });
            }}
          />
        </li>
      ))}
    </ul>
  );
}
