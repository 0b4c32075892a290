import { Command, CommanderError, Option } from 'commander';
import { saidNatures } from '../../domain/calendars/nature';
import { forms, kinds } from '../../domain/marking/kind';
import { bugText, withoutAddresses } from '../node/bug-text';
import type { HostLog } from '../node/log/open-log';
import { isDebugging, openLog } from '../node/log/open-log';
import { toVisible } from '../node/terminal';
import { version } from '../node/version';
import { addAddCommand } from './add-command';
import {
  howDays,
  intervalNames,
  readAddresses,
  readEventKey,
  readFolder,
  readImportId,
  readInstant,
  readZone,
  readZoneAnswer,
} from './arguments';
import { addBriefCommand } from './brief-command';
import { listArchived } from './commands/archived';
import { listCalendars } from './commands/calendars';
import type { EventsOptions } from './commands/events';
import { listEvents } from './commands/events';
import { importCalendars } from './commands/import';
import { showImport } from './commands/import-differences';
import { listImports, putImportBack, takeImportBack } from './commands/imports';
import { markEvent } from './commands/mark';
import { listOccurrences } from './commands/occurrences';
import { showPrep } from './commands/prep/prep';
import { refreshCalendars } from './commands/refresh';
import { subscribeTo } from './commands/subscribe';
import { suggestKinds } from './commands/suggest';
import type { CommandEdges, ContextOf, GlobalOptions, OpenLog } from './context';
import { createContext } from './context';
import { addDataCommands } from './data-commands';
import { addDayCommands } from './day-commands';
import { addDebriefCommand } from './debrief-command';
import { CommandFailure, UsageError } from './failure';
import { addPeopleCommands } from './people-commands';
import { addProgrammeCommands } from './programme-command';
import { exitCodeOf, exitCodes, sentenceOf } from './text/sentences';

/** The parts of the process that the command line uses. */
export interface CommandLineEdges extends CommandEdges {
  /** Called with the log when it is opened. */
  readonly onLog?: (log: HostLog) => void;
}

const hint = 'Run it with --help to see how it is used.';

/** Runs one command and returns its exit code; never throws. */
export async function runCommandLine(words: readonly string[], outer: CommandLineEdges): Promise<number> {
  const edges = { ...outer, words: (text: string) => outer.words(toVisible(text)) };
  const logs = createLogs(edges);
  try {
    await createProgram({ ...edges, openLog: logs.open }).parseAsync(words, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return sayFailure(error, edges, logs.opened());
  } finally {
    await logs.opened()?.close();
  }
}

/** Opens the log of a command lazily, and only once. */
function createLogs({ onLog }: CommandLineEdges) {
  let log: HostLog | null = null;
  const open: OpenLog = (options) => {
    if (log) return log;
    log = openLog({ ...options, isDebugging: isDebugging(process.env) });
    onLog?.(log);
    return log;
  };
  return { open, opened: () => log };
}

/** Writes why a command failed to stderr, and returns its exit code. */
function sayFailure(error: unknown, edges: CommandLineEdges, log: HostLog | null): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof UsageError) {
    edges.words(`${withoutAddresses(error.message)}\n${hint}`);
    return exitCodes.usage;
  }
  if (error instanceof CommandFailure) {
    edges.words(withoutAddresses(sentenceOf(error.failure)));
    return exitCodeOf(error.failure);
  }
  edges.words('Something in Mingle went wrong. What you saved before is safe. Please report this:');
  edges.words(bugText(error));
  if (log) edges.words(`The log has it as ${log.bug(error, 'command')}: ${log.path}`);
  return exitCodes.bug;
}

