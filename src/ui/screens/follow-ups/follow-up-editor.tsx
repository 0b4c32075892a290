import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FollowUpView } from '../../../contract/views/follow-up';
import { type FollowUpText, mergeFollowUp, textOf } from '../../../domain/follow-ups/change';
import { type FollowUpState, followUpStates } from '../../../domain/follow-ups/follow-up';
import { stateWords } from '../../../words/people/follow-up';
import { useEdit } from '../../app/client/edits';
import { DayField } from '../../parts/day-field/day-field';
import { NameField } from '../../parts/people/name-field';
import { ConflictNote } from '../event/conflict-note';
import classes from './follow-up-editor.module.css';
import type { FollowUpEdits } from './use-follow-up-edits';

interface FollowUpEditorProps {
  readonly followUp: FollowUpView;
  readonly edits: FollowUpEdits;
  readonly onClose: () => void;
}

/** The parts of a follow-up to change, below its row. What is typed is saved when its field is left. */
export function FollowUpEditor({ followUp }: FollowUpEditorProps) {
  const { mine, write, save, conflicts, resolve } = useEditedFollowUp(followUp);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const saveNow = () => void save();
  return (
    <div className={classes.editor} data-open>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only observes its fields */}
      <div className={classes.fields} onBlur={saveNow}>
        <TextInput
          ref={field}
          size="sm"
          label="What"
          maxLength={20_000}
          value={mine.text}
          onChange={({ currentTarget }) => write({ text: currentTarget.value })}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) saveNow();
          }}
        />
        <div className={classes.pair}>
          <div>
            <span className={classes.label}>For whom</span>
            <NameField label="For whom" value={mine.person} onChange={write} />
          </div>
          <div>
            <span className={classes.label}>By when</span>
            <DayField
              label="Due day"
              placeholder="no day"
              value={mine.due}
              onChange={(due) => save({ due })}
            />
          </div>
          <div>
            <span className={classes.label}>State</span>
            <NativeSelect
              aria-label="State"
              value={mine.state}
              data={followUpStates.map((value) => ({ value, label: stateWords[value] }))}
              onChange={({ currentTarget }) => void save({ state: currentTarget.value as FollowUpState })}
            />
          </div>
        </div>
      </div>
      {conflicts.length > 0 && <ConflictNote drafts={[{ conflicts: () => conflicts, resolve }]} />}
    </div>
  );
}

/** What is typed, on top of what is saved; another window's change of the same part is asked about. */
function useEditedFollowUp(followUp: FollowUpView) {
  const saveEdit = useEdit('follow-up.save');
  const saved = textOf(followUp);
  const [base, setBase] = useState<FollowUpText>(saved);
  const [typed, setTyped] = useState<Partial<FollowUpText>>({});
  const [asks, setAsks] = useState(false);
  const isTyped = Object.keys(typed).length > 0;
  const mine = { ...saved, ...typed };
  const send = async (next: Partial<FollowUpText>, from: FollowUpText) => {
    const { id, eventKey } = followUp;
    const answer = await saveEdit(
      { id, eventKey, ...from, ...next, base: from },
      { quiet: ['changed-elsewhere'] },
    );
    setAsks(!answer.ok && answer.error.code === 'changed-elsewhere');
    // What was typed meanwhile stays.
    if (answer.ok) setTyped((now) => (isSame(now, next) ? {} : now));
    return answer;
  };
  return {
    mine,
    write: (part: Partial<FollowUpText>) => {
      if (!isTyped) setBase(saved);
      setTyped({ ...typed, ...part });
    },
    save: async (part: Partial<FollowUpText> = {}) => {
      const next = { ...typed, ...part };
      const isChanged = Object.entries(next).some(
        ([name, value]) => saved[name as keyof FollowUpText] !== value,
      );
      if (!isChanged || asks) return { ok: true };
      setTyped(next);
      return send(next, isTyped ? base : saved);
    },
    conflicts: asks ? mergeFollowUp(base, { ...base, ...typed }, saved).conflicts : [],
    resolve: async (preferred: 'mine' | 'theirs') => {
      const { value } = mergeFollowUp(base, { ...base, ...typed }, saved, preferred);
      setTyped(value);
      return (await send(value, saved)).ok;
    },
  };
}

const isSame = (one: Partial<FollowUpText>, other: Partial<FollowUpText>): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
