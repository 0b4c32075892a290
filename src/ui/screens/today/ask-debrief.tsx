import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EventRow } from '../../../contract/views/event';
import { lastDayOf } from '../../../domain/event/occurrence';
import type { Felt } from '../../../domain/outcomes/outcome';
import { titleOf } from '../../../words/title';
import { overText } from '../../../words/today';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { useHistory } from '../../app/client/history';
import { useOperation } from '../../app/client/operation';
import { usePanel } from '../../app/shell/panel';
import { showToast } from '../../app/toasts';
import { EventDebrief } from '../../parts/debrief/event-debrief';
import { FeltChoice } from '../../parts/debrief/felt-choice';
import { NotMet } from '../../parts/debrief/not-met';
import { useLeftLines } from '../../parts/debrief/use-lines';
import { KindShape } from '../../parts/kind-shape';
import { Loaded } from '../../parts/loaded';
import classes from './ask-debrief.module.css';

/** Asks, quietly, how an event with people was that has ended; the field opens in place (product F1). */
export function AskDebrief({ row }: { readonly row: EventRow }) {
  const { today, zone } = useAppInfo();
  const format = useFormat();
  const panel = usePanel();
  const left = useLeftLines(row.key);
  const [isOpen, setOpen] = useState(left !== null);
  const [isAsked, setAsked] = useState(false);
  const putAway = usePutAway(row);
  const open = () => {
    setAsked(true);
    setOpen(true);
  };
  return (
    <section aria-labelledby="ask-debrief">
      <div className={classes.ask}>
        <div>
          <h2 className={classes.title} id="ask-debrief">
            <KindShape kind={row.mark?.kind ?? null} />
            <button type="button" className={classes.event} dir="auto" onClick={() => panel.open(row.key)}>
              {titleOf(row.summary)}
            </button>
          </h2>
          <p className={classes.when}>
            {overText(lastDayOf(row.span, zone), today, format)}
            {'. How was it? A line for each person.'}
          </p>
          {row.mark?.kind === 'social' && !isOpen && <OneTap row={row} />}
        </div>
        {!isOpen && (
          <div className={classes.actions}>
            <Button variant="default" onClick={open}>
              Write it down
            </Button>
            <Button variant="subtle" onClick={() => void putAway()}>
              Not this event
            </Button>
          </div>
        )}
      </div>
      {isOpen && (
        <OpenDebrief
          row={row}
          takesFocus={isAsked}
          onDone={() => {
            // The field takes the focus with it when it goes; the page goes on from its heading.
            focusHeading();
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

/** Among friends one word is enough. */
function OneTap({ row }: { readonly row: EventRow }) {
  const edit = useEdit('outcome.save');
  const { undo } = useHistory();
  const say = async (felt: Felt | null) => {
    const answer = await edit({ key: row.key, outcome: { felt } });
    if (!answer.ok) return;
    focusHeading();
    showToast('Kept, for you alone.', {
      action: { label: 'Undo', run: () => void undo() },
      topic: 'undo',
    });
  };
  return (
    <div className={classes.tap}>
      <FeltChoice felt={null} onChange={(felt) => void say(felt)} />
    </div>
  );
}

const focusHeading = (): void => document.querySelector<HTMLElement>('#page h1')?.focus();

interface OpenDebriefProps {
  readonly row: EventRow;
  readonly takesFocus: boolean;
  readonly onDone: () => void;
}

function OpenDebrief({ row, takesFocus, onDone }: OpenDebriefProps) {
  const load = useOperation('event.get', { key: row.key });
  return (
    <Loaded load={load}>
      {(view) => (
        <>
          <NotMet view={view} />
          <EventDebrief view={view} takesFocus={takesFocus} onDone={onDone} />
        </>
      )}
    </Loaded>
  );
}

function usePutAway({ key }: EventRow): () => Promise<void> {
  const edit = useEdit('outcome.save');
  const { undo } = useHistory();
  return async () => {
    const answer = await edit({ key, outcome: { isPutAway: true } });
    if (answer.ok)
      showToast('You will not be asked about it again.', {
        action: { label: 'Undo', run: () => void undo() },
        topic: 'undo',
      });
  };
}
