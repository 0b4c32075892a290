import { Button } from '@mantine/core';
import { type ReactNode, useId, useMemo } from 'react';
import type { FriendView, MyProgrammeView, ProgrammeView } from '../../../../contract/views/programme';
import type { PersonRef } from '../../../../domain/people/directory';
import { sessions as sessionForms } from '../../../../words/counts';
import type { Format } from '../../../../words/format';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { showToast } from '../../../app/toasts';
import { PersonLink } from '../../../parts/people/person-link';
import { noFilter, showInProgramme } from '../programme-query';
import { initialOf } from '../sessions/initials';
import classes from './people-here.module.css';

interface PeopleHereProps {
  readonly programme: ProgrammeView;
  readonly mine: MyProgrammeView;
  readonly format: Format;
}

/** The speakers whom the user plans to meet, with when they speak. */
export function MeetsHere({ programme, mine, format }: PeopleHereProps) {
  const meets = useMemo(() => meetsOf(programme, mine), [programme, mine]);
  if (meets.length === 0) return null;
  return (
    <Part title="Whom I meet here">
      {meets.map(({ name, ref, starts }) => (
        <li key={name} className={classes.row}>
          <span dir="auto">
            <PersonLink name={name} person={ref ?? undefined} />
          </span>
          <button
            type="button"
            className={classes.quiet}
            aria-label={`Sessions of ${name}`}
            onClick={() => showInProgramme({ ...noFilter, speaker: name })}
          >
            {starts.length > 2
              ? format.counted(starts.length, sessionForms)
              : starts.map((start) => format.moment(start)).join(' · ')}
          </button>
        </li>
      ))}
    </Part>
  );
}

function meetsOf({ sessions }: ProgrammeView, { meets }: MyProgrammeView) {
  const found = new Map<string, { ref: PersonRef | null; starts: number[] }>(
    meets.map((name) => [name, { ref: null, starts: [] }]),
  );
  for (const { speakers, start } of sessions) {
    for (const { name, ref } of speakers) {
      const meet = found.get(name);
      if (!meet) continue;
      meet.ref = ref;
      meet.starts.push(start);
    }
  }
  return [...found].map(([name, meet]) => ({ name, ...meet }));
}

interface FriendsHereProps extends Pick<PeopleHereProps, 'mine' | 'format'> {
  readonly onChooseFriend: () => void;
}

/** Whose picks are shown beside one's own. */
export function FriendsHere({ mine, format, onChooseFriend }: FriendsHereProps) {
  return (
    <Part
      title="Friends’ picks"
      action={
        <Button size="compact-sm" variant="subtle" onClick={onChooseFriend}>
          Read theirs…
        </Button>
      }
    >
      {mine.friends.map((friend) => (
        <Friend key={friend.id} friend={friend} mine={mine} format={format} />
      ))}
    </Part>
  );
}

function Friend({
  friend: { id, name, sessions, others },
  mine,
  format,
}: Pick<PeopleHereProps, 'mine' | 'format'> & { readonly friend: FriendView }) {
  const remove = useEdit('pick.friend-remove');
  const { undo } = useHistory();
  const both = mine.picks.filter((pick) => sessions.includes(pick.id)).length;
  const removeIt = async () => {
    const { ok } = await remove({ key: mine.key, id });
    const action = { label: 'Undo', run: () => void undo() };
    if (ok) showToast(`What ${name} picked is removed.`, { action, topic: 'undo' });
  };
  return (
    <li className={classes.row}>
      <span className={classes.friend}>
        <span className={classes.initial} aria-hidden>
          {initialOf(name)}
        </span>
        <span>
          {name}
          <span className={classes.count}>
            {' '}
            {format.counted(sessions.length, sessionForms)}
            {both > 0 && `, ${format.number(both)} with you`}
            {others.length > 0 && `, ${format.number(others.length)} not in this programme`}
          </span>
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Remove what ${name} picked`}
        onClick={() => void removeIt()}
      >
        Remove
      </Button>
    </li>
  );
}

interface PartProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Part({ title, action, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header className={classes.header}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {action}
      </header>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}
