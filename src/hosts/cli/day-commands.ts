import type { Command } from 'commander';
import { howDays, readEventKey } from './arguments';
import { listSteps } from './commands/steps/steps';
import { showToday } from './commands/today';
import { showWeek } from './commands/week';
import type { ContextOf } from './context';

/** Commands on today and the week. */
export function addDayCommands(program: Command, contextOf: ContextOf): void {
  program
    .command('today')
    .description('show what matters today and ahead, what imports changed, and what is due')
    .addHelpText(
      'after',
      '\nJSON: { day, headline, justOver, rest, earlier, ahead, changed, followUps, unmarked }. Events are as in `mingle events`,\n' +
        'with what is still open and inDays where they lie ahead; headline has phase: ahead, running or over, and part, the\n' +
        'session that goes on or comes next. changed: [{ event, title, start, changes: [{ code, text }] }].',
    )
    .action((_options, command) => showToday(contextOf(command)));
  program
    .command('steps')
    .description('list what is to do before and after your events, by day')
    .option('--due', 'only those due today or before')
    .option('--for <event>', 'those of one event, with what is done: UID or UID@RECURRENCE-ID', readEventKey)
    .addHelpText(
      'after',
      '\nJSON: [{ event, title, eventDay, id, text, day, state, rest }]; state: todo, done or dropped; rest, where the steps rest\n' +
        'because the event is cancelled, declined or gone, else null.',
    )
    .action((options, command) => listSteps(contextOf(command), options));
  program
    .command('week')
    .description('show the mix of a week: hours, events and people by kind')
    .option(
      '--of <day>',
      `a day of the week that is meant, ${howDays}; without it, this week, or from Saturday noon the coming one`,
    )
    .action((options, command) => showWeek(contextOf(command), options));
}
