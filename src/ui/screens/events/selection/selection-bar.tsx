import { Button, CloseButton } from '@mantine/core';
import { useRef } from 'react';
import type { EventRow, Scope } from '../../../../contract/views/event';
import type { Form, Kind } from '../../../../domain/marking/kind';
import type { PluralForms } from '../../../../words/language';
import { useFormat } from '../../../app/app-info';
import { keyMaps } from '../../../app/keys/key-maps';
import { useShownKey } from '../../../app/keys/use-keys';
import { useLiftedToasts } from '../../../app/lifted-toasts';
import { FormMenu } from '../marking/form-menu';
import { MarkButtons } from '../marking/mark-buttons';
import type { ShownNote } from '../marking/use-marking';
import { commonKind } from '../rows/row-text';
import { ScopeSwitch } from './scope-switch';
import classes from './selection-bar.module.css';

interface SelectionBarProps {
  readonly picked: readonly EventRow[];
  readonly allRows: readonly EventRow[];
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly onMark: (kind: Kind | null, form?: Form) => void;
  readonly onAccept: () => void;
  readonly onLetGo: () => void;
  readonly onCopy: () => void;
  readonly note: ShownNote | null;
  readonly onUndo: () => void;
  readonly onAlways: () => void;
}

/** The actions on the picked events, and a quiet note on the last one. */
export function SelectionBar({ picked, note, onUndo, onAlways, ...tools }: SelectionBarProps) {
  const bar = useRef<HTMLElement>(null);
  const isShown = picked.length > 0 || note !== null;
  useLiftedToasts(bar, isShown);
  return (
    <section ref={bar} className={classes.bar} aria-label="Mark events" data-shown={isShown || undefined}>
      {picked.length > 0 && <Tools picked={picked} {...tools} />}
      <p className={classes.note} role="status">
        {note?.text}
        {note?.canUndo && (
          <Button variant="subtle" size="compact-sm" onClick={onUndo}>
            Undo
          </Button>
        )}
        {note?.rule && (
          <Button variant="subtle" size="compact-sm" onClick={onAlways}>
            Always mark these so
          </Button>
        )}
      </p>
    </section>
  );
}

const accepting: PluralForms = { one: 'Accept the suggestion', other: 'Accept # suggestions' };

function Tools({
  picked,
  allRows,
  scope,
  onScope,
  onMark,
  onAccept,
  onLetGo,
  onCopy,
}: Omit<SelectionBarProps, 'note' | 'onUndo' | 'onAlways'>) {
  const format = useFormat();
  const acceptKey = useShownKey()(keyMaps.suggestions.accept);
  const common = commonKind(picked);
  const suggestions = picked.filter((row) => row.suggestion?.kind).length;
  return (
    <>
      <span className={classes.count}>{format.number(picked.length)} selected</span>
      <MarkButtons common={common} onMark={onMark} />
      <FormMenu common={common} onMark={onMark} />
      {suggestions > 0 && (
        <Button
          variant="default"
          size="xs"
          aria-keyshortcuts={acceptKey}
          rightSection={acceptKey && <kbd aria-hidden>{acceptKey}</kbd>}
          onClick={onAccept}
        >
          {format.counted(suggestions, accepting)}
        </Button>
      )}
      {picked.some((row) => row.recurring) && (
        <ScopeSwitch picked={picked} allRows={allRows} scope={scope} onScope={onScope} />
      )}
      <Button variant="subtle" size="xs" onClick={onCopy}>
        Copy as CSV
      </Button>
      <CloseButton className={classes.close ?? ''} aria-label="Select nothing" onClick={onLetGo} />
    </>
  );
}
