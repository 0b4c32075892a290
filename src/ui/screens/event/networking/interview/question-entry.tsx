import { NumberInput } from '@mantine/core';
import type { PlannedQuestion } from '../../../../../domain/prep/networking';
import lists from '../../fields/lists.module.css';
import { MoveButtons } from '../../fields/move-buttons';
import { RemoveButton } from '../../fields/remove-button';
import { Row } from '../../fields/row';
import { TextLine } from '../../fields/text-line';
import { Tick } from '../../fields/tick';
import type { Rows } from '../../fields/use-rows';
import classes from './interview.module.css';

interface QuestionEntryProps {
  readonly question: PlannedQuestion;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly rows: Rows<PlannedQuestion>;
  readonly onMove: (by: -1 | 1) => void;
}

const mostMinutes = 600;

/** A question of an interview, with its minutes. */
export function QuestionEntry({ question, number, count, rows, onMove }: QuestionEntryProps) {
  const blank = rows.isBlank(question);
  const what = question.text.trim() ? `“${question.text.trim().slice(0, 60)}”` : `question ${number}`;
  return (
    <Row rows={rows} item={question} className={`${lists.row} ${classes.row}`}>
      <Tick
        label={`Asked: ${what}`}
        checked={question.asked}
        blank={blank}
        onChange={(asked) => rows.change({ ...question, asked })}
      />
      <TextLine
        main
        label={blank ? 'Add a question' : `Question ${number}`}
        placeholder={count === 0 ? 'What do you want to know from them?' : 'Another question'}
        value={question.text}
        quiet={question.asked}
        onChange={(text) => rows.change({ ...question, text })}
        onEnter={() => rows.next(question)}
        onErase={() => rows.erase(question)}
      />
      {blank ? (
        <span />
      ) : (
        <NumberInput
          className={classes.minutes ?? ''}
          size="xs"
          aria-label={`Minutes for ${what}`}
          value={question.minutes}
          min={0}
          max={mostMinutes}
          allowDecimal={false}
          clampBehavior="strict"
          suffix=" min"
          hideControls
          onChange={(value) => typeof value === 'number' && rows.change({ ...question, minutes: value })}
        />
      )}
      <div className={lists.tools}>
        {!blank && count > 1 && <MoveButtons what={what} place={number} count={count} onMove={onMove} />}
        <RemoveButton rows={rows} item={question} what={what} />
      </div>
    </Row>
  );
}
