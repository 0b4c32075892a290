import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { PersonView } from '../../../contract/views/person';
import type { PersonRef } from '../../../domain/people/directory';
import { dayLanguages } from '../../../domain/typed-day/day-words';
import { people as peopleForms } from '../../../words/counts';
import { listed, putsMonthFirst } from '../../../words/language';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { useImportFiles } from '../../app/importing/import-files';
import { useKeys } from '../../app/keys/use-keys';
import { navigate, useHashSearch } from '../../app/shell/hash-location';
import { LogButton } from '../../parts/debrief/log-button';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { AddPersonDialog } from './add-person-dialog';
import { CirclesDialog } from './circles/circles-dialog';
import { SelectionBar } from './circles/selection-bar';
import { ContactsMenu } from './contacts-menu';
import { PeopleFilters } from './list/people-filters';
import { PeopleList, type PeopleListHandle } from './list/people-list';
import { isFiltering, type PeopleQuery, peoplePath, toPeopleQuery } from './list/people-query';
import { shownPeople, toSearchables } from './list/shown-people';
import classes from './people-screen.module.css';

type Dialog = 'add' | 'circles' | null;

/** Everybody whom calendars and plans name, or the user keeps (product P1, P4, P10). */
export function PeopleScreen() {
  const people = useOperation('people.list', {});
  const leads = useOperation('leads.list', {});
  const hasLeads = leads.kind === 'loaded' && leads.value.length > 0;
  const [dialog, setDialog] = useState<Dialog>(null);
  return (
    <Page
      layout="fill"
      title="People"
      actions={
        <>
          {hasLeads && (
            <Button component={Link} href="/leads" variant="default">
              Leads
            </Button>
          )}
          <ContactsMenu />
          <LogButton />
          <Button variant="default" onClick={() => setDialog('circles')}>
            Circles
          </Button>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={16} stroke={1.5} />}
            onClick={() => setDialog('add')}
          >
            Add someone
          </Button>
        </>
      }
    >
      <Loaded load={people}>{(list) => <People people={list} />}</Loaded>
      <AddPersonDialog
        opened={dialog === 'add'}
        people={people.kind === 'loaded' ? people.value : []}
        onClose={() => setDialog(null)}
      />
      <CirclesDialog opened={dialog === 'circles'} onClose={() => setDialog(null)} />
    </Page>
  );
}

function People({ people }: { readonly people: readonly PersonView[] }) {
  const { today } = useAppInfo();
  const search = useHashSearch();
  const query = toPeopleQuery(search);
  const circles = useOperation('circles.list', {});
  const selection = useSelection(people);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<PeopleListHandle>(null);
  const searchables = useMemo(() => toSearchables(people), [people]);
  const shown = useShown(searchables, query);
  const change = (part: Partial<PeopleQuery>) =>
    navigate(peoplePath({ ...query, ...part }, search), { replace: true });
  useKeys('peopleScreen', {
    search: () => field.current?.focus(),
    letGo: () => (selection.selected.size > 0 ? selection.clear() : false),
  });
  if (people.length === 0) return <NobodyYet />;
  return (
    <div className={classes.people}>
      <PeopleFilters
        query={query}
        onChange={change}
        circles={circles.kind === 'loaded' ? circles.value.map(({ name }) => name) : []}
        field={field}
        onDown={() => list.current?.goToFirst()}
      />
      <Counts people={people} shown={shown} query={query} today={today} />
      {shown.length > 0 && (
        <PeopleList people={shown} selected={selection.selected} onSelect={selection.toggle} handle={list} />
      )}
      <SelectionBar
        people={people}
        shown={shown}
        selected={selection.selected}
        onSelectAll={() => selection.replace(shown.map(({ id }) => id))}
        onClear={selection.clear}
      />
    </div>
  );
}

function NobodyYet() {
  const { chooseContacts } = useImportFiles();
  return (
    <EmptyState
      title="The people you meet are listed here."
      action={
        <Button variant="default" onClick={chooseContacts}>
          Import contacts…
        </Button>
      }
    >
      The guests and organisers of your events come by themselves. Add whoever is in no calendar, or bring in
      your address book.
    </EmptyState>
  );
}

function useShown(searchables: ReturnType<typeof toSearchables>, query: PeopleQuery) {
  const { today, locale } = useAppInfo();
  const { onlyDue, onlyKept, unmetMonths, circle, imported, sort } = query;
  const text = useDeferredValue(query.text);
  return useMemo(
    () =>
      shownPeople(
        searchables,
        { text, onlyDue, onlyKept, unmetMonths, circle, imported, sort },
        { today, monthFirst: putsMonthFirst(locale), languages: dayLanguages },
      ),
    [searchables, text, onlyDue, onlyKept, unmetMonths, circle, imported, sort, today, locale],
  );
}

/** The selected people; those who are no longer there drop out. */
function useSelection(people: readonly PersonView[]) {
  const [chosen, setChosen] = useState<ReadonlySet<PersonRef>>(new Set());
  const selected = useMemo(() => {
    if (chosen.size === 0) return chosen;
    return new Set(people.map(({ id }) => id).filter((id) => chosen.has(id)));
  }, [chosen, people]);
  return {
    selected,
    toggle: useCallback(
      (ref: PersonRef) =>
        setChosen((former) => {
          const next = new Set(former);
          if (!next.delete(ref)) next.add(ref);
          return next;
        }),
      [],
    ),
    replace: (refs: readonly PersonRef[]) => setChosen(new Set(refs)),
    clear: () => setChosen(new Set()),
  };
}

interface CountsProps {
  readonly people: readonly PersonView[];
  readonly shown: readonly PersonView[];
  readonly query: PeopleQuery;
  readonly today: string;
}

/** `212 people, 14 kept, 3 due`, or how many of them are shown. */
function Counts({ people, shown, query, today }: CountsProps) {
  const format = useFormat();
  const kept = people.filter(({ isKept }) => isKept).length;
  const due = people.filter((person) => person.due !== null && person.due <= today).length;
  const all = listed([
    format.counted(people.length, peopleForms),
    ...(kept > 0 ? [`${format.number(kept)} kept`] : []),
    ...(due > 0 ? [`${format.number(due)} due`] : []),
  ]);
  return (
    <p className={classes.counts} role="status">
      {!isFiltering(query) && all}
      {isFiltering(query) &&
        (shown.length === 0
          ? 'Nobody fits. Take away a word or a chip.'
          : `${format.number(shown.length)} of ${format.counted(people.length, peopleForms)}`)}
    </p>
  );
}
