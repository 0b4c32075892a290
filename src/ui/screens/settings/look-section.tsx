import { Switch } from '@mantine/core';
import type { Settings } from '../../../domain/settings/settings';
import { ChoiceField } from './choice-field';
import type { SaveSettings } from './save-settings';
import { SettingsSection } from './settings-section';

interface LookSectionProps {
  readonly settings: Settings;
  readonly onSave: SaveSettings;
}

/** Light and dark (product E2), and whether single letters are commands (E1). */
export function LookSection({ settings, onSave }: LookSectionProps) {
  return (
    <SettingsSection title="Look and keys">
      <ChoiceField
        label="Colours"
        value={settings.colorScheme ?? 'system'}
        choices={[
          { value: 'system', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(scheme) => onSave({ colorScheme: scheme === 'system' ? null : scheme })}
      />
      <Switch
        label="Single-letter keys"
        description="N, S, B, O and U mark the selected events, 1 to 4 change the view. Press ? to see all keys."
        checked={settings.letterKeys}
        onChange={(event) => onSave({ letterKeys: event.currentTarget.checked })}
      />
      <Switch
        label="Suggestions"
        description="Mingle proposes what an event is for, on this computer, and says why. It learns from your marks."
        checked={settings.suggestions}
        onChange={(event) => onSave({ suggestions: event.currentTarget.checked })}
      />
    </SettingsSection>
  );
}
