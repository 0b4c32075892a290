import type { PersonPage } from '../../../../contract/views/person';
import { usePush } from '../../../app/client/changes';
import { Page } from '../../../parts/page';
import { SaveState } from '../../../parts/save-state';
import { afterPress } from '../../event/fields/after-press';
import { UnsavedNote } from '../../event/unsaved-note';
import { Same } from '../merge/same';
import { Facts } from './facts';
import { KeepInTouch } from './keep-in-touch';
import { OpenBetweenUs } from './open-between-us';
import { Opening } from './opening';
import { PersonActions } from './person-actions';
import { usePersonHand } from './person-hand';
import { PersonLeads } from './person-leads';
import classes from './person-letter.module.css';
import { PersonPhoto } from './person-photo';
import { PlanWith } from './plan-with';
import { Timeline } from './timeline';
import { Who } from './who';

/** Everything known of one person, as a letter; each line is changed where it is. */
export function PersonLetter({ page }: { readonly page: PersonPage }) {
  const hand = usePersonHand(page);
  const flush = () => void hand.draft.flush();
  usePush((push) => {
    if (push.kind === 'connection' && push.connection === 'up') flush();
  });
  return (
    <Page
      layout="list"
      title={page.name}
      picture={page.card?.photo && <PersonPhoto file={page.card.photo} />}
      actions={
        <>
          <SaveState />
          <PlanWith page={page} />
          <PersonActions page={page} />
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notices that a field is left */}
      <div className={classes.letter} onBlur={() => afterPress(flush)}>
        <Opening page={page} />
        <Who page={page} hand={hand} />
        <OpenBetweenUs page={page} />
        <PersonLeads leads={page.leads} />
        <Timeline timeline={page.timeline} />
        <KeepInTouch page={page} hand={hand} />
        <Facts hand={hand} />
        <Same page={page} />
        <UnsavedNote failure={hand.failure} onRetry={flush} />
      </div>
    </Page>
  );
}
