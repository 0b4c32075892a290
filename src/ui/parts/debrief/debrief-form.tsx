import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { DraftEntry, Who } from '../../../contract/proposed-debrief';
import { toDraft } from '../../../contract/proposed-debrief';
import type { DebriefKept, DebriefReading, UnderstoodLine } from '../../../contract/views/debrief';
import type { EventKey } from '../../../domain/event/key';
import type { Jotting } from '../../../domain/jottings/jotting';
import type { Goal } from '../../../domain/prep/networking';
import type { Day } from '../../../domain/time/day';
import { dayDoubtSentence } from '../../../words/debrief/day-doubt';
import { listed } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import { useClient } from '../../app/client/client';
import { useEdit } from '../../app/client/edits';
import { useOperation } from '../../app/client/operation';
import classes from './debrief.module.css';
import type { DraftLog } from './debrief-draft';
import { openQuestions, toDraftLog, toKept } from './debrief-draft';
import { LineField } from './line-field';
import { LoggedEvent } from './logged-event';
import { Entry } from './understood-entry';
import { useLines } from './use-lines';

interface DebriefFormProps {
  /** null for what was in no calendar. */
  readonly eventKey: EventKey | null;
  readonly title: string;
  /** The day that the lines are about. */
  readonly day: Day;
  /** What was kept before. */
  readonly saved: readonly string[];
  readonly goals: readonly Goal[];
  /** What was noted at the event: the lines begin with it. */
  readonly jottings: readonly Jotting[];
  /** Opened by the user just now, to write in it. */
  readonly takesFocus: boolean;
  /** `restore` brings the lines back, for when keeping them is undone. */
  readonly onKept: (kept: DebriefKept, restore: () => void) => void;
  readonly onLater: () => void;
}

const readAfter = 150;

/** Lines after an event, each with what is understood of it; Enter makes a line, Ctrl+Enter keeps all (product F1). */
export function DebriefForm({
  eventKey,
  title,
  day,
  saved,
  goals,
  jottings,
  takesFocus,
  onKept,
  onLater,
}: DebriefFormProps) {
  const lines = useLines(eventKey, title, saved, jottings);
  const texts = lines.lines.map(({ text }) => text);
  const reading = useReading(eventKey, texts, day);
  const { corrections, correct } = lines;
  const changed = new Map(corrections.entries);
  const log = logIn(lines, reading);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const reached = new Map(corrections.reached);
  const form = useRef<HTMLDivElement>(null);
  const focus = useLineFocus(form, takesFocus ? lines.lines.length - 1 : null);
  const client = useClient();
  const keepEdit = useEdit('debrief.keep');
  const isEmpty =
    texts.every((text) => text.trim() === '') && saved.length === 0 && lines.jottings.length === 0;
  const keep = async () => {
    if (isEmpty) return;
    // What was typed last may not be read yet.
    const read = await client.call('debrief.read', { eventKey, lines: texts });
    if (!read.ok) return;
    const open = openQuestions(read.value, changed, log.chosen);
    setAsked(open);
    if (open.length > 0) return;
    const draftLog = read.value.log && (log.draft ?? toDraftLog(read.value.log));
    const written = { texts, reading: read.value, changed, log: draftLog, chosen: log.chosen };
    const ticked = [...reached].map(([id, isReached]) => ({ id, reached: isReached }));
    const on = draftLog?.time.kind === 'timed' ? (draftLog.time.start.slice(0, 10) as Day) : day;
    const kept = toKept(written, eventKey, on, ticked);
    const answer = await keepEdit({ ...kept, jottings: [...lines.jottings] });
    if (!answer.ok) return;
    lines.forget();
    onKept(answer.value, () => lines.restore(texts));
  };
  return (
    <div className={classes.form} ref={form}>
      <div className={classes.lines}>
        {lines.lines.map(({ id, text }, index) => (
          <div key={id}>
            <LineField
              index={index}
              text={text}
              placeholder={index === 0 ? placeholderFor(eventKey) : ''}
              onChange={(value) => lines.change(index, value)}
              onSplit={(before, after) => {
                lines.split(index, before, after);
                focus(index + 1);
              }}
              onRemove={() => {
                lines.remove(index);
                focus(Math.max(0, index - 1));
              }}
              onMove={(by) => focus(index + by)}
              onKeep={() => void keep()}
              onLater={onLater}
            />
            <Understood
              text={text}
              read={reading.lines[index]}
              changed={changed.get(text)}
              onChange={(entries) => correct({ entries: [...new Map(changed).set(text, entries)] })}
            />
          </div>
        ))}
      </div>
      {reading.log && log.draft && (
        <LoggedEvent
          log={log.draft}
          people={reading.log.people}
          chosen={log.chosen}
          onChange={log.change}
          onChoose={log.choose}
        />
      )}
      {goals.length > 0 && (
        <Goals goals={goals} reached={reached} onChange={(all) => correct({ reached: [...all] })} />
      )}
      <Actions isEmpty={isEmpty} asked={asked} onKeep={() => void keep()} onLater={onLater} />
    </div>
  );
}

