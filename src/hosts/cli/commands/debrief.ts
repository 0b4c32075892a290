import { resolve } from 'node:path';
import type { Debrief } from '../../../domain/debrief/debrief';
import { readDebriefLine } from '../../../domain/debrief/debrief';
import type { DebriefEntry } from '../../../domain/debrief/draft';
import type { DayLanguage } from '../../../domain/typed-day/day-words';
import { dayLanguages } from '../../../domain/typed-day/day-words';
import type { Format } from '../../../words/format';
import { putsMonthFirst } from '../../../words/language';
import { readStreamLines, readTextLines } from '../../node/text-lines';
import type { CommandContext } from '../context';
import { CommandFailure } from '../failure';
import { oneLine, toTable } from '../text/output';
import { readDays, sayDays, todayOf } from '../typed-days';

export interface DebriefOptions {
  /** A path, or `-` for the standard input. */
  readonly from: string;
  readonly day?: string;
  readonly language?: DayLanguage;
}

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
 * `mingle debrief --from FILE|- --dry-run [--day DAY] [--language L]`: what each line of a debrief is understood as. Touches
 * no data folder.
 */
export async function readDebrief(context: CommandContext, options: DebriefOptions): Promise<void> {
  const today = todayOf(context);
  const texts = options.day === undefined ? {} : { day: options.day };
  const { day = today } = readDays(context, texts, ['day'], today);
  sayDays(context, texts, ['day'], today);
  const lines = await readLines(context, options.from);
  const languages = options.language === undefined ? dayLanguages : [options.language];
  const debriefs = lines.map((line) =>
    readDebriefLine(line, { day, monthFirst: putsMonthFirst(context.region), languages }),
  );
  context.print(debriefs.map(toJson), () =>
    toTable(debriefs.flatMap((debrief) => toRows(debrief, context.format))),
  );
}

async function readLines({ cwd }: CommandContext, from: string): Promise<readonly string[]> {
  const read = from === '-' ? await readStreamLines(process.stdin) : await readTextLines(resolve(cwd, from));
  if (!read.ok) throw new CommandFailure(read.error);
  return read.value;
}

/** One answer a line: an entry, or a list of them where the line names several persons. Each has the note of its line. */
function toJson({ entries, note }: Debrief) {
  const noted = (entries.length > 0 ? entries : [emptyEntry]).map((entry) => ({ ...entry, note }));
  return noted.length === 1 ? noted[0] : noted;
}

function toRows({ entries, note }: Debrief, format: Format): readonly (readonly string[])[] {
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
