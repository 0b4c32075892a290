import type { Material } from '../../../../domain/prep/networking';
import lists from '../fields/lists.module.css';
import { RemoveButton } from '../fields/remove-button';
import { Row } from '../fields/row';
import { TextLine } from '../fields/text-line';
import { Tick } from '../fields/tick';
import type { Rows } from '../fields/use-rows';

interface MaterialEntryProps {
  readonly material: Material;
  /** From 1. */
  readonly number: number;
  readonly rows: Rows<Material>;
  readonly hint: string;
}

export function MaterialEntry({ material, number, rows, hint }: MaterialEntryProps) {
  const blank = rows.isBlank(material);
  const what = material.text.trim() || `material ${number}`;
  return (
    <Row rows={rows} item={material} className={lists.row}>
      <Tick
        label={`${what} is ready`}
        checked={material.ready}
        blank={blank}
        onChange={(ready) => rows.change({ ...material, ready })}
      />
      <TextLine
        main
        label={blank ? 'Add a material' : `Material ${number}`}
        placeholder={hint}
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
}
