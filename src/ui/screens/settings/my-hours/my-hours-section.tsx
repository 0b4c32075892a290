import { NumberInput } from '@mantine/core';
import type { Settings } from '../../../../domain/settings/settings';
import type { MyHours } from '../../../../domain/week/ideas/my-hours';
import type { SaveSettings } from '../save-settings';
import { SettingsSection } from '../settings-section';
import { HoursFields } from './hours-fields';
import { HoursOfDays } from './hours-of-days';
import classes from './my-hours.module.css';
import { UnwantedTimes } from './unwanted-times';

interface MyHoursSectionProps {
  readonly settings: Pick<Settings, 'myHours' | 'ideaLessons'>;
  readonly onSave: SaveSettings;
}

/** When the user has time for ideas: work, friends, sleep, and what stays free around events (product W5). */
export function MyHoursSection({ settings: { myHours, ideaLessons }, onSave }: MyHoursSectionProps) {
  const change = (part: Partial<MyHours>) => {
    const next = { ...myHours, ...part };
    onSave({ myHours: { ...next, work: [...next.work], personal: [...next.personal] } });
  };
  return (
    <SettingsSection
      title="My hours"
      hint="Ideas for the week stay inside these hours: networking in your working hours, social in your own time. The same time twice, such as midnight to midnight, means no time on that day."
    >
      <HoursOfDays word="Work" hours={myHours.work} onChange={(work) => change({ work })} />
      <HoursOfDays word="Own time" hours={myHours.personal} onChange={(personal) => change({ personal })} />
      <fieldset className={classes.line}>
        <legend className={classes.day}>Sleep</legend>
        <HoursFields
          name="Sleep"
          hours={myHours.sleep}
          overMidnight
          onChange={(sleep) => change({ sleep })}
        />
      </fieldset>
      <Minutes
        label="Free before and after an event, in minutes"
        value={myHours.bufferMinutes}
        onChange={(bufferMinutes) => change({ bufferMinutes })}
      />
      <Minutes
        label="Usual way to a place, in minutes"
        value={myHours.wayMinutes}
        onChange={(wayMinutes) => change({ wayMinutes })}
      />
      <UnwantedTimes lessons={ideaLessons} />
    </SettingsSection>
  );
}

interface MinutesProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** An empty field keeps what was there. */
function Minutes({ label, value, onChange }: MinutesProps) {
  return (
    <NumberInput
      label={label}
      min={0}
      max={720}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      step={5}
      className={classes.minutes ?? ''}
      value={value}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  );
}
