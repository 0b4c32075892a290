import { VisuallyHidden } from '@mantine/core';
import type { FriendView } from '../../../../contract/views/programme';
import classes from './initials.module.css';

export const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '?';

/** The friends who picked a session, by initial. */
export function Initials({ friends }: { readonly friends: readonly FriendView[] | undefined }) {
  return (
    <span className={classes.initials}>
      {friends?.map(({ id, name }) => (
        <span key={id} className={classes.initial} title={`${name} picked this`}>
          <span aria-hidden>{initialOf(name)}</span>
          <VisuallyHidden>{`${name} picked this`}</VisuallyHidden>
        </span>
      ))}
    </span>
  );
}
