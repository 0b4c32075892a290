import type { Proposal } from '../../../../domain/week/proposal';
import { proposalReason } from '../../../../words/week';
import { useFormat } from '../../../app/app-info';
import { KindShape } from '../../../parts/kind-shape';
import classes from './week-words.module.css';

/** Free stretches of the week for the kinds it is light on; the tooltip of each gives the reason. */
export function WeekProposals({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const format = useFormat();
  if (proposals.length === 0) return null;
  return (
    <ul className={classes.proposals} aria-label="Free for it">
      <li aria-hidden>Free for it:</li>
      {proposals.map((proposal) => {
        const { kind, start, end } = proposal;
        return (
          <li key={`${kind} ${start}`} title={proposalReason(proposal, format)}>
            <KindShape kind={kind} size={11} suggested />
            {format.span({ kind: 'timed', start, end })}
          </li>
        );
      })}
    </ul>
  );
}
