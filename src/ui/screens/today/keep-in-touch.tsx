import { Button } from '@mantine/core';
import type { DuePerson } from '../../../contract/views/person';
import { birthdayComesText, distanceInWords } from '../../../words/people/person';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { PersonRefLink } from '../../parts/people/person-link';
import { useNotNow } from '../../parts/people/use-not-now';
import classes from './today-list.module.css';
import { TodaySection } from './today-section';

const mostShown = 3;

/** Birthdays of this week, and with whom it is time to be in touch; nothing while there is nobody. */
export function KeepInTouch() {
  const load = useOperation('people.due', {});
  // A small section that comes a moment later is better than a page that waits for it.
  if (load.kind !== 'loaded' || load.value.length === 0) return null;
  return (
    <TodaySection title="Keep in touch" more={{ href: '/people', text: 'All people' }}>
      <ul className={classes.list}>
        {load.value.slice(0, mostShown).map((person) => (
          <Due key={person.id} person={person} />
        ))}
      </ul>
    </TodaySection>
  );
}

function Due({ person }: { readonly person: DuePerson }) {
  const { id, name, birthdayOn, lastMet } = person;
  const { today } = useAppInfo();
  const format = useFormat();
  return (
    <li className={classes.line}>
      <span className={classes.text}>
        <b className={classes.person}>
          <PersonRefLink id={id} name={name} />
        </b>
        {birthdayOn !== null
          ? birthdayComesText(birthdayOn, today, format)
          : lastMet === null
            ? 'not met yet'
            : `last met ${distanceInWords(lastMet, today, format)}`}
      </span>
      {birthdayOn === null && (
        <span className={classes.side}>
          <NotNow person={person} />
        </span>
      )}
    </li>
  );
}

function NotNow({ person: { id, name } }: { readonly person: DuePerson }) {
  const notNow = useNotNow();
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={`Not now: ${name}`}
      onClick={() => void notNow(id)}
    >
      Not now
    </Button>
  );
}
