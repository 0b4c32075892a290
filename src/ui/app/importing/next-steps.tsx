import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ApplyResult } from '../../../contract/views/review';
import { addDays } from '../../../domain/time/day';
import type { PluralForms } from '../../../words/language';
import { useAppInfo, useFormat } from '../app-info';
import { useOperation } from '../client/operation';
import { useAfterImport } from './after-import';
import { resultText } from './import-result';
import classes from './next-steps.module.css';

/** About how many groups a user can decide on in a minute, with suggestions and keys. */
const perMinute = 6;
const daysAhead = 28;

const groupForms: PluralForms = { one: '# group', other: '# groups' };
const minuteForms: PluralForms = { one: 'about one minute', other: 'about # minutes' };

/** Right after an import: what came, the question that is open (`children`), and the next steps. */
export function NextSteps({ children }: { readonly children: ReactNode }) {
  const { imported } = useAfterImport();
  return (
    <>
      {imported && <WhatCame results={imported.results} />}
      {children}
      {imported && <Steps results={imported.results} />}
    </>
  );
}

interface ResultsProps {
  readonly results: readonly ApplyResult[];
}

/** Takes the focus, so that the question and the steps are the next stops of the Tab key. */
function WhatCame({ results }: ResultsProps) {
  const format = useFormat();
  const { close } = useAfterImport();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <div className={classes.came}>
      <p ref={line} className={classes.text} role="status" tabIndex={-1}>
        {resultText(results, format)}
      </p>
      <CloseButton
        size="sm"
        aria-label="Close what came in"
        onClick={() => {
          close();
          document.getElementById('page')?.focus();
        }}
      />
    </div>
  );
}

function Steps({ results }: ResultsProps) {
  const format = useFormat();
  const { today } = useAppInfo();
  const days = { from: today, to: addDays(today, daysAhead) };
  const triage = useOperation('triage.get', days);
  const imports = useOperation('imports.list', {});
  const groups = triage.kind === 'loaded' ? triage.value.groups.length : 0;
  const [only] = results;
  const record =
    imports.kind === 'loaded' && results.length === 1
      ? imports.value.find(({ calendarId }) => calendarId === only?.calendarId)
      : undefined;
  const minutes = Math.ceil(groups / perMinute);
  return (
    <nav className={classes.steps} aria-label="After the import">
      {groups > 0 && (
        <span className={classes.decide}>
          <Button
            component={Link}
            href={`/decide?${new URLSearchParams(days)}`}
            size="compact-sm"
            className={classes.first ?? ''}
          >
            Decide now
          </Button>
          <span className={classes.quiet}>
            {format.counted(groups, groupForms)} in the next 4 weeks, {format.counted(minutes, minuteForms)}
          </span>
        </span>
      )}
      <Button
        component={Link}
        href={record ? `/imports/${record.id}` : '/calendars'}
        variant="default"
        size="compact-sm"
      >
        What came
      </Button>
    </nav>
  );
}
