import type { Material } from '../../../../domain/prep/networking';
import lists from '../lines/lists.module.css';
import { RemoveButton } from '../lines/remove-button';
import { Row } from '../lines/row';
import { Section } from '../lines/section';
import { TextLine } from '../lines/text-line';
import { Tick } from '../lines/tick';
import { toItemEdits, useRows } from '../lines/use-rows';

interface MaterialListProps {
  readonly materials: readonly Material[];
  readonly edit: (change: (materials: readonly Material[]) => readonly Material[]) => void;
}

const emptyMaterial = (): Material => ({ id: crypto.randomUUID(), text: '', ready: false });
const isEmpty = ({ text }: Material): boolean => text.trim() === '';

/** What to have at hand, as a checklist. */
export function MaterialList({ materials, edit }: MaterialListProps) {
  const rows = useRows({
    items: materials,
    edits: toItemEdits(edit),
    create: emptyMaterial,
    isEmpty,
    blank: 'always',
  });
  const ready = materials.filter((material) => material.ready).length;
  return (
    <Section
      part="materials"
      title="Materials"
      {...(materials.length > 0 && { aside: `${ready} of ${materials.length} ready` })}
    >
      <ul className={lists.list} ref={rows.list}>
        {rows.rows.map((material, index) => {
          const blank = rows.isBlank(material);
          const what = material.text.trim() || 'a material';
          return (
            <Row key={material.id} rows={rows} item={material} className={lists.row}>
              <Tick
                label={`${what} is ready`}
                checked={material.ready}
                blank={blank}
                onChange={(done) => rows.change({ ...material, ready: done })}
              />
              <TextLine
                main
                label={blank ? 'Add a material' : `Material ${index + 1}`}
                placeholder={
                  materials.length === 0 ? 'Cards, a link, a one-page portfolio' : 'Something else'
                }
                value={material.text}
                quiet={material.ready}
                onChange={(text) => rows.change({ ...material, text })}
                onEnter={() => rows.next(material)}
                onErase={() => rows.erase(material)}
              />
              <div className={lists.tools}>
                <RemoveButton rows={rows} item={material} what={`“${what}”`} />
              </div>
            </Row>
          );
        })}
      </ul>
    </Section>
  );
}
