import type { Goal } from '../../../../domain/prep/networking';
import { Blank } from '../fields/blank';
import lists from '../fields/lists.module.css';
import { RemoveButton } from '../fields/remove-button';
import { Row } from '../fields/row';
import { TextLine } from '../fields/text-line';
import { Tick } from '../fields/tick';
import type { Rows } from '../fields/use-rows';
import classes from './goal-entry.module.css';

interface GoalEntryProps {
  readonly goal: Goal;
  /** From 1. */
  readonly number: number;
  readonly rows: Rows<Goal>;
}

/** A measurable goal with its if-then plan. */
export function GoalEntry({ goal, number, rows }: GoalEntryProps) {
  const write = (part: Partial<Goal>) => rows.change({ ...goal, ...part });
  return (
    <Row rows={rows} item={goal} className={lists.entry}>
      <Tick
        label={`Goal ${number} reached`}
        checked={goal.reached}
        blank={rows.isBlank(goal)}
        onChange={(reached) => write({ reached })}
      />
      <TextLine
        main
        label={`Goal ${number}`}
        placeholder="Something you can count: talk with three people who…"
        value={goal.text}
        quiet={goal.reached}
        onChange={(text) => write({ text })}
        onEnter={() => rows.next(goal)}
        onErase={() => rows.erase(goal)}
      />
      <p className={`${lists.rest} ${classes.plan}`}>
        If{' '}
        <Blank
          label={`Goal ${number}: if`}
          hint="the coffee break starts"
          value={goal.when}
          onChange={(when) => write({ when })}
        />
        , I{' '}
        <Blank
          label={`Goal ${number}: I`}
          hint="ask Ana about internships"
          value={goal.action}
          onChange={(action) => write({ action })}
        />
      </p>
      <div className={lists.tools}>
        <RemoveButton
          rows={rows}
          item={goal}
          what={goal.text.trim() ? `“${goal.text.trim()}”` : `goal ${number}`}
        />
      </div>
    </Row>
  );
}
