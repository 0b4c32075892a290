import type { Bring } from '../../../../domain/prep/social';
import lists from '../lines/lists.module.css';
import { PersonField } from '../lines/person-field';
import { RemoveButton } from '../lines/remove-button';
import { Row } from '../lines/row';
import { TextLine } from '../lines/text-line';
import { Tick } from '../lines/tick';
import type { Rows } from '../lines/use-rows';
import classes from './bring-entry.module.css';

interface BringEntryProps {
  readonly bring: Bring;
  /** From 1. */
  readonly number: number;
  readonly rows: Rows<Bring>;
  readonly hint: string;
  /** Of those who come. */
  readonly names: readonly string[];
}

/** One thing to bring, who brings it, and whether it is packed. */
export function BringEntry({ bring, number, rows, hint, names }: BringEntryProps) {
  const write = (part: Partial<Bring>) => rows.change({ ...bring, ...part });
  const blank = rows.isBlank(bring);
  const what = bring.what.trim() || `thing ${number}`;
  return (
    <Row rows={rows} item={bring} className={classes.bring}>
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
          onChange={(who) => write({ who })}
          onEnter={() => rows.next(bring)}
        />
      )}
      <div className={lists.tools}>
        <RemoveButton rows={rows} item={bring} what={`“${what}”`} />
      </div>
    </Row>
  );
}
