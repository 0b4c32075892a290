import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { EventRow, EventView } from '../../../../contract/views/event';
import { startDay } from '../../../../domain/event/occurrence';
import type { Day } from '../../../../domain/time/day';
import { isWholeDay } from '../../../../domain/week/whole-day';
import { titleOf } from '../../../../words/title';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { EventButton } from '../../../parts/event-button';
import { goOnAt } from '../../../parts/go-on-at';
import { KindShape } from '../../../parts/kind-shape';
import { AddButton } from '../fields/add-button';
import { Section } from '../fields/section';
import { AddPart } from './add-part';
import classes from './parts.module.css';
import { useSetPart } from './use-set-part';

/** More are shown when asked for: a programme has hundreds of sessions. */
const firstShown = 12;

/** The events that are part of this one, by day (product N7); on an event of whole days also the way to add one. */
export function PartsSection({ view: { row, parts } }: { readonly view: EventView }) {
  const [isAll, setAll] = useState(false);
  const { isAdding, setAdding, adder } = useAdding();
  const kind = row.mark?.kind ?? null;
  const mayHave = isWholeDay(row.span) && kind !== null && kind !== 'other';
  if (parts.length === 0 && !mayHave) return null;
  const shown = isAll ? parts : parts.slice(0, firstShown);
  return (
    <Section part="parts" title="Parts" {...(parts.length > 0 && { aside: `${parts.length}` })}>
      {parts.length > 0 && <Days whole={row} parts={shown} />}
      {shown.length < parts.length && (
        <button type="button" className={classes.quietButton} onClick={() => setAll(true)}>
          Show all {parts.length}
        </button>
      )}
      <div ref={adder}>
        {isAdding ? (
          <AddPart whole={row} parts={parts} onDone={() => setAdding(false)} />
        ) : (
          <AddButton onClick={() => setAdding(true)}>Add a part</AddButton>
        )}
      </div>
    </Section>
  );
}

/** Whether the field for another part is shown; when it goes, the focus returns to the button that brought it. */
function useAdding() {
  const [isAdding, setAdding] = useState(false);
  const adder = useRef<HTMLDivElement>(null);
  const wasAdding = useRef(false);
  useEffect(() => {
    if (wasAdding.current && !isAdding) goOnAt(adder.current?.querySelector('button') ?? null, null);
    wasAdding.current = isAdding;
  }, [isAdding]);
  return { isAdding, setAdding, adder };
}

interface DaysProps {
  readonly whole: EventRow;
  readonly parts: readonly EventRow[];
}

function Days({ whole, parts }: DaysProps) {
  const { zone } = useAppInfo();
  const format = useFormat();
  const days = new Map<Day, EventRow[]>();
  for (const part of parts) {
    const day = startDay(part.span, zone);
    days.set(day, [...(days.get(day) ?? []), part]);
  }
  return [...days].map(([day, list]) => (
    <div key={day}>
      <h5 className={classes.day}>{format.day(day)}</h5>
      <ul className={classes.list}>
        {list.map((part) => (
          <PartRow key={part.key} whole={whole} part={part} />
        ))}
      </ul>
    </div>
  ));
}

function PartRow({ whole, part }: { readonly whole: EventRow; readonly part: EventRow }) {
  const format = useFormat();
  const setPart = useSetPart();
  const isOff = part.status === 'cancelled' || part.declined;
  const takeOut = async (button: HTMLElement) => {
    const all = [
      ...(button.closest('[data-part]')?.querySelectorAll<HTMLElement>('li button:last-child') ?? []),
    ];
    const at = all.indexOf(button);
    const next = all[at + 1] ?? all[at - 1] ?? null;
    await setPart(
      [part.key],
      null,
      `${titleOf(part.summary)} is no longer part of ${titleOf(whole.summary)}.`,
    );
    goOnAt(next, button);
  };
  return (
    <li className={classes.row}>
      <span className={classes.time}>{format.hours(part.span)}</span>
      <KindShape kind={part.mark?.kind ?? null} size={12} />
      <span className={classes.title} data-struck={isOff || undefined}>
        <EventButton eventKey={part.key} summary={part.summary} />
        {part.location && part.location !== whole.location && (
          <span className={classes.place}>{part.location}</span>
        )}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`Take out ${titleOf(part.summary)}`}
        onClick={({ currentTarget }) => void takeOut(currentTarget)}
      >
        <IconX size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </li>
  );
}
