import type { Bring } from '../../../../domain/prep/social';
import lists from '../fields/lists.module.css';
import { PersonField } from '../fields/person-field';
import { RemoveButton } from '../fields/remove-button';
import { Row } from '../fields/row';
import { TextLine } from '../fields/text-line';
import { Tick } from '../fields/tick';
import type { Rows } from '../fields/use-rows';

interface BringEntryProps {
  readonly bring: Bring;
  /** From 1. */
  readonly number: number;
  readonly rows: Rows<Bring>;
  readonly hint: string;
  /** Names of the guests. */
  readonly names: readonly string[];
}

export function BringEntry({ bring, number, rows, hint, names }: BringEntryProps) {
  const write = (part: Partial<Bring>) => rows.change({ ...bring, ...part });
  const blank = rows.isBlank(bring);
  const what = bring.what.trim() || `thing ${number}`;
  return (
    <Row rows={rows} item={bring} className={`${lists.row} ${lists.withPerson}`}>
      <Tick
        label={`${what} is packed`}
        checked={bring.packed}
        blank={blank}
        onChange={(packed) => write({ packed })}
      />
      <TextLine
        main
        label={blank ? 'Add something to bring' : `Thing to bring ${number}`}
        placeholder={hint}
        value={bring.what}
        quiet={bring.packed}
        onChange={(text) => write({ what: text })}
        onEnter={() => rows.next(bring)}
        onErase={() => rows.erase(bring)}
      />
      {!blank && (
        <PersonField
          label={`Who brings ${what}`}
          placeholder="who?"
          value={bring.who}
          names={['me', ...names]}
          quiet={bring.packed}
          person={bring.person}
          onChange={(who, known) => write({ who, person: known?.id })}
          onEnter={() => rows.next(bring)}
        />
      )}
      <div className={lists.tools}>
        <RemoveButton rows={rows} item={bring} what={`“${what}”`} />
      </div>
    </Row>
  );
}
