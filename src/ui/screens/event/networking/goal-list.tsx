import { type Goal, goalLimit } from '../../../../domain/prep/networking';
import { AddButton } from '../fields/add-button';
import lists from '../fields/lists.module.css';
import { Section } from '../fields/section';
import { toItemEdits, useRows } from '../fields/use-rows';
import { GoalEntry } from './goal-entry';

interface GoalListProps {
  readonly goals: readonly Goal[];
  readonly edit: (change: (goals: readonly Goal[]) => readonly Goal[]) => void;
}

const emptyGoal = (): Goal => ({ id: crypto.randomUUID(), text: '', when: '', action: '', reached: false });
const isEmpty = ({ text, when, action }: Goal): boolean => `${text}${when}${action}`.trim() === '';

/** Up to three goals: with more, none gets done. */
export function GoalList({ goals, edit }: GoalListProps) {
  const rows = useRows({
    items: goals,
    edits: toItemEdits(edit),
    create: emptyGoal,
    isEmpty,
    blank: 'when-empty',
    limit: goalLimit,
  });
  const reached = goals.filter((goal) => goal.reached).length;
  return (
    <Section
      part="goals"
      title="Goals"
      {...(reached > 0 && { aside: `${reached} of ${goals.length} reached` })}
    >
      <ol className={lists.list} ref={rows.list}>
        {rows.rows.map((goal, index) => (
          <GoalEntry key={goal.id} goal={goal} number={index + 1} rows={rows} />
        ))}
      </ol>
      {rows.canAdd && <AddButton onClick={() => rows.add()}>Add a goal</AddButton>}
      {goals.length >= goalLimit && <p className={lists.note}>Three are enough.</p>}
    </Section>
  );
}
