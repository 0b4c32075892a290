import { Progress } from '@mantine/core';
import { useImportFiles } from './import-files';
import classes from './reading-notice.module.css';

/** Says which file is being read and how far; the rest of the window goes on working. */
export function ReadingNotice() {
  const { reading } = useImportFiles();
  return (
    <div role="status">
      {reading && (
        <div className={classes.notice}>
          <span>
            Reading <b>{reading.name}</b>…
          </span>
          <Progress
            value={(reading.share ?? 1) * 100}
            animated={reading.share === null}
            size="sm"
            aria-label={`Reading ${reading.name}`}
          />
        </div>
      )}
    </div>
  );
}
