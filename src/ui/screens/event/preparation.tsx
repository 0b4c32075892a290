import { Stack } from '@mantine/core';
import type { EventView } from '../../../contract/views/event';
import { lastDayOf, startDay } from '../../../domain/event/occurrence';
import { isNetworking, isSocial, type Kind } from '../../../domain/marking/kind';
import { isJustEnjoyed } from '../../../domain/prep/prep';
import { useAppInfo } from '../../app/app-info';
import { CarriedSection } from './carried/carried-section';
import type { FollowUpsInHand } from './draft/use-follow-ups';
import type { OutcomeInHand } from './draft/use-outcome';
import type { PrepInHand } from './draft/use-prep';
import { FollowUpList } from './follow-ups/follow-up-list';
import { FormHeading } from './form-heading';
import { InvitedSection } from './networking/invited-section';
import { NetworkingForm } from './networking/networking-form';
import { OutcomeSection } from './outcome/outcome-section';
import { InheritedPlan } from './parts/inherited-plan';
import { ProgrammeSection } from './programme/programme-section';
import { SocialForm } from './social/social-form';
import { StepsSection } from './steps/steps-section';

interface PreparationProps {
  readonly view: EventView;
  readonly kind: Exclude<Kind, 'other'>;
  readonly prep: PrepInHand;
  readonly followUps: FollowUpsInHand;
  readonly outcome: OutcomeInHand;
}

function NetworkingPart({ view, kind, prep }: Pick<PreparationProps, 'view' | 'kind' | 'prep'>) {
  const { row, guests } = view;
  const invited = <InvitedSection guests={guests} social={prep.social} edit={prep.editSocial} />;
  return (
    <section>
      <Stack gap="xl">
        <FormHeading kind="networking" shown={kind === 'both'} />
        <ProgrammeSection view={view} />
        <CarriedSection view={view} />
        <InheritedPlan view={view} kind="networking" prep={prep.networking} edit={prep.editNetworking} />
        <NetworkingForm
          eventKey={row.key}
          form={row.mark?.form ?? null}
          prep={prep.networking}
          edit={prep.editNetworking}
          guests={guests}
          invited={kind === 'networking' && invited}
        />
      </Stack>
    </section>
  );
}

/** The forms of a kind, and the follow-ups. */
export function Preparation({ view, kind, prep, followUps, outcome }: PreparationProps) {
  const { zone, today } = useAppInfo();
  const { row, guests } = view;
  const justEnjoy = isJustEnjoyed(kind, { networking: null, social: prep.social });
  return (
    <Stack gap="xl">
      {isNetworking(kind) && <NetworkingPart view={view} kind={kind} prep={prep} />}
      {isSocial(kind) && (
        <section>
          <Stack gap="xl">
            <FormHeading kind="social" shown={kind === 'both'} />
            <SocialForm
              key={row.key}
              view={view}
              prep={prep.social}
              edit={prep.editSocial}
              mayJustEnjoy={kind === 'social'}
            />
          </Stack>
        </section>
      )}
      {!justEnjoy && <StepsSection key={row.key} view={view} />}
      {startDay(row.span, zone) <= today && (
        <OutcomeSection view={view} kind={kind} hand={outcome} asksFelt={!justEnjoy} />
      )}
      <FollowUpList
        followUps={followUps}
        eventKey={row.key}
        guests={guests}
        mustMeets={prep.networking.mustMeets}
        writtenOf={view.writtenOf}
        eventDay={lastDayOf(row.span, zone)}
        amongFriends={!isNetworking(kind)}
      />
    </Stack>
  );
}
