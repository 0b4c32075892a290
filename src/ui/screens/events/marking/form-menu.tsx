import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Form, Kind } from '../../../../domain/marking/kind';
import { networkingForms, socialForms } from '../../../../domain/marking/kind';
import { formWord } from '../../../../words/kind';
import { KindLabel } from '../../../parts/kind-label';

interface FormMenuProps {
  /** The kind that all picked events have; undefined when they differ. */
  readonly common: Kind | null | undefined;
  readonly onMark: (kind: Kind, form: Form) => void;
}

const groups = [
  { kind: 'networking', forms: networkingForms },
  { kind: 'social', forms: socialForms },
] as const;

/** The forms of the common kind; where there is none, all forms, each of which also sets its kind. */
export function FormMenu({ common, onMark }: FormMenuProps) {
  const offered = groups.filter(({ kind }) => kind === common);
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}
        >
          Form
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {(offered.length > 0 ? offered : groups).map(({ kind, forms }) => (
          <div key={kind}>
            <Menu.Label>
              <KindLabel kind={kind} />
            </Menu.Label>
            {forms.map((form) => (
              <Menu.Item key={form} onClick={() => onMark(common === 'both' ? 'both' : kind, form)}>
                {formWord(form)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
