import { IconAlertTriangle, IconInfoCircle, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './note.module.css';

type Tone = 'plain' | 'warning';

const icons: Readonly<Record<Tone, TablerIcon>> = { plain: IconInfoCircle, warning: IconAlertTriangle };

interface NoteProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A sentence or two that belong to what stands above them. */
export function Note({ tone, children }: NoteProps) {
  const Icon = icons[tone];
  return (
    <p className={classes.note} data-tone={tone}>
      <Icon className={classes.icon} size={16} stroke={1.5} aria-hidden />
      <span className={classes.text}>{children}</span>
    </p>
  );
}

/** Said wherever a calendar travels in the open. */
export const UnencryptedNote = () => (
  <Note tone="warning">
    This address is not encrypted: anyone on the way can read this calendar, and change it.
  </Note>
);
