/** `npm run bench`, or some parts: `npm run bench -- read week`. Prints a table and writes it to RESULTS.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { bundleJobs } from './bundle';
import { measureEdits } from './edit';
import { measureExports } from './export';
import { openBenchFolder } from './generated-files';
import { measureImports } from './import';
import { measureMarks } from './mark';
import type { Part, PartResult } from './part';
import { measurePeople } from './people';
import { measureReading } from './read';
import { isPartName, type PartName, partNames, withParts } from './results-file';
import { measureSoak } from './soak';
import { measureSuggestions } from './suggestions';
import { formatMarkdown, formatText } from './table';
import { measureWeeks } from './week';
import { measureTraffic, measureWindow } from './window';

const resultsPath = join(import.meta.dirname, 'RESULTS.md');

const parts: Readonly<Record<PartName, Part>> = {
  read: measureReading,
  import: measureImports,
  week: measureWeeks,
  mark: measureMarks,
  traffic: measureTraffic,
  edit: measureEdits,
  export: measureExports,
  people: measurePeople,
  window: measureWindow,
  suggestions: measureSuggestions,
  soak: measureSoak,
};

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const say = (text: string): void => {
  process.stderr.write(`  ${text}\n`);
};

const machine = (): string =>
  `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}, ${process.platform}`;

const textOf = ({ rows, notes }: PartResult): string =>
  [`${machine()}.`, formatMarkdown(rows), ...notes].join('\n\n');

async function main(names: readonly PartName[]): Promise<void> {
  await bundleJobs();
  const folder = openBenchFolder();
  try {
    for (const name of names) {
      const result = await parts[name]({ folder, say });
      print(`\n${name} (${machine()})\n`);
      print(formatText(result.rows));
      for (const note of result.notes) print(`  ${note}`);
      const former = existsSync(resultsPath) ? readFileSync(resultsPath, 'utf8') : '';
      writeFileSync(resultsPath, withParts(former, new Map([[name, textOf(result)]])));
    }
  } finally {
    folder.remove();
  }
}

const words = process.argv.slice(2);
const unknown = words.find((word) => !isPartName(word));
if (unknown === undefined) {
  const wanted = words.filter(isPartName);
  await main(wanted.length > 0 ? partNames.filter((name) => wanted.includes(name)) : partNames);
} else {
  process.stderr.write(`There is no part ${unknown}. Parts: ${partNames.join(', ')}.\n`);
  process.exitCode = 2;
}
