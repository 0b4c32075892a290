import type { EventView } from '../../../contract/views/event';
import { DebriefSection } from './debrief/debrief-section';
import { LastTimeNote } from './outcome/last-time';
import { OwnEventFields } from './own/own-event-fields';

interface YoursProps {
  readonly view: EventView;
  readonly onRemoved: () => void;
}

/** What the user says of the event itself: the event if it is their own, how it was, and how it was the last time. */
export const Yours = ({ view, onRemoved }: YoursProps) => (
  <>
    {view.own && <OwnEventFields own={view.own} row={view.row} onRemoved={onRemoved} />}
    <DebriefSection view={view} />
    {view.lastTime && <LastTimeNote last={view.lastTime} />}
  </>
);
