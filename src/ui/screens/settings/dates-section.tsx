import { NativeSelect } from '@mantine/core';
import type { Settings } from '../../../domain/settings/settings';
import { useAppInfo, useFormat } from '../../app/app-info';
import { ZoneField } from '../../parts/zone-field';
import { ChoiceField } from './choice-field';
import type { SaveSettings } from './save-settings';
import { SettingsSection } from './settings-section';

interface DatesSectionProps {
  readonly settings: Settings;
  readonly onSave: SaveSettings;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** First day of the week, 12 or 24 hours, time zone (product E5). */
export function DatesSection({ settings, onSave }: DatesSectionProps) {
  const { zone } = useAppInfo();
  const format = useFormat();
  return (
    <SettingsSection title="Dates and times">
      <NativeSelect
        label="The week begins on"
        value={settings.firstDay ?? ''}
        data={[
          { value: '', label: 'As the system' },
          ...weekdays.map((weekday) => ({ value: String(weekday), label: format.weekday(weekday) })),
        ]}
        onChange={(event) => onSave({ firstDay: Number(event.currentTarget.value) || null })}
      />
      <ChoiceField
        label="Hours"
        value={String(settings.hourCycle ?? 'system') as 'system' | '12' | '24'}
        choices={[
          { value: 'system', label: 'As the system' },
          { value: '24', label: '15:30' },
          { value: '12', label: '3:30 pm' },
        ]}
        onChange={(hours) => onSave({ hourCycle: hours === 'system' ? null : hours === '12' ? 12 : 24 })}
      />
      <ZoneField
        label="Time zone"
        description={
          settings.zone === null ? `As the system: ${zone}` : 'Clear it to follow the system again.'
        }
        placeholder="As the system"
        value={settings.zone}
        onChange={(chosen) => onSave({ zone: chosen })}
      />
    </SettingsSection>
  );
}
