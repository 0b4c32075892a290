import { useRef } from 'react';
import type { EventView } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { isNetworking, isSocial } from '../../../domain/marking/kind';
import { useAppInfo } from '../../app/app-info';
import { useFollowUps } from './draft/use-follow-ups';
import { useLatestView } from './draft/use-latest-view';
import { usePrep } from './draft/use-prep';
import classes from './event-sheet.module.css';
import { FollowUpList } from './follow-ups/follow-up-list';
import { FormHeading } from './form-heading';
import { Description } from './heading/description';
import { EventHeading, panelHeadingId } from './heading/event-heading';
import { FormSelect } from './heading/form-select';
import { KindSwitch } from './heading/kind-switch';
import { ProgressLine } from './heading/progress-line';
import { ScopeSwitch } from './heading/scope-switch';
import { lastDay } from './heading/when-words';
import { jumpTo } from './jump-to';
import { afterPress } from './lines/after-press';
import { NetworkingForm } from './networking/networking-form';
import { SocialForm } from './social/social-form';
import { UnmarkedQuestion } from './unmarked/unmarked-question';
import { UnsavedNote } from './unsaved-note';
import { useMark } from './use-mark';
import { usePanelFocus } from './use-panel-focus';
import { usePanelKeys } from './use-panel-keys';

interface EventSheetProps {
  /** The key the panel was opened with. */
  readonly asked: EventKey;
  readonly view: EventView;
  readonly onClose: () => void;
}

/** What the panel shows of one event: what the calendar says, what it is for, and the forms of its kind. */
export function EventSheet({ asked, view: given, onClose }: EventSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const { zone } = useAppInfo();
  const view = useLatestView(asked, given);
  const prep = usePrep(asked, view);
  const followUps = useFollowUps(asked, view);
  const mark = useMark(view, prep.scope);
  const { row } = view;
  const kind = row.mark?.kind ?? null;
  const flush = () => {
    void prep.flush();
    void followUps.flush();
  };
  usePanelFocus(sheet, kind);
  const keys = usePanelKeys({ onMark: mark, onClose });

  return (
    <article
      ref={sheet}
      className={classes.sheet}
      aria-labelledby={panelHeadingId}
      onBlur={() => afterPress(flush)}
      onKeyDown={keys}
    >
      <div className={classes.facts}>
        <EventHeading view={view} />
        <Description key={kind} view={view} open={kind === null || kind === 'other'} />
      </div>
      <ScopeSwitch view={view} scope={prep.scope} onChange={(scope) => void prep.chooseScope(scope)} />
      {kind === null ? (
        <UnmarkedQuestion suggestion={row.suggestion} onChoose={mark} />
      ) : (
        <div className={classes.kind}>
          <KindSwitch kind={kind} onChange={mark} />
          {kind !== 'other' && (
            <FormSelect kind={kind} form={row.mark?.form ?? null} onChange={(form) => mark(kind, form)} />
          )}
          <ProgressLine items={view.progress} onJump={(item) => jumpTo(sheet.current, item.id)} />
        </div>
      )}
      {kind === 'other' && (
        <p className={classes.other}>
          Nothing to prepare here. It has its time in your calendar, and that is enough.
        </p>
      )}
      {isNetworking(kind) && (
        <section className={classes.form}>
          <FormHeading kind="networking" shown={kind === 'both'} />
          <NetworkingForm prep={prep.networking} edit={prep.editNetworking} guests={view.guests} />
        </section>
      )}
      {isSocial(kind) && (
        <section className={classes.form}>
          <FormHeading kind="social" shown={kind === 'both'} />
          <SocialForm prep={prep.social} edit={prep.editSocial} guests={view.guests} />
        </section>
      )}
      {(isNetworking(kind) || isSocial(kind)) && (
        <FollowUpList
          followUps={followUps}
          eventKey={row.key}
          guests={view.guests}
          eventDay={lastDay(row.span, zone)}
          amongFriends={!isNetworking(kind)}
        />
      )}
      <UnsavedNote failure={prep.failure ?? followUps.failure} onRetry={flush} />
    </article>
  );
}
