import type { EventView } from '../../../contract/views/event';
import { endInstant } from '../../../domain/event/occurrence';
import { isJustEnjoyed } from '../../../domain/prep/prep';
import { addDays } from '../../../domain/time/day';
import { useAppInfo } from '../../app/app-info';
import { DebriefSection } from './debrief/debrief-section';
import { LastTimeNote } from './outcome/last-time';
import { OwnEventFields } from './own/own-event-fields';

interface YoursProps {
  readonly view: EventView;
  readonly onRemoved: () => void;
}

/** What the user says of the event itself: the event if it is their own, how it was, and how it was the last time. */
export function Yours({ view, onRemoved }: YoursProps) {
  const isTold = useIsAmongEvenings(view);
  return (
    <>
      {view.own && <OwnEventFields own={view.own} row={view.row} onRemoved={onRemoved} />}
      <DebriefSection view={view} />
      {view.lastTime && !isTold && <LastTimeNote last={view.lastTime} />}
    </>
  );
}

/** The evenings of a year are all remembered: `Earlier evenings` of its next one tells the last of them, too. */
const daysRemembered = 330;

function useIsAmongEvenings({ row, social, lastTime }: EventView): boolean {
  const { now, today, zone } = useAppInfo();
  const { mark, recurring, span } = row;
  if (mark?.kind !== 'social' || isJustEnjoyed(mark.kind, { networking: null, social })) return false;
  const isAhead = endInstant(span, zone) > now;
  const isRecent = lastTime !== null && lastTime.day >= addDays(today, -daysRemembered);
  return isAhead && isRecent && (mark.form === 'club' || recurring);
}
