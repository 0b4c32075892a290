import { useRef } from 'react';
import type { FollowUpView } from '../../../contract/views/follow-up';
import { useOperation } from '../../app/client/operation';
import { EmptyState } from '../../parts/empty-state';
import { GrowingList } from '../../parts/growing-list';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { duenessGroups, groupFollowUps } from './follow-up-groups';
import { FollowUpRow } from './follow-up-row';
import classes from './follow-ups-screen.module.css';
import { useFocusThatMoves } from './use-focus-that-moves';

/** The follow-ups of all events (product F2). */
export function FollowUpsScreen() {
  const followUps = useOperation('follow-ups.list', {});
  return (
    <Page layout="list" title="Follow-ups">
      <Loaded load={followUps}>{(list) => <FollowUpGroups followUps={list} />}</Loaded>
    </Page>
  );
}

function FollowUpGroups({ followUps }: { readonly followUps: readonly FollowUpView[] }) {
  const lists = useRef<HTMLDivElement>(null);
  const focus = useFocusThatMoves(lists);
  if (followUps.length === 0) {
    return (
      <EmptyState title="What you promised someone stands here until it is done.">
        Open an event and write down the first follow-up: a thank-you, a link to send, a coffee to book.
      </EmptyState>
    );
  }
  const groups = groupFollowUps(followUps);
  return (
    <div ref={lists} className={classes.lists} {...focus}>
      {duenessGroups.map(({ dueness, title }) => {
        const group = groups[dueness];
        if (group.length === 0) return null;
        return (
          <section key={dueness} aria-labelledby={`follow-ups-${dueness}`}>
            <h2 className={classes.heading} id={`follow-ups-${dueness}`}>
              {title} <span className={classes.count}>{group.length}</span>
            </h2>
            <ul className={classes.list}>
              <GrowingList items={group} step={25} as="li">
                {(followUp) => <FollowUpRow key={followUp.id} followUp={followUp} />}
              </GrowingList>
            </ul>
          </section>
        );
      })}
    </div>
  );
}
