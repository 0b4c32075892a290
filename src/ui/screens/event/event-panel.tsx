import { CloseButton } from '@mantine/core';
import type { EventKey } from '../../../domain/event/key';
import { useOperation } from '../../app/client/operation';
import { KindLabel } from '../../parts/kind-label';
import { Loaded } from '../../parts/loaded';
import { SaveState } from '../../parts/save-state';
import classes from './event-panel.module.css';
import { EventSheet } from './event-sheet';

interface EventPanelProps {
  readonly eventKey: EventKey;
  readonly onClose: () => void;
}

/** One event and the preparation that fits its kind; everything is saved automatically. */
export function EventPanel({ eventKey, onClose }: EventPanelProps) {
  const load = useOperation('event.get', { key: eventKey });
  return (
    <div className={classes.panel}>
      <div className={classes.bar}>
        <div className={classes.kind}>
          {load.kind === 'loaded' && (
            <KindLabel kind={load.value.row.mark?.kind ?? null} form={load.value.row.mark?.form ?? null} />
          )}
        </div>
        <SaveState />
        <CloseButton aria-label="Close the panel" onClick={onClose} />
      </div>
      <Loaded load={load}>{(view) => <EventSheet asked={eventKey} view={view} onClose={onClose} />}</Loaded>
    </div>
  );
}
