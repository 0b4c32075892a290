import { CloseButton } from '@mantine/core';
import type { EventKey } from '../../../domain/event/key';
import { useOperation } from '../../app/operation';
import { Loaded } from '../../parts/loaded';

interface EventPanelProps {
  readonly eventKey: EventKey;
  readonly onClose: () => void;
}

export function EventPanel({ eventKey, onClose }: EventPanelProps) {
  const event = useOperation('event.get', { key: eventKey });
  return (
    <>
      <CloseButton aria-label="Close the panel" onClick={onClose} />
      <Loaded load={event}>{(view) => <h2>{view.row.summary}</h2>}</Loaded>
    </>
  );
}
