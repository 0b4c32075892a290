import { Button } from '@mantine/core';
import { useFileReads } from './file-reads';
import classes from './read-notice.module.css';
import { ReadProgress } from './read-progress';

/** Shows which file is being read and how far; the window stays usable. */
export function ReadNotice() {
  const { own, other, cancel } = useFileReads();
  const reading = own.find(({ inNotice }) => inNotice) ?? other;
  return (
    <div className={reading ? (classes.notice ?? '') : ''}>
      {/* Always rendered: screen readers announce text only in a live region that exists already. */}
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
            // Focus restoration: the focused button is removed.
            document.getElementById('page')?.focus();
          }}
        >
          Cancel
        </Button>
      )}
    </div>
  );
}
