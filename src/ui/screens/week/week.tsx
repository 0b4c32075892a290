import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { WeekView } from '../../../contract/views/week';
import type { Kind } from '../../../domain/marking/kind';
import { useAppInfo } from '../../app/app-info';
import { useImportFiles } from '../../app/import-files';
import { EmptyState } from '../../parts/empty-state';
import { KindChips } from '../../parts/kind-chips';
import { MixLine } from '../../parts/mix-line';
import { MixDetails } from './mix-details';
import { type PlacedEvent, placeEvents } from './placed-event';
import { TargetsPopover } from './targets-popover';
import { useMarkEvent } from './use-mark-event';
import type { WeekAddress } from './use-week-address';
import { useWeekKeys } from './use-week-keys';
import classes from './week.module.css';
import { useCreateWeekFocus, WeekFocusProvider } from './week-focus';
import { WeekGrid } from './week-grid';
import { WeekList } from './week-list';
import { WeekWords } from './week-words';

interface WeekProps {
  readonly view: WeekView;
  readonly address: WeekAddress;
  readonly layout: 'grid' | 'list';
}

export function Week({ view, address, layout }: WeekProps) {
  return (
    <div className={classes.week} data-layout={layout}>
      <WeekHead view={view} address={address} />
      <WeekEvents view={view} address={address} layout={layout} />
    </div>
  );
}

function WeekHead({ view, address }: Omit<WeekProps, 'layout'>) {
  return (
    <div className={classes.head}>
      <div className={classes.mix}>
        <MixLine mix={view.mix} targets={view.targets} />
        <div className={classes.tools}>
          <MixDetails mix={view.mix} />
          <TargetsPopover targets={view.targets} />
        </div>
      </div>
      <div className={classes.second}>
        {view.events.length > 0 && <WeekWords verdicts={view.verdicts} />}
        <KindChips chosen={address.chosen} onChange={address.choose} />
      </div>
    </div>
  );
}

function WeekEvents({ view, address, layout }: WeekProps) {
  const { today } = useAppInfo();
  const { chosen } = address;
  const placed = useMemo(() => placeEvents(view.events, view), [view]);
  const isChosen = ({ row }: PlacedEvent) =>
    chosen.length === 0 || chosen.includes(row.mark?.kind ?? 'unmarked');
  const events = chosen.length === 0 ? placed : placed.filter(isChosen);
  const focus = useCreateWeekFocus(events, view.from, today);
  const mark = useMarkEvent();
  const onMark = (kind: Kind | null) => {
    if (!focus.active) return;
    // An event that the filter takes away would take the focus with it.
    if (chosen.length > 0 && !chosen.includes(kind ?? 'unmarked')) focus.step('next');
    void mark(focus.active.row, kind);
  };
  const onKeyDown = useWeekKeys({ address, focus, layout, onMark });
  const region = useRef<HTMLElement>(null);
  const isEmpty = events.length === 0;
  useEffect(() => {
    if (isEmpty && focus.takeFocus()) region.current?.focus();
  });
  return (
    <WeekFocusProvider focus={focus}>
      <section
        ref={region}
        className={classes.events}
        aria-label="Events of the week"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        {isEmpty && <NothingHere filtered={placed.length > 0} onShowAll={() => address.choose([])} />}
        {layout === 'grid' ? (
          <WeekGrid week={view} events={events} />
        ) : (
          !isEmpty && <WeekList week={view} events={events} />
        )}
      </section>
    </WeekFocusProvider>
  );
}

function NothingHere({
  filtered,
  onShowAll,
}: {
  readonly filtered: boolean;
  readonly onShowAll: () => void;
}) {
  const { choose } = useImportFiles();
  return filtered ? (
    <EmptyState
      title="Nothing of this kind in this week."
      action={
        <Button variant="default" onClick={onShowAll}>
          Show every kind
        </Button>
      }
    />
  ) : (
    <EmptyState
      title="Nothing in this week yet."
      action={
        <Button variant="default" onClick={choose}>
          Open a calendar file…
        </Button>
      }
    >
      What your calendars hold for these days stands here. Turn the page with [ and ], or bring in a calendar.
    </EmptyState>
  );
}
