import type { Command } from 'commander';
import { Option } from 'commander';
import { dayLanguages } from '../../domain/typed-day/day-words';
import { addEvents } from './commands/add';
import type { ContextOf } from './context';
import { UsageError } from './failure';

/** The command that plans or logs an event in plain words. */
export function addAddCommand(program: Command, contextOf: ContextOf): void {
  program
    .command('add [sentence]')
    .description('plan what a sentence says, such as "coffee with Ana Fri 3pm"; what is past is logged')
    .option('--from <file>', 'a text file with one sentence a line, or - for the standard input')
    .option('--dry-run', 'only show what is understood')
    .addOption(
      new Option('--language <language>', 'the language of the sentence; without it, its words tell').choices(
        dayLanguages,
      ),
    )
    .addHelpText(
      'after',
      '\nJSON: { title, start, day, durationMinutes, people: [name], place, kind, form }, with --from a list of these, one for\n' +
        'each line that is not empty; start is "2026-10-16T15:00" on the clock of the zone, else day is "2026-10-16", else both\n' +
        'are null, and then nothing is planned.',
    )
    .action((sentence: string | undefined, options, command) => {
      if ((sentence === undefined) === (options.from === undefined))
        throw new UsageError('Say what to add, or name a file with --from.');
      return addEvents(contextOf(command), sentence, options);
    });
}
