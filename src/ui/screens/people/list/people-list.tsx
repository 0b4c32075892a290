import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useImperativeHandle, useRef } from 'react';
import type { PersonView } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import { useHashSearch } from '../../../app/shell/hash-location';
import classes from './people-list.module.css';
import { PersonRow } from './person-row';
import rowClasses from './person-row.module.css';
import { usePeopleKeys } from './use-people-keys';

/** In pixels, before a row is measured. */
const rowHeight = 53;

/** How far each list is scrolled, by its query, so that it is as it was when one comes back from a person. */
const offsets = new Map<string, number>();

export interface PeopleListHandle {
  /** Moves the focus to the first person. */
  goToFirst(): void;
}

interface PeopleListProps {
  readonly people: readonly PersonView[];
  readonly selected: ReadonlySet<PersonRef>;
  readonly onSelect: (ref: PersonRef) => void;
  readonly handle: RefObject<PeopleListHandle | null>;
}

/** The people as rows; virtualised, since there can be thousands. */
export function PeopleList({ people, selected, onSelect, handle }: PeopleListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const query = useHashSearch();
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => people[index]?.id ?? index,
    initialOffset: () => offsets.get(query) ?? 0,
    onChange: ({ scrollOffset }) => offsets.set(query, scrollOffset ?? 0),
    overscan: 8,
  });
  const { goTo } = usePeopleKeys(scroller, {
    count: people.length,
    scrollTo: (index) => rows.scrollToIndex(index),
    onSelect: (index) => {
      const person = people[index];
      if (person) onSelect(person.id);
    },
  });
  useImperativeHandle(handle, () => ({ goToFirst: () => goTo(0) }));
  return (
    <div className={classes.frame}>
      <div className={rowClasses.head} aria-hidden>
        <span />
        <span>Name</span>
        <span>Circles</span>
        <span>Last met</span>
        <span>Next</span>
        <span>Keep in touch</span>
      </div>
      <div ref={scroller} className={classes.scroller}>
        <ul className={classes.list} style={{ height: rows.getTotalSize() }} aria-label="People">
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const person = people[index];
            if (!person) return null;
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={classes.item}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={people.length}
                aria-posinset={index + 1}
              >
                <PersonRow person={person} isSelected={selected.has(person.id)} onSelect={onSelect} />
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
