import { Switch } from '@mantine/core';
import type { Guest } from '../../../../domain/people/guest';
import type { SocialPrep } from '../../../../domain/prep/social';
import type { EditSection } from '../draft/use-prep';
import { BringList } from './bring-list';
import { GuestList } from './guest-list';
import { SocialPurposeLines } from './social-purpose-lines';
import { TopicLists } from './topic-lists';

interface SocialFormProps {
  readonly prep: SocialPrep;
  readonly edit: EditSection<SocialPrep>;
  readonly guests: readonly Guest[];
  /** False for an event that is networking as well: that part has aims to prepare. */
  readonly mayJustEnjoy: boolean;
}

/** The prep of a social event: purpose, guests, what to bring and catch-up topics. */
export function SocialForm({ prep, edit, guests, mayJustEnjoy }: SocialFormProps) {
  const invited = guests.filter((guest) => guest.from === 'calendar');
  const names = [...invited, ...prep.guests].map(({ name }) => name.trim()).filter(Boolean);
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
      {!justEnjoy && (
        <>
          <GuestList invited={invited} prep={prep} edit={edit} />
          <BringList brings={prep.brings} edit={(change) => edit('brings', change)} names={names} />
          <TopicLists topics={prep.topics} edit={(change) => edit('topics', change)} />
        </>
      )}
    </>
  );
}
