import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { dailyMinutes } from '../../../../domain/calendars/subscription';
import { intervalText } from '../../../../words/interval';
import { useFormat } from '../../../app/app-info';
import { isUnencrypted } from '../../../parts/feed/address-words';
import { intervalChoices } from '../../../parts/interval-choices';
import { UnencryptedNote } from '../../../parts/note';
import classes from './dialogs.module.css';
import { addressErrorText, type Loading } from './use-loading';

interface AddressDialogProps {
  /** The address to begin with; null while the dialog is closed. */
  readonly given: string | null;
  readonly loading: Loading;
  readonly onClose: () => void;
}

/** Asks for the address of a programme, which is fetched again. */
export const AddressDialog = ({ given, loading, onClose }: AddressDialogProps) => (
  <Modal
    opened={given !== null}
    // A fetch that is under way would go on unseen.
    onClose={() => loading.busy === null && onClose()}
    title="The address of the programme"
    size="lg"
  >
    <AddressForm given={given ?? ''} loading={loading} onClose={onClose} />
  </Modal>
);

function AddressForm({ given, loading, onClose }: AddressDialogProps & { readonly given: string }) {
  const format = useFormat();
  const [address, setAddress] = useState(given);
  const [everyMinutes, setEveryMinutes] = useState<number | null>(dailyMinutes);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const busy = loading.busy !== null;
  const refuse = (text: string) => {
    setError(text);
    field.current?.focus();
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const text = address.trim();
    if (busy) return;
    if (text === '') return refuse('Paste the address of the programme here.');
    setError(null);
    const failure = await loading.subscribe({ address: text, everyMinutes });
    if (failure) refuse(addressErrorText(failure, format));
    else onClose();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        ref={field}
        label="Address"
        description="Look for “schedule” or “export” on the pages of the conference: schedule.xml, schedule.json or an .ics."
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        maxLength={4_000}
        data-autofocus
        readOnly={busy}
        value={address}
        error={error}
        onChange={({ currentTarget }) => {
          setAddress(currentTarget.value);
          setError(null);
        }}
      />
      {isUnencrypted(address) && <UnencryptedNote of="programme" />}
      <NativeSelect
        label="Fetch it again"
        data={intervalChoices(everyMinutes).map((minutes) => ({
          value: String(minutes),
          label: intervalText(minutes, format),
        }))}
        value={String(everyMinutes)}
        onChange={({ currentTarget: { value } }) => setEveryMinutes(value === 'null' ? null : Number(value))}
      />
      <div role="status">{loading.busy}</div>
      <div className={classes.buttons}>
        <Button variant="default" aria-disabled={busy} onClick={() => busy || onClose()}>
          Cancel
        </Button>
        {/* Not disabled during the fetch, so that it keeps the focus. */}
        <Button type="submit" aria-disabled={busy}>
          Fetch it
        </Button>
      </div>
    </form>
  );
}
