import { Button, Group } from '@mantine/core';
import { useAppInfo } from '../../app/app-info';
import { useOpenHelp } from '../../app/help/help';
import { SettingsSection } from './settings-section';

/** Opens the help, for users who do not know the `?` key. */
export function HelpSection() {
  const { version } = useAppInfo();
  const openHelp = useOpenHelp();
  return (
    <SettingsSection title="Help" hint={`This is Mingle ${version}.`}>
      <Group gap="sm">
        <Button variant="default" onClick={() => openHelp('keys')}>
          Keys
        </Button>
        <Button variant="default" onClick={() => openHelp('news')}>
          What is new
        </Button>
      </Group>
    </SettingsSection>
  );
}
