import type { Command } from 'commander';
import { compareVersions, showProgramme } from './commands/programme';
import type { ContextOf } from './context';

/** The command on programmes of conferences. */
export function addProgrammeCommand(program: Command, contextOf: ContextOf): void {
  program
    .command('programme')
    .description('read the programme of a conference: schedule.xml or .json of frab and pretalx, or .ics')
    .argument('<file>', 'the programme; times that it gives without a zone are in --zone')
    .option('--compare <newer>', 'say what became of its sessions in a newer version')
    .addHelpText(
      'after',
      '\nJSON: { name, zone, sessions: [{ id, guid, title, start, end, room, track, speakers }], problems: [{ code, line, path?,\n' +
        'message }] }; start is "2026-01-31T09:00:00Z", or "2026-01-31T10:00" on the clock of the place while no zone is known;\n' +
        'end may be null. With --compare { same, changed, gone, ambiguous, added, sessions: [{ ..., fate, changes, now }],\n' +
        'problems }; changes of time, room, title, duration.',
    )
    .action((file, options: { readonly compare?: string }, command) =>
      options.compare === undefined
        ? showProgramme(contextOf(command), file)
        : compareVersions(contextOf(command), file, options.compare),
    );
}
