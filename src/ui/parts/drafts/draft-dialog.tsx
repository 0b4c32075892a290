import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { TemplateView } from '../../../contract/views/template';
import type { TemplateId } from '../../../domain/follow-ups/draft-template';
import type { FollowUpId } from '../../../domain/follow-ups/follow-up';
import { useOperation } from '../../app/client/operation';
import { Loaded } from '../loaded';
import { DraftForm } from './draft-form';
import { TemplateForm } from './template-form';

interface DraftDialogProps {
  readonly followUp: FollowUpId;
  /** The person's name, or empty. */
  readonly person: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The user has sent it. */
  readonly onSent: () => void;
}

/** A message for a follow-up, to be copied or opened in the mail program (product F3). */
export function DraftDialog({ followUp, person, opened, onClose, onSent }: DraftDialogProps) {
  const [chosen, setChosen] = useState<TemplateId>();
  const [edited, setEdited] = useState<TemplateView | null>(null);
  const templates = useOperation('templates.list', {}, { enabled: opened });
  const draft = useOperation(
    'follow-up.draft',
    { id: followUp, ...(chosen && { template: chosen }) },
    { enabled: opened },
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={edited ? `Edit the template “${edited.name}”` : person ? `To ${person}` : 'A message'}
    >
      <Loaded load={templates}>
        {(list) =>
          edited ? (
            <TemplateForm template={edited} onDone={() => setEdited(null)} />
          ) : (
            <Loaded load={draft}>
              {(view) => (
                <DraftForm
                  // Another template, or other words of it, are another text.
                  key={`${view.template} ${view.subject} ${view.body}`}
                  followUp={followUp}
                  draft={view}
                  templates={list}
                  onTemplate={setChosen}
                  onEditTemplate={setEdited}
                  onSent={onSent}
                />
              )}
            </Loaded>
          )
        }
      </Loaded>
    </Modal>
  );
}
