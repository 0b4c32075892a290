import type { Push } from '../contract/push';
import type { Day } from '../domain/time/day';
import type { Instant } from '../domain/time/instant';
import type { ZoneId } from '../domain/time/zone';
import type { Announcement } from '../plan/announcement';
import type { Agenda } from './agenda/agenda';
import type { Edits } from './edits';
import type { Marking } from './marking/effective-marks';
import type { Suggestions } from './marking/suggestions';
import type { Parts } from './parts/parts';
import type { PlannerPorts } from './ports';

/** What every use case needs. */
export interface PlannerContext {
  readonly ports: PlannerPorts;
  readonly edits: Edits;
  readonly agenda: Agenda;
  readonly suggestions: Suggestions;
  readonly marking: Marking;
  readonly parts: Parts;
  announce(announcement: Announcement): void;
  progress(progress: Omit<Extract<Push, { kind: 'progress' }>, 'kind'>): void;
  now(): Instant;
  today(): Day;
  /** The zone in force: `--zone`, else the setting, else the system's. */
  zone(): ZoneId;
  /** 1 (Monday) to 7 (Sunday), in force. */
  firstDay(): number;
  /** The setting, else the system's. */
  hourCycle(): 12 | 24;
  isMe(email: string): boolean;
}
