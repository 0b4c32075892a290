import { ActionIcon } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Figure, Preset } from '../../../../../domain/week/presets';
import { presets, presetWith } from '../../../../../domain/week/presets';
import type { MixTargets } from '../../../../../domain/week/target';
import { figureWords, ownHours, presetWords } from '../../../../../words/mix/presets';
import { Chip } from '../../../../parts/chip';
import classes from './preset-choice.module.css';

interface PresetChoiceProps {
  readonly targets: MixTargets;
  readonly onChoose: (targets: MixTargets) => void;
}

/** Named targets to start from, and where the chosen ones come from (product W3). */
export function PresetChoice({ targets, onChoose }: PresetChoiceProps) {
  const chosen = presetWith(targets);
  return (
    <fieldset className={classes.choice}>
      <legend>Start from</legend>
      <div className={classes.chips}>
        {presets.map((preset) => (
          <Chip key={preset.name} pressed={preset === chosen} onPress={() => onChoose(preset.targets)}>
            {presetWords[preset.name].name}
          </Chip>
        ))}
      </div>
      {chosen ? (
        <About key={chosen.name} preset={chosen} />
      ) : (
        <p className={classes.about}>Your own values.</p>
      )}
    </fieldset>
  );
}

function About({ preset: { name, figures } }: { readonly preset: Preset }) {
  const [opened, setOpened] = useState(false);
  const words = presetWords[name];
  const label = `Where ${words.name} comes from`;
  return (
    <>
      <p className={classes.about}>
        {words.about}{' '}
        <ActionIcon size="sm" aria-label={label} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <IconInfoCircle size={16} stroke={1.5} />
        </ActionIcon>
      </p>
      {opened && (
        <div className={classes.sources}>
          {figures.map((figure) => (
            <Source key={figure} figure={figure} />
          ))}
          <p>{ownHours}</p>
        </div>
      )}
    </>
  );
}

function Source({ figure }: { readonly figure: Figure }) {
  const { says, source, caution } = figureWords[figure];
  return (
    <p>
      {says} <cite>{source}</cite>.{caution !== null && <strong> {caution}</strong>}
    </p>
  );
}
