import type { Bring } from '../../../../domain/prep/social';
import lists from '../lines/lists.module.css';
import { PersonField } from '../lines/person-field';
import { RemoveButton } from '../lines/remove-button';
import { Row } from '../lines/row';
import { Section } from '../lines/section';
import { TextLine } from '../lines/text-line';
import { Tick } from '../lines/tick';
import { toItemEdits, useRows } from '../lines/use-rows';
import classes from './bring-list.module.css';

interface BringListProps {
  readonly brings: readonly Bring[];
  readonly edit: (change: (brings: readonly Bring[]) => readonly Bring[]) => void;
  /** Of those who come. */
  readonly names: readonly string[];
}

const emptyBring = (): Bring => ({ id: crypto.randomUUID(), what: '', who: '', packed: false });
const isEmpty = ({ what, who }: Bring): boolean => `${what}${who}`.trim() === '';

/** Who brings what. */
export function BringList({ brings, edit, names }: BringListProps) {
  const rows = useRows({
    items: brings,
    edits: toItemEdits(edit),
    create: emptyBring,
    isEmpty,
    blank: 'always',
  });
  const open = brings.filter((bring) => bring.who.trim() === '' && !isEmpty(bring)).length;
  return (
    <Section part="brings" title="What to bring" {...(open > 0 && { aside: `${open} still open` })}>
      <ul className={lists.list} ref={rows.list}>
        {rows.rows.map((bring, index) => {
          const blank = rows.isBlank(bring);
          const what = bring.what.trim() || `thing ${index + 1}`;
          return (
            <Row key={bring.id} rows={rows} item={bring} className={classes.bring}>
              <Tick
                label={`${what} is packed`}
                checked={bring.packed}
                blank={blank}
                onChange={(packed) => rows.change({ ...bring, packed })}
              />
              <TextLine
                main
                label={blank ? 'Add something to bring' : `Thing to bring ${index + 1}`}
                placeholder={brings.length === 0 ? 'Bread, a game, the guitar' : 'Something else'}
                value={bring.what}
                quiet={bring.packed}
                onChange={(text) => rows.change({ ...bring, what: text })}
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
                  onChange={(who) => rows.change({ ...bring, who })}
                  onEnter={() => rows.next(bring)}
                />
              )}
              <div className={lists.tools}>
                <RemoveButton rows={rows} item={bring} what={`“${what}”`} />
              </div>
            </Row>
          );
        })}
      </ul>
    </Section>
  );
}
