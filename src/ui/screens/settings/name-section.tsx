import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { SettingsSection } from './settings-section';

interface NameSectionProps {
  readonly name: string;
  readonly onSave: (name: string) => void;
}

/** How the user signs; what is typed is kept when its field is left, or on Enter. */
export function NameSection({ name, onSave }: NameSectionProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    setTyped(null);
    const next = typed?.trim() ?? name;
    if (next !== name) onSave(next);
  };
  return (
    <SettingsSection
      title="My name"
      hint="Drafts are signed with it. While it is empty, Mingle takes the name that your invitations give you."
    >
      <TextInput
        w="100%"
        aria-label="My name"
        autoComplete="name"
        maxLength={500}
        value={typed ?? name}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) keep();
        }}
      />
    </SettingsSection>
  );
}
