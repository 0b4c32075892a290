import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Kind } from '../../../domain/marking/kind';
import type { Settings } from '../../../domain/settings/settings';
import type { Target } from '../../../domain/week/target';
import type { Measure } from '../../../domain/week/verdict';
import type { WholeDayHours } from '../../../domain/week/whole-day';
import { KindShape } from '../../parts/kind-shape';
import type { SaveSettings } from './save-settings';
import { SettingsSection } from './settings-section';
import classes from './targets-section.module.css';

interface TargetsSectionProps {
  readonly settings: Pick<Settings, 'targets' | 'wholeDayHours'>;
  readonly onSave: SaveSettings;
}

interface MeasureWords {
  readonly measure: Measure;
  readonly kind: Kind | null;
  readonly word: string;
  readonly unit: string;
}

const measures: readonly MeasureWords[] = [
  { measure: 'networkingHours', kind: 'networking', word: 'Networking', unit: 'hours' },
  { measure: 'socialHours', kind: 'social', word: 'Social', unit: 'hours' },
  { measure: 'people', kind: null, word: 'Different people', unit: 'people' },
];

/** The target range of a week (product W2), where an empty field leaves that end open, and the hours of a whole day. */
export function TargetsSection({ settings: { targets, wholeDayHours }, onSave }: TargetsSectionProps) {
  return (
    <SettingsSection
      title="A good week"
      hint="How much is right for you. Leave a field empty where there is no limit. Mingle’s starting values are only that; five different people a week follows the 5-3-1 guideline (Killam, The Art and Science of Connection, 2024), a rule of thumb, not a finding."
    >
      {measures.map((words) => (
        <TargetFields
          key={words.measure}
          words={words}
          target={targets[words.measure]}
          onSave={(target) => onSave({ targets: { ...targets, [words.measure]: target } })}
        />
      ))}
      <WholeDayFields hours={wholeDayHours} onSave={(hours) => onSave({ wholeDayHours: hours })} />
    </SettingsSection>
  );
}

interface WholeDayFieldsProps {
  readonly hours: WholeDayHours;
  readonly onSave: (hours: WholeDayHours) => void;
}

/** What a day of a conference or a trip counts; an empty field keeps what was there. */
function WholeDayFields({ hours, onSave }: WholeDayFieldsProps) {
  const field = (kind: keyof WholeDayHours, word: string) => (
    <NumberInput
      min={0}
      max={24}
      decimalScale={1}
      step={1}
      size="sm"
      w="5.5rem"
      aria-label={`${word}: hours of a whole day`}
      value={hours[kind]}
      onChange={(value) => typeof value === 'number' && onSave({ ...hours, [kind]: value })}
    />
  );
  return (
    <fieldset className={classes.target}>
      <legend className={classes.word}>A whole day</legend>
      <KindShape kind="networking" />
      {field('networking', 'Networking')}
      <KindShape kind="social" />
      {field('social', 'Social')}
      <span>hours each</span>
    </fieldset>
  );
}

interface TargetFieldsProps {
  readonly words: MeasureWords;
  readonly target: Target;
  readonly onSave: (target: Target) => void;
}

function TargetFields({ words, target, onSave }: TargetFieldsProps) {
  const [isInverted, setInverted] = useState(false);
  const change = (next: Target) => {
    const inverts = next.floor !== null && next.ceiling !== null && next.floor > next.ceiling;
    setInverted(inverts);
    if (!inverts) onSave(next);
  };
  const toAmount = (value: string | number) => (value === '' ? null : Number(value));
  const { word, unit, kind } = words;
  const shared = { min: 0, max: 1000, decimalScale: 1, step: 1, size: 'sm', w: '5.5rem' } as const;
  return (
    <fieldset className={classes.target}>
      <legend className={classes.word}>
        {kind && <KindShape kind={kind} decorative />}
        {word}
      </legend>
      <span>from</span>
      <NumberInput
        {...shared}
        aria-label={`${word}: at least, in ${unit}`}
        value={target.floor ?? ''}
        onChange={(value) => change({ ...target, floor: toAmount(value) })}
      />
      <span>to</span>
      <NumberInput
        {...shared}
        aria-label={`${word}: at most, in ${unit}`}
        value={target.ceiling ?? ''}
        onChange={(value) => change({ ...target, ceiling: toAmount(value) })}
      />
      <span>{unit} a week</span>
      {isInverted && (
        <p className={classes.problem} role="alert">
          “From” is larger than “to”, so this was not saved yet.
        </p>
      )}
    </fieldset>
  );
}
