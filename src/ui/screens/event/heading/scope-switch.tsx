import { Radio } from '@mantine/core';
import type { EventView, Scope } from '../../../../contract/views/event';
import classes from './scope-switch.module.css';

interface ScopeSwitchProps {
  readonly view: EventView;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

const scopes = ['series', 'occurrence'] as const;

const words: Readonly<Record<Scope, string>> = {
  series: 'Every time',
  occurrence: 'Only this one',
};

/** For a recurring event: whether marks and prep are for the whole series or for this occurrence. */
export function ScopeSwitch({ view, scope, onChange }: ScopeSwitchProps) {
  if (!view.row.recurring) return null;
  if (view.prepScope === 'occurrence') {
    return (
      <p className={classes.own}>This one has its own plan. What you change here is for this one only.</p>
    );
  }
  return (
    <Radio.Group
      aria-label="What you say here is for"
      value={scope}
      onChange={(value) => onChange(value === 'occurrence' ? 'occurrence' : 'series')}
    >
      <div className={classes.choices}>
        {scopes.map((choice) => (
          <Radio
            key={choice}
            size="xs"
            value={choice}
            label={words[choice]}
            classNames={{ label: classes.label ?? '' }}
          />
        ))}
      </div>
      {scope === 'occurrence' && (
        <p className={classes.own}>What you change now is for this one only; the others stay as they are.</p>
      )}
    </Radio.Group>
  );
}
