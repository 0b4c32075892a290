import { NativeSelect } from '@mantine/core';
import { cadenceText, usualCadences } from '../../../../words/people/person';
import { useFormat } from '../../../app/app-info';

interface CadenceSelectProps {
  readonly label: string;
  /** In days. */
  readonly value: number | null;
  readonly onChange: (days: number | null) => void;
  /** What it says without a cadence. */
  readonly none: string;
  readonly size?: 'xs' | 'sm';
}

/** How often to be in touch. */
export function CadenceSelect({ label, value, onChange, none, size = 'xs' }: CadenceSelectProps) {
  const format = useFormat();
  const isUsual = value === null || usualCadences.some(({ days }) => days === value);
  return (
    <NativeSelect
      size={size}
      aria-label={label}
      value={value ?? ''}
      data={[
        { value: '', label: none },
        ...usualCadences.map(({ days, words }) => ({ value: String(days), label: words })),
        ...(isUsual ? [] : [{ value: String(value), label: cadenceText(value, format) }]),
      ]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : Number(currentTarget.value))
      }
    />
  );
}
