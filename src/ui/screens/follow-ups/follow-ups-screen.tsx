import { SegmentedControl } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { FollowUpView } from '../../../contract/views/follow-up';
import type { FollowUpId } from '../../../domain/follow-ups/follow-up';
import { useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { Count } from '../../parts/counted-list/count';
import { CountedList } from '../../parts/counted-list/counted-list';
import { EmptyState } from '../../parts/empty-state';
import { EventButton } from '../../parts/event-button';
import { GrowingList } from '../../parts/growing-list';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { PersonLink } from '../../parts/people/person-link';
import { AddFollowUp } from './add-follow-up';
import { type FollowUpGroup, type Grouping, groupFollowUps } from './follow-up-groups';
import { FollowUpRow } from './follow-up-row';
import classes from './follow-ups-screen.module.css';
import { SelectionBar } from './selection-bar';
import { type FollowUpEdits, useFollowUpEdits } from './use-follow-up-edits';
import { type Opened, useFollowUpKeys } from './use-follow-up-keys';
import { type Picked, usePicked } from './use-picked';
import { useRowFocus } from './use-row-focus';

const groupingWords: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: 'due', label: 'By due' },
  { value: 'person', label: 'By person' },
  { value: 'event', label: 'By event' },
];

/** The follow-ups of all events, and of none (product F2). */
export function FollowUpsScreen() {
  const followUps = useOperation('follow-ups.list', {});
  const [grouping, setGrouping] = useState<Grouping>('due');
  const isEmpty = followUps.kind === 'loaded' && followUps.value.length === 0;
  return (
    <Page
      layout="list"
      title="Follow-ups"
      actions={
        !isEmpty && (
          <SegmentedControl
            size="xs"
            aria-label="How to group the follow-ups"
            value={grouping}
            data={[...groupingWords]}
            onChange={(value) =>
              setGrouping(groupingWords.find((one) => one.value === value)?.value ?? 'due')
            }
          />
        )
      }
    >
      <AddFollowUp />
      <Loaded load={followUps}>{(list) => <FollowUpLists followUps={list} grouping={grouping} />}</Loaded>
    </Page>
  );
}

interface FollowUpListsProps {
  readonly followUps: readonly FollowUpView[];
  readonly grouping: Grouping;
}

function FollowUpLists({ followUps, grouping }: FollowUpListsProps) {
  const lists = useRef<HTMLDivElement>(null);
  const focus = useRowFocus(lists);
  const edits = useFollowUpEdits();
  const picked = usePicked(followUps);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isSnoozing, setSnoozing] = useState(false);
  const groups = useMemo(() => groupFollowUps(followUps, grouping), [followUps, grouping]);
  useFollowUpKeys(lists, { picked, edits, opened, setOpened, onSnoozeAll: () => setSnoozing(true) });
  const isThere = followUps.some(({ id }) => id === focus.active);
  const active = isThere ? (focus.active as FollowUpId) : (groups[0]?.items[0]?.id ?? null);
  return (
    <div ref={lists} className={classes.lists} {...focus.props}>
      {followUps.length === 0 && (
        <EmptyState title="What you promised someone is kept here until it is done.">
          Write down the first one above, or in the panel of an event: a thank-you, a link to send, a coffee
          to book.
        </EmptyState>
      )}
      <ul className={classes.groups}>
        <GrowingList items={groups} step={12} as="li">
          {(group) => (
            <Group key={group.id} {...{ group, active, picked, opened, edits }} onOpen={setOpened} />
          )}
        </GrowingList>
      </ul>
      <SelectionBar picked={picked} edits={edits} isSnoozing={isSnoozing} setSnoozing={setSnoozing} />
    </div>
  );
}

interface GroupProps {
  readonly group: FollowUpGroup;
  readonly active: FollowUpId | null;
  readonly picked: Picked;
  readonly opened: Opened | null;
  readonly edits: FollowUpEdits;
  readonly onOpen: (opened: Opened | null) => void;
}

function Group({ group, active, picked, opened, edits, onOpen }: GroupProps) {
  const headingId = `follow-ups ${group.id}`.replace(/\s/g, '-');
  return (
    <li className={classes.group}>
      <CountedList id={headingId} title={<GroupTitle group={group} />} items={group.items}>
        {(followUp) => (
          <FollowUpRow
            key={followUp.id}
            followUp={followUp}
            isActive={active === followUp.id}
            isPicked={picked.ids.has(followUp.id)}
            opened={opened?.id === followUp.id ? opened.what : null}
            without={group.id === 'overdue' ? 'due' : (group.about?.kind ?? null)}
            edits={edits}
            onPick={picked.toggle}
            onOpen={onOpen}
          />
        )}
      </CountedList>
    </li>
  );
}

/** A person's or an event's name leads there. */
function GroupTitle({ group: { title, about } }: Pick<GroupProps, 'group'>) {
  const format = useFormat();
  if (about?.kind === 'person') {
    return <PersonLink name={title} person={about.first.personId ?? undefined} />;
  }
  if (about?.kind !== 'event') return title;
  const { day } = about.first.event;
  return (
    <>
      <EventButton eventKey={about.key} summary={title} />
      {day && <Count>{` ${format.day(day)} ·`}</Count>}
    </>
  );
}
