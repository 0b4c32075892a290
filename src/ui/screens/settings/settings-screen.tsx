import { Switch } from '@mantine/core';
import { useAppInfo } from '../../app/app-info';
import { useEdit } from '../../app/client/edits';
import { Page } from '../../parts/page';
import { SaveState } from '../../parts/save-state';
import { AddressesField } from './addresses-field';
import { DataSection } from './data-section';
import { DatesSection } from './dates-section';
import { HelpSection } from './help-section';
import { LookSection } from './look-section';
import { MyHoursSection } from './my-hours/my-hours-section';
import { NameSection } from './name-section';
import { RemindersSection } from './reminders-section';
import type { SaveSettings } from './save-settings';
import { SettingsSection } from './settings-section';
import { StepTemplatesSection } from './step-templates/step-templates-section';
import { TargetsSection } from './targets-section';

/** Everything the user can change about Mingle; each change is saved at once. */
export function SettingsScreen() {
  const { settings } = useAppInfo();
  const edit = useEdit('settings.save');
  const save: SaveSettings = (change) => void edit(change);
  return (
    <Page layout="read" title="Settings" actions={<SaveState />}>
      <LookSection settings={settings} onSave={save} />
      <DatesSection settings={settings} onSave={save} />
      <TargetsSection settings={settings} onSave={save} />
      <MyHoursSection settings={settings} onSave={save} />
      <RemindersSection settings={settings} onSave={save} />
      <NameSection name={settings.myName} onSave={(myName) => save({ myName })} />
      <AddressesField emails={settings.myEmails} onSave={(myEmails) => save({ myEmails: [...myEmails] })} />
      <SettingsSection title="Contacts">
        <Switch
          label="Keep photos"
          description="The photos of vCards that you import from now on become files in your data folder, are shown with their people, and go out with your contacts. Never in a copy to share, nor in backups."
          checked={settings.keepPhotos}
          onChange={(event) => save({ keepPhotos: event.currentTarget.checked })}
        />
      </SettingsSection>
      <StepTemplatesSection />
      <DataSection />
      <HelpSection />
    </Page>
  );
}
