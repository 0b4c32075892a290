import type { TalkDay } from '../../../../../contract/week/behind';
import { addDays, type Day, weekdayOf } from '../../../../../domain/time/day';
import { useFormat } from '../../../../app/app-info';
import classes from './bars.module.css';

interface TalkDaysProps {
  readonly from: Day;
  readonly talks: readonly TalkDay[];
}

const [step, size, height] = [24, 18, 20];

/** The seven days with their first letters: full where there is a talk. The words beside them say the number. */
export function TalkDays({ from, talks }: TalkDaysProps) {
  const format = useFormat();
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index));
  return (
    <svg className={classes.dots} width={7 * step} height={height} aria-hidden>
      {days.map((day, index) => {
        const isTalk = talks.some((talk) => talk.day === day);
        return (
          <g key={day}>
            <rect
              className={isTalk ? classes.talk : classes.quietDay}
              x={step * index + 1}
              y="1"
              width={size}
              height={size}
              rx="4"
            />
            <text
              className={isTalk ? classes.talkLetter : classes.letter}
              x={step * index + 1 + size / 2}
              y="14"
            >
              {format.weekday(weekdayOf(day)).slice(0, 1)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
