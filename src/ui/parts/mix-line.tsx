import { VisuallyHidden } from '@mantine/core';
import type { Kind } from '../../domain/marking/kind';
import type { WeekMix } from '../../domain/week/mix';
import type { MixTargets, Target } from '../../domain/week/target';
import { kindWord } from '../../words/kind';
import { plural } from '../../words/language';
import { hasNoRange, rangeText } from '../../words/mix/range';
import { useFormat } from '../app/app-info';
import { KindShape } from './kind-shape';
import classes from './mix-line.module.css';
import { RangeBar } from './range-bar';

interface MixLineProps {
  readonly mix: WeekMix;
  readonly targets: MixTargets;
  /** Writes the name of each kind beside its shape. */
  readonly named?: boolean;
}

/** A week in one line: `■ 3.5 of 2–5 h   ● 1.5 of 4–10 h   4 of 5+ people`, each over its range. */
export function MixLine({ mix, targets, named = false }: MixLineProps) {
  const format = useFormat();
  return (
    <ul className={classes.line} aria-label="The mix of this week">
      <Hours
        named={named}
        kind="networking"
        minutes={mix.networking.minutes}
        target={targets.networkingHours}
      />
      <Hours named={named} kind="social" minutes={mix.social.minutes} target={targets.socialHours} />
      <li className={classes.measure}>
        <span>
          <b className={classes.amount}>{format.number(mix.people)}</b>
          {rangeText(targets.people, format)}{' '}
          {hasNoRange(targets.people) ? plural(mix.people, people) : people.other}
        </span>
        <RangeBar amount={mix.people} target={targets.people} color="ink" />
      </li>
    </ul>
  );
}

interface HoursProps {
  readonly kind: Extract<Kind, 'networking' | 'social'>;
  readonly minutes: number;
  readonly target: Target;
  readonly named: boolean;
}

function Hours({ kind, minutes, target, named }: HoursProps) {
  const format = useFormat();
  const hours = minutes / 60;
  return (
    <li className={classes.measure}>
      <span className={classes.words}>
        <KindShape kind={kind} decorative size={12} />
        {named ? (
          <span className={classes.name}>{kindWord(kind)}</span>
        ) : (
          <VisuallyHidden>{kindWord(kind)}: </VisuallyHidden>
        )}
        <span>
          <b className={classes.amount}>{format.number(hours)}</b>
          {rangeText(target, format)} h
        </span>
      </span>
      <RangeBar amount={hours} target={target} color={kind} />
    </li>
  );
}

const people = { one: 'person', other: 'people' };
