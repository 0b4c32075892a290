import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { EventRow } from '../../../../contract/views/event';
import { mailLink } from '../../../../domain/follow-ups/mail-link';
import type { Guest } from '../../../../domain/people/guest';
import type { SocialPrep } from '../../../../domain/prep/social';
import { entryOf } from '../../../../domain/record';
import { listed } from '../../../../words/language';
import { type RoundText, roundText } from '../../../../words/prep/round-text';
import { useFormat } from '../../../app/app-info';
import { copyText } from '../../../app/broken/copy-text';
import { showToast } from '../../../app/toasts';
import { useKnownPeople } from '../../../parts/people/known-people';
import addButton from '../fields/add-button.module.css';
import lists from '../fields/lists.module.css';

interface SendRoundProps {
  readonly row: EventRow;
  readonly guests: readonly Guest[];
  readonly prep: SocialPrep;
}

/** The guests as the form has them, saved or not. */
function guestsNow(guests: readonly Guest[], prep: SocialPrep): readonly Guest[] {
  const invited = guests
    .filter(({ from }) => from === 'calendar')
    .map((guest) => ({ ...guest, answer: entryOf(prep.answers, guest.id) ?? guest.answer }));
  return [...invited, ...prep.guests.map((guest): Guest => ({ ...guest, email: '', from: 'hand' }))];
}

/** Opens the text that says to all guests who is coming and who brings what (product S2). */
export function SendRound({ row, guests, prep }: SendRoundProps) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const now = guestsNow(guests, prep);
  return (
    <>
      <button type="button" className={addButton.add} onClick={() => setOpen(true)}>
        <IconSend size={14} stroke={1.75} aria-hidden />
        Text to send round
      </button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} size="lg" title="A text to send round">
        <RoundForm
          written={roundText(
            { title: row.summary, span: row.span, place: row.location, guests: now, brings: prep.brings },
            format,
          )}
          guests={now.filter(({ answer }) => answer !== 'not-coming')}
        />
      </Modal>
    </>
  );
}

interface RoundFormProps {
  readonly written: RoundText;
  readonly guests: readonly Guest[];
}

/** The text can be changed before it is copied or goes to the mail program. */
function RoundForm({ written, guests }: RoundFormProps) {
  const [body, setBody] = useState(written.body);
  const people = useKnownPeople(true);
  const addressOf = ({ email, person }: Guest): string =>
    email || (people.find(({ id }) => id === person)?.emails[0] ?? '');
  const without = guests.filter((guest) => addressOf(guest) === '').map(({ name }) => name);
  const link = mailLink({ to: [...new Set(guests.map(addressOf))], subject: written.subject, body });
  return (
    <Stack gap="sm">
      <Textarea
        label="Message"
        autosize
        minRows={6}
        maxRows={16}
        data-autofocus
        value={body}
        onChange={({ currentTarget }) => setBody(currentTarget.value)}
      />
      <p className={lists.note}>
        {link === null
          ? 'Too long for a mail program to take. Copy it instead.'
          : without.length > 0 && `Without an address here: ${listed(without)}.`}
      </p>
      <Group justify="flex-end" gap="sm">
        {link !== null && (
          <Button component="a" href={link} target="_blank" rel="noopener" variant="default">
            Open in mail
          </Button>
        )}
        <Button
          onClick={() => {
            copyText(body);
            showToast('Copied.');
          }}
        >
          Copy
        </Button>
      </Group>
    </Stack>
  );
}
