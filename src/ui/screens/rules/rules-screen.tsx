import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { RuleView } from '../../../contract/views/rule';
import { useEdit } from '../../app/client/edits';
import { useOperation } from '../../app/client/operation';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import type { RuleDraft } from './draft';
import { draftOf, newDraft } from './draft';
import { RuleDialog } from './rule-dialog';
import { RuleTable } from './rule-table';
import { useRemoveRule } from './use-remove-rule';

/** The rules in order of precedence, each tried out before it is saved (product M5). */
export function RulesScreen() {
  const rules = useOperation('rules.list', {});
  const calendars = useOperation('calendars.list', {});
  const [draft, setDraft] = useState<RuleDraft>(newDraft);
  const [opened, setOpened] = useState(false);
  const newButton = useRef<HTMLButtonElement>(null);
  const save = useEdit('rule.save');
  const remove = useRemoveRule(newButton);
  const order = useEdit('rules.order');
  const calendarList = calendars.kind === 'loaded' ? calendars.value : [];
  const edit = (next: RuleDraft) => {
    setDraft(next);
    setOpened(true);
  };
  const move = (list: readonly RuleView[], from: number, to: number) => {
    const ids = list.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    if (moved) ids.splice(to, 0, moved);
    void order({ ids });
  };
  return (
    <Page
      layout="list"
      title="Rules"
      subtitle="The first rule that fits an event marks it, now and at every import. What you mark by hand always wins."
      actions={
        <Button ref={newButton} onClick={() => edit(newDraft)}>
          New rule…
        </Button>
      }
    >
      <Loaded load={rules}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="Rules stand here, in the order in which they decide.">
              A rule says, for instance, that whatever has “stand-up” in its title is a meeting.
            </EmptyState>
          ) : (
            <RuleTable
              rules={list}
              calendars={calendarList}
              onEdit={(rule) => edit(draftOf(rule))}
              onSwitch={(rule, isOn) => void save({ ...draftOf(rule), isOn })}
              onMove={(from, to) => move(list, from, to)}
              onRemove={(rule) => void remove(rule, list)}
            />
          )
        }
      </Loaded>
      <RuleDialog
        opened={opened}
        draft={draft}
        calendars={calendarList}
        onChange={setDraft}
        onClose={() => setOpened(false)}
        onSave={async () => {
          const answer = await save(draft);
          if (answer.ok) setOpened(false);
        }}
      />
    </Page>
  );
}
