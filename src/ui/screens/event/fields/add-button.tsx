import { IconPlus } from '@tabler/icons-react';
import classes from './add-button.module.css';

interface AddButtonProps {
  readonly children: string;
  readonly onClick: () => void;
}

export const AddButton = ({ children, onClick }: AddButtonProps) => (
  <button type="button" className={classes.add} onClick={onClick}>
    <IconPlus size={14} stroke={1.75} aria-hidden />
    {children}
  </button>
);
