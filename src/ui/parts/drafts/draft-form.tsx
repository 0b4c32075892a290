import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DraftView, TemplateView } from '../../../contract/views/template';
import type { TemplateId } from '../../../domain/follow-ups/draft-template';
import type { FollowUpId } from '../../../domain/follow-ups/follow-up';
import { mailLink } from '../../../domain/follow-ups/mail-link';
import { openFields, writtenField } from '../../../domain/follow-ups/merge-fields';
import { listed } from '../../../words/language';
import { copyText } from '../../app/broken/copy-text';
import { showToast } from '../../app/toasts';
import classes from './drafts.module.css';

interface DraftFormProps {
  readonly followUp: FollowUpId;
  readonly draft: DraftView;
  readonly templates: readonly TemplateView[];
  readonly onTemplate: (id: TemplateId) => void;
  readonly onEditTemplate: (template: TemplateView) => void;
  readonly onSent: () => void;
}

/** What was typed into a draft while its dialog is closed: nobody writes a message twice. */
const typedTexts = new Map<string, { readonly subject: string; readonly body: string }>();

export function DraftForm({
  followUp,
  draft,
  templates,
  onTemplate,
  onEditTemplate,
  onSent,
}: DraftFormProps) {
  const name = `${followUp} ${draft.template}`;
  const [text, setText] = useState(typedTexts.get(name) ?? { subject: draft.subject, body: draft.body });
  const write = (part: Partial<typeof text>) => {
    const next = { ...text, ...part };
    typedTexts.set(name, next);
    setText(next);
  };
  const open = openFields(`${text.subject} ${text.body}`);
  const link = mailLink({ to: draft.to, ...text });
  return (
    <Stack gap="sm">
      <TemplateChoice
        template={draft.template}
        templates={templates}
        onTemplate={onTemplate}
        onEditTemplate={onEditTemplate}
      />
      <TextInput
        label="Subject"
        value={text.subject}
        onChange={({ currentTarget }) => write({ subject: currentTarget.value })}
      />
      <Textarea
        label="Message"
        autosize
        minRows={8}
        maxRows={16}
        data-autofocus
        value={text.body}
        onChange={({ currentTarget }) => write({ body: currentTarget.value })}
      />
      <p className={classes.note} role="status">
        {open.length > 0 && `Still to fill: ${listed(open.map(writtenField))}.`}
        {open.length === 0 && link === null && 'Too long for a mail program to take. Copy it instead.'}
      </p>
      <Ways
        text={`${text.subject}\n\n${text.body}`}
        link={link}
        onSent={() => {
          typedTexts.delete(name);
          onSent();
        }}
      />
    </Stack>
  );
}

type TemplateChoiceProps = Pick<DraftFormProps, 'templates' | 'onTemplate' | 'onEditTemplate'> & {
  readonly template: TemplateId;
};

function TemplateChoice({ template, templates, onTemplate, onEditTemplate }: TemplateChoiceProps) {
  const chosen = templates.find(({ id }) => id === template);
  return (
    <Group align="end" gap="sm">
      <NativeSelect
        label="Template"
        className={classes.template ?? ''}
        value={template}
        data={templates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => onTemplate(currentTarget.value as TemplateId)}
      />
      {chosen && (
        <Button variant="subtle" onClick={() => onEditTemplate(chosen)}>
          Edit the template
        </Button>
      )}
    </Group>
  );
}

interface WaysProps {
  readonly text: string;
  /** The address for the mail program; null if there is none. */
  readonly link: string | null;
  readonly onSent: () => void;
}

/** How the message leaves Mingle. */
const Ways = ({ text, link, onSent }: WaysProps) => (
  <Group justify="flex-end" gap="sm">
    <Button
      variant="default"
      onClick={() => {
        copyText(text);
        showToast('Copied.');
      }}
    >
      Copy
    </Button>
    {link !== null && (
      <Button component="a" href={link} target="_blank" rel="noopener" variant="default">
        Open in mail
      </Button>
    )}
    <Button onClick={onSent}>Mark as sent</Button>
  </Group>
);
