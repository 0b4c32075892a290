import { IconAlertTriangle, IconInfoCircle, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './note.module.css';

type Tone = 'plain' | 'warning';

const icons: Readonly<Record<Tone, TablerIcon>> = { plain: IconInfoCircle, warning: IconAlertTriangle };

interface NoteProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A sentence or two about what is above. */
export function Note({ tone, children }: NoteProps) {
  const Icon = icons[tone];
  return (
    <p className={classes.note} data-tone={tone}>
      <Icon className={classes.icon} size={16} stroke={1.5} aria-hidden />
      <span className={classes.text}>{children}</span>
    </p>
  );
}

const unencrypted = {
  calendar: 'This address is not encrypted: anyone on the way can read this calendar, and change it.',
  programme: 'This address is not encrypted: anyone on the way can read this programme, and change it.',
} as const;

/** Shown wherever something is transferred without encryption. */
export const UnencryptedNote = ({ of }: { readonly of: keyof typeof unencrypted }) => (
  <Note tone="warning">{unencrypted[of]}</Note>
);
