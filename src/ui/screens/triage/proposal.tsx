import { Button } from '@mantine/core';
import type { Suggestion } from '../../../domain/marking/suggestion';
import { reasonTexts } from '../../../words/reason';
import { useFormat } from '../../app/app-info';
import { keyMaps } from '../../app/keys/key-maps';
import { useShownKey } from '../../app/keys/use-keys';
import { KindShape } from '../../parts/kind-shape';
import { suggestionSentence } from '../../parts/suggestion-words';
import classes from './group-card.module.css';

interface ProposalProps {
  readonly suggestion: Suggestion | null;
  readonly onAccept: () => void;
}

/** Mingle's suggestion with its reasons, or that Mingle is not sure. */
export function Proposal({ suggestion, onAccept }: ProposalProps) {
  const format = useFormat();
  const acceptKey = useShownKey()(keyMaps.deciding.accept);
  if (!suggestion?.kind) {
    return <p className={classes.unsure}>Mingle is not sure about this one.</p>;
  }
  return (
    <div className={classes.proposal}>
      <KindShape kind={suggestion.kind} suggested size={18} decorative />
      <div>
        <p className={classes.sentence}>{suggestionSentence(suggestion)}</p>
        <ul className={classes.reasons}>
          {reasonTexts(suggestion, format).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <Button
        size="xs"
        variant="default"
        rightSection={<kbd aria-hidden>{acceptKey}</kbd>}
        aria-keyshortcuts={acceptKey}
        onClick={onAccept}
      >
        Accept
      </Button>
    </div>
  );
}
