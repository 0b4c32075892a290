import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { EventRow } from '../../../contract/views/event';
import type { HappenedAnswer } from '../../../domain/happened/happened';
import { askedEvents, happenedWords } from '../../../words/mix/happened';
import { useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { useOperation } from '../../app/client/operation';
import { keyMaps } from '../../app/keys/key-maps';
import { useKeys, useShownKey } from '../../app/keys/use-keys';
import { showToast } from '../../app/toasts';
import { EventButton } from '../event-button';
import { KindShape } from '../kind-shape';
import classes from './ask-happened.module.css';

/** Asks once a week, in one quiet line, whether what was planned took place (product W9); nothing on other days. */
export function AskHappened() {
  const load = useOperation('happened.get', {});
  if (load.kind !== 'loaded' || load.value.events.length === 0) return null;
  return <Ask events={load.value.events} />;
}

function Ask({ events }: { readonly events: readonly EventRow[] }) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const putAway = usePutAway(events);
  return (
    <section className={classes.ask} aria-label={happenedWords.title}>
      <div className={classes.head}>
        <p className={classes.line}>{format.counted(events.length, askedEvents)}</p>
        <Button variant="default" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {happenedWords.answer}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => void putAway()}>
          {happenedWords.putAway}
        </Button>
      </div>
      {isOpen && <Answers events={events} />}
    </section>
  );
}

const rowOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-happened]') ?? null;

/** One line for each event; its keys work while the focus is in it, and the focus goes on to the next one. */
function Answers({ events }: { readonly events: readonly EventRow[] }) {
  const region = useRef<HTMLUListElement>(null);
  const save = useEdit('happened.save');
  const say = async (key: string | undefined, answer: HappenedAnswer) => {
    const event = events.find((one) => one.key === key);
    if (!event) return;
    const row = rowOf(document.activeElement);
    const next = row?.nextElementSibling ?? row?.previousElementSibling ?? null;
    const answered = await save({ keys: [event.key], answer });
    if (answered.ok) next?.querySelector<HTMLElement>('[data-answer]')?.focus();
  };
  const sayHere = (answer: HappenedAnswer) => {
    const key = rowOf(document.activeElement)?.dataset.happened;
    if (key === undefined) return false;
    void say(key, answer);
    return true;
  };
  useKeys(
    'happened',
    { did: () => sayHere('did'), didNot: () => sayHere('did-not'), skip: () => sayHere('skipped') },
    region,
  );
  return (
    <>
      <ul ref={region} className={classes.list}>
        {events.map((event, index) => (
          <Line
            key={event.key}
            event={event}
            isFirst={index === 0}
            onSay={(answer) => say(event.key, answer)}
          />
        ))}
      </ul>
      <p className={classes.why}>{happenedWords.why}</p>
    </>
  );
}

interface LineProps {
  readonly event: EventRow;
  /** Takes the focus when the list opens. */
  readonly isFirst: boolean;
  readonly onSay: (answer: HappenedAnswer) => Promise<void>;
}

const answers = [
  { answer: 'did', words: happenedWords.did, key: keyMaps.happened.did },
  { answer: 'did-not', words: happenedWords.didNot, key: keyMaps.happened.didNot },
  { answer: 'skipped', words: happenedWords.skip, key: keyMaps.happened.skip },
] as const;

function Line({ event: { key, summary, mark, span }, isFirst, onSay }: LineProps) {
  const format = useFormat();
  const shownKey = useShownKey();
  return (
    <li data-happened={key} className={classes.event}>
      <span className={classes.what}>
        <KindShape kind={mark?.kind ?? null} size={12} /> <EventButton eventKey={key} summary={summary} />{' '}
        <span className={classes.when}>{format.span(span)}</span>
      </span>
      <span className={classes.answers}>
        {answers.map(({ answer, words, key: shortcut }, index) => (
          <Button
            key={answer}
            variant={index < 2 ? 'default' : 'subtle'}
            size="compact-sm"
            aria-label={`${words}: ${summary}`}
            autoFocus={isFirst && index === 0}
            rightSection={<kbd className={classes.key}>{shownKey(shortcut)}</kbd>}
            onClick={() => void onSay(answer)}
            {...(index === 0 && { 'data-answer': true })}
          >
            {words}
          </Button>
        ))}
      </span>
    </li>
  );
}

/** Leaves all of them open, so that the week is not asked about again. */
function usePutAway(events: readonly EventRow[]): () => Promise<void> {
  const save = useEdit('happened.save');
  const { undo } = useHistory();
  return async () => {
    const answer = await save({ keys: events.map(({ key }) => key), answer: 'skipped' });
    if (answer.ok)
      showToast('You will not be asked about these again.', {
        action: { label: 'Undo', run: () => void undo() },
        topic: 'undo',
      });
  };
}
