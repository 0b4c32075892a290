import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type RefObject, useEffect } from 'react';
import classes from './sign-in-fields.module.css';

/** Name and password for the server (HTTP basic authentication); empty if it asks for none. */
export interface SignIn {
  readonly name: string;
  readonly password: string;
}

export const noSignIn: SignIn = { name: '', password: '' };

/** The address with the sign-in as its user info. An address that does not parse is returned as is; the host rejects it. */
export function withSignIn(address: string, { name, password }: SignIn): string {
  const text = address.replace(/^webcals?:/i, 'https:');
  if ((name === '' && password === '') || !URL.canParse(text)) return address;
  const url = new URL(text);
  // `URL` does not escape `%`. An empty field must not clear what the address already contains.
  if (name !== '') url.username = encodeURIComponent(name);
  if (password !== '') url.password = encodeURIComponent(password);
  return url.href;
}

interface SignInFieldsProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Null until the user or the server asks for it. */
  readonly signIn: SignIn | null;
  readonly error: string | null;
  readonly readOnly: boolean;
  readonly onChange: (signIn: SignIn) => void;
}

/** Name and password, for calendars without a secret address; at first only a button that shows the two fields. */
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
  // The fields were just asked for, so the user fills them in next.
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
