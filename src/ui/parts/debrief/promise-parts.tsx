import { NativeSelect } from '@mantine/core';
import type { DraftEntry } from '../../../contract/proposed-debrief';
import type { LeadKind } from '../../../domain/outcomes/lead';
import { leadKinds } from '../../../domain/outcomes/lead';
import { leadKindWords } from '../../../words/outcome';
import { useAppInfo, useFormat } from '../../app/app-info';
import { DayField } from '../day-field/day-field';
import { PartChip } from './part-chip';
import { TextField } from './text-part';

type FollowUp = DraftEntry['followUps'][number];
type Lead = NonNullable<DraftEntry['lead']>;

interface FollowUpPartProps {
  readonly followUp: FollowUp;
  readonly onChange: (followUp: FollowUp | null) => void;
}

/** What was promised, with its day. */
export function FollowUpPart({ followUp, onChange }: FollowUpPartProps) {
  const { today } = useAppInfo();
  const format = useFormat();
  const { text, due } = followUp;
  return (
    <PartChip
      label="Follow-up"
      sign="✉"
      onLeaveOut={() => onChange(null)}
      fields={(close) => (
        <>
          <TextField
            label="Follow-up"
            value={text}
            onChange={(value) => onChange({ ...followUp, text: value })}
            onDone={close}
          />
          <DayField
            label="Due"
            size="xs"
            value={due}
            placeholder="No day"
            onChange={(day) => onChange({ ...followUp, due: day })}
          />
        </>
      )}
    >
      {due === null ? text : `${text}, ${format.datedDay(due, today)}`}
    </PartChip>
  );
}

interface LeadPartProps {
  readonly lead: Lead;
  readonly onChange: (lead: Lead | null) => void;
}

/** A job, client or other lead. */
export const LeadPart = ({ lead, onChange }: LeadPartProps) => (
  <PartChip
    label="Lead"
    sign="⌕"
    onLeaveOut={() => onChange(null)}
    fields={(close) => (
      <>
        <NativeSelect
          size="xs"
          label="Lead"
          data={leadKinds.map((value) => ({ value, label: leadKindWords[value] }))}
          value={lead.kind}
          onChange={({ currentTarget }) => onChange({ ...lead, kind: currentTarget.value as LeadKind })}
        />
        <TextField
          label="What it is"
          value={lead.text}
          onChange={(text) => onChange({ ...lead, text })}
          onDone={close}
        />
      </>
    )}
  >
    {`${leadKindWords[lead.kind].toLowerCase()}: ${lead.text}`}
  </PartChip>
);
