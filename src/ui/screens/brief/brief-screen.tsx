import { Link } from 'wouter';
import { forPdf } from '../../../contract/page-path';
import type { BriefView } from '../../../contract/views/brief';
import { fitBrief } from '../../../domain/brief/fit';
import { paperOf, papers } from '../../../domain/brief/paper';
import type { EventKey } from '../../../domain/event/key';
import { toBrief } from '../../../words/brief/brief';
import { useAppInfo, useFormat } from '../../app/app-info';
import { useOperation } from '../../app/client/operation';
import { useHashPath, useHashSearch } from '../../app/shell/hash-location';
import { EmptyState } from '../../parts/empty-state';
import { keyInPath } from '../../parts/event-page-path';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { BriefActions } from './brief-actions';
import classes from './brief-screen.module.css';
import { BriefSheets } from './brief-sheets';

/** The two pages of an event as they will be printed (product N9). */
export function BriefScreen() {
  const key = keyInPath(useHashPath()[0], 'brief');
  if (key === null) return <NoEvent />;
  return <BriefOf eventKey={key} />;
}

const NoEvent = () => (
  <Page title="Brief">
    <EmptyState title="There is no event here.">
      Open one in Events, and choose Brief in its panel.
    </EmptyState>
  </Page>
);

function BriefOf({ eventKey }: { readonly eventKey: EventKey }) {
  const load = useOperation('brief.get', { key: eventKey });
  if (load.kind !== 'loaded') {
    return (
      <Page title="Brief">
        <Loaded load={load}>{() => null}</Loaded>
      </Page>
    );
  }
  return <Preview view={load.value} />;
}

function Preview({ view }: { readonly view: BriefView }) {
  const format = useFormat();
  const { locale } = useAppInfo();
  const isForPdf = new URLSearchParams(useHashSearch()).has(forPdf);
  const paper = paperOf(locale);
  const brief = toBrief(view, format);
  const fitted = fitBrief(brief, papers[paper]);
  const isEmpty = brief.sections.length === 0;
  return (
    <Page
      layout="paper"
      title={`Brief for ${brief.title}`}
      actions={<BriefActions view={view} fitted={fitted} paper={paper} />}
    >
      {isEmpty && (
        <p className={classes.note}>
          Nothing is written for this event yet: there is room to write by hand.{' '}
          <Link href={`/events?event=${encodeURIComponent(view.key)}`}>Prepare it</Link> and it is shown here.
        </p>
      )}
      <div className={classes.desk}>
        <BriefSheets fitted={fitted} paper={paper} people={view.people} isForPdf={isForPdf} />
      </div>
    </Page>
  );
}
