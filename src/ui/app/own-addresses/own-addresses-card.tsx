import { Button, Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import type { OwnAddressesView } from '../../../contract/views/own-addresses';
import { plural } from '../../../words/language';
import { useAppInfo } from '../app-info';
import { useEdit } from '../client/edits';
import { useOperation } from '../client/operation';
import classes from './own-addresses-card.module.css';

/** Asks once, after the first import, which addresses are the user's own (product I13). */
export function OwnAddressesCard() {
  const { readOnly } = useAppInfo();
  const load = useOperation('own-addresses.get', {});
  if (readOnly || load.kind !== 'loaded' || load.value.offered.length === 0) return null;
  const { offered } = load.value;
  return <Question key={offered.map(({ email }) => email).join(' ')} {...load.value} />;
}

function Question({ offered, events }: OwnAddressesView) {
  const title = useId();
  const likeliest = offered.filter((one) => one.isLikeliest).map(({ email }) => email);
  const [chosen, setChosen] = useState<readonly string[]>(likeliest);
  const [isSaving, setIsSaving] = useState(false);
  const edit = useEdit('settings.save');
  const answer = async (myEmails: readonly string[]) => {
    setIsSaving(true);
    const saved = await edit({ myEmails: [...myEmails], isOwnerAsked: true });
    // The card goes away, and the focus with it: the page is what comes next.
    if (saved.ok) document.getElementById('page')?.focus();
    else setIsSaving(false);
  };
  const [only, ...others] = offered;
  const isOne = only !== undefined && others.length === 0;
  return (
    <section className={classes.card} data-single={isOne || undefined} aria-labelledby={title}>
      <h2 id={title} className={classes.question}>
        {isOne ? `Is ${only.email} you?` : 'Which of these addresses are yours?'}
      </h2>
      <p className={classes.why}>
        {isOne && `${isIn(only.events, events)} `}
        Mingle then counts the others without you, and tells work with colleagues from meeting people. You can
        change it under Settings.
      </p>
      {!isOne && (
        <Checkbox.Group value={[...chosen]} onChange={setChosen} aria-labelledby={title}>
          <div className={classes.choices}>
            {offered.map(({ email, name, events: at }) => (
              <Checkbox
                key={email}
                value={email}
                label={email}
                description={[name, isIn(at, events)].filter((text) => text !== '').join(' · ')}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <div className={classes.answers}>
        <Button
          disabled={isSaving || (!isOne && chosen.length === 0)}
          onClick={() => void answer(isOne ? [only.email] : chosen)}
        >
          {isOne
            ? 'Yes, that is me'
            : plural(chosen.length, { one: 'This is mine', other: 'These are mine' })}
        </Button>
        <Button variant="subtle" disabled={isSaving} onClick={() => void answer([])}>
          {isOne ? 'No' : 'None of these'}
        </Button>
      </div>
    </section>
  );
}

/** `It stands in 12 of 14 events with guests.`; a calendar's name can also be all that says so. */
function isIn(count: number, all: number): string {
  if (count === 0) return 'It is in the name of a calendar.';
  return plural(all, {
    one: 'It is in the one event with guests.',
    other: `It is in ${count} of ${all} events with guests.`,
  });
}
