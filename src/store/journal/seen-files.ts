import type { DataFolder } from '../data-folder';
import type { FileState } from '../file-state';
import { stateOf } from '../file-state';
import { errnoOf } from '../store-failure';

/** The states of `mingle.json` and its journal at one moment; null for a missing file. */
export interface SeenStates {
  readonly plan: FileState | null;
  readonly journal: FileState | null;
}

/** Tells whether another program has changed the plan's files since this process last read or wrote them. */
export interface SeenFiles {
  /** The files that are not as they were, by their paths. Throws the system's error. */
  changed(): Promise<readonly string[]>;
  /** Records the states in which this process read the files or, without `states`, left them. */
  note(states?: SeenStates): Promise<void>;
}

export function createSeenFiles({ plan, journal }: Pick<DataFolder, 'plan' | 'journal'>): SeenFiles {
  let seen: SeenStates = { plan: null, journal: null };
  const look = async (): Promise<SeenStates> => ({
    plan: await stateOf(plan),
    journal: await stateOf(journal),
  });
  return {
    changed: async () => {
      const states = await look();
      const isOther = (name: keyof SeenStates) => states[name]?.identity !== seen[name]?.identity;
      return [...(isOther('plan') ? [plan] : []), ...(isOther('journal') ? [journal] : [])];
    },
    note: async (states) => {
      try {
        seen = states ?? (await look());
      } catch (error) {
        // The former states stay. If the files have others, they are read and compared before the next write.
        if (errnoOf(error) === null) throw error;
      }
    },
  };
}