function createProgram(edges: CommandLineEdges & { readonly openLog: OpenLog }): Command {
  const program = new Command('mingle')
    .description('Plans for the people in your calendar: why you go, whom you meet, what follows.')
    .version(version)
    .option('--data <folder>', 'the data folder; MINGLE_DATA says it too', readFolder)
    .option('--zone <zone>', 'the time zone, such as Europe/Berlin', readZone)
    .option('--now <instant>', 'what counts as now, such as 2026-03-02T09:00:00Z', readInstant)
    .option('--json', 'answer with JSON')
    .exitOverride()
    .configureOutput({
      writeOut: edges.data,
      writeErr: (text) => edges.words(withoutAddresses(text.trimEnd())),
    })
    .showHelpAfterError(hint);
  const contextOf = (command: Command) => createContext(command.optsWithGlobals<GlobalOptions>(), edges);
  addFileCommands(program, contextOf);
  addSubscriptionCommands(program, contextOf);
  addEventCommands(program, contextOf);
  addDayCommands(program, contextOf);
  addPeopleCommands(program, contextOf);
  addBriefCommand(program, contextOf);
  addAddCommand(program, contextOf);
  addDebriefCommand(program, contextOf);
  addProgrammeCommands(program, contextOf);
  addHistoryCommands(program, contextOf);
  addDataCommands(program, contextOf);
  return program;
}

const zoneForOption = (): Option =>
  new Option('--zone-for <name=zone>', 'the zone meant by a name that nobody knows; can be repeated')
    .argParser(readZoneAnswer)
    .default({});

/** Commands on calendar files. */
function addFileCommands(program: Command, contextOf: ContextOf): void {
  program
    .command('import')
    .description('import calendars: .ics files, folders of them, https and webcal addresses')
    .argument('<source...>', 'files, folders or addresses')
    .option('--dry-run', 'say what would change, and change nothing')
    .addOption(
      new Option('--as <nature>', 'what it is: the whole calendar, only what is to come, or a part').choices(
        saidNatures,
      ),
    )
    .option('--into <calendar>', 'name or id of the calendar it belongs to, or "new"')
    .addOption(zoneForOption())
    .addHelpText(
      'after',
      '\nJSON: { calendar, nature, added, changed, gone, same, older, unreadable, stays, sure, doubt,\n' +
        'problems: [{ code, line, message, uid? }] }; nature: whole, upcoming, part, older, invitation, cancellation or\n' +
        'answer; doubt, where it is not sure to which calendar it belongs: alike, less-detail or single-event. This for\n' +
        'one file or address; { imports: [...], failed: [{ file, code, message }] } for a folder or several.',
    )
    .action((sources, options, command) => importCalendars(contextOf(command), sources, options));
  program
    .command('occurrences')
    .description('list what a calendar file holds in [from, to); floating times are read in --zone')
    .argument('<file>', 'an .ics file')
    .requiredOption('--from <day>', `the first day, ${howDays}`)
    .requiredOption('--to <day>', `the day after the last, ${howDays}`)
    .action((file, options, command) => listOccurrences(contextOf(command), file, options));
  program
    .command('suggest')
    .description('propose kind and form for the events of a calendar file, with reasons')
    .argument('<file>', 'an .ics file')
    .option('--me <addresses>', 'your own addresses, separated by commas; else the likeliest', readAddresses)
    .action((file, options, command) => suggestKinds(contextOf(command), file, options.me));
}

/** Commands on calendars fetched from an address. */
function addSubscriptionCommands(program: Command, contextOf: ContextOf): void {
  program
    .command('subscribe')
    .description('fetch a calendar from its address, now and again and again; the address is kept secret')
    .argument('<address>', 'an https, http or webcal address')
    .addOption(
      new Option('--every <interval>', 'how often; without it, as the calendar asks').choices(intervalNames),
    )
    .addOption(zoneForOption())
    .addHelpText(
      'after',
      '\nJSON: { calendar, server, encrypted, everyMinutes, added, changed, gone, same, unreadable, problems: [...] }.\n' +
        'While Mingle is open it fetches by itself; `mingle refresh --due` does it from cron.',
    )
    .action((address, options, command) => subscribeTo(contextOf(command), address, options));
  program
    .command('refresh')
    .description(
      'fetch subscriptions and programmes of conferences now; ends with 1 when one could not be fetched',
    )
    .argument('[calendar...]', 'names or ids; without them, all')
    .option('--due', 'only those whose time has come')
    .option('--accept', 'take it also where most events would go; for calendars that are named')
    .addOption(zoneForOption())
    .addHelpText(
      'after',
      '\nJSON: { refreshed: [{ calendar, outcome, added, changed, gone, same }], failed: [{ calendar, code, message }] };\n' +
        'of the programme of a conference `programme` in place of `calendar`.\n' +
        'outcome: unchanged, updated, or waiting: it was not taken, because most events would go or a zone is unknown.\n' +
        'What waits can be looked through in Mingle, or taken with --accept.',
    )
    .action((calendars, options, command) => refreshCalendars(contextOf(command), calendars, options));
  program
    .command('calendars')
    .description('list the calendars, and how the subscriptions among them fare')
    .addHelpText(
      'after',
      '\nJSON: [{ id, name, kind, events, server, everyMinutes, fetched, next, paused, trouble }]; what holds for\n' +
        'subscriptions only is null for files.',
    )
    .action((_options, command) => listCalendars(contextOf(command)));
}

