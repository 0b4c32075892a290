import { Checkbox } from '@mantine/core';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Nothing is written there yet that could be ticked. */
  readonly disabled?: boolean;
}

export function Tick({ label, checked, onChange, disabled = false }: TickProps) {
  return (
    <Checkbox
      size="xs"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
