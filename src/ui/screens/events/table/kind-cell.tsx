import type { EventRow } from '../../../../contract/views/event';
import { kindWord } from '../../../../words/kind';
import { reasonTexts } from '../../../../words/reason';
import { titleOf } from '../../../../words/title';
import { useFormat } from '../../../app/app-info';
import { Hint } from '../../../parts/hint';
import { KindShape } from '../../../parts/kind-shape';
import { suggestionSentence } from '../../../parts/suggestion-words';
import classes from '../rows/table-row.module.css';

interface KindCellProps {
  readonly event: EventRow;
  readonly onAccept: () => void;
}

/** The kind's shape; for a suggestion its outline, as a button that says the reasons and accepts it. */
export function KindCell({ event, onAccept }: KindCellProps) {
  const format = useFormat();
  const { mark, suggestion, part } = event;
  if (mark?.by === 'rule' || mark?.by === 'whole') {
    const by = mark.by === 'rule' ? 'by a rule' : `as ${titleOf(part?.title ?? '')}`;
    return (
      <Hint label={`${kindWord(mark.kind)}, ${by}`}>
        <span>
          <KindShape kind={mark.kind} />
        </span>
      </Hint>
    );
  }
  if (mark !== null || !suggestion?.kind) return <KindShape kind={mark?.kind ?? null} />;
  const sentence = suggestionSentence(suggestion);
  const reasons = reasonTexts(suggestion, format);
  return (
    <Hint
      label={
        <>
          {sentence}
          {reasons.map((reason) => (
            <span key={reason} className={classes.reason}>
              {reason}
            </span>
          ))}
        </>
      }
    >
      <button
        type="button"
        tabIndex={-1}
        className={classes.proposal}
        aria-label={`Unmarked. ${sentence}. Accept`}
        aria-description={reasons.join('. ')}
        onClick={onAccept}
      >
        <KindShape kind={suggestion.kind} suggested decorative />
      </button>
    </Hint>
  );
}
