import type { ReactNode } from 'react';
import type { Kind } from '../../domain/marking/kind';
import { kindWord } from '../../words/kind';
import classes from './kind-shape.module.css';

interface KindShapeProps {
  readonly kind: Kind | null;
  /** Drawn as an outline: a suggestion, not a mark. */
  readonly suggested?: boolean;
  /** Pixels. */
  readonly size?: number;
  /** Hidden from screen readers, because the word is beside it. */
  readonly decorative?: boolean;
}

/** The sign of a kind, distinguished by shape first and colour second: ■ ● ◧ – and a dashed ○ while unmarked. */
export function KindShape({ kind, suggested = false, size = 14, decorative = false }: KindShapeProps) {
  const word = suggested ? `${kindWord(kind)}, suggested` : kindWord(kind);
  return (
    <svg
      role="img"
      aria-label={word}
      aria-hidden={decorative}
      className={classes.shape}
      data-suggested={suggested || undefined}
      width={size}
      height={size}
      viewBox="0 0 16 16"
    >
      {outlines[kind ?? 'unmarked']}
    </svg>
  );
}

const outlines: Readonly<Record<Kind | 'unmarked', ReactNode>> = {
  networking: <rect className={classes.networking} x="2" y="2" width="12" height="12" rx="1.5" />,
  social: <circle className={classes.social} cx="8" cy="8" r="6.5" />,
  both: (
    <>
      <path className={classes.networking} d="M7.25 2H3.5A1.5 1.5 0 0 0 2 3.5v9A1.5 1.5 0 0 0 3.5 14h3.75z" />
      <path className={classes.social} d="M8.75 1.6a6.45 6.45 0 0 1 0 12.8z" />
    </>
  ),
  other: <path className={classes.other} d="M3 8h10" />,
  unmarked: <circle className={classes.unmarked} cx="8" cy="8" r="6" />,
};
