import type { EventRow } from '../../../../contract/views/event';
import { endInstant } from '../../../../domain/event/occurrence';
import type { Felt, Outcome } from '../../../../domain/outcomes/outcome';
import { useAppInfo } from '../../../app/app-info';
import { FeltChoice } from '../../../parts/debrief/felt-choice';
import classes from './outcome.module.css';

interface FeltRowProps {
  readonly row: EventRow;
  readonly outcome: Outcome;
  readonly onChange: (felt: Felt | null) => void;
}

/** Asked once it is over. */
export function FeltRow({ row, outcome: { felt = null }, onChange }: FeltRowProps) {
  const { now, zone } = useAppInfo();
  if (felt === null && endInstant(row.span, zone) > now) return null;
  return (
    <div>
      <FeltChoice felt={felt} onChange={onChange} />
      <p className={classes.alone}>For you alone. It is not counted, and no copy to share has it.</p>
    </div>
  );
}
