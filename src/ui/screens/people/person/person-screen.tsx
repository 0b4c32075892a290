import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { personPath } from '../../../../contract/page-path';
import type { PersonPage } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import { mentionIn } from '../../../../domain/people/directory';
import { operationKey, useOperation } from '../../../app/client/operation';
import { navigate, useHashPath } from '../../../app/shell/hash-location';
import { EmptyState } from '../../../parts/empty-state';
import { FailureNote } from '../../../parts/failure-note';
import { Page } from '../../../parts/page';
import { peopleNamed, useKnownPeople } from '../../../parts/people/known-people';
import { refInPath } from '../../../parts/people/person-path';
import { earlierRef, lastingKey } from './person-hand';
import { PersonLetter } from './person-letter';
import classes from './person-screen.module.css';

/** The page of one person (product P2). */
export function PersonScreen() {
  const ref = refInPath(useHashPath()[0]);
  if (ref === null) return <Nobody name="" />;
  return <PersonOf asked={ref} />;
}

function PersonOf({ asked }: { readonly asked: PersonRef }) {
  const load = useOperation('person.get', { id: asked }, { keepPrevious: true, dropGone: true });
  const queries = useQueryClient();
  const isGone = load.kind === 'failed' && load.failure.code === 'not-found';
  const earlier = isGone ? earlierRef(asked) : null;
  useEffect(() => {
    if (earlier === null) return;
    // The edit that made the entry is undone; the person is still mentioned. The answer of that time names the entry.
    queries.removeQueries({ queryKey: operationKey('person.get', { id: earlier }) });
    navigate(personPath(earlier), { replace: true });
  }, [earlier, queries]);
  switch (load.kind) {
    case 'loading':
      return null;
    case 'failed':
      if (earlier !== null) return null;
      if (isGone) return <Nobody name={mentionIn(asked)?.name ?? ''} />;
      return (
        <Page layout="list" title="Person">
          <FailureNote failure={load.failure} operation={load.operation} onRetry={load.retry} />
        </Page>
      );
    case 'loaded':
      return <PersonThere asked={asked} page={load.value} isStale={load.stale} />;
  }
}

interface PersonThereProps {
  readonly asked: PersonRef;
  readonly page: PersonPage;
  readonly isStale: boolean;
}

/** The address names the person as the host does: a name or an address could come to mean somebody else. */
function PersonThere({ asked, page, isStale }: PersonThereProps) {
  const queries = useQueryClient();
  useEffect(() => {
    if (isStale || page.id === asked) return;
    queries.setQueryData(operationKey('person.get', { id: page.id }), page);
    navigate(personPath(page.id), { replace: true });
  }, [asked, page, isStale, queries]);
  return <PersonLetter key={lastingKey(page.id)} page={page} />;
}

/** No single person has this name: several have, or nobody. */
function Nobody({ name }: { readonly name: string }) {
  const people = peopleNamed(useKnownPeople(name !== ''), name);
  return (
    <Page
      layout="list"
      title={people.length > 0 ? `Which ${people[0]?.name}?` : 'Nobody here'}
      actions={
        <Button component={Link} href="/people" variant="default">
          People
        </Button>
      }
    >
      {people.length > 0 ? (
        <ul className={classes.choices}>
          {people.map((person) => (
            <li key={person.id}>
              <Link href={personPath(person.id)}>{person.name}</Link>{' '}
              {[person.organisation, person.place, ...person.emails.slice(0, 1)].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Nobody is known under this name or address.">
          They may have been removed, or no event and no plan names them any more.
        </EmptyState>
      )}
    </Page>
  );
}
