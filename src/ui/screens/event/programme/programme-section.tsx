import { Link } from 'wouter';
import type { EventView } from '../../../../contract/views/event';
import { picksLine } from '../../../../words/programme/picks';
import { useAppInfo, useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { eventPagePath } from '../../../parts/event-page-path';
import { mayHaveProgramme } from '../../../parts/programme/may-have-programme';
import { Section } from '../fields/section';
import classes from './programme-section.module.css';

/** Leads to the programme of a conference; of other events only where one is loaded. */
export function ProgrammeSection({ view: { row } }: { readonly view: EventView }) {
  const { now } = useAppInfo();
  const format = useFormat();
  const mine = useOperation('programme.mine', { key: row.key });
  if (mine.kind !== 'loaded') return null;
  if (mine.value === null && !mayHaveProgramme(row)) return null;
  return (
    <Section part="programme" title="Programme">
      <p className={classes.line}>
        {mine.value === null ? (
          <>
            No programme yet:{' '}
            <Link href={eventPagePath(row.key, 'programme')}>open its file or its address</Link>
          </>
        ) : (
          <Link href={eventPagePath(row.key, 'programme')}>
            {picksLine({ ...mine.value, span: row.span }, now, format)}
          </Link>
        )}
      </p>
    </Section>
  );
}
