import type { Command } from 'commander';
import { Option } from 'commander';
import type { EventKey } from '../../domain/event/key';
import { dayLanguages } from '../../domain/typed-day/day-words';
import { howDays } from './arguments';
import { keepDebrief } from './commands/debrief';
import type { ContextOf } from './context';

/** The command on lines typed after an event. */
export function addDebriefCommand(program: Command, contextOf: ContextOf): void {
  program
    .command('debrief [uid]')
    .description(
      'keep lines typed after an event, one line a person; without UID, of what was in no calendar',
    )
    .requiredOption('--from <file>', 'a text file, or - for the standard input')
    .option('--dry-run', 'only show what is understood; without UID no data folder is touched')
    .option(
      '--day <day>',
      `the day of the event, ${howDays}; words such as tomorrow count from it; without it, that of the event, or today`,
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
    .action((uid: string | undefined, options, command) =>
      keepDebrief(contextOf(command), uid === undefined ? null : (uid as EventKey), options),
    );
}
