import type { ReactNode } from 'react';
import type { Form } from '../../../../domain/marking/kind';
import type { Bring } from '../../../../domain/prep/social';
import { bringHint, sectionTitle } from '../../../../words/prep/social-form';
import lists from '../fields/lists.module.css';
import { Section } from '../fields/section';
import { toItemEdits, useRows } from '../fields/use-rows';
import { BringEntry } from './bring-entry';

interface BringListProps {
  readonly form: Form | null;
  readonly brings: readonly Bring[];
  readonly edit: (change: (brings: readonly Bring[]) => readonly Bring[]) => void;
  /** Names of the guests. */
  readonly names: readonly string[];
  /** What is below the list. */
  readonly children: ReactNode;
}

const emptyBring = (): Bring => ({ id: crypto.randomUUID(), what: '', who: '', packed: false });
const isEmpty = ({ what, who }: Bring): boolean => `${what}${who}`.trim() === '';

export function BringList({ form, brings, edit, names, children }: BringListProps) {
  const rows = useRows({
    items: brings,
    edits: toItemEdits(edit),
    create: emptyBring,
    isEmpty,
    blank: 'always',
  });
  const open = brings.filter((bring) => bring.what.trim() !== '' && bring.who.trim() === '').length;
  return (
    <Section
      part="brings"
      title={sectionTitle('brings', form)}
      {...(open > 0 && { aside: `${open} still open` })}
    >
      <ul className={lists.list} ref={rows.list}>
        {rows.rows.map((bring, index) => (
          <BringEntry
            key={bring.id}
            bring={bring}
            number={index + 1}
            rows={rows}
            names={names}
            hint={brings.length === 0 ? bringHint(form) : 'Something else'}
          />
        ))}
      </ul>
      {children}
    </Section>
  );
}
