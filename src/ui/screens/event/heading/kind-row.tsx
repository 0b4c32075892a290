import type { EventView } from '../../../../contract/views/event';
import type { Kind } from '../../../../domain/marking/kind';
import type { ProgressItem } from '../../../../domain/prep/progress';
import { FormSelect } from '../../../parts/marking/form-select';
import { KindSwitch } from '../../../parts/marking/kind-switch';
import type { MarkEvent } from '../use-mark';
import { EventLinks } from './event-links';
import classes from './kind-row.module.css';
import { ProgressLine } from './progress-line';

interface KindRowProps {
  readonly view: EventView;
  readonly kind: Kind;
  readonly onMark: MarkEvent;
  readonly onJump: (item: ProgressItem) => void;
}

/** Kind, form and preparation progress of a marked event, and what of it can be taken along. */
export const KindRow = ({ view, kind, onMark, onJump }: KindRowProps) => (
  <div className={classes.row}>
    <KindSwitch kind={kind} onChange={onMark} />
    {kind !== 'other' && (
      <FormSelect kind={kind} form={view.row.mark?.form ?? null} onChange={(form) => onMark(kind, form)} />
    )}
    <ProgressLine items={view.progress} onJump={onJump} />
    {kind !== 'other' && <EventLinks row={view.row} />}
  </div>
);
