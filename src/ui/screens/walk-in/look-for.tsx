import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BriefPerson } from '../../../contract/views/brief';
import type { EventView } from '../../../contract/views/event';
import { oneFact } from '../../../words/brief/person-fact';
import { metCountText } from '../../../words/brief/walk-in';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { showToast } from '../../app/toasts';
import { PersonRefLink } from '../../parts/people/person-link';
import classes from './walk-in.module.css';

interface LookForProps {
  /** By rank. */
  readonly people: readonly BriefPerson[];
  readonly event: EventView;
}

/** Whom to look for: one person at a time, with one fact and one question. */
export function LookFor({ people, event }: LookForProps) {
  const format = useFormat();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const { metHere, tick } = useMet(event);
  const named = people.filter(({ name }) => name.trim() !== '');
  const open = named.filter(({ id, met }) => !met && !metHere.has(id));
  if (named.length === 0) return null;
  // Those who were passed over come again, after the others.
  const person = open.find(({ id }) => !skipped.includes(id)) ?? open[0];
  if (!person) {
    return (
      <section className={classes.part} aria-label="Whom to look for">
        <p className={classes.plain}>{metCountText(named.length, format)}</p>
      </section>
    );
  }
  const skip = () =>
    setSkipped(
      open.every(({ id }) => id === person.id || skipped.includes(id)) ? [] : [...skipped, person.id],
    );
  return (
    <section className={`${classes.part} ${classes.person}`} aria-labelledby="look-for">
      <h2 className={classes.label} id="look-for">
        Look for
      </h2>
      <p className={classes.large} role="status" dir="auto">
        {person.known.ref === null ? person.name : <PersonRefLink id={person.known.ref} name={person.name} />}
      </p>
      <Hints person={person} />
      <div className={classes.buttons}>
        <Button size="lg" onClick={() => void tick(person)}>
          Met
        </Button>
        <Button size="lg" variant="default" disabled={open.length < 2} onClick={skip}>
          Next
        </Button>
      </div>
    </section>
  );
}

const firstLine = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '') ?? '';

/** One fact, or else the reason to meet; and one question, or else what the user can offer. */
function Hints({ person: { known, why, questions, give } }: { readonly person: BriefPerson }) {
  const format = useFormat();
  const fact = oneFact(known, format) || firstLine(why);
  const question = firstLine(questions);
  const gift = firstLine(give);
  return (
    <>
      {fact && (
        <p className={classes.plain} dir="auto">
          {fact}
        </p>
      )}
      {question ? (
        <p className={classes.plain} dir="auto">
          <span className={classes.quiet}>Ask: </span>
          {question}
        </p>
      ) : (
        gift && (
          <p className={classes.plain} dir="auto">
            <span className={classes.quiet}>Give: </span>
            {gift}
          </p>
        )
      )}
    </>
  );
}

/** Ticks who was met. A tick shows at once, also while the answer is under way. */
function useMet({ row, prepScope, networking }: EventView) {
  const save = useEdit('prep.save');
  const { undo } = useHistory();
  const [metHere, setMetHere] = useState<ReadonlySet<string>>(new Set());
  const without = (id: string) => setMetHere((ids) => new Set([...ids].filter((one) => one !== id)));
  const tick = async ({ id, name }: BriefPerson) => {
    const base = networking.mustMeets;
    setMetHere((ids) => new Set([...ids, id]));
    const mustMeets = base.map((one) => (one.id === id ? { ...one, met: true } : one));
    const answer = await save({
      key: row.key,
      scope: prepScope,
      networking: { mustMeets: [...mustMeets] },
      base: { networking: { mustMeets: [...base] } },
    });
    if (!answer.ok) return without(id);
    showToast(`You met ${name.trim()}.`, {
      action: {
        label: 'Undo',
        run: () => {
          without(id);
          void undo();
        },
      },
      topic: 'undo',
    });
  };
  return { metHere, tick };
}
