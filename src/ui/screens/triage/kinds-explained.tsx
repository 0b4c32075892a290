import { useState } from 'react';
import { kinds } from '../../../domain/marking/kind';
import { kindMeaning, kindWord } from '../../../words/kind';
import { KindShape } from '../../parts/kind-shape';
import classes from './kinds-explained.module.css';

const seenKey = 'mingle-kinds-seen';

/** Says what the four words mean (product M7): open until the first decision, folded from then on. */
export function KindsExplained({ isDeciding }: { readonly isDeciding: boolean }) {
  const [wasSeen] = useState(readSeen);
  const [chosen, setChosen] = useState<boolean | null>(null);
  if (isDeciding && !wasSeen) noteSeen();
  const isOpen = chosen ?? !(wasSeen || isDeciding);
  return (
    <details
      className={classes.details}
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open !== isOpen && setChosen(currentTarget.open)}
    >
      <summary>What the words mean</summary>
      <dl className={classes.list}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              <KindShape kind={kind} decorative />
              {kindWord(kind)}
            </dt>
            <dd>{kindMeaning(kind)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The storage may be denied; the words are then explained at each start. */
function readSeen(): boolean {
  try {
    return localStorage.getItem(seenKey) !== null;
  } catch {
    return false;
  }
}

function noteSeen(): void {
  try {
    localStorage.setItem(seenKey, 'yes');
  } catch {
    // Nothing depends on it.
  }
}
