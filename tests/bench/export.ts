import { jobScript } from './bundle';
import { runJob } from './child';
import type { ExportAnswer, ExporterName, ExportInput } from './export-job';
import type { Part } from './part';
import { eventsText } from './part';
import type { Row } from './table';
import { median, milliseconds, times } from './table';

const events = 20_000;
const rounds = 5;

const what: Readonly<Record<ExporterName, string>> = {
  mingle: 'Mingle: every event out, with all its file says and its categories',
  'ical.js parses': 'ICAL.parse alone',
  'ical.js parses and writes': 'ICAL.parse and ICAL.Component.toString',
};
const names = Object.keys(what) as readonly ExporterName[];

/** Measures the .ics export of a calendar, compared with ical.js on the same file. */
export const measureExports: Part = async ({ folder, say }) => {
  const file = folder.calendar(events);
  const answers = new Map<ExporterName, readonly ExportAnswer[]>();
  // The exporters alternate, so that other load on the machine affects them equally.
  for (let round = 0; round < rounds; round += 1) {
    for (const exporter of names) {
      const input: ExportInput = { exporter, file, times: 3 };
      const outcome = await runJob<ExportAnswer>(jobScript('export-job'), input);
      if (outcome.kind !== 'done') continue;
      answers.set(exporter, [...(answers.get(exporter) ?? []), outcome.value]);
      say(`export: ${exporter}: ${milliseconds(median(outcome.value.ms))}`);
    }
  }
  const best = (name: ExporterName): number => Math.min(...(answers.get(name) ?? []).flatMap(({ ms }) => ms));
  const ratio = best('mingle') / best('ical.js parses');
  const rows = names.map((name): Row => {
    const own = answers.get(name) ?? [];
    return {
      what: what[name],
      size: eventsText(events),
      measured: milliseconds(median(own.flatMap(({ ms }) => ms))),
      ratio: name === 'mingle' ? `${times(ratio)} ICAL.parse` : '',
      target: name === 'mingle' ? '≤ 2 ×' : '',
      met: name === 'mingle' ? ratio <= 2 : null,
      peak: Math.max(0, ...own.map(({ peak }) => peak)) || null,
    };
  });
  return {
    rows,
    notes: ['The calendar is read beforehand; its bytes are not. Ratios compare the best rounds.'],
  };
};
