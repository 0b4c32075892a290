import { resolve } from 'node:path';
import type { Failure } from '../../../contract/failure';
import type { ReviewSummary } from '../../../contract/views/review';
import type { CalendarId } from '../../../domain/calendars/calendar';
import type { SaidNature } from '../../../domain/calendars/nature';
import type { Result } from '../../../domain/result';
import { failure, success } from '../../../domain/result';
import type { Format } from '../../../words/format';
import type { CalendarBytes } from '../../node/calendar-paths';
import { calendarFilesAt, readCalendarFile } from '../../node/calendar-paths';
import { fetchFeed } from '../../node/feed/feed';
import { parseAddress } from '../../node/feed/feed-address';
import { sayProblems } from '../calendar-file';
import type { CommandContext, CommandPlanner } from '../context';
import { CommandFailure } from '../failure';
import { importCountsText } from '../text/import-counts';
import { sentenceOf } from '../text/sentences';
import type { ZoneAnswers, ZoneFor } from '../zone-answers';
import { createZoneAnswers } from '../zone-answers';
import type { ImportJson } from './import-result';
import { applyReview, sayNature, toImportJson } from './import-result';

export interface ImportOptions {
  readonly dryRun?: true;
  /** What the file is, where Mingle would take it for something else. */
  readonly as?: SaidNature;
  /** Name or id of the calendar that it belongs to, or `new`. */
  readonly into?: string;
  readonly zoneFor: ZoneFor;
}

/** How each input is imported. */
interface Manner {
  readonly dryRun: boolean;
  readonly zones: ZoneAnswers;
  readonly nature: SaidNature | undefined;
  readonly into: string | undefined;
}

/** A file or an address to import, or a path that cannot be read. */
interface Input {
  readonly source: string;
  /** The name in all output; for an address only its server, because the address is a secret. */
  readonly name: string;
  read(): Promise<Result<CalendarBytes, Failure>>;
}

/**
 * `mingle import FILE|DIR|URL...`. The JSON is one object for one file or address, and `{ imports, failed }` for a folder or
 * several. A failure does not stop the others; the command ends with 1.
 */
export async function importCalendars(
  context: CommandContext,
  sources: readonly string[],
  options: ImportOptions,
): Promise<void> {
  const inputs = (await Promise.all(sources.map((source) => inputsOf(context, source)))).flat();
  const [only] = inputs;
  const manner: Manner = {
    dryRun: options.dryRun ?? false,
    zones: createZoneAnswers(options.zoneFor),
    nature: options.as,
    into: options.into,
  };
  if (manner.dryRun) context.words('Nothing is imported: this is what an import would do.');
  await context.withPlanner(manner.dryRun ? 'read' : 'write', async (planner) => {
    if (only && inputs.length === 1 && only.source === sources[0]) {
      const imported = await importOne(planner, only, manner);
      if (!imported.ok) throw new CommandFailure(imported.error);
      context.print(imported.value, () => importText(imported.value, context.format));
      sayNature(context, imported.value);
      sayProblems(context, imported.value.problems);
      manner.zones.sayUnused(context);
      return;
    }
    await importSeveral(context, planner, inputs, manner);
  });
}

async function importSeveral(
  context: CommandContext,
  planner: CommandPlanner,
  inputs: readonly Input[],
  manner: Manner,
): Promise<void> {
  // Fails here, once and not for each file, if the data folder cannot be used.
  await planner.ask('app.info', {});
  const imports: ImportJson[] = [];
  const failed: { file: string; code: string; message: string }[] = [];
  for (const input of inputs) {
    const imported = await importOne(planner, input, manner);
    if (imported.ok) {
      imports.push(imported.value);
    } else {
      failed.push({ file: input.name, code: imported.error.code, message: imported.error.message });
      context.words(`${input.name}: ${sentenceOf(imported.error)}`);
    }
  }
  context.print({ imports, failed }, () => imports.map((one) => importText(one, context.format)).join(''));
  for (const one of imports) {
    sayNature(context, one);
    sayProblems(context, one.problems);
  }
  manner.zones.sayUnused(context);
  if (failed.length === 0) return;
  const message = `${failed.length} of ${inputs.length} files could not be imported; the others were.`;
  throw new CommandFailure({ code: 'bad-input', message });
}

async function inputsOf({ cwd }: CommandContext, source: string): Promise<readonly Input[]> {
  if (isAddress(source)) return [{ source, name: serverOf(source), read: () => fetchOnce(source) }];
  const path = resolve(cwd, source);
  const files = await calendarFilesAt(path);
  if (!files.ok) return [{ source, name: source, read: async () => files }];
  return files.value.map((file) => {
    const name = file === path ? source : file;
    return { source: name, name, read: () => readCalendarFile(file) };
  });
}

/** True also for addresses that cannot be fetched: they are no files, and no message may contain them. */
const isAddress = (source: string): boolean => /^([a-z][a-z0-9+.-]*:\/\/|webcals?:)/i.test(source);

const serverOf = (address: string): string => {
  const url = parseAddress(address);
  return url.ok ? url.value.host : 'the address';
};

/** Fetches an address once, without subscribing to it. */
async function fetchOnce(address: string): Promise<Result<CalendarBytes, Failure>> {
  const feed = await fetchFeed({ address, etag: '', lastModified: '' });
  if (!feed.ok) return failure(feed.error);
  if (feed.value.kind === 'calendar') {
    return success({ fileName: feed.value.fileName, content: feed.value.bytes });
  }
  return failure({ code: 'unreachable', message: 'The server sent no calendar. Nothing was changed.' });
}

async function importOne(
  planner: CommandPlanner,
  input: Input,
  manner: Manner,
): Promise<Result<ImportJson, Failure>> {
  const bytes = await input.read();
  if (!bytes.ok) return bytes;
  try {
    return success(await importBytes(planner, bytes.value, manner));
  } catch (error) {
    if (error instanceof CommandFailure) return failure(error.failure);
    throw error;
  }
}

async function importBytes(
  planner: CommandPlanner,
  bytes: CalendarBytes,
  { dryRun, zones, nature, into }: Manner,
): Promise<ImportJson> {
  const read = await planner.ask('calendar.review', bytes);
  const said = {
    ...(into === undefined ? {} : { target: calendarNamed(read, into) }),
    ...(nature === undefined ? {} : { nature }),
  };
  const isSaid = Object.keys(said).length > 0;
  const adjusted = isSaid ? await planner.ask('review.adjust', { reviewId: read.id, ...said }) : read;
  const review = await zones.giveTo(planner, adjusted);
  if (!dryRun) return applyReview(planner, review);
  await planner.ask('calendar.discard', { reviewId: review.id });
  return toImportJson(review, review.counts);
}

/** The calendar with this name or id; null for `new`. */
function calendarNamed({ candidates, fileName }: ReviewSummary, into: string): CalendarId | null {
  if (into === 'new') return null;
  const [only, ...others] = candidates.filter(({ id, name }) => id === into || name === into);
  if (only && others.length === 0) return only.id;
  const reason = only
    ? `Several calendars are called “${into}”; give the id that mingle calendars --json lists.`
    : `There is no calendar “${into}”.`;
  throw new CommandFailure({ code: 'not-found', message: `${reason} ${fileName} was not imported.` });
}

export const importText = ({ calendar, ...counts }: ImportJson, format: Format): string =>
  `${calendar}: ${importCountsText(counts, format)}\n`;
