import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { photosLeftOutText } from '../../../words/people/contact-problem';
import { useFormat } from '../../app/app-info';
import { useClient } from '../../app/client/client';
import { useImportFiles } from '../../app/importing/import-files';
import { showFailure, showToast } from '../../app/toasts';
import { saveFile } from '../../parts/save-file';

/** Address books in and out (product P7). */
export function ContactsMenu() {
  const { chooseContacts } = useImportFiles();
  const save = useSaveContacts();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}>
          Contacts
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={chooseContacts}>Import contacts…</Menu.Item>
        <Menu.Item onClick={() => void save('4.0')}>Export contacts (vCard 4.0)</Menu.Item>
        <Menu.Item onClick={() => void save('3.0')}>Export contacts for phones (vCard 3.0)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useSaveContacts() {
  const client = useClient();
  const format = useFormat();
  return async (version: '4.0' | '3.0') => {
    const answer = await client.call('contacts.export', { version });
    if (!answer.ok) return showFailure(answer.error, { operation: 'contacts.export' });
    if (answer.value.people === 0) return showToast('You keep nobody yet, so there is nothing to export.');
    saveFile('contacts.vcf', answer.value.text, 'text/vcard');
    const lacks = photosLeftOutText(answer.value.photosLeftOut, format);
    if (lacks) showToast(lacks);
  };
}
