import { resolve } from 'node:path';
import type { Failure } from '../../../contract/failure';
import type { ApplyResult, ReviewPage } from '../../../contract/views/review';
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

export interface ImportOptions {
  readonly dryRun?: true;
  readonly zoneFor: ZoneFor;
}

/** How each input is imported. */
interface Manner {
  readonly dryRun: boolean;
  readonly zones: ZoneAnswers;
}

/** One import in the command line's JSON. */
export interface ImportJson
  extends Pick<ApplyResult, 'added' | 'changed' | 'gone' | 'same' | 'unreadable' | 'problems'> {
  readonly calendar: string;
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
  const manner: Manner = { dryRun: options.dryRun ?? false, zones: createZoneAnswers(options.zoneFor) };
  await context.withPlanner(manner.dryRun ? 'read' : 'write', async (planner) => {
    if (only && inputs.length === 1 && only.source === sources[0]) {
      const imported = await importOne(planner, only, manner);
      if (!imported.ok) throw new CommandFailure(imported.error);
      context.print(imported.value, () => importText(imported.value, context.format));
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
  for (const { problems } of imports) sayProblems(context, problems);
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
  { dryRun, zones }: Manner,
): Promise<ImportJson> {
  const read = await planner.ask('calendar.review', bytes);
  const review = await zones.giveTo(planner, read);
  if (!dryRun) return applyReview(planner, review);
  await planner.ask('calendar.discard', { reviewId: review.id });
  return { calendar: review.calendarName, ...review.counts, problems: review.problems };
}

/** Applies a review with its default choices: items that are `leftOut` stay out. */
export async function applyReview(planner: CommandPlanner, review: ReviewPage): Promise<ImportJson> {
  const { id: reviewId, calendarName: calendar, problems } = review;
  const applied = await planner.ask('calendar.apply', { reviewId });
  const { added, changed, gone, same, unreadable } = applied;
  return { calendar, added, changed, gone, same, unreadable, problems };
}

export const importText = ({ calendar, ...counts }: ImportJson, format: Format): string =>
  `${calendar}: ${importCountsText(counts, format)}\n`;
