import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Form } from '../../../../domain/marking/kind';
import type { SocialSection } from '../../../../domain/prep/social-sections';
import { sectionTitle } from '../../../../words/prep/social-form';
import addButton from '../fields/add-button.module.css';
import { jumpTo } from '../jump-to';

interface AddSectionsProps {
  readonly offered: readonly SocialSection[];
  readonly form: Form | null;
  readonly onAdd: (section: SocialSection) => void;
}

/** The sections that do not fit the form, one click away; the one that is chosen gets the focus. */
export function AddSections({ offered, form, onAdd }: AddSectionsProps) {
  const box = useRef<HTMLDivElement>(null);
  if (offered.length === 0) return null;
  const add = (section: SocialSection) => {
    flushSync(() => onAdd(section));
    jumpTo(box.current?.closest('section') ?? null, section);
  };
  return (
    <div ref={box}>
      <Menu position="bottom-start" returnFocus={false} trapFocus>
        <Menu.Target>
          <button type="button" className={addButton.add}>
            <IconPlus size={14} stroke={1.75} aria-hidden />
            Add …
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((section) => (
            <Menu.Item key={section} onClick={() => add(section)}>
              {sectionTitle(section, form)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
