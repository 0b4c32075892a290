import type { Form, Kind } from '../../domain/marking/kind';
import { formWord, kindWord } from '../../words/kind';
import classes from './kind-label.module.css';
import { KindShape } from './kind-shape';

interface KindLabelProps {
  readonly kind: Kind | null;
  readonly form?: Form | null;
  readonly suggested?: boolean;
}

/** A kind's shape with its word, and the form where there is one: `■ Networking · Meetup`. */
export function KindLabel({ kind, form = null, suggested = false }: KindLabelProps) {
  const words = form ? `${kindWord(kind)} · ${formWord(form)}` : kindWord(kind);
  return (
    <span className={classes.label}>
      <KindShape kind={kind} suggested={suggested} decorative />
      {words}
      {suggested && <span className={classes.quiet}>suggested</span>}
    </span>
  );
}
