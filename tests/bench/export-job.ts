import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { readCalendar } from '../../src/calendar/read/read';
import { eventsOf } from '../../src/calendar/write/event-in-series';
import { createCalendarWriter } from '../../src/calendar/write/write';
import type { CalendarContent } from '../../src/domain/calendars/calendar';
import { runToEnd } from '../calendar/write/build-written';
import { generateCalendar } from './calendar-generator';
import { answerJob, jobInput } from './child';
import { peakMemory } from './memory';

export const exporterNames = ['mingle', 'ical.js parses', 'ical.js parses and writes'] as const;
export type ExporterName = (typeof exporterNames)[number];

export interface ExportInput {
  readonly exporter: ExporterName;
  readonly file: string;
  readonly times: number;
}

export interface ExportAnswer {
  readonly ms: readonly number[];
  /** The length of the written text; 0 for engines that do not write. */
  readonly length: number;
  readonly peak: number;
}

/** A file with its content, which is read before the measurement. */
interface ReadFile {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly content: CalendarContent;
}

const readFile = (bytes: Uint8Array): ReadFile => ({
  bytes,
  text: new TextDecoder().decode(bytes),
  content: readCalendar(bytes),
});

/** Exports like the planner, with a mark on every event. */
function exportWithMingle({ bytes, content }: ReadFile): string {
  const writer = createCalendarWriter({ name: 'Bench', zone: null, now: Date.UTC(2026, 2, 2) });
  const from = {
    zones: content.zones,
    floatingZone: null,
    changed: <Event>(event: Event) => event,
    categoriesOf: () => ['Networking', 'Meeting'],
  };
  const events = content.series.flatMap(eventsOf);
  const left = runToEnd(
    writer.addFile({ ...from, bytes, events, isTheirs: true, with: 'components and frame' }),
  );
  runToEnd(writer.addEvents({ ...from, events: left }));
  return runToEnd(writer.end()).text;
}

const exporters: Readonly<Record<ExporterName, (file: ReadFile) => string>> = {
  mingle: exportWithMingle,
  'ical.js parses': ({ text }) => String(ICAL.parse(text).length).slice(1),
  'ical.js parses and writes': ({ text }) => new ICAL.Component(ICAL.parse(text)).toString(),
};

const { exporter, file, times } = jobInput<ExportInput>();
const write = exporters[exporter];
const small = readFile(new TextEncoder().encode(generateCalendar({ events: 500, seed: 99 })));
for (let round = 0; round < 3; round += 1) write(small);

const whole = readFile(readFileSync(file));
const ms: number[] = [];
let length = 0;
for (let round = 0; round < times; round += 1) {
  const begun = performance.now();
  length = write(whole).length;
  ms.push(performance.now() - begun);
}
answerJob({ ms, length, peak: peakMemory() } satisfies ExportAnswer);
