import { IconPlus } from '@tabler/icons-react';
import classes from './add-button.module.css';

interface AddButtonProps {
  readonly children: string;
  /** What is read out instead of a text that leans on what stands beside it. */
  readonly label?: string;
  readonly onClick: () => void;
}

export const AddButton = ({ children, label, onClick }: AddButtonProps) => (
  <button type="button" className={classes.add} aria-label={label} onClick={onClick}>
    <IconPlus size={14} stroke={1.75} aria-hidden />
    {children}
  </button>
);
