import { resolve } from 'node:path';
import { proposedKeep } from '../../../contract/proposed-debrief';
import type { Debrief } from '../../../domain/debrief/debrief';
import { readDebriefLine } from '../../../domain/debrief/debrief';
import type { DebriefEntry } from '../../../domain/debrief/draft';
import type { EventKey } from '../../../domain/event/key';
import type { LogSentence } from '../../../domain/own-events/log-sentence';
import { readLogSentence } from '../../../domain/own-events/log-sentence';
import { usualTime } from '../../../domain/own-events/usual-time';
import { dayOfInstant, startOfDay } from '../../../domain/time/zoned-day';
import type { DayLanguage } from '../../../domain/typed-day/day-words';
import { dayLanguages } from '../../../domain/typed-day/day-words';
import { dayDoubtSentence } from '../../../words/debrief/day-doubt';
import { plannedLogSentence } from '../../../words/debrief/logged';
import type { Format } from '../../../words/format';
import { putsMonthFirst } from '../../../words/language';
import { readStreamLines, readTextLines } from '../../node/text-lines';
import type { CommandContext } from '../context';
import { formatOf } from '../context';
import { CommandFailure } from '../failure';
import { oneLine, toTable } from '../text/output';
import { readDays, sayDays, todayOf } from '../typed-days';

export interface DebriefOptions {
  /** A path, or `-` for the standard input. */
  readonly from: string;
  readonly day?: string;
  readonly language?: DayLanguage;
  /** Only show what the lines are understood as. */
  readonly dryRun?: true;
}

type Read = Pick<Debrief, 'entries' | 'note' | 'doubts'>;

const emptyEntry: DebriefEntry = {
  person: null,
  organisation: null,
  role: null,
  howMet: null,
  followUps: [],
  lead: null,
  facts: [],
};

/**
 * `mingle debrief [UID[@…]] --from FILE|- [--day DAY] [--dry-run] [--language L]`: keeps the lines typed after an event with
 * what they are understood as. With `--dry-run` it only shows it; without event, that touches no data folder.
 */
export async function keepDebrief(
  context: CommandContext,
  eventKey: EventKey | null,
  options: DebriefOptions,
): Promise<void> {
  if (options.dryRun && eventKey === null) return showReading(context, options);
  const today = todayOf(context);
  const texts = options.day === undefined ? {} : { day: options.day };
  const { day } = readDays(context, texts, ['day'], today);
  sayDays(context, texts, ['day'], today);
  const lines = (await readLines(context, options.from)).map((line) => line.slice(0, longestText));
  await context.withPlanner(options.dryRun ? 'read' : 'write', async (planner) => {
    const reading = await planner.ask('debrief.read', {
      eventKey,
      lines,
      ...(day !== undefined && { day }),
      ...(options.language !== undefined && { languages: [options.language] }),
    });
    if (!options.dryRun) await planner.ask('debrief.keep', proposedKeep(reading, eventKey));
    const format = await formatOf(planner);
    sayDoubts(context, reading.lines, format);
    context.print(reading.lines.map(toJson), () =>
      [
        ...(reading.log ? [`${oneLine(reading.log.title)}, ${format.day(reading.day, 'full')}\n`] : []),
        toTable(reading.lines.flatMap((line) => toRows(line, format))),
      ].join(''),
    );
  });
}

/** The longest line that an operation takes. */
const longestText = 20_000;

async function showReading(context: CommandContext, options: DebriefOptions): Promise<void> {
  const today = todayOf(context);
  const texts = options.day === undefined ? {} : { day: options.day };
  const { day: said } = readDays(context, texts, ['day'], today);
  sayDays(context, texts, ['day'], today);
  const lines = await readLines(context, options.from);
  const languages = options.language === undefined ? dayLanguages : [options.language];
  const reading = { monthFirst: putsMonthFirst(context.region), languages };
  const log = readLogSentence(lines[0] ?? '', { ...reading, today, lean: 'ahead' });
  const day = said ?? log?.day ?? today;
  const debriefs = lines.map((line) => readDebriefLine(line, { ...reading, day }));
  if (log) sayLogged(context, { ...log, day });
  sayDoubts(context, debriefs, context.format);
  context.print(debriefs.map(toJson), () =>
    toTable(debriefs.flatMap((debrief) => toRows(debrief, context.format))),
  );
}

/** The event that would be made of the first line; without data folder, nobody is known yet. */
function sayLogged({ clock, zone, format, words }: CommandContext, log: LogSentence): void {
  const now = clock.now();
  const today = dayOfInstant(now, zone);
  const minute = Math.floor((now - startOfDay(today, zone)) / 60_000);
  words(plannedLogSentence(oneLine(log.title), usualTime(log, { today, minute, zone }), format));
}

/** Days that are not what they seem, with the number of their line among those that are not empty. */
function sayDoubts({ words }: CommandContext, lines: readonly Pick<Read, 'doubts'>[], format: Format): void {
  for (const [index, { doubts }] of lines.entries())
    for (const doubt of doubts) words(oneLine(`Line ${index + 1}: ${dayDoubtSentence(doubt, format)}`));
}

async function readLines({ cwd }: CommandContext, from: string): Promise<readonly string[]> {
  const read = from === '-' ? await readStreamLines(process.stdin) : await readTextLines(resolve(cwd, from));
  if (!read.ok) throw new CommandFailure(read.error);
  return read.value;
}

/** One answer a line: an entry, or a list of them where the line names several persons. Each has the note of its line. */
function toJson({ entries, note }: Read) {
  const noted = (entries.length > 0 ? entries : [emptyEntry]).map(
    ({ person, organisation, role, howMet, followUps, lead, facts }) => ({
      person,
      organisation,
      role,
      howMet,
      followUps,
      lead,
      facts,
      note,
    }),
  );
  return noted.length === 1 ? noted[0] : noted;
}

function toRows({ entries, note }: Read, format: Format): readonly (readonly string[])[] {
  return (entries.length > 0 ? entries : [emptyEntry]).map((entry, index) =>
    [
      entry.person ?? '–',
      [entry.role, entry.organisation].filter((part) => part !== null).join(', '),
      entry.howMet ?? '',
      entry.followUps
        .map(({ text, due }) => (due === null ? text : `${text}: ${format.day(due, 'full')}`))
        .join('; '),
      entry.lead === null ? '' : `${entry.lead.kind}: ${entry.lead.text}`,
      entry.facts.join('; '),
      index === 0 && note !== '' ? `(${note})` : '',
    ].map(oneLine),
  );
}
