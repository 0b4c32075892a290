import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { addDays, type Day, parseDay } from '../../../domain/time/day';
import { useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { navigate, useHashSearch } from '../../app/shell/hash-location';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { groupsLeft } from './decisions';
import { GroupCard } from './group-card';
import { KindsExplained } from './kinds-explained';
import { Outcome } from './outcome';
import { ProgressBar } from './progress-bar';
import classes from './triage-screen.module.css';
import { useTriage } from './use-triage';

/** Unmarked events, one group at a time, decided by keyboard (product M3). */
export function TriageScreen() {
  const days = useDays();
  const load = useOperation('triage.get', days ?? {});
  const triage = useTriage();
  return (
    <Page title="Decide" layout="read" subtitle={days && <OnlyDays {...days} />}>
      <Loaded load={load}>
        {({ groups }) => {
          const left = groupsLeft(triage.groupsOf(groups), triage.decisions);
          const [current] = left;
          const { decisions } = triage;
          if (!current && decisions.length === 0) return <NothingToDecide within={days !== null} />;
          return (
            <div className={classes.triage}>
              <ProgressBar decided={decisions.length} left={left} />
              {current ? (
                <>
                  <GroupCard key={current.id} group={current} triage={triage} />
                  <KindsExplained isDeciding={decisions.length > 0} />
                </>
              ) : (
                <Outcome
                  decisions={decisions}
                  isNarrowed={days !== null}
                  onLookAgain={triage.lookAgain}
                  onUndo={triage.undo}
                />
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface Days {
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
}

/** The days of the address, `/decide?from=2026-10-12&to=2026-10-19`, to which the events are narrowed; null for all. */
function useDays(): Days | null {
  const search = useHashSearch();
  return useMemo(() => {
    const query = new URLSearchParams(search);
    const [from, to] = [parseDay(query.get('from') ?? ''), parseDay(query.get('to') ?? '')];
    return from && to && from < to ? { from, to } : null;
  }, [search]);
}

function OnlyDays({ from, to }: Days) {
  return (
    <>
      Only {useFormat().days(from, addDays(to, -1))}. <Link href="/decide">Decide everything</Link>
    </>
  );
}

function NothingToDecide({ within }: { readonly within: boolean }) {
  return (
    <EmptyState
      title={within ? 'Everything in these days is decided.' : 'Everything is decided.'}
      action={<Button onClick={() => navigate('/week')}>Go to the week</Button>}
    >
      Events that nobody has marked come up here one group after the other, each with what Mingle would say
      and why.
    </EmptyState>
  );
}
