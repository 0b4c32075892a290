import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { StepTemplateView } from '../../../../contract/views/run-sheet';
import type { TemplateName } from '../../../../domain/run-sheets/template';
import { formWord } from '../../../../words/kind';
import { steps as stepForms } from '../../../../words/run-sheets/run-sheet';
import { useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { Loaded } from '../../../parts/loaded';
import { Note } from '../../../parts/note';
import { SettingsSection } from '../settings-section';
import { StepTemplateForm } from './step-template-form';
import classes from './step-templates.module.css';

/** A template that is not saved yet. */
const newTemplate: StepTemplateView = {
  id: '' as TemplateName,
  name: '',
  form: null,
  steps: [],
  from: 'own',
};

/** The usual steps of events: those that Mingle brings, to be changed, and the user's own (product N6). */
export function StepTemplatesSection() {
  const load = useOperation('step-templates.list', {});
  const [edited, setEdited] = useState<StepTemplateView | null>(null);
  const close = () => setEdited(null);
  return (
    <SettingsSection
      title="Usual steps"
      hint="Offered when you prepare an event, with their days counted from it. Nothing is planned until you take them."
    >
      <Loaded load={load}>
        {({ templates, problem }) => (
          <>
            {problem !== null && (
              <Note tone="warning">{`${problem} Mingle goes on without the steps in it.`}</Note>
            )}
            <ul className={classes.templates}>
              {templates.map((template) => (
                <Template key={template.id} template={template} onEdit={() => setEdited(template)} />
              ))}
            </ul>
            <Button variant="default" size="compact-md" onClick={() => setEdited(newTemplate)}>
              Add a list of steps
            </Button>
          </>
        )}
      </Loaded>
      <Modal
        opened={edited !== null}
        onClose={close}
        size="xl"
        title={edited?.name ? `The usual steps: ${edited.name}` : 'A list of steps'}
      >
        {edited && <StepTemplateForm template={edited} onDone={close} />}
      </Modal>
    </SettingsSection>
  );
}

interface TemplateProps {
  readonly template: StepTemplateView;
  readonly onEdit: () => void;
}

function Template({ template: { name, form, steps, from }, onEdit }: TemplateProps) {
  const format = useFormat();
  const notes = [
    format.counted(steps.length, stepForms),
    from === 'changed' ? 'changed by you' : '',
    from === 'own' ? (form === null ? 'yours' : `yours, for: ${formWord(form)}`) : '',
  ];
  return (
    <li className={classes.template}>
      <button type="button" className={classes.name} dir="auto" onClick={onEdit}>
        {name}
      </button>
      <span className={classes.note}>{notes.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
