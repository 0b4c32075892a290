import { ActionIcon } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Day } from '../../../../domain/time/day';
import { stepDayText } from '../../../../words/run-sheets/run-sheet';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { Tick } from '../fields/tick';
import classes from './steps.module.css';

/**
 * How a step is shown: the next one in ink, quietly what is done, left out or whose time is over, and what is offered with a
 * dashed line.
 */
type Look = 'next' | 'later' | 'done' | 'over' | 'out' | 'offered';

interface StepRowProps {
  readonly id: string;
  readonly text: string;
  readonly day: Day;
  readonly look: Look;
  /** Tab leads to this row. */
  readonly isActive: boolean;
  readonly onDone: (isDone: boolean) => void;
  readonly onDrop: () => void;
  readonly onEdit?: () => void;
  /** What is open below it. */
  readonly children?: ReactNode;
}

/** One step: its box, what to do, and when, in words. */
export function StepRow({ id, text, day, look, isActive, onDone, onDrop, onEdit, children }: StepRowProps) {
  const format = useFormat();
  const { today } = useAppInfo();
  const isOut = look === 'out';
  const settled = isOut ? 'left out' : look === 'over' ? 'not done' : null;
  const isToDo = look === 'next' || look === 'later';
  return (
    <li className={classes.row} data-row={id} data-look={look} tabIndex={isActive ? 0 : -1} aria-label={text}>
      <div className={classes.line}>
        <Tick label={`Done: ${text}`} checked={look === 'done'} blank={false} onChange={onDone} />
        <span className={classes.text} dir="auto">
          {text}
        </span>
        <time className={classes.day} dateTime={day}>
          {settled ?? (isToDo ? stepDayText(day, today, format) : format.relativeDay(day, today))}
        </time>
        <span className={classes.tools}>
          {onEdit && (
            <ActionIcon variant="subtle" size="sm" aria-label={`Change: ${text}`} onClick={onEdit}>
              <IconPencil size={14} stroke={1.5} />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={isOut ? `Take in again: ${text}` : `Leave out: ${text}`}
            aria-pressed={onEdit ? undefined : isOut}
            onClick={onDrop}
          >
            <IconX size={14} stroke={1.5} />
          </ActionIcon>
        </span>
      </div>
      {children}
    </li>
  );
}
