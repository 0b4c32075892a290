import { CloseButton } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { EventView } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { type Load, useOperation } from '../../app/client/operation';
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
  const load = useOperation('event.get', { key: eventKey }, { dropGone: true });
  useCloseWhenGone(load, onClose);
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

/** What was planned goes when that is undone; an address that leads nowhere says so instead. */
function useCloseWhenGone(load: Load<EventView>, onClose: () => void): void {
  const wasThere = useRef(false);
  const isGone = load.kind === 'failed' && load.failure.code === 'not-found';
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (load.kind === 'loaded') wasThere.current = true;
    if (isGone && wasThere.current) close();
  }, [load.kind, isGone]);
}
