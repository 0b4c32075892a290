import { jobScript } from './bundle';
import type { Outcome } from './child';
import { runJob } from './child';
import type { Part } from './part';
import { eventsText } from './part';
import type { Row } from './table';
import { median, milliseconds, times } from './table';
import type { WeekAnswer, WeekInput } from './week-job';

const events = 50_000;
/** Twenty weeks, spread over two and a half years before and after this one. */
const weeks = Array.from({ length: 20 }, (_, index) => (index - 10) * 13);

/** Measures the expansion of a week of a calendar that is already read. */
export const measureWeeks: Part = async ({ folder, say }) => {
  const file = folder.calendar(events);
  const run = async (engine: WeekInput['engine']): Promise<Outcome<WeekAnswer>> => {
    const outcome = await runJob<WeekAnswer>(jobScript('week-job'), {
      engine,
      file,
      weeks,
    } satisfies WeekInput);
    say(
      `week: ${engine}: ${outcome.kind === 'done' ? milliseconds(median(outcome.value.ms)) : outcome.kind}`,
    );
    return outcome;
  };
  const ours: readonly Outcome<WeekAnswer>[] = [await run('mingle')];
  const theirs = await run('node-ical');
  const again = await run('mingle');
  return resultOf([...ours, again], theirs);
};

function resultOf(ours: readonly Outcome<WeekAnswer>[], theirs: Outcome<WeekAnswer>) {
  const answers = ours.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.value] : []));
  const mine = median(answers.flatMap(({ ms }) => ms));
  const peer = theirs.kind === 'done' ? median(theirs.value.ms) : Number.NaN;
  const ratio = mine / peer;
  const size = eventsText(events);
  const rows: readonly Row[] = [
    {
      what: 'Mingle: one week, already read',
      size,
      measured: milliseconds(mine),
      ratio: `${times(ratio)} node-ical`,
      target: '< 0.01 ×',
      met: ratio < 0.01,
      peak: Math.max(...answers.map(({ peak }) => peak)),
    },
    {
      what: 'node-ical: expandRecurringEvent of all events',
      size,
      measured: theirs.kind === 'done' ? milliseconds(peer) : theirs.kind,
      ratio: `${times(1 / ratio)} Mingle`,
      target: '',
      met: null,
      peak: theirs.kind === 'done' ? theirs.value.peak : null,
    },
  ];
  const same = theirs.kind === 'done' && String(answers[0]?.counts) === String(theirs.value.counts);
  const total = answers[0]?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
  const words = same ? 'the same number in each week' : 'not the same number in each week';
  return { rows, notes: [`20 weeks over five years, ${total} occurrences: ${words} by both.`] };
}
