import { Switch } from '@mantine/core';
import type { EventRow } from '../../../../contract/views/event';
import type { Guest } from '../../../../domain/people/guest';
import type { SocialPrep } from '../../../../domain/prep/social';
import type { EditSection } from '../draft/use-prep';
import { AddSections } from './add-sections';
import { BringList } from './bring-list';
import { DetailLines } from './detail-lines';
import { GuestList } from './guest-list';
import { SendRound } from './send-round';
import { SocialPurposeLines } from './social-purpose-lines';
import { TopicLists } from './topic-lists';
import { useSections } from './use-sections';

interface SocialFormProps {
  readonly row: EventRow;
  readonly prep: SocialPrep;
  readonly edit: EditSection<SocialPrep>;
  readonly guests: readonly Guest[];
  /** False for an event that is networking as well: that part has aims to prepare. */
  readonly mayJustEnjoy: boolean;
}

/** The prep of a social event: the purpose, and the few things that fit its form. */
export function SocialForm({ row, prep, edit, guests, mayJustEnjoy }: SocialFormProps) {
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
      {!justEnjoy && <Sections row={row} prep={prep} edit={edit} guests={guests} />}
    </>
  );
}

function Sections({ row, prep, edit, guests }: Omit<SocialFormProps, 'mayJustEnjoy'>) {
  const form = row.mark?.form ?? null;
  const { shown, offered, keep } = useSections(form, prep);
  const invited = guests.filter((guest) => guest.from === 'calendar');
  const names = [...invited, ...prep.guests].map(({ name }) => name.trim()).filter(Boolean);
  return (
    <>
      <DetailLines
        details={prep.details}
        shown={shown}
        onChange={(detail, text) => {
          keep(detail);
          edit('details', (details) => ({ ...details, [detail]: text }));
        }}
      />
      <GuestList invited={invited} prep={prep} edit={edit} />
      {shown.includes('brings') && (
        <BringList
          form={form}
          brings={prep.brings}
          edit={(change) => {
            keep('brings');
            edit('brings', change);
          }}
          names={names}
        >
          {prep.brings.length > 0 && <SendRound row={row} guests={guests} prep={prep} />}
        </BringList>
      )}
      {shown.includes('topics') && (
        <TopicLists
          form={form}
          topics={prep.topics}
          edit={(change) => {
            keep('topics');
            edit('topics', change);
          }}
        />
      )}
      <AddSections offered={offered} form={form} onAdd={keep} />
    </>
  );
}
