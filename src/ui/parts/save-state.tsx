import { type SaveStatus, useSaveStatus } from '../app/client/edits';
import classes from './save-state.module.css';

const words: Readonly<Record<SaveStatus, string>> = {
  idle: '',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved',
};

/** One quiet word on whether the last edit is saved. */
export function SaveState() {
  const status = useSaveStatus();
  return (
    <span className={classes.state} data-failed={status === 'failed' || undefined} role="status">
      {words[status]}
    </span>
  );
}
