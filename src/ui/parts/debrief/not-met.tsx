import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { EventView } from '../../../contract/views/event';
import { isNetworking } from '../../../domain/marking/kind';
import { isEntryRef } from '../../../domain/people/directory';
import { nameKey } from '../../../domain/people/person';
import type { MustMeet } from '../../../domain/prep/networking';
import { addDays } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import classes from './not-met.module.css';

/** The must-meets that are neither ticked as met nor the subject of a follow-up. */
export function stillToMeet({ row, networking, followUps }: EventView): readonly MustMeet[] {
  if (!isNetworking(row.mark?.kind ?? null)) return [];
  const written = new Set(followUps.map(({ person }) => nameKey(person)));
  return networking.mustMeets.filter(
    ({ name, met, isLeft }) => name.trim() !== '' && !met && isLeft !== true && !written.has(nameKey(name)),
  );
}

/** After an event: of each person to meet, that they were met, or that one writes to them instead (M, W). */
export function NotMet({ view }: { readonly view: EventView }) {
  const people = stillToMeet(view);
  const { met, write } = useAnswers(view);
  if (people.length === 0) return null;
  return (
    <section className={classes.notMet} aria-label="People to meet">
      <p className={classes.question}>Did you meet them?</p>
      <ul className={classes.list}>
        {people.map((person) => (
          <li
            key={person.id}
            className={classes.row}
            onKeyDown={onLetter({ m: () => met(person), w: () => write(person) })}
          >
            <span className={classes.name} dir="auto">
              {person.name}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-keyshortcuts="M"
              aria-label={`Met ${person.name}`}
              onClick={() => met(person)}
            >
              Met
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-keyshortcuts="W"
              aria-label={`Write to ${person.name} instead`}
              onClick={() => write(person)}
            >
              Write instead
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The keys hold while one of the row's buttons has the focus; elsewhere they mean something else. */
const onLetter =
  (actions: Readonly<Record<string, () => void>>) =>
  (event: KeyboardEvent): void => {
    const action =
      event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

function useAnswers({ row, networking, prepScope }: EventView) {
  const { today } = useAppInfo();
  const save = useEdit('prep.save');
  const promise = useEdit('follow-up.save');
  const { undo } = useHistory();
  const say = (said: string) =>
    showToast(said, { action: { label: 'Undo', run: () => void undo() }, topic: 'undo' });
  const met = async (person: MustMeet) => {
    const mustMeets = networking.mustMeets.map((one) => (one.id === person.id ? { ...one, met: true } : one));
    const answer = await save({
      key: row.key,
      scope: prepScope,
      networking: { mustMeets },
      base: { networking: { mustMeets: [...networking.mustMeets] } },
    });
    if (answer.ok) say(`Noted that you met ${person.name}.`);
  };
  const write = async ({ name, person }: MustMeet) => {
    const answer = await promise({
      id: null,
      eventKey: row.key,
      person: name,
      ...(person && isEntryRef(person) && { personId: person }),
      text: 'Write, as we did not meet',
      due: addDays(today, 1),
      state: 'to-do',
    });
    if (answer.ok) say(`A follow-up for ${name} is due tomorrow.`);
  };
  return { met: (person: MustMeet) => void met(person), write: (person: MustMeet) => void write(person) };
}
