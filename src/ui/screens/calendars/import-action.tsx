import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import type { ImportView } from '../../../contract/views/import';
import type { ImportAction as Action } from '../../../domain/calendars/import-record';
import classes from './import-action.module.css';
import { takeBackText } from './import-words';
import { useImportAction } from './use-import-action';

interface ImportActionProps {
  readonly record: ImportView;
  readonly action: Action;
  /** The time of the import, in words. */
  readonly at: string;
  /** True when the calendar is a subscription. */
  readonly isFetched: boolean;
}

/** The button of an import. Taking back asks first; putting back does not, since it only restores what was there. */
export function ImportAction({ record, action, at, isFetched }: ImportActionProps) {
  const [asking, setAsking] = useState(false);
  const { takeBack, putBack } = useImportAction(record);
  const word = action === 'take-back' ? 'Take back' : 'Put back';
  const confirm = () => {
    setAsking(false);
    void takeBack();
  };
  return (
    <Popover opened={asking} onChange={setAsking} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${word} ${record.fileName}, ${at}`}
          onClick={action === 'take-back' ? () => setAsking(!asking) : putBack}
        >
          {word}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.question}>
          <p className={classes.text}>{takeBackText(record, isFetched)}</p>
          <div className={classes.buttons}>
            <Button size="compact-sm" onClick={confirm}>
              Take it back
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              Leave it
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
