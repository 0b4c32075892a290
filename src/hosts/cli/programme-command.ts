import type { Command } from 'commander';
import { Option } from 'commander';
import { pickLevels } from '../../domain/programme/pick';
import { readEventKey } from './arguments';
import { showEventProgramme } from './commands/programmes/event-programme';
import { pickSessions } from './commands/programmes/pick';
import { compareVersions, showProgramme } from './commands/programmes/programme';
import type { CommandContext, ContextOf } from './context';
import { UsageError } from './failure';

interface ProgrammeCommandOptions {
  readonly for?: ReturnType<typeof readEventKey>;
  readonly compare?: string;
  readonly confirm?: boolean;
}

/** The commands on programmes of conferences. */
export function addProgrammeCommands(program: Command, contextOf: ContextOf): void {
  program
    .command('programme')
    .description('read the programme of a conference: schedule.xml or .json of frab and pretalx, or .ics')
    .argument(
      '[source]',
      'a file, or with --for an address; times that it gives without a zone are in --zone',
    )
    .option(
      '--for <event>',
      'keep it as the programme of this event, or list that one: UID or UID@RECURRENCE-ID',
      readEventKey,
    )
    .option('--confirm', 'with --for: take it also where almost none of the sessions before is in it')
    .option('--compare <newer>', 'say what became of its sessions in a newer version')
    .addHelpText(
      'after',
      '\nJSON: { name, zone, sessions: [{ id, guid, title, start, end, room, track, speakers }], problems: [{ code, line, path?,\n' +
        'message }] }; start is "2026-01-31T09:00:00Z", or "2026-01-31T10:00" on the clock of the place while no zone is known;\n' +
        'end may be null. With --compare { same, changed, gone, ambiguous, added, sessions: [{ ..., fate, changes, now }],\n' +
        'problems }; changes of time, room, title, duration. With --for { name, zone, added, changed, gone, same, sessions: [{\n' +
        '..., pick: going, maybe or null, status: same, changed or gone, changes }], problems }; what is gone is listed while\n' +
        'it is picked, with the candidates where sessions of its title are there.',
    )
    .action((source: string | undefined, options: ProgrammeCommandOptions, command: Command) =>
      runProgramme(contextOf(command), source, options),
    );
  program
    .command('pick')
    .description('pick sessions of an event’s programme, and list what is picked')
    .argument('[session...]', 'ids, as `mingle programme --for UID` names them; without one, only lists')
    .requiredOption(
      '--for <event>',
      'the event that has the programme: UID or UID@RECURRENCE-ID',
      readEventKey,
    )
    .addOption(
      new Option('--as <level>', 'how sure you are; none takes the pick away')
        .choices([...pickLevels, 'none'])
        .default('going'),
    )
    .addHelpText(
      'after',
      '\nJSON: { sessions: [...] } of all that is picked, as in `mingle programme --for UID`.',
    )
    .action((ids, options, command) =>
      pickSessions(contextOf(command), ids, { key: options.for, as: options.as }),
    );
}

function runProgramme(
  context: CommandContext,
  source: string | undefined,
  { for: key, compare, confirm = false }: ProgrammeCommandOptions,
): Promise<void> {
  if (key !== undefined) {
    if (compare !== undefined) throw new UsageError('--compare is for files; it does not go with --for.');
    return showEventProgramme(context, source, { key, confirm });
  }
  if (source === undefined)
    throw new UsageError('Name a file, or with --for the event whose programme is meant.');
  return compare === undefined ? showProgramme(context, source) : compareVersions(context, source, compare);
}
