import { useState } from 'react';
import type { CatchUpCard } from '../../../../../contract/social/company';
import type { CarriedView } from '../../../../../contract/views/carried';
import { AddButton } from '../../fields/add-button';
import lists from '../../fields/lists.module.css';
import { Section } from '../../fields/section';
import { CardEntry } from './card-entry';

/** So many cards are shown at first, and so few are all open. */
const shownAtFirst = 6;
const openAtFirst = 2;

interface CatchUpCardsProps {
  readonly cards: readonly CatchUpCard[];
  /** What is carried on from earlier events. */
  readonly carried: readonly CarriedView[];
  /** The light questions that were put away, by their keys. */
  readonly away: readonly string[];
  readonly onPutAway: (question: string) => void;
}

/** A card for each guest of whom something is known: what was, what is open, what to keep in mind (product S3, S4). */
export function CatchUpCards({ cards, carried, away, onPutAway }: CatchUpCardsProps) {
  const [isWhole, setWhole] = useState(false);
  if (cards.length === 0) return null;
  const shown = isWhole ? cards : cards.slice(0, shownAtFirst);
  return (
    <Section part="catch-up" title="Before you meet">
      <ul className={lists.list}>
        {shown.map((card) => (
          <CardEntry
            key={card.person}
            card={card}
            carried={carried.filter(({ people }) => people.length === 1 && people[0]?.id === card.person)}
            away={away}
            onPutAway={onPutAway}
            startsOpen={cards.length <= openAtFirst}
          />
        ))}
      </ul>
      {shown.length < cards.length && (
        <AddButton onClick={() => setWhole(true)}>{`Show all ${cards.length}`}</AddButton>
      )}
    </Section>
  );
}
