import { Button, Checkbox, CloseButton, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { StepTemplateView } from '../../../../contract/views/run-sheet';
import type { Form } from '../../../../domain/marking/kind';
import { forms } from '../../../../domain/marking/kind';
import type { TemplateStep } from '../../../../domain/run-sheets/template';
import { formWord } from '../../../../words/kind';
import { useEdit } from '../../../app/client/edits';
import { OffsetField } from '../../../parts/steps/offset-field';
import classes from './step-templates.module.css';

interface StepTemplateFormProps {
  readonly template: StepTemplateView;
  readonly onDone: () => void;
}

type Words = Pick<StepTemplateView, 'name' | 'form' | 'steps'>;

const wordsOf = ({ name, form, steps }: Words) => ({ name, form, steps: [...steps] });

/** Name, form and steps of a template; all is saved at once. */
export function StepTemplateForm({ template, onDone }: StepTemplateFormProps) {
  const { id, from } = template;
  const [words, setWords] = useState<Words>(() => wordsOf(template));
  const save = useEdit('step-template.save');
  const remove = useEdit('step-template.remove');
  const isNew = (id as string) === '';
  const isGood = words.name.trim() !== '' && words.steps.every(({ text }) => text.trim() !== '');
  const isSaving = useRef(false);
  /** A second click, or Enter, before the answer would add the template twice. */
  const close = async (send: () => Promise<{ readonly ok: boolean }>) => {
    if (isSaving.current) return;
    isSaving.current = true;
    const { ok } = await send();
    isSaving.current = false;
    if (ok) onDone();
  };
  const add = () => close(() => save({ id: null, ...wordsOf(words) }));
  return (
    <Stack gap="sm">
      <NameAndForm words={words} onChange={setWords} />
      <Steps steps={words.steps} onChange={(steps) => setWords({ ...words, steps })} />
      <Group justify="flex-end" gap="sm">
        {from !== 'mingle' && !isNew && (
          <Button variant="subtle" onClick={() => void close(() => remove({ id }))}>
            {from === 'changed' ? 'Back to Mingle’s steps' : 'Remove it'}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        {!isNew && (
          <Button
            variant="default"
            disabled={!isGood || words.name === template.name}
            onClick={() => void add()}
          >
            Keep as a new one
          </Button>
        )}
        <Button
          disabled={!isGood}
          onClick={() =>
            void (isNew ? add() : close(() => save({ id, ...wordsOf(words), base: wordsOf(template) })))
          }
        >
          Keep
        </Button>
      </Group>
    </Stack>
  );
}

interface NameAndFormProps {
  readonly words: Words;
  readonly onChange: (words: Words) => void;
}

const formChoices = [
  { value: '', label: 'no form' },
  ...forms.map((form) => ({ value: form, label: formWord(form) })),
];

const NameAndForm = ({ words, onChange }: NameAndFormProps) => (
  <Group align="end" gap="sm">
    <TextInput
      label="Name"
      maxLength={500}
      className={classes.grow ?? ''}
      value={words.name}
      onChange={({ currentTarget }) => onChange({ ...words, name: currentTarget.value })}
    />
    <NativeSelect
      label="Offered first for"
      value={words.form ?? ''}
      data={formChoices}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...words, form: value === '' ? null : (value as Form) })
      }
    />
  </Group>
);

interface StepsProps {
  readonly steps: readonly TemplateStep[];
  readonly onChange: (steps: readonly TemplateStep[]) => void;
}

function Steps({ steps, onChange }: StepsProps) {
  const write = (id: string, part: Partial<TemplateStep>) =>
    onChange(steps.map((step) => (step.id === id ? { ...step, ...part } : step)));
  const add = () =>
    onChange([
      ...steps,
      { id: crypto.randomUUID(), text: '', days: steps.at(-1)?.days ?? -1, isNeeded: false },
    ]);
  return (
    <>
      <ul className={classes.steps}>
        {steps.map(({ id, text, days, isNeeded }, index) => (
          <li key={id} className={classes.step}>
            <TextInput
              size="xs"
              className={classes.text ?? ''}
              aria-label={`Step ${index + 1}`}
              placeholder="What to do"
              maxLength={500}
              value={text}
              onChange={({ currentTarget }) => write(id, { text: currentTarget.value })}
            />
            <OffsetField
              label={`Step ${index + 1}`}
              days={days}
              onChange={(next) => write(id, { days: next })}
            />
            <Checkbox
              size="xs"
              label="needed"
              aria-label={`Step ${index + 1} is needed, also when time is short`}
              checked={isNeeded}
              onChange={({ currentTarget }) => write(id, { isNeeded: currentTarget.checked })}
            />
            <CloseButton
              size="sm"
              aria-label={`Remove step ${index + 1}`}
              onClick={() => onChange(steps.filter((step) => step.id !== id))}
            />
          </li>
        ))}
      </ul>
      <Group>
        <Button variant="subtle" size="compact-sm" disabled={steps.length >= 200} onClick={add}>
          Add a step
        </Button>
      </Group>
    </>
  );
}
