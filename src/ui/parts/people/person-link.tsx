import { ActionIcon } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { Link } from 'wouter';
import { personPath } from '../../../contract/page-path';
import type { PersonRef } from '../../../domain/people/directory';
import { mentionRef } from '../../../domain/people/directory';
import classes from './person-link.module.css';
import { refOfText } from './person-path';

interface PersonLinkProps {
  readonly name: string;
  /** Empty when only the name is known. */
  readonly email?: string;
  /** Whom the name means, where that was chosen. */
  readonly person?: PersonRef | undefined;
}

const refOf = ({ name, email = '', person }: PersonLinkProps) =>
  person ?? (email === '' ? refOfText(name) : mentionRef({ email, name }));

/** A name that leads to the person's page (product P11). */
export function PersonLink({ name, email = '', person }: PersonLinkProps) {
  const ref = refOf({ name, email, person });
  if (ref === null) return name;
  return (
    <Link href={personPath(ref)} className={classes.link} dir="auto" {...(email && { title: email })}>
      {name}
    </Link>
  );
}

/** The same by the reference that the list of people has. */
export const PersonRefLink = ({ id, name }: { readonly id: PersonRef; readonly name: string }) => (
  <Link href={personPath(id)} className={classes.link} dir="auto">
    {name}
  </Link>
);

/** A small link beside a field that holds a name; nothing while the field is empty. */
export function PersonButton(who: PersonLinkProps) {
  const ref = refOf(who);
  if (ref === null) return null;
  return (
    <ActionIcon
      component={Link}
      href={personPath(ref)}
      size="sm"
      color="ink"
      aria-label={`Open the page of ${who.name.trim()}`}
    >
      <IconUser size={14} stroke={1.75} />
    </ActionIcon>
  );
}
