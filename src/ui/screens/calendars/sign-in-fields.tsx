import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type RefObject, useEffect } from 'react';
import classes from './sign-in-fields.module.css';

/** What a server asks for before it gives a calendar away; empty where it asks for nothing. */
export interface SignIn {
  readonly name: string;
  readonly password: string;
}

export const noSignIn: SignIn = { name: '', password: '' };

/** The address with the sign-in in it; one that cannot be read stays as it is, to be refused as a whole. */
export function withSignIn(address: string, { name, password }: SignIn): string {
  const text = address.replace(/^webcals?:/i, 'https:');
  if ((name === '' && password === '') || !URL.canParse(text)) return address;
  const url = new URL(text);
  // The address itself escapes no %, and what is left empty may stand in it already.
  if (name !== '') url.username = encodeURIComponent(name);
  if (password !== '') url.password = encodeURIComponent(password);
  return url.href;
}

interface SignInFieldsProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** null while nobody asks for it. */
  readonly signIn: SignIn | null;
  readonly error: string | null;
  readonly readOnly: boolean;
  readonly onChange: (signIn: SignIn) => void;
}

/** Name and password, for calendars that are not published under a secret address; first a way to them. */
export const SignInFields = ({ signIn, ...props }: SignInFieldsProps) =>
  signIn ? (
    <NameAndPassword signIn={signIn} {...props} />
  ) : (
    <Button variant="subtle" className={classes.more ?? ''} onClick={() => props.onChange(noSignIn)}>
      It asks for a name and a password…
    </Button>
  );

function NameAndPassword({
  field,
  signIn,
  error,
  readOnly,
  onChange,
}: SignInFieldsProps & { readonly signIn: SignIn }) {
  // Whoever asked for them, or was asked, fills them in next.
  useEffect(() => field.current?.focus(), [field]);
  return (
    <fieldset className={classes.fields} aria-label="Sign-in">
      <TextInput
        ref={field}
        label="Name"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        readOnly={readOnly}
        value={signIn.name}
        error={error}
        onChange={(event) => onChange({ ...signIn, name: event.currentTarget.value })}
      />
      <PasswordInput
        label="Password"
        autoComplete="off"
        maxLength={500}
        readOnly={readOnly}
        value={signIn.password}
        error={error !== null}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }}
        onChange={(event) => onChange({ ...signIn, password: event.currentTarget.value })}
      />
    </fieldset>
  );
}
