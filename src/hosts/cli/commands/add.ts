import { resolve } from 'node:path';
import { keepAsUnderstood } from '../../../contract/quick-add/keep-as-understood';
import type { QuickAddReading } from '../../../contract/quick-add/quick-add-view';
import type { QuickAdd } from '../../../domain/quick-add/quick-add';
import type { DayLanguage } from '../../../domain/typed-day/day-words';
import type { Format } from '../../../words/format';
import { quickDoubtSentence, repeatLeftOutSentence } from '../../../words/quick-add/doubt';
import { understoodParts } from '../../../words/quick-add/understood';
import { readStreamLines, readTextLines } from '../../node/text-lines';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { CommandFailure } from '../failure';
import { oneLine, toTable } from '../text/output';
import { todayOf } from '../typed-days';

export interface AddOptions {
  /** A path, or `-` for the standard input: a sentence a line. */
  readonly from?: string;
  /** Only show what is understood. */
  readonly dryRun?: true;
  readonly language?: DayLanguage;
}

/** The longest text that an operation takes. */
const longestText = 20_000;

/**
 * `mingle add SENTENCE | --from FILE|- [--dry-run] [--language L]`: plans or logs what each sentence says; answers in the order
 * of the lines. One sentence without a day fails with `needs-a-time`; of many, those that cannot be kept are named and the
 * others are kept.
 */
export async function addEvents(
  context: CommandContext,
  sentence: string | undefined,
  options: AddOptions,
): Promise<void> {
  const lines = await linesOf(context, sentence, options.from);
  const today = todayOf(context);
  await context.withPlanner(options.dryRun ? 'read' : 'write', async (planner) => {
    const format = await formatOf(planner);
    const readings: QuickAddReading[] = [];
    let failed: CommandFailure | null = null;
    // One after the other, so that the next line knows whom the former one added.
    for (const [index, line] of lines.entries()) {
      const reading = await planner.ask('quick-add.read', {
        text: line.slice(0, longestText),
        ...(options.language !== undefined && { languages: [options.language] }),
      });
      readings.push(reading);
      const label = options.from === undefined ? '' : `Line ${index + 1}: `;
      for (const doubt of doubtsOf(reading, format)) context.words(oneLine(`${label}${doubt}`));
      if (options.dryRun || line.trim() === '') continue;
      const kept = await planner.call('quick-add.keep', keepAsUnderstood(reading.event));
      if (kept.ok) continue;
      failed = new CommandFailure(kept.error);
      if (label !== '') context.words(oneLine(`${label}${kept.error.message}`));
    }
    const answers = readings.map(({ understood }) => toJson(understood));
    context.print(options.from === undefined ? answers[0] : answers, () =>
      toTable(readings.map((reading) => rowOf(reading, today, format))),
    );
    if (failed) throw failed;
  });
}

async function linesOf(
  { cwd }: CommandContext,
  sentence: string | undefined,
  from: string | undefined,
): Promise<readonly string[]> {
  if (from === undefined) return [sentence ?? ''];
  const read = from === '-' ? await readStreamLines(process.stdin) : await readTextLines(resolve(cwd, from));
  if (!read.ok) throw new CommandFailure(read.error);
  return read.value;
}

const nameIn =
  ({ names }: QuickAddReading) =>
  (id: string): string =>
    names.find((one) => one.id === id)?.name ?? '';

const doubtsOf = (reading: QuickAddReading, format: Format): readonly string[] => [
  ...reading.understood.doubts.map((doubt) => quickDoubtSentence(doubt, format, nameIn(reading))),
  ...(reading.isRepeatLeftOut ? [repeatLeftOutSentence] : []),
];

function toJson({ title, time, minutes, people, place, kind, form }: QuickAdd) {
  return {
    title,
    start: time.kind === 'timed' ? time.start.slice(0, 16) : null,
    day: time.kind === 'day' ? time.day : null,
    durationMinutes: minutes,
    people: people.map(({ name }) => name),
    place,
    kind,
    form,
  };
}

const rowOf = (
  reading: QuickAddReading,
  today: Parameters<typeof understoodParts>[1],
  format: Format,
): readonly string[] =>
  [
    reading.understood.title,
    understoodParts(reading.understood, today, format, nameIn(reading), reading.circleNames).join(' · '),
  ].map(oneLine);
