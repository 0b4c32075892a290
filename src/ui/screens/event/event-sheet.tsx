import { useRef } from 'react';
import type { EventView } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { usePush } from '../../app/client/changes';
import { BroughtBackNote } from './brought-back-note';
import { ConflictNote } from './conflict-note';
import { useLatestView } from './draft/latest-view';
import { useFollowUps } from './draft/use-follow-ups';
import { useOutcome } from './draft/use-outcome';
import { usePrep } from './draft/use-prep';
import classes from './event-sheet.module.css';
import { afterPress } from './fields/after-press';
import { Description } from './heading/description';
import { EventHeading, panelHeadingId } from './heading/event-heading';
import { KindRow } from './heading/kind-row';
import { ScopeSwitch } from './heading/scope-switch';
import { jumpTo } from './jump-to';
import { PartsSection } from './parts/parts-section';
import { Preparation } from './preparation';
import { UnmarkedQuestion } from './unmarked/unmarked-question';
import { UnsavedNote } from './unsaved-note';
import { useMark } from './use-mark';
import { usePanelFocus } from './use-panel-focus';
import { usePanelKeys } from './use-panel-keys';
import { Yours } from './yours';

interface EventSheetProps {
  /** The key the panel was opened with. */
  readonly asked: EventKey;
  readonly view: EventView;
  readonly onClose: () => void;
}

/** The panel's content for one event: what the calendar says, what the event is for, and the forms of its kind. */
export function EventSheet({ asked, view: given, onClose }: EventSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const view = useLatestView(asked, given);
  const prep = usePrep(asked, view);
  const followUps = useFollowUps(view);
  const outcome = useOutcome(view);
  const mark = useMark(view, prep.scope);
  const kind = view.row.mark?.kind ?? null;
  usePanelFocus(sheet, kind);
  usePanelKeys(sheet, { onMark: mark, onClose });
  const drafts = [...prep.drafts, followUps.draft, outcome.draft];
  const asks = drafts.some((draft) => draft.conflicts().length > 0);
  const flush = () => {
    void prep.flush();
    void followUps.flush();
    void outcome.draft.flush();
  };
  usePush((push) => {
    if (push.kind === 'connection' && push.connection === 'up') flush();
  });

  return (
    <article
      ref={sheet}
      className={classes.sheet}
      aria-labelledby={panelHeadingId}
      onBlur={() => afterPress(flush)}
    >
      <BroughtBackNote drafts={drafts} />
      <div className={classes.facts}>
        <EventHeading view={view} />
        <Description key={kind} view={view} open={kind === null || kind === 'other'} />
      </div>
      <Yours key={view.row.key} view={view} onRemoved={onClose} />
      <ScopeSwitch view={view} scope={prep.scope} onChange={(scope) => void prep.chooseScope(scope)} />
      {kind === null ? (
        <UnmarkedQuestion suggestion={view.row.suggestion} onChoose={mark} />
      ) : (
        <KindRow view={view} kind={kind} onMark={mark} onJump={(item) => jumpTo(sheet.current, item.id)} />
      )}
      {kind === 'other' && <NothingToPrepare />}
      {kind !== null && kind !== 'other' && (
        <Preparation view={view} kind={kind} prep={prep} followUps={followUps} outcome={outcome} />
      )}
      <PartsSection key={`parts ${view.row.key}`} view={view} />
      {asks ? (
        <ConflictNote drafts={drafts} />
      ) : (
        <UnsavedNote failure={prep.failure ?? followUps.failure ?? outcome.failure} onRetry={flush} />
      )}
    </article>
  );
}

const NothingToPrepare = () => (
  <p className={classes.other}>
    Nothing to prepare here. It has its time in your calendar, and that is enough.
  </p>
);
