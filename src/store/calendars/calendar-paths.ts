import { join } from 'node:path';
import type { CalendarId } from '../../domain/calendars/calendar';
import type { Result } from '../../domain/result';
import { failure, success } from '../../domain/result';
import type { StoreFailure } from '../../planner/ports';
import type { DataFolder } from '../data-folder';

/** The files of one calendar. */
export interface CalendarPaths {
  /** The current bytes. */
  readonly ics: string;
  /** Pending bytes, until the plan names them. */
  readonly next: string;
  readonly content: string;
  readonly overlay: string;
}

const idShape = /^[A-Za-z0-9_-]{1,64}$/;

/** True for an id that cannot lead out of the folder. */
export const isSafeId = (id: string): boolean => idShape.test(id);

export function pathsOf(folder: DataFolder, id: CalendarId): Result<CalendarPaths, StoreFailure> {
  if (!isSafeId(id)) {
    return failure({ code: 'not-found', message: 'There is no calendar with this id.' });
  }
  const path = (ending: string) => join(folder.calendars, `${id}.${ending}`);
  return success({
    ics: path('ics'),
    next: path('next.ics'),
    content: path('json'),
    overlay: path('overlay.json'),
  });
}
