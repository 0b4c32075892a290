import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { EventView } from '../../../contract/views/event';
import { isNetworking } from '../../../domain/marking/kind';
import { isEntryRef } from '../../../domain/people/directory';
import { nameKey } from '../../../domain/people/person';
import type { MustMeet } from '../../../domain/prep/networking';
import { addDays } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { useKeys } from '../../app/keys/use-keys';
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
  return people.length === 0 ? null : <Question view={view} people={people} />;
}

function Question({ view, people }: { readonly view: EventView; readonly people: readonly MustMeet[] }) {
  const section = useRef<HTMLElement>(null);
  const answers = useAnswers(view);
  const answered = useRef(new Set<string>());
  /** Once for each person; the focus goes to the next one, since the row goes away. */
  const answer = async (person: MustMeet | undefined, act: (person: MustMeet) => Promise<boolean>) => {
    if (!person || answered.current.has(person.id)) return;
    answered.current.add(person.id);
    const rows = [...(section.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
    const at = rows.findIndex(({ dataset }) => dataset.person === person.id);
    (rows[at + 1] ?? rows[at - 1])?.querySelector('button')?.focus();
    if (!(await act(person))) answered.current.delete(person.id);
  };
  const personNow = () =>
    people.find(
      ({ id }) => id === document.activeElement?.closest<HTMLElement>('[data-person]')?.dataset.person,
    );
  const met = (person: MustMeet | undefined) => void answer(person, answers.met);
  const write = (person: MustMeet | undefined) => void answer(person, answers.write);
  useKeys('notMet', { met: () => met(personNow()), write: () => write(personNow()) }, section);
  return (
    <section ref={section} className={classes.notMet} aria-label="People to meet">
      <p className={classes.question}>Did you meet them?</p>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.id} className={classes.row} data-person={person.id}>
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

/** Each answers whether it was saved. */
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
    return answer.ok;
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
    return answer.ok;
  };
  return { met, write };
}
