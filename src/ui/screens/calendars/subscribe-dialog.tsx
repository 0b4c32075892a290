import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../contract/failure';
import { fetchIntervals } from '../../../domain/calendars/subscription';
import { intervalText } from '../../../words/interval';
import type { CountFormat } from '../../../words/language';
import { useFormat } from '../../app/app-info';
import { useFileReads } from '../../app/importing/file-reads';
import { ReadProgress } from '../../app/importing/read-progress';
import { fetchErrorText, isUnencrypted } from '../../parts/feed/address-words';
import { UnencryptedNote } from '../../parts/note';
import { noSignIn, type SignIn, SignInFields, withSignIn } from './sign-in-fields';
import classes from './subscribe-dialog.module.css';
import { useSubscribe } from './use-subscribe';

interface SubscribeDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The address to begin with. */
  readonly given?: string;
}

/** Asks for the address of a calendar to subscribe to (product I8). */
export function SubscribeDialog({ opened, onClose, given = '' }: SubscribeDialogProps) {
  const subscribe = useSubscribe(onClose);
  const leave = () => {
    subscribe.cancel();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={leave} title="Subscribe to an address" size="lg">
      <SubscribeForm {...subscribe} given={given} onLeave={leave} />
    </Modal>
  );
}

type Every = 'asked' | 'never' | `${number}`;

const everyChoices = (format: CountFormat): readonly { readonly value: Every; readonly label: string }[] => [
  { value: 'asked', label: 'As the calendar asks' },
  ...fetchIntervals.map((minutes) => ({
    value: `${minutes}` as const,
    label: capitalised(intervalText(minutes, format)),
  })),
  { value: 'never', label: capitalised(intervalText(null, format)) },
];

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const toMinutes = (every: Exclude<Every, 'asked'>): number | null =>
  every === 'never' ? null : Number(every);

interface SubscribeFormProps extends ReturnType<typeof useSubscribe> {
  readonly given: string;
  readonly onLeave: () => void;
}

function SubscribeForm({ readId, failure, subscribe, cancel, given, onLeave }: SubscribeFormProps) {
  const [address, setAddress] = useState(given);
  const [every, setEvery] = useState<Every>('asked');
  // A failure is about the submitted address, so it is hidden after an edit.
  const [edited, setEdited] = useState(false);
  const format = useFormat();
  const [missing, setMissing] = useState(false);
  const [signIn, setSignIn] = useState<SignIn | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const busy = readId !== null;
  const wantsSignIn = failure?.field === 'sign-in';
  const failureText = !edited && failure ? errorText(failure) : null;
  const addressError = missing ? 'Paste the address of the calendar here.' : !wantsSignIn && failureText;

  useEffect(() => {
    if (!failure) return;
    if (wantsSignIn) setSignIn((current) => current ?? noSignIn);
    (wantsSignIn ? nameField : field).current?.focus();
  }, [failure, wantsSignIn]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const text = address.trim();
    setEdited(false);
    setMissing(text === '');
    if (text === '') return field.current?.focus();
    const fullAddress = withSignIn(text, signIn ?? noSignIn);
    void subscribe({
      address: fullAddress,
      ...(every === 'asked' ? {} : { everyMinutes: toMinutes(every) }),
    });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <AddressField
        field={field}
        address={address}
        error={addressError}
        readOnly={busy}
        onChange={(text) => {
          setAddress(text);
          setEdited(true);
          setMissing(false);
        }}
      />
      {isUnencrypted(address) && <UnencryptedNote of="calendar" />}
      <SignInFields
        field={nameField}
        signIn={signIn}
        error={wantsSignIn ? failureText : null}
        readOnly={busy}
        onChange={(next) => {
          setSignIn(next);
          setEdited(true);
        }}
      />
      <NativeSelect
        label="Fetch it"
        data={everyChoices(format).map((choice) => ({ ...choice }))}
        value={every}
        onChange={(event) => setEvery(event.currentTarget.value as Every)}
      />
      <div role="status">{readId && <Fetching readId={readId} />}</div>
      <Buttons busy={busy} onCancel={busy ? cancel : onLeave} />
    </form>
  );
}

/** The submit button is not disabled during the fetch, only `aria-disabled`, so that it keeps the focus. */
const Buttons = ({ busy, onCancel }: { readonly busy: boolean; readonly onCancel: () => void }) => (
  <div className={classes.buttons}>
    <Button variant="default" onClick={onCancel}>
      {busy ? 'Stop fetching' : 'Cancel'}
    </Button>
    <Button type="submit" aria-disabled={busy}>
      Fetch and look through
    </Button>
  </div>
);

interface AddressFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly address: string;
  readonly error: ReactNode;
  readonly readOnly: boolean;
  readonly onChange: (address: string) => void;
}

const AddressField = ({ field, address, error, readOnly, onChange }: AddressFieldProps) => (
  <TextInput
    ref={field}
    label="Address"
    classNames={{ error: classes.error ?? '' }}
    description={<AddressHelp />}
    inputWrapperOrder={['label', 'description', 'input', 'error']}
    inputMode="url"
    autoComplete="off"
    spellCheck={false}
    placeholder="https://"
    maxLength={4_000}
    data-autofocus
    readOnly={readOnly}
    value={address}
    error={error}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

const signInAdvice = 'Write them here, or use the calendar’s secret or published address.';

const errorText = (failure: Failure): string =>
  fetchErrorText(failure, failure.field === 'sign-in' ? { next: signInAdvice } : {});

const AddressHelp = () => (
  <span className={classes.hint}>
    <span>Google: Settings → your calendar → Secret address in iCal format.</span>
    <span>Outlook: Settings → Shared calendars → Publish.</span>
    <span>It is kept on this computer and shown nowhere.</span>
  </span>
);

function Fetching({ readId }: { readonly readId: string }) {
  const { own } = useFileReads();
  const reading = own.find(({ id }) => id === readId);
  return (
    <div className={classes.busy}>
      <span>Fetching the calendar…</span>
      <ReadProgress reading={reading ?? { task: 'Fetching the calendar', share: null }} />
    </div>
  );
}
