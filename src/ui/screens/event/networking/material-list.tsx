import type { Material } from '../../../../domain/prep/networking';
import lists from '../fields/lists.module.css';
import { Section } from '../fields/section';
import { toItemEdits, useRows } from '../fields/use-rows';
import { MaterialEntry } from './material-entry';

interface MaterialListProps {
  readonly materials: readonly Material[];
  readonly edit: (change: (materials: readonly Material[]) => readonly Material[]) => void;
}

const emptyMaterial = (): Material => ({ id: crypto.randomUUID(), text: '', ready: false });
const isEmpty = ({ text }: Material): boolean => text.trim() === '';

/** Materials to have at hand, as a checklist. */
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
        {rows.rows.map((material, index) => (
          <MaterialEntry
            key={material.id}
            material={material}
            number={index + 1}
            rows={rows}
            hint={materials.length === 0 ? 'Cards, a link, a one-page portfolio' : 'Something else'}
          />
        ))}
      </ul>
    </Section>
  );
}
