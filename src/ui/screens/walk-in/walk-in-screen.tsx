import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { BriefView } from '../../../contract/views/brief';
import type { EventView } from '../../../contract/views/event';
import type { EventKey } from '../../../domain/event/key';
import { isNetworking, isSocial } from '../../../domain/marking/kind';
import { titleOf } from '../../../words/title';
import { everyMinute, useOperation } from '../../app/client/operation';
import { useHashPath } from '../../app/shell/hash-location';
import { EmptyState } from '../../parts/empty-state';
import { eventPagePath, keyInPath } from '../../parts/event-page-path';
import { KindShape } from '../../parts/kind-shape';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { AmongFriends } from './among-friends';
import { IfThen } from './if-then';
import { Jottings } from './jottings';
import { LookFor } from './look-for';
import { NextThing } from './next-thing';
import classes from './walk-in.module.css';

/** What one needs while walking in, large, in one column (product N9). */
export function WalkInScreen() {
  const key = keyInPath(useHashPath()[0], 'walk-in');
  if (key === null) {
    return (
      <Page title="Walk in">
        <EmptyState title="There is no event here.">
          Open one in Events; from the day before on its panel leads here.
        </EmptyState>
      </Page>
    );
  }
  return <WalkInTo key={key} eventKey={key} />;
}

function WalkInTo({ eventKey }: { readonly eventKey: EventKey }) {
  const brief = useOperation('brief.get', { key: eventKey }, { refetchEvery: everyMinute });
  const event = useOperation('event.get', { key: eventKey });
  if (brief.kind === 'loaded' && event.kind === 'loaded')
    return <WalkIn brief={brief.value} event={event.value} />;
  return (
    <Page title="Walk in">
      <Loaded load={brief.kind === 'loaded' ? event : brief}>{() => null}</Loaded>
    </Page>
  );
}

/** Who was met is ticked in the plan that names them. */
function LookForOf({ brief: { planOf, people } }: { readonly brief: BriefView }) {
  const plan = useOperation('event.get', { key: planOf });
  return plan.kind === 'loaded' ? <LookFor people={people} event={plan.value} /> : null;
}

function WalkIn({ brief, event }: { readonly brief: BriefView; readonly event: EventView }) {
  const { kind } = brief;
  return (
    <Page
      layout="read"
      title={titleOf(brief.title)}
      actions={
        <Button component={Link} href={eventPagePath(brief.key, 'brief')} variant="default">
          Brief
        </Button>
      }
    >
      <div className={classes.walk}>
        <NextThing brief={brief} shape={<KindShape kind={kind} size={20} />} />
        {isNetworking(kind) && <LookForOf brief={brief} />}
        {isNetworking(kind) && <IfThen goals={brief.networking.goals} />}
        {isSocial(kind) && <AmongFriends social={brief.social} />}
        <Jottings event={event} />
      </div>
    </Page>
  );
}
