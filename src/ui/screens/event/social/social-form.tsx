import { Switch } from '@mantine/core';
import type { CatchUpCard } from '../../../../contract/social/company';
import type { EventView } from '../../../../contract/views/event';
import type { SocialPrep } from '../../../../domain/prep/social';
import { useOperation } from '../../../app/client/operation';
import { CarriedSection } from '../carried/carried-section';
import type { EditSection } from '../draft/use-prep';
import { AddSections } from './add-sections';
import { BringList } from './bring-list';
import { CatchUpCards } from './catch-up/catch-up-cards';
import { EarlierEvenings } from './catch-up/earlier-evenings';
import { GuestNotes } from './catch-up/guest-notes';
import { isInCard, useCompany } from './catch-up/use-company';
import { DetailLines } from './detail-lines';
import { GuestList } from './guest-list';
import { SendRound } from './send-round';
import { SocialPurposeLines } from './social-purpose-lines';
import { TopicLists } from './topic-lists';
import { useSections } from './use-sections';

interface SocialFormProps {
  readonly view: EventView;
  readonly prep: SocialPrep;
  readonly edit: EditSection<SocialPrep>;
  /** False for an event that is networking as well: that part has aims to prepare. */
  readonly mayJustEnjoy: boolean;
}

/** The prep of a social event: the purpose, and the few things that fit its form. */
export function SocialForm({ view, prep, edit, mayJustEnjoy }: SocialFormProps) {
  const justEnjoy = mayJustEnjoy && prep.justEnjoy === true;
  return (
    <>
      <SocialPurposeLines
        purpose={prep.purpose}
        onChange={(part) => edit('purpose', (current) => ({ ...current, ...part }))}
      />
      {mayJustEnjoy && (
        <Switch
          label="Just enjoy"
          description="Nothing to prepare, no questions afterwards, no reminders. What is written stays."
          checked={justEnjoy}
          onChange={({ currentTarget: { checked } }) => edit('justEnjoy', () => checked)}
        />
      )}
      {!justEnjoy && mayJustEnjoy && <CarriedOn view={view} />}
      {!justEnjoy && <Sections view={view} prep={prep} edit={edit} />}
    </>
  );
}

/** What several guests share; what is open with one alone is in their card. */
function CarriedOn({ view }: Pick<SocialFormProps, 'view'>) {
  const company = useCompany(view.row);
  if (!company) return null;
  return <CarriedSection view={view} isHere={(carried) => !isInCard(carried, company.cards)} />;
}

type SectionsProps = Omit<SocialFormProps, 'mayJustEnjoy'>;

function Sections({ view, prep, edit }: SectionsProps) {
  const { row, guests } = view;
  const form = row.mark?.form ?? null;
  const { shown, offered, keep } = useSections(form, prep);
  const company = useCompany(row);
  const cards = company?.cards ?? [];
  const invited = guests.filter((guest) => guest.from === 'calendar');
  const names = [...invited, ...prep.guests].map(({ name }) => name.trim()).filter(Boolean);
  const keeping =
    <Section extends 'brings' | 'topics'>(section: Section) =>
    (change: (current: SocialPrep[Section]) => SocialPrep[Section]) => {
      keep(section);
      edit(section, change);
    };
  return (
    <>
      <EarlierEvenings evenings={company?.evenings ?? []} />
      <DetailLines
        details={prep.details}
        shown={shown}
        onChange={(detail, text) => {
          keep(detail);
          edit('details', (details) => ({ ...details, [detail]: text }));
        }}
      >
        {shown.includes('reach') && (
          <GuestNotes label="Numbers" cards={cards} noteOf={({ phones }) => phones.join(', ')} />
        )}
      </DetailLines>
      <GuestList invited={invited} prep={prep} edit={edit} />
      <Cards view={view} cards={cards} prep={prep} edit={edit} />
      {shown.includes('brings') && (
        <BringList form={form} brings={prep.brings} edit={keeping('brings')} names={names}>
          <GuestNotes label="What the guests eat" cards={cards} noteOf={({ food }) => food.trim()} />
          {prep.brings.length > 0 && <SendRound row={row} guests={guests} prep={prep} />}
        </BringList>
      )}
      {shown.includes('topics') && <TopicLists form={form} topics={prep.topics} edit={keeping('topics')} />}
      <AddSections offered={offered} form={form} onAdd={keep} />
    </>
  );
}

/** For an event that is networking as well, what is carried on is in that part. */
function Cards({
  view: { row },
  cards,
  prep,
  edit,
}: SectionsProps & { readonly cards: readonly CatchUpCard[] }) {
  const isOnlySocial = row.mark?.kind === 'social';
  const load = useOperation('event.carried', { key: row.key }, { enabled: isOnlySocial && cards.length > 0 });
  return (
    <CatchUpCards
      cards={cards}
      carried={isOnlySocial && load.kind === 'loaded' ? load.value : []}
      away={prep.questionsAway ?? []}
      onPutAway={(question) => edit('questionsAway', (away = []) => [...away, question])}
    />
  );
}
