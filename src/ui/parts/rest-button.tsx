import { useFormat } from '../app/app-info';
import classes from './quiet-button.module.css';

interface RestButtonProps {
  /** How many items of the list the button shows and hides. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

/** At the end of a list of which only the first items are shown: shows the others, and hides them again. */
export function RestButton({ count, isOpen, onChange }: RestButtonProps) {
  const format = useFormat();
  if (count <= 0) return null;
  return (
    <button type="button" className={classes.button} aria-expanded={isOpen} onClick={() => onChange(!isOpen)}>
      {isOpen ? 'Show fewer' : `And ${format.number(count)} more`}
    </button>
  );
}
