import type { Command } from 'commander';
import { Option } from 'commander';
import { exportKinds } from '../../contract/export/export-options';
import { exportTables } from '../../contract/schemas/export-table';
import { howDays, readPort } from './arguments';
import { listBackups, makeBackup } from './commands/backup';
import { checkUp } from './commands/doctor/doctor';
import { exportAll } from './commands/export';
import { restoreBackup } from './commands/restore';
import { servePlanner } from './commands/serve';
import type { ContextOf } from './context';

/** Commands on the data as a whole. */
export function addDataCommands(program: Command, contextOf: ContextOf): void {
  addExportCommand(program, contextOf);
  const backup = program
    .command('backup')
    .description('back up what you made')
    .action((_options, command) => makeBackup(contextOf(command)));
  backup
    .command('list')
    .description('list the backups, newest first')
    .action((_options, command) => listBackups(contextOf(command)));
  program
    .command('restore')
    .description(
      'go back to what you made by a backup; calendars stay as imported; your data is backed up first',
    )
    .argument('<file>', 'the name of a backup, or the path of a file')
    .option('--preview', 'say what would change, and change nothing')
    .option('--as-it-is', 'take the file also when its checksum does not fit')
    .addHelpText(
      'after',
      '\nJSON: { before, after, undo, staying, leftOut }: counts before and after; the backup that undoes it, null for a preview;\n' +
        'the calendars that stay as they are, although the backup has them otherwise; those whose files are missing.',
    )
    .action((file, options, command) => restoreBackup(contextOf(command), file, options));
  program
    .command('serve')
    .description('open Mingle in a browser on this computer, and print its address')
    .option('--port <port>', 'the port; without it, any free one', readPort, 0)
    .action((options, command) => servePlanner(contextOf(command), options));
  program
    .command('doctor')
    .description('check the data folder; ends with 1 when something needs you')
    .action((_options, command) => checkUp(contextOf(command)));
}

function addExportCommand(program: Command, contextOf: ContextOf): void {
  program
    .command('export')
    .description(
      'write everything out; CSV has one table, such as the events from ten years ago to a year ahead',
    )
    .addOption(
      new Option('--format <format>', 'the form')
        .choices(['ics', 'csv', 'json', 'markdown'])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option('--table <table>', 'of CSV: what the table lists; the events without it').choices(
        exportTables,
      ),
    )
    .option('-o, --output <file>', 'write to this file')
    .option('--share-safe', 'leave out people and notes')
    .addOption(
      new Option(
        '--with-todos',
        'in .ics, steps and follow-ups still to do as tasks, with an alarm at 9:00',
      ).conflicts('shareSafe'),
    )
    .addOption(
      new Option('--kind <kind>', 'only events of this kind; marked: all with a mark').choices(exportKinds),
    )
    .option('--own', 'only events of your own')
    .option('--from <day>', `only events from this day on, ${howDays}; in .ics a series goes out whole`)
    .option('--to <day>', `and before this one, ${howDays}`)
    .action((options, command) => exportAll(contextOf(command), options));
}
