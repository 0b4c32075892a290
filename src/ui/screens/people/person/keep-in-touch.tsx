import { Button, Menu, VisuallyHidden } from '@mantine/core';
import type { PersonPage } from '../../../../contract/views/person';
import { addDays } from '../../../../domain/time/day';
import { cadenceText, distanceInWords } from '../../../../words/people/person';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { Chip } from '../../../parts/chip';
import { CadenceSelect } from '../circles/cadence-select';
import { CircleButton } from '../circles/circle-button';
import { Part } from './part';
import classes from './person-letter.module.css';
import type { HandProps } from './who';

/** How often to be in touch, in which circles, and "not now". */
export function KeepInTouch({ page, hand }: HandProps & { readonly page: PersonPage }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const own = hand.facts.cadenceDays;
  const none =
    own === null && page.cadence !== null
      ? `as in the circle: ${cadenceText(page.cadence, format)}`
      : 'no cadence';
  return (
    <Part title="Keep in touch">
      <div className={classes.row}>
        <CadenceSelect
          label="How often to be in touch"
          none={none}
          value={own}
          onChange={(cadenceDays) => void hand.save({ facts: { cadenceDays } })}
        />
        {page.due !== null && (
          <span>
            {page.due <= today
              ? 'It is time to be in touch.'
              : `Next ${distanceInWords(page.due, today, format)}, on ${format.datedDay(page.due, today)}.`}
          </span>
        )}
        {page.cadence !== null && <NotNow page={page} hand={hand} />}
      </div>
      <InCircles page={page} hand={hand} />
    </Part>
  );
}

const rests = [
  { days: 14, words: 'Not for two weeks' },
  { days: 30, words: 'Not for a month' },
  { days: 91, words: 'Not for three months' },
] as const;

/** Puts somebody off, without a reason and without a trace on the cadence. */
function NotNow({ page, hand }: HandProps & { readonly page: PersonPage }) {
  const { today } = useAppInfo();
  const format = useFormat();
  const { restUntil } = page;
  if (restUntil !== null && restUntil > today) {
    return (
      <>
        <span className={classes.quiet}>{`Not before ${format.datedDay(restUntil, today)}.`}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => void hand.save({ restUntil: null })}>
          Take that back
        </Button>
      </>
    );
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          Not now
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rests.map(({ days, words }) => (
          <Menu.Item key={days} onClick={() => void hand.save({ restUntil: addDays(today, days) })}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function InCircles({ page, hand }: HandProps & { readonly page: PersonPage }) {
  const circles = useOperation('circles.list', {});
  if (circles.kind !== 'loaded') return null;
  const { inCircles } = page;
  return (
    <fieldset className={classes.chips}>
      <VisuallyHidden component="legend">Circles</VisuallyHidden>
      <span className={classes.quiet} aria-hidden>
        Circles
      </span>
      {circles.value.map(({ id, name }) => (
        <Chip
          key={id}
          pressed={inCircles.includes(id)}
          onPress={() =>
            void hand.save({
              circles: inCircles.includes(id)
                ? inCircles.filter((other) => other !== id)
                : [...inCircles, id],
            })
          }
        >
          {name}
        </Chip>
      ))}
      <CircleButton person={page} />
    </fieldset>
  );
}
