import { Group, NativeSelect, Switch } from '@mantine/core';
import { clockMinutes } from '../../../domain/event/wall-clock';
import type { ReminderSettings } from '../../../domain/reminders/reminder-settings';
import type { Settings } from '../../../domain/settings/settings';
import { useFormat } from '../../app/app-info';
import { isDesktop as isInDesktop } from '../../app/client/transport-electron';
import type { SaveSettings } from './save-settings';
import { SettingsSection } from './settings-section';

interface RemindersSectionProps {
  readonly settings: Settings;
  readonly onSave: SaveSettings;
  /** Only the desktop app shows notifications and can start with the computer. */
  readonly isDesktop?: boolean;
}

const inBrowser =
  'Notifications come from the desktop app. In the browser, Today lists what came due since you looked.';
const onDesktop =
  'For follow-ups, steps, birthdays and events that are over. Mingle has to run for them; what came due while it was closed is shown at the next start.';

/** Notifications, quiet hours, and running in the background (product R1, R3). */
export function RemindersSection({ settings, onSave, isDesktop = isInDesktop() }: RemindersSectionProps) {
  const { reminders, startsAtLogin, staysInTray } = settings;
  const change = (part: Partial<ReminderSettings>) => onSave({ reminders: { ...reminders, ...part } });
  return (
    <SettingsSection title="Reminders">
      <Switch
        label="Show notifications"
        description={isDesktop ? onDesktop : inBrowser}
        checked={reminders.isOn}
        onChange={(event) => change({ isOn: event.currentTarget.checked })}
      />
      {reminders.isOn && (
        <>
          <TimeSelect
            label="What is due on a day is named at"
            value={reminders.digestAt}
            onChange={(digestAt) => change({ digestAt })}
          />
          <Group align="flex-end" gap="xs">
            <TimeSelect
              label="Quiet from"
              value={reminders.quietFrom}
              onChange={(quietFrom) => change({ quietFrom })}
            />
            <TimeSelect label="to" value={reminders.quietTo} onChange={(quietTo) => change({ quietTo })} />
          </Group>
        </>
      )}
      {isDesktop && (
        <>
          <Switch
            label="Start with the computer"
            checked={startsAtLogin}
            onChange={(event) => onSave({ startsAtLogin: event.currentTarget.checked })}
          />
          <Switch
            label="Go on in the tray when the window is closed"
            description="Where the desktop shows no tray, closing the window ends Mingle as before."
            checked={staysInTray}
            onChange={(event) => onSave({ staysInTray: event.currentTarget.checked })}
          />
        </>
      )}
    </SettingsSection>
  );
}

interface TimeSelectProps {
  readonly label: string;
  /** HH:MM. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const two = (value: number): string => String(value).padStart(2, '0');
const halfHours = Array.from(
  { length: 48 },
  (_, index) => `${two(Math.floor(index / 2))}:${index % 2 === 0 ? '00' : '30'}`,
);

/** A time of day in half hours; another one that the data holds stays among the choices. */
function TimeSelect({ label, value, onChange }: TimeSelectProps) {
  const format = useFormat();
  const times = halfHours.includes(value) ? halfHours : [value, ...halfHours];
  return (
    <NativeSelect
      label={label}
      value={value}
      data={times.map((time) => ({ value: time, label: format.clock(clockMinutes(time)) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
