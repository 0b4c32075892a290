import type { CatchUpCard } from '../../../../../contract/social/company';
import classes from './catch-up.module.css';

interface GuestNotesProps {
  readonly label: string;
  readonly cards: readonly CatchUpCard[];
  readonly noteOf: (card: CatchUpCard) => string;
}

/** One fact of each guest who may come, where it is needed: what they eat beside what to bring, their number beside a call. */
export function GuestNotes({ label, cards, noteOf }: GuestNotesProps) {
  const notes = cards.filter((card) => noteOf(card) !== '');
  if (notes.length === 0) return null;
  return (
    <ul className={classes.notes} aria-label={label}>
      {notes.map((card) => (
        <li key={card.person} dir="auto">
          {`${card.name}: ${noteOf(card)}`}
        </li>
      ))}
    </ul>
  );
}
