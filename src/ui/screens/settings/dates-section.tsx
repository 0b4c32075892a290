import { Group, NativeSelect } from '@mantine/core';
import type { Settings } from '../../../domain/settings/settings';
import { defaultWeekTurn, type WeekTurn } from '../../../domain/week/shown-week';
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
      <TurnField turn={settings.weekTurn} onSave={onSave} />
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

interface TurnFieldProps {
  readonly turn: WeekTurn | null;
  readonly onSave: SaveSettings;
}

const turnDays = [4, 5, 6, 7] as const;
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/** From when on the coming week is shown (product W10). */
function TurnField({ turn, onSave }: TurnFieldProps) {
  const format = useFormat();
  const { weekday, hour } = turn ?? { ...defaultWeekTurn, weekday: null };
  return (
    <Group align="flex-end" gap="xs">
      <NativeSelect
        label="Week and Today show the coming week from"
        value={weekday ?? ''}
        data={[
          { value: '', label: 'its first day on' },
          ...turnDays.map((day) => ({ value: String(day), label: format.weekday(day) })),
        ]}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          onSave({ weekTurn: chosen === 0 ? null : { weekday: chosen, hour } });
        }}
      />
      {turn && (
        <NativeSelect
          aria-label="From this hour"
          value={turn.hour}
          data={hoursOfDay.map((one) => ({ value: String(one), label: format.clock(one * 60) }))}
          onChange={(event) => onSave({ weekTurn: { ...turn, hour: Number(event.currentTarget.value) } })}
        />
      )}
    </Group>
  );
}
