import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCalendar } from './calendar-generator';

/** A temporary folder for one run. */
export interface BenchFolder {
  /** The path of a generated calendar, which is written at the first call. */
  calendar(events: number): string;
  /** A new data folder. */
  dataFolder(): string;
  remove(): void;
}

export function openBenchFolder(): BenchFolder {
  const folder = mkdtempSync(join(tmpdir(), 'mingle-bench-'));
  const written = new Set<number>();
  let count = 0;
  return {
    calendar: (events) => {
      const path = join(folder, `calendar-${events}.ics`);
      if (!written.has(events)) writeFileSync(path, generateCalendar({ events }));
      written.add(events);
      return path;
    },
    dataFolder: () => {
      count += 1;
      const path = join(folder, `data-${count}`);
      mkdirSync(path);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
