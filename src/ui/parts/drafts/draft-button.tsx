import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FollowUpId } from '../../../domain/follow-ups/follow-up';
import { DraftDialog } from './draft-dialog';

interface DraftButtonProps {
  readonly followUp: FollowUpId;
  readonly person: string;
  /** Notes the follow-up as sent. */
  readonly onSent: () => void;
}

/** Opens a message for a follow-up, in the user's words. */
export function DraftButton({ followUp, person, onSent }: DraftButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={person ? `Draft a message to ${person}` : 'Draft a message'}
        onClick={() => setOpen(true)}
      >
        Draft…
      </Button>
      <DraftDialog
        followUp={followUp}
        person={person}
        opened={isOpen}
        onClose={() => setOpen(false)}
        onSent={() => {
          setOpen(false);
          onSent();
        }}
      />
    </>
  );
}