/** Commands on events, their marks and preps. */
function addEventCommands(program: Command, contextOf: ContextOf): void {
  const kindOption = (text: string) => new Option('--kind <kind>', text).choices([...kinds, 'unmarked']);
  program
    .command('events')
    .description('list events; without days, from 30 days ago to 180 days ahead')
    .option('--from <day>', `the first day, ${howDays}`)
    .option('--to <day>', `the day after the last, ${howDays}`)
    .addOption(kindOption('only events of this kind'))
    .option('--text <text>', 'only events with this text in title, place or purpose')
    .option('--with <person>', 'only events with this person, by name or e-mail')
    .addOption(
      new Option('--archived', 'what left its calendar, with what you planned for it').conflicts([
        'from',
        'to',
        'with',
      ]),
    )
    .addHelpText(
      'after',
      '\nJSON: [{ uid, recurrenceId, start, end, allDay, summary, kind, form, markedBy, prep: { done, total } }]; markedBy is\n' +
        'hand, rule or whole, the mark of the event that it is part of; of archived\n' +
        'events also { archived: true, goneAt }, and a date of a series with a plan of its own comes after its series.',
    )
    .action((options: EventsOptions & { readonly archived?: true }, command) =>
      options.archived ? listArchived(contextOf(command), options) : listEvents(contextOf(command), options),
    );
  program
    .command('mark')
    .description('say what an event is for: UID for every time, UID@RECURRENCE-ID for one time')
    .argument('<event>', 'as `mingle events --json` names it', readEventKey)
    .addOption(
      kindOption('networking, social, both, other; unmarked takes the mark away').makeOptionMandatory(),
    )
    .addOption(new Option('--form <form>', 'what sort within the kind').choices(forms))
    .action((key, options, command) => markEvent(contextOf(command), key, options));
  program
    .command('prep')
    .description('show what is planned for an event')
    .argument('<event>', 'UID or UID@RECURRENCE-ID', readEventKey)
    .option('--markdown', 'the brief, as Markdown')
    .action((key, options, command) => showPrep(contextOf(command), key, options));
}

/** Commands on the history of imports. */
function addHistoryCommands(program: Command, contextOf: ContextOf): void {
  const which = 'its id as `mingle imports` lists it; a beginning that no other has is enough';
  const imports = program
    .command('imports')
    .description('list what was imported, newest first, and what can be taken back or put back')
    .addHelpText(
      'after',
      '\nJSON: [{ id, at, calendar, file, added, changed, gone, same, unreadable, takenBack, action }];\n' +
        'takenBack is an instant or null, action "take-back", "put-back" or null.',
    )
    .action((_options, command) => listImports(contextOf(command)));
  imports
    .command('show')
    .description('list what was new, changed and gone in an import; the last ten of each calendar are kept')
    .argument('<import>', which, readImportId)
    .addHelpText(
      'after',
      '\nJSON: as in `mingle imports`, with kept: false when it is no longer known, and events: [{ group, key, title, start,\n' +
        'zone, recurring, cancelled, changes: [{ field, before, after }] }]; group is "new", "changed" or "gone", start as\n' +
        'the calendar wrote it.',
    )
    .action((id, _options, command) => showImport(contextOf(command), id));
  program
    .command('take-back')
    .description('bring a calendar back to where it stood before its last import; marks and plans stay')
    .argument('<import>', which, readImportId)
    .action((id, _options, command) => takeImportBack(contextOf(command), id));
  program
    .command('put-back')
    .description('put an import that was taken back into force again')
    .argument('<import>', which, readImportId)
    .action((id, _options, command) => putImportBack(contextOf(command), id));
}
