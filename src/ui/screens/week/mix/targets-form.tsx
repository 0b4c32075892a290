import { Button, NumberInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Settings } from '../../../../domain/settings/settings';
import { defaultTargets, type Target } from '../../../../domain/week/target';
import type { Measure } from '../../../../domain/week/verdict';
import { defaultWholeDayHours, type WholeDayHours } from '../../../../domain/week/whole-day';
import { KindLabel } from '../../../parts/kind-label';
import { PresetChoice } from './presets/preset-choice';
import classes from './targets-form.module.css';

/** What the form changes. */
export type WeekAmounts = Pick<Settings, 'targets' | 'wholeDayHours'>;

const startingAmounts: WeekAmounts = { targets: defaultTargets, wholeDayHours: defaultWholeDayHours };

interface TargetsFormProps {
  readonly amounts: WeekAmounts;
  readonly onSave: (amounts: WeekAmounts) => void;
  readonly onCancel: () => void;
}

/** Floor and ceiling of each measure, where an empty field sets no limit, and the hours of a whole day. */
export function TargetsForm({ amounts, onSave, onCancel }: TargetsFormProps) {
  const [draft, setDraft] = useState(amounts);
  const { targets } = draft;
  const set = (measure: Measure) => (target: Target) =>
    setDraft({ ...draft, targets: { ...targets, [measure]: target } });
  const isAnyCrossed = Object.values(targets).some(isCrossed);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAnyCrossed) onSave(draft);
      }}
    >
      <p className={classes.lead}>What a good week holds for you. An empty field sets no limit.</p>
      <PresetChoice targets={targets} onChoose={(chosen) => setDraft({ ...draft, targets: chosen })} />
      <div className={classes.fields}>
        <span />
        <span className={classes.column}>At least</span>
        <span className={classes.column}>At most</span>
        <Range name="Networking hours" target={targets.networkingHours} onChange={set('networkingHours')}>
          <KindLabel kind="networking" />, hours
        </Range>
        <Range name="Social hours" target={targets.socialHours} onChange={set('socialHours')}>
          <KindLabel kind="social" />, hours
        </Range>
        <Range name="Different people" target={targets.people} onChange={set('people')}>
          Different people
        </Range>
      </div>
      <WholeDayFields
        hours={draft.wholeDayHours}
        onChange={(wholeDayHours) => setDraft({ ...draft, wholeDayHours })}
      />
      {isAnyCrossed && (
        <p className={classes.problem} role="alert">
          “At least” is above “at most”. Lower the one or raise the other.
        </p>
      )}
      <div className={classes.actions}>
        <Button variant="subtle" onClick={() => setDraft(startingAmounts)}>
          Starting values
        </Button>
        <span className={classes.space} />
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" disabled={isAnyCrossed}>
          Save
        </Button>
      </div>
    </form>
  );
}

const isCrossed = ({ floor, ceiling }: Target): boolean =>
  floor !== null && ceiling !== null && floor > ceiling;

interface RangeProps {
  /** Named in each field's label, since a screen reader reads a field without its row. */
  readonly name: string;
  readonly target: Target;
  readonly onChange: (target: Target) => void;
  readonly children: ReactNode;
}

function Range({ name, target, onChange, children }: RangeProps) {
  const field = (end: keyof Target, words: string) => (
    <NumberInput
      size="xs"
      aria-label={`${name}, ${words}`}
      value={target[end] ?? ''}
      min={0}
      max={1_000}
      step={name === 'Different people' ? 1 : 0.5}
      decimalScale={1}
      placeholder="–"
      error={isCrossed(target)}
      onChange={(value) => onChange({ ...target, [end]: typeof value === 'number' ? value : null })}
    />
  );
  return (
    <>
      <span className={classes.measure}>{children}</span>
      {field('floor', 'at least')}
      {field('ceiling', 'at most')}
    </>
  );
}

interface WholeDayFieldsProps {
  readonly hours: WholeDayHours;
  readonly onChange: (hours: WholeDayHours) => void;
}

/** What a day of a whole-day event counts; an empty field keeps what was there. */
function WholeDayFields({ hours, onChange }: WholeDayFieldsProps) {
  const field = (kind: keyof WholeDayHours, name: string) => (
    <NumberInput
      size="xs"
      label={<KindLabel kind={kind} />}
      aria-label={name}
      value={hours[kind]}
      min={0}
      max={24}
      step={0.5}
      decimalScale={1}
      onChange={(value) => typeof value === 'number' && onChange({ ...hours, [kind]: value })}
    />
  );
  return (
    <fieldset className={classes.wholeDays}>
      <legend>A whole day counts, in hours</legend>
      {field('networking', 'Networking, hours of a whole day')}
      {field('social', 'Social, hours of a whole day')}
    </fieldset>
  );
}
