import type { Proposal } from '../../../../domain/week/proposal';
import { proposalReason } from '../../../../words/week';
import { useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import { isSameFree, useFreeStretch } from '../grid/free-stretch';
import classes from './week-words.module.css';

interface WeekProposalsProps {
  readonly proposals: readonly Proposal[];
  /** Unmarked events may still change what is short. */
  readonly undecided: boolean;
}

/** Free stretches for the kinds the week is light on; each button shows its place among the events. */
export function WeekProposals({ proposals, undecided }: WeekProposalsProps) {
  const format = useFormat();
  const free = useFreeStretch();
  if (proposals.length === 0) return null;
  return (
    <ul className={classes.proposals} aria-label="Free for it">
      <li aria-hidden>Free for it:</li>
      {proposals.map((proposal) => {
        const { kind, start, end } = proposal;
        const isShown = isSameFree(free.shown, proposal);
        return (
          <li key={`${kind} ${start}`}>
            <button
              type="button"
              className={classes.proposal}
              aria-pressed={isShown}
              title={proposalReason(proposal, format, undecided)}
              onClick={(event) => (isShown ? free.hide() : free.show(proposal, event.currentTarget))}
            >
              <KindShape kind={kind} size={11} suggested />
              {format.span({ kind: 'timed', start, end })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
