import type { Command } from 'commander';
import { Option } from 'commander';
import { dayLanguages } from '../../domain/typed-day/day-words';
import { howDays } from './arguments';
import { readDebrief } from './commands/debrief';
import type { ContextOf } from './context';

/** The command on lines typed after an event. */
export function addDebriefCommand(program: Command, contextOf: ContextOf): void {
  program
    .command('debrief')
    .description('show what lines typed after an event are understood as, one line a person')
    .requiredOption('--from <file>', 'a text file, or - for the standard input')
    .requiredOption('--dry-run', 'only show it; no data folder is touched')
    .option(
      '--day <day>',
      `the day of the event, ${howDays}; words such as tomorrow count from it; without it, today`,
    )
    .addOption(
      new Option('--language <language>', 'the language of the lines; without it, their words tell').choices(
        dayLanguages,
      ),
    )
    .addHelpText(
      'after',
      '\nJSON: for each line that is not empty { person, organisation, role, howMet, followUps: [{ text, due }], lead: { kind,\n' +
        'text } | null, facts: [text], note }, or a list of these where a line names several persons; kind is job,\n' +
        'internship, client, source or intro, and note what is in no other field.',
    )
    .action((options, command) => readDebrief(contextOf(command), options));
}
