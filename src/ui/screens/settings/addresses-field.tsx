import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { SettingsSection } from './settings-section';

interface AddressesFieldProps {
  readonly emails: readonly string[];
  readonly onSave: (emails: readonly string[]) => void;
}

const mostEmails = 20;
const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

/** The user's own addresses, so that Mingle does not count the user as one of the people. */
export function AddressesField({ emails, onSave }: AddressesFieldProps) {
  const [refused, setRefused] = useState('');
  const change = (typed: readonly string[]) => {
    const addresses = [...new Set(typed.map((text) => text.trim().toLowerCase()))];
    setRefused(addresses.find((text) => !isAddress(text)) ?? '');
    onSave(addresses.filter(isAddress));
  };
  return (
    <SettingsSection
      title="My addresses"
      hint="The e-mail addresses you are invited under. Mingle leaves you out when it counts people, and sees which invitations you declined."
    >
      <TagsInput
        w="100%"
        aria-label="My e-mail addresses"
        placeholder={emails.length === 0 ? 'you@example.com' : ''}
        value={[...emails]}
        maxTags={mostEmails}
        splitChars={[',', ' ', ';']}
        acceptValueOnBlur
        error={refused === '' ? null : `“${refused}” is no e-mail address, so it was not added.`}
        onChange={change}
      />
    </SettingsSection>
  );
}
