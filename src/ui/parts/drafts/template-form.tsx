import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, useRef, useState } from 'react';
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
  const [words, setWords] = useState(() => wordsOf(template));
  const save = useEdit('template.save');
  const remove = useEdit('template.remove');
  const body = useRef<HTMLTextAreaElement>(null);
  const field = (name: keyof typeof words) => ({
    value: words[name],
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setWords({ ...words, [name]: value }),
  });
  const insert = (inserted: string) => {
    if (body.current) setWords({ ...words, body: withInserted(body.current, inserted) });
  };
  const close = async (saving: Promise<{ readonly ok: boolean }>) => {
    if ((await saving).ok) onDone();
  };
  return (
    <Stack gap="sm">
      <TextInput label="Name of the template" {...field('name')} />
      <TextInput label="Subject" {...field('subject')} />
      <Textarea ref={body} label="Message" autosize minRows={8} maxRows={16} {...field('body')} />
      <Fields onInsert={insert} />
      <Group justify="flex-end" gap="sm">
        {from !== 'mingle' && (
          <Button variant="subtle" onClick={() => void close(remove({ id }))}>
            {from === 'changed' ? 'Back to Mingle’s words' : 'Remove it'}
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

/** The text of an area with a field in place of its selection, behind which the caret stays. */
function withInserted(area: HTMLTextAreaElement, field: string): string {
  area.setRangeText(field, area.selectionStart, area.selectionEnd, 'end');
  area.focus();
  return area.value;
}

const wordsOf = ({ name, subject, body }: TemplateView) => ({ name, subject, body });

/** The merge fields, each a click away. */
const Fields = ({ onInsert }: { readonly onInsert: (field: string) => void }) => (
  <fieldset className={classes.fields}>
    <legend className={classes.legend}>Filled in by itself</legend>
    {mergeFields.map(writtenField).map((field) => (
      <button key={field} type="button" className={classes.field} onClick={() => onInsert(field)}>
        {field}
      </button>
    ))}
  </fieldset>
);
