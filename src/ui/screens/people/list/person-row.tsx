import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import { Link } from 'wouter';
import { personPath } from '../../../../contract/page-path';
import type { PersonView } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import { listed } from '../../../../words/language';
import { distanceInWords, dueText, tieWords } from '../../../../words/people/person';
import { useAppInfo, useFormat } from '../../../app/app-info';
import classes from './person-row.module.css';

interface PersonRowProps {
  readonly person: PersonView;
  readonly isSelected: boolean;
  readonly onSelect: (ref: PersonRef) => void;
}

/**
 * One person to skim: who, circles, last met, next and due; all of it leads to the person's page. Its checkbox is a plain one,
 * since every keystroke of a search shows thirty others.
 */
export const PersonRow = memo(function PersonRow({ person, isSelected, onSelect }: PersonRowProps) {
  const { name, role, organisation, place, emails } = person;
  const who = [role, organisation, place].filter((part) => part !== '').join(' · ');
  const address = emails[0] === name ? '' : (emails[0] ?? '');
  return (
    <div className={classes.row} data-selected={isSelected || undefined}>
      <input
        type="checkbox"
        className={classes.check}
        aria-label={`Select ${name}`}
        checked={isSelected}
        onChange={() => onSelect(person.id)}
      />
      <div className={classes.who}>
        <Link href={personPath(person.id)} className={classes.name} dir="auto" title={name}>
          {name}
        </Link>
        <span className={classes.quiet} dir="auto">
          {who || address}
        </span>
      </div>
      <span className={classes.circles}>
        {listed([...person.circles, ...person.ties.map((tie) => tieWords[tie])])}
      </span>
      <Times person={person} />
    </div>
  );
});

function Times({ person: { lastMet, next, due } }: Pick<PersonRowProps, 'person'>) {
  const { today } = useAppInfo();
  const format = useFormat();
  return (
    <>
      <span className={classes.met}>
        {lastMet && (
          <>
            <span className={classes.label}>met </span>
            <time dateTime={lastMet}>{distanceInWords(lastMet, today, format)}</time>
          </>
        )}
      </span>
      <span className={classes.next}>
        {next && (
          <>
            <span className={classes.label}>next </span>
            <time dateTime={next}>{format.relativeDay(next, today)}</time>
          </>
        )}
      </span>
      <span className={classes.due} data-due={(due !== null && due <= today) || undefined}>
        {due && (
          <>
            {due > today && <span className={classes.label}>due </span>}
            <VisuallyHidden>{due > today ? '' : 'in touch: '}</VisuallyHidden>
            {dueText(due, today, format)}
          </>
        )}
      </span>
    </>
  );
}
