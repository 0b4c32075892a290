import type { DraftEntry } from '../../../contract/proposed-debrief';
import type { UnderstoodEntry } from '../../../contract/views/debrief';
import classes from './debrief.module.css';
import { PersonPart } from './person-part';
import { FollowUpPart, LeadPart } from './promise-parts';
import { TextPart } from './text-part';

interface EntryProps {
  readonly entry: DraftEntry;
  readonly meaning: UnderstoodEntry['meaning'];
  readonly onChange: (entry: DraftEntry) => void;
}

const textParts = [
  ['role', 'Role', '·'],
  ['organisation', 'Organisation', '·'],
  ['howMet', 'How you met', '·'],
] as const;

/** What is understood of one person in a line, part by part. */
export function Entry({ entry, meaning, onChange }: EntryProps) {
  return (
    <div className={classes.entry}>
      {entry.person !== null && (
        <PersonPart
          name={entry.person}
          meaning={meaning ?? { meant: null, candidates: [] }}
          who={entry.who}
          onChange={(who) => onChange({ ...entry, who })}
          onLeaveOut={() => onChange({ ...entry, person: null, who: { kind: 'name-only' } })}
        />
      )}
      {textParts.map(([field, label, sign]) => {
        const value = entry[field];
        return (
          value !== null && (
            <TextPart
              key={field}
              label={label}
              sign={sign}
              value={value}
              onChange={(text) => onChange({ ...entry, [field]: text })}
            />
          )
        );
      })}
      {entry.followUps.map((followUp, at) => (
        <FollowUpPart
          // biome-ignore lint/suspicious/noArrayIndexKey: follow-ups of a line have nothing else that stays
          key={at}
          followUp={followUp}
          onChange={(changed) => onChange({ ...entry, followUps: replaced(entry.followUps, at, changed) })}
        />
      ))}
      {entry.lead && <LeadPart lead={entry.lead} onChange={(lead) => onChange({ ...entry, lead })} />}
      {entry.facts.map((fact, at) => (
        <TextPart
          // biome-ignore lint/suspicious/noArrayIndexKey: facts of a line have nothing else that stays
          key={at}
          label="Fact"
          sign="“"
          value={fact}
          onChange={(text) => onChange({ ...entry, facts: replaced(entry.facts, at, text) })}
        />
      ))}
    </div>
  );
}

const replaced = <Value,>(list: readonly Value[], at: number, value: Value | null): Value[] =>
  list.flatMap((one, index) => (index !== at ? [one] : value === null ? [] : [value]));
