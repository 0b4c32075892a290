import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { TemplateView } from '../../../contract/views/template';
import { mergeFields, writtenField } from '../../../domain/follow-ups/merge-fields';
import { useEdit } from '../../app/client/edits';
import classes from './drafts.module.css';

interface TemplateFormProps {
  readonly template: TemplateView;
  readonly onDone: () => void;
}

/** The words of a template; a click on a field puts it where the caret is. */
export function TemplateForm({ template, onDone }: TemplateFormProps) {
  const { id, from } = template;
  const [words, setWords] = useState({
    name: template.name,
    subject: template.subject,
    body: template.body,
  });
  const save = useEdit('template.save');
  const remove = useEdit('template.remove');
  const body = useRef<HTMLTextAreaElement>(null);
  const insert = (field: string) => {
    const area = body.current;
    if (!area) return;
    area.setRangeText(field, area.selectionStart, area.selectionEnd, 'end');
    setWords({ ...words, body: area.value });
    area.focus();
  };
  const close = async (saving: Promise<{ readonly ok: boolean }>) => {
    if ((await saving).ok) onDone();
  };
  return (
    <Stack gap="sm">
      <TextInput
        label="Name of the template"
        value={words.name}
        onChange={({ currentTarget }) => setWords({ ...words, name: currentTarget.value })}
      />
      <TextInput
        label="Subject"
        value={words.subject}
        onChange={({ currentTarget }) => setWords({ ...words, subject: currentTarget.value })}
      />
      <Textarea
        ref={body}
        label="Message"
        autosize
        minRows={8}
        maxRows={16}
        value={words.body}
        onChange={({ currentTarget }) => setWords({ ...words, body: currentTarget.value })}
      />
      <fieldset className={classes.fields}>
        <legend className={classes.legend}>Filled in by itself</legend>
        {mergeFields.map((field) => (
          <button
            key={field}
            type="button"
            className={classes.field}
            onClick={() => insert(writtenField(field))}
          >
            {writtenField(field)}
          </button>
        ))}
      </fieldset>
      <Group justify="flex-end" gap="sm">
        {from === 'changed' && (
          <Button variant="subtle" onClick={() => void close(remove({ id }))}>
            Back to Mingle’s words
          </Button>
        )}
        {from === 'own' && (
          <Button variant="subtle" onClick={() => void close(remove({ id }))}>
            Remove it
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button
          variant="default"
          disabled={words.name.trim() === '' || words.name === template.name}
          onClick={() => void close(save({ id: null, ...words }))}
        >
          Keep as a new one
        </Button>
        <Button disabled={words.name.trim() === ''} onClick={() => void close(save({ id, ...words }))}>
          Keep
        </Button>
      </Group>
    </Stack>
  );
}
