import { Autocomplete, Button, Group, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { personPath } from '../../../../contract/page-path';
import type { PersonPage, PersonView } from '../../../../contract/views/person';
import type { PersonRef } from '../../../../domain/people/directory';
import type { ChosenField } from '../../../../domain/people/merge';
import { useFormat } from '../../../app/app-info';
import { useEdit } from '../../../app/client/edits';
import { useHistory } from '../../../app/client/history';
import { useOperation } from '../../../app/client/operation';
import { navigate } from '../../../app/shell/hash-location';
import { showToast } from '../../../app/toasts';
import { Loaded } from '../../../parts/loaded';
import { useKnownPeople } from '../../../parts/people/known-people';
import classes from './merge.module.css';
import { differingFields, fieldWords, valueText } from './merge-fields';

interface MergeDialogProps {
  readonly page: PersonPage;
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The other entry, when it is chosen already. */
  readonly other?: PersonRef;
}

/** Makes one entry of two: first who the other is, then one choice for each field that differs (product P6). */
export const MergeDialog = ({ opened, onClose, page, other }: MergeDialogProps) => (
  <Modal opened={opened} onClose={onClose} title={`${page.name} is the same person as …`} size="lg">
    <Merge page={page} onClose={onClose} {...(other !== undefined && { other })} />
  </Modal>
);

function Merge({ page, onClose, other }: Omit<MergeDialogProps, 'opened'>) {
  const [chosen, setChosen] = useState<PersonRef | null>(other ?? null);
  return chosen === null ? (
    <ChooseOther page={page} onChoose={setChosen} />
  ) : (
    <ChooseFields page={page} other={chosen} onClose={onClose} onBack={() => setChosen(null)} />
  );
}

/** A name may be that of several people, so each is named with their address. */
const labelOf = ({ name, emails, organisation }: PersonView): string =>
  [name, emails[0] === name ? '' : (emails[0] ?? organisation)].filter(Boolean).join(' · ');

function ChooseOther({
  page,
  onChoose,
}: Pick<MergeDialogProps, 'page'> & { readonly onChoose: (ref: PersonRef) => void }) {
  const [text, setText] = useState('');
  const others = useKnownPeople().filter(({ id }) => id !== page.id);
  const byLabel = new Map(others.map((person) => [labelOf(person), person.id]));
  return (
    <>
      {page.alike.length > 0 && (
        <Group gap="xs" mb="sm">
          {page.alike.map((one) => (
            <Button key={one.id} variant="default" onClick={() => onChoose(one.id)}>
              {[one.name, one.emails[0] === one.name ? '' : one.emails[0]].filter(Boolean).join(' · ')}
            </Button>
          ))}
        </Group>
      )}
      <Autocomplete
        aria-label="The other entry"
        placeholder="Name or address"
        data={[...byLabel.keys()]}
        limit={8}
        data-autofocus
        value={text}
        onChange={setText}
        onOptionSubmit={(label) => {
          const ref = byLabel.get(label);
          if (ref) onChoose(ref);
        }}
      />
    </>
  );
}

interface ChooseFieldsProps extends Pick<MergeDialogProps, 'page' | 'onClose'> {
  readonly other: PersonRef;
  readonly onBack: () => void;
}

function ChooseFields({ page, other, onClose, onBack }: ChooseFieldsProps) {
  const load = useOperation('person.get', { id: other });
  const [fromOther, setFromOther] = useState<ReadonlySet<ChosenField>>(new Set());
  const merge = useMerge(page, onClose);
  return (
    <Loaded load={load}>
      {(otherPage) => (
        <>
          <FieldChoices one={page} other={otherPage} fromOther={fromOther} onChange={setFromOther} />
          <p className={classes.quiet}>
            Addresses, phones, ties, circles and events of both come together. The merge can be taken back at
            any time.
          </p>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onBack}>
              Someone else
            </Button>
            <Button data-autofocus onClick={() => void merge(otherPage.id, [...fromOther])}>
              Make them one
            </Button>
          </Group>
        </>
      )}
    </Loaded>
  );
}

function useMerge(page: PersonPage, onClose: () => void) {
  const edit = useEdit('people.merge');
  const { undo } = useHistory();
  return async (absorbed: PersonRef, fromAbsorbed: ChosenField[]) => {
    const answer = await edit({ into: page.id, absorbed, fromAbsorbed });
    if (!answer.ok) return;
    onClose();
    navigate(personPath(answer.value.id), { replace: true });
    showToast('The two are one person now.', {
      action: { label: 'Undo', run: () => void undo() },
      topic: 'undo',
    });
  };
}

interface FieldChoicesProps {
  readonly one: PersonPage;
  readonly other: PersonPage;
  readonly fromOther: ReadonlySet<ChosenField>;
  readonly onChange: (fromOther: ReadonlySet<ChosenField>) => void;
}

function FieldChoices({ one, other, fromOther, onChange }: FieldChoicesProps) {
  const format = useFormat();
  const fields = differingFields(one.facts, other.facts);
  const choose = (field: ChosenField, takesOther: boolean) => {
    const next = new Set(fromOther);
    if (takesOther) next.add(field);
    else next.delete(field);
    onChange(next);
  };
  if (fields.length === 0) return <p>{`${labelOf(other)}: nothing that both say differs.`}</p>;
  return (
    <>
      {fields.map((field) => (
        <Radio.Group
          key={field}
          className={classes.field ?? ''}
          label={fieldWords[field]}
          value={fromOther.has(field) ? 'other' : 'one'}
          onChange={(value) => choose(field, value === 'other')}
        >
          <div className={classes.choices}>
            <Radio value="one" label={valueText(one.facts, field, format)} />
            <Radio value="other" label={valueText(other.facts, field, format)} />
          </div>
        </Radio.Group>
      ))}
    </>
  );
}
