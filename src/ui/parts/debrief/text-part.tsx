import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { PartChip } from './part-chip';

interface TextPartProps {
  readonly label: string;
  readonly sign: ReactNode;
  readonly value: string;
  readonly onChange: (value: string | null) => void;
}

/** A part that is a text: where somebody works, how one met, a fact. */
export const TextPart = ({ label, sign, value, onChange }: TextPartProps) => (
  <PartChip
    label={label}
    sign={sign}
    onLeaveOut={() => onChange(null)}
    fields={(close) => <TextField label={label} value={value} onChange={onChange} onDone={close} />}
  >
    {value}
  </PartChip>
);

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
}

/** Taken with Enter, or when the field is left. */
export function TextField({ label, value, onChange, onDone }: TextFieldProps) {
  const [text, setText] = useState(value);
  const take = () => {
    if (text.trim() !== '' && text.trim() !== value) onChange(text.trim());
  };
  return (
    <TextInput
      data-autofocus
      size="xs"
      label={label}
      value={text}
      maxLength={500}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        take();
        onDone();
      }}
    />
  );
}
