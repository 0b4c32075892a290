import { VisuallyHidden } from '@mantine/core';
import type { WeekView } from '../../../../../contract/views/week';
import type { Target } from '../../../../../domain/week/target';
import { kindWord } from '../../../../../words/kind';
import { plural } from '../../../../../words/language';
import { behindTitles } from '../../../../../words/mix/behind';
import { hasNoRange, rangeText } from '../../../../../words/mix/range';
import { useFormat } from '../../../../app/app-info';
import { KindShape } from '../../../../parts/kind-shape';
import { Behind } from './behind';
import { CountedEvents, CountedPeople, TalkDayList } from './behind-lists';
import { HoursBar } from './hours-bar';
import classes from './mix-picture.module.css';
import { PeopleDots } from './people-dots';
import { TalkDays } from './talk-days';

const talkDayWord = { one: 'day with a talk', other: 'days with a talk' };
const personWord = { one: 'person', other: 'people' };

/** The hours at the right end of the bars: a little more than the highest figure. */
function fullHours(view: WeekView): number {
  const end = ({ floor, ceiling }: Target) => ceiling ?? (floor ?? 0) * 2;
  const { mix, targets } = view;
  const highest = Math.max(
    mix.networking.minutes / 60,
    mix.social.minutes / 60,
    end(targets.networkingHours),
    end(targets.socialHours),
    1,
  );
  return highest * 1.08;
}

/** The mix in one picture: hours by kind over their ranges, different people, days with a talk; each number opens what it counts. */
export function MixPicture({ view }: { readonly view: WeekView }) {
  const format = useFormat();
  const { mix, targets } = view;
  const full = fullHours(view);
  return (
    <ul className={classes.picture} aria-label="The mix of this week">
      <Hours kind="networking" view={view} target={targets.networkingHours} full={full} />
      <Hours kind="social" view={view} target={targets.socialHours} full={full} />
      <li>
        <Behind
          title={behindTitles.people}
          content={(close) => <CountedPeople of={view.people} onOpen={close} />}
        >
          <span>
            <b className={classes.amount}>{format.number(mix.people)}</b>
            {rangeText(targets.people, format)}{' '}
            {hasNoRange(targets.people) ? plural(mix.people, personWord) : personWord.other}
          </span>
        </Behind>
        <PeopleDots people={mix.people} target={targets.people} />
      </li>
      <li>
        <Behind
          title={behindTitles.talks}
          content={(close) => <TalkDayList of={view.talks} onOpen={close} />}
        >
          <span>
            <b className={classes.amount}>{format.number(mix.talkDays)}</b>{' '}
            {plural(mix.talkDays, talkDayWord)}
          </span>
        </Behind>
        <TalkDays from={view.from} talks={view.talks} />
      </li>
    </ul>
  );
}

interface HoursProps {
  readonly kind: 'networking' | 'social';
  readonly view: WeekView;
  readonly target: Target;
  readonly full: number;
}

function Hours({ kind, view, target, full }: HoursProps) {
  const format = useFormat();
  const hours = view.mix[kind].minutes / 60;
  return (
    <li>
      <Behind
        title={behindTitles[kind]}
        content={(close) => <CountedEvents of={view.counted} kind={kind} onOpen={close} />}
      >
        <KindShape kind={kind} decorative size={12} />
        <VisuallyHidden>{kindWord(kind)}: </VisuallyHidden>
        <span>
          <b className={classes.amount}>{format.number(hours)}</b>
          {rangeText(target, format)} h
        </span>
      </Behind>
      <HoursBar kind={kind} hours={hours} target={target} full={full} />
    </li>
  );
}
