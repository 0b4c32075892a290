import { Button } from '@mantine/core';
import { useFileReads } from './file-reads';
import classes from './read-notice.module.css';
import { ReadProgress } from './read-progress';

/** Says which file is being read and how far; the rest of the window goes on working. */
export function ReadNotice() {
  const { own, other, cancel } = useFileReads();
  const reading = own.find(({ inNotice }) => inNotice) ?? other;
  return (
    <div className={reading ? (classes.notice ?? '') : ''}>
      {/* Always there, so that what comes into it is read out. */}
      <div role="status" className={classes.text}>
        {reading && `${reading.task}…`}
      </div>
      {reading && <ReadProgress reading={reading} />}
      {reading && reading.id !== '' && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.cancel ?? ''}
          aria-label={`Cancel: ${reading.task}`}
          onClick={() => {
            cancel(reading.id);
            // The button goes, and the keyboard must not be left nowhere.
            document.getElementById('page')?.focus();
          }}
        >
          Cancel
        </Button>
      )}
    </div>
  );
}
