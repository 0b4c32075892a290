import { Modal, Tabs } from '@mantine/core';
import { KeyLists } from './key-lists';
import { News } from './news';

/** The tabs of the help. */
export type HelpPart = 'keys' | 'news';

const words: Readonly<Record<HelpPart, string>> = { keys: 'Keys', news: 'What is new' };

interface HelpDialogProps {
  /** null while it is closed. */
  readonly part: HelpPart | null;
  readonly onPart: (part: HelpPart) => void;
  readonly onClose: () => void;
}

export function HelpDialog({ part, onPart, onClose }: HelpDialogProps) {
  return (
    <Modal opened={part !== null} onClose={onClose} title="Help">
      <Tabs
        value={part}
        onChange={(chosen) => onPart(chosen === 'news' ? 'news' : 'keys')}
        keepMounted={false}
      >
        <Tabs.List>
          {Object.entries(words).map(([name, word]) => (
            <Tabs.Tab key={name} value={name}>
              {word}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="keys">
          <KeyLists />
        </Tabs.Panel>
        <Tabs.Panel value="news">
          <News />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
