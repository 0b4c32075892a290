import { jobScript } from './bundle';
import type { Outcome } from './child';
import { runJob } from './child';
import type { EngineName } from './engines';
import { engineNames } from './engines';
import type { MemoryAnswer, MemoryInput } from './memory-job';
import type { BenchContext, Part } from './part';
import { eventsText } from './part';
import type { ReadAnswer, ReadInput } from './read-job';
import type { Row } from './table';
import { median, megabytes, milliseconds, times } from './table';

const sizes = [1_000, 10_000, 50_000] as const;
const rounds = 5;
const limitMs = 120_000;

/** Measures the way from a file's bytes to this week's occurrences, and libraries that do the same or a part of it. */
export const measureReading: Part = async (context) => {
  const rows: Row[] = [];
  const notes: string[] = [];
  for (const events of sizes) {
    const outcomes = await readWithAll(context, events);
    const mingle = bestOf(outcomes.get('mingle') ?? []);
    for (const engine of engineNames)
      rows.push(rowOf(engine, events, outcomes.get(engine) ?? [], mingle, outcomes));
    notes.push(agreement(events, outcomes), processorTime(events, outcomes));
  }
  notes.push(
    'Times are medians; ratios compare the best rounds, because what else a machine does only ever adds.',
  );
  rows.push(...(await measureMemory(context)));
  return { rows, notes };
};

type Outcomes = ReadonlyMap<EngineName, readonly Outcome<ReadAnswer>[]>;

/** The engines alternate, so that other load affects them equally; an engine that exceeded its time is not run again. */
async function readWithAll({ folder, say }: BenchContext, events: number): Promise<Outcomes> {
  const outcomes = new Map<EngineName, Outcome<ReadAnswer>[]>();
  const file = folder.calendar(events);
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engineNames) {
      const former = outcomes.get(engine) ?? [];
      const last = former.at(-1);
      if (last && (last.kind !== 'done' || median(last.value.ms) > limitMs / 8)) continue;
      const input: ReadInput = { engine, file, times: events > 10_000 ? 1 : 3 };
      const outcome = await runJob<ReadAnswer>(jobScript('read-job'), input, { limitMs });
      say(`read ${eventsText(events)}: ${engine}: ${wordsOf(outcome)}`);
      outcomes.set(engine, [...former, outcome]);
    }
  }
  return outcomes;
}

const wordsOf = (outcome: Outcome<ReadAnswer>): string => {
  if (outcome.kind === 'done') return milliseconds(median(outcome.value.ms));
  return outcome.kind === 'stopped' ? `> ${outcome.afterMs / 1000} s` : `failed: ${outcome.why}`;
};

const answersIn = (outcomes: readonly Outcome<ReadAnswer>[]): readonly ReadAnswer[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.value] : []));

const msOf = (outcomes: readonly Outcome<ReadAnswer>[]): readonly number[] =>
  answersIn(outcomes).flatMap((answer) => answer.ms);

/** The shortest time, because other load can only add time. Ratios compare it. null if no round finished. */
function bestOf(outcomes: readonly Outcome<ReadAnswer>[]): number | null {
  const ms = msOf(outcomes);
  return ms.length === 0 ? null : Math.min(...ms);
}

const what: Readonly<Record<EngineName, string>> = {
  mingle: 'Mingle: file to this week’s occurrences',
  'ical.js': 'ICAL.parse alone',
  'node-ical': 'node-ical: parse and expand the week',
  'ical-expander': 'ical-expander: between',
  'ts-ics': 'ts-ics: parse alone',
};

function rowOf(
  engine: EngineName,
  events: number,
  own: readonly Outcome<ReadAnswer>[],
  mingle: number | null,
  all: Outcomes,
): Row {
  const ms = bestOf(own);
  const isBig = events === sizes.at(-1);
  const first = own[0];
  const row = {
    what: what[engine],
    size: eventsText(events),
    measured: ms === null && first ? wordsOf(first) : milliseconds(median(msOf(own))),
    peak: Math.max(0, ...answersIn(own).map(({ peak }) => peak)) || null,
  };
  if (engine === 'mingle') {
    const parse = bestOf(all.get('ical.js') ?? []);
    const ratio = (ms ?? Number.NaN) / (parse ?? Number.NaN);
    return {
      ...row,
      ratio: `${times(ratio)} ICAL.parse`,
      target: isBig ? '≤ 2.5 ×' : '',
      met: isBig ? ratio <= 2.5 : null,
    };
  }
  return { ...row, ...comparison(engine, first, ms, mingle, isBig) };
}

/** The ratio of another engine's time to Mingle's; for an engine that was stopped, a lower bound. */
function comparison(
  engine: EngineName,
  first: Outcome<ReadAnswer> | undefined,
  ms: number | null,
  mingle: number | null,
  isBig: boolean,
): Pick<Row, 'ratio' | 'target' | 'met'> {
  const least = ms ?? (first?.kind === 'stopped' ? first.afterMs : null);
  if (least === null || mingle === null) return { ratio: '', target: '', met: null };
  const ratio = least / mingle;
  const hasTarget = isBig && (engine === 'node-ical' || engine === 'ical-expander');
  return {
    ratio: `${ms === null ? '> ' : ''}${times(ratio)} Mingle`,
    target: hasTarget ? '≥ 10 × Mingle' : '',
    met: hasTarget ? ratio >= 10 : null,
  };
}

/** Whether all engines that expand found the same occurrences. */
function agreement(events: number, outcomes: Outcomes): string {
  const found = engineNames.flatMap((engine) => {
    const answer = answersIn(outcomes.get(engine) ?? [])[0];
    return answer?.found ? [{ engine, ...answer.found }] : [];
  });
  const own = found.find(({ engine }) => engine === 'mingle');
  const words = found.map(({ engine, count, hash }) =>
    engine === 'mingle'
      ? `${engine} ${count}`
      : `${engine} ${count} (${hash === own?.hash ? 'the same ones' : 'not the same'})`,
  );
  return `${eventsText(events)}: occurrences that start this week: ${words.join(', ')}.`;
}

function processorTime(events: number, outcomes: Outcomes): string {
  const words = engineNames.flatMap((engine) => {
    const ms = answersIn(outcomes.get(engine) ?? []).flatMap(({ cpuMs }) => cpuMs);
    return ms.length === 0 ? [] : [`${engine} ${milliseconds(Math.min(...ms))}`];
  });
  return `${eventsText(events)}: processor time of the best round: ${words.join(', ')}.`;
}

async function measureMemory({ folder, say }: BenchContext): Promise<readonly Row[]> {
  const events = sizes[2];
  const input: MemoryInput = { file: folder.calendar(events) };
  const outcome = await runJob<MemoryAnswer>(jobScript('memory-job'), input, { execArgv: ['--expose-gc'] });
  if (outcome.kind !== 'done') return [];
  const { retained, fileBytes, textBytes, peak } = outcome.value;
  say(`memory: ${megabytes(retained)} for a file of ${megabytes(fileBytes)}`);
  const row = { size: eventsText(events), measured: megabytes(retained), peak };
  return [
    {
      ...row,
      what: `Memory a calendar holds once read, to its file’s ${megabytes(fileBytes)}`,
      ratio: `${times(retained / fileBytes)} file`,
      target: '',
      met: null,
    },
    {
      ...row,
      what: 'The same, to its text as JavaScript counts it, two bytes a character',
      ratio: `${times(retained / textBytes)} text`,
      target: '',
      met: null,
    },
  ];
}
