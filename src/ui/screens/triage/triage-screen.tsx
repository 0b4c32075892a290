import { Button } from '@mantine/core';
import { useOperation } from '../../app/client/operation';
import { navigate } from '../../app/shell/hash-location';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { groupsLeft } from './decisions';
import { GroupCard } from './group-card';
import { Outcome } from './outcome';
import { ProgressBar } from './progress-bar';
import classes from './triage-screen.module.css';
import { useTriage } from './use-triage';

/** Unmarked events, one group at a time, decided by keyboard (product M3). */
export function TriageScreen() {
  const load = useOperation('triage.get', {});
  const triage = useTriage();
  return (
    <Page title="Decide" layout="read">
      <Loaded load={load}>
        {({ groups }) => {
          const left = groupsLeft(triage.groupsOf(groups), triage.decisions);
          const [current] = left;
          const { decisions } = triage;
          if (!current && decisions.length === 0) return <NothingToDecide />;
          return (
            <div className={classes.triage}>
              <ProgressBar decided={decisions.length} left={left} />
              {current ? (
                <GroupCard key={current.id} group={current} triage={triage} />
              ) : (
                <Outcome decisions={decisions} onLookAgain={triage.lookAgain} onUndo={triage.undo} />
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function NothingToDecide() {
  return (
    <EmptyState
      title="Everything is decided."
      action={<Button onClick={() => navigate('/week')}>Go to the week</Button>}
    >
      Events that nobody has marked come up here one group after the other, each with what Mingle would say
      and why.
    </EmptyState>
  );
}