interface ActionsProps {
  readonly isEmpty: boolean;
  /** Names of which it has to be said first who is meant. */
  readonly asked: readonly string[];
  readonly onKeep: () => void;
  readonly onLater: () => void;
}

const Actions = ({ isEmpty, asked, onKeep, onLater }: ActionsProps) => (
  <div className={classes.actions}>
    <Button disabled={isEmpty} onClick={onKeep}>
      Keep
    </Button>
    <Button variant="subtle" onClick={onLater}>
      Later
    </Button>
    <span className={classes.hint} role="status">
      {asked.length > 0
        ? `Say first who is meant: ${listed(asked)}.`
        : 'Ctrl+Enter keeps, Esc leaves it for later.'}
    </span>
  </div>
);

const placeholderFor = (eventKey: EventKey | null): string =>
  eventKey === null
    ? 'dinner with Ana and Ben yesterday'
    : 'Ana Ruiz, Acme, at the poster, send thesis by Friday';

/** What the lines mean, a moment after the last key. */
function useReading(eventKey: EventKey | null, texts: readonly string[], day: Day): DebriefReading {
  const [asked] = useDebouncedValue(texts.join('\n'), readAfter);
  const lines = asked.split('\n');
  const load = useOperation('debrief.read', { eventKey, lines }, { keepPrevious: true });
  return load.kind === 'loaded' ? load.value : { lines: [], log: null, day };
}

/** The event of the log: as it is read, until the user changes it. */
function logIn({ corrections, correct }: ReturnType<typeof useLines>, reading: DebriefReading) {
  const read = reading.log && toDraftLog(reading.log);
  const chosen = new Map(corrections.chosen);
  return {
    draft: read && (corrections.log ?? read),
    chosen,
    change: (log: DraftLog) => correct({ log }),
    choose: (name: string, who: Who) => correct({ chosen: [...new Map(chosen).set(name, who)] }),
  };
}

/** Moves the focus to a line once it is there. */
function useLineFocus(
  form: React.RefObject<HTMLDivElement | null>,
  first: number | null,
): (index: number) => void {
  const [wanted, setWanted] = useState(first === null ? null : { index: first });
  useEffect(() => {
    if (!wanted) return;
    const fields = form.current?.querySelectorAll<HTMLTextAreaElement>('textarea[aria-label]');
    fields?.[wanted.index]?.focus();
  }, [wanted, form]);
  return (index) => setWanted({ index });
}

interface UnderstoodProps {
  readonly text: string;
  readonly read: UnderstoodLine | undefined;
  readonly changed: readonly DraftEntry[] | undefined;
  readonly onChange: (entries: readonly DraftEntry[]) => void;
}

function Understood({ text, read, changed, onChange }: UnderstoodProps) {
  const format = useFormat();
  if (text.trim() === '' || !read) return null;
  const entries = changed ?? read.entries.map(toDraft);
  if (entries.length === 0 && read.note === '' && read.doubts.length === 0) return null;
  return (
    <div className={classes.understood}>
      {entries.map((entry, at) => (
        <Entry
          // biome-ignore lint/suspicious/noArrayIndexKey: the entries of a line are in its order
          key={at}
          entry={entry}
          meaning={read.entries[at]?.meaning ?? null}
          onChange={(next) => onChange(entries.map((one, index) => (index === at ? next : one)))}
        />
      ))}
      {read.doubts.map((doubt) => (
        <p key={doubt.text} className={classes.doubt} role="status">
          {dayDoubtSentence(doubt, format)}
        </p>
      ))}
      {read.note !== '' && <p className={classes.note}>{`Kept as a note: ${read.note}`}</p>}
    </div>
  );
}

interface GoalsProps {
  readonly goals: readonly Goal[];
  readonly reached: ReadonlyMap<string, boolean>;
  readonly onChange: (reached: ReadonlyMap<string, boolean>) => void;
}

const Goals = ({ goals, reached, onChange }: GoalsProps) => (
  <fieldset className={classes.goals}>
    <legend>Goals</legend>
    {goals.map((goal) => (
      <Checkbox
        key={goal.id}
        size="xs"
        label={goal.text}
        checked={reached.get(goal.id) ?? goal.reached}
        onChange={({ currentTarget }) => onChange(new Map(reached).set(goal.id, currentTarget.checked))}
      />
    ))}
  </fieldset>
);
