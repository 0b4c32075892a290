import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconEyeOff } from '@tabler/icons-react';
import type { ExportOptions } from '../../../../contract/export/export-options';
import { useFormat } from '../../../app/app-info';
import { useOperation } from '../../../app/client/operation';
import { FailureNote } from '../../../parts/failure-note';
import classes from './export-preview.module.css';
import { countsSentence, hiddenNotes, hiddenSentence } from './preview-words';

/** Milliseconds after the last change. */
const previewAfter = 150;

/** What the file will have: in numbers, and its beginning (product X1–X3). */
export function ExportPreview({ options }: { readonly options: ExportOptions }) {
  const format = useFormat();
  const [asked] = useDebouncedValue(options, previewAfter);
  const load = useOperation('data.preview', asked, { keepPrevious: true });
  const isFresh = asked === options && load.kind === 'loaded' && !load.stale;
  if (load.kind === 'failed')
    return <FailureNote failure={load.failure} operation={load.operation} onRetry={load.retry} />;
  const preview = load.kind === 'loaded' ? load.value : null;
  return (
    <div className={classes.preview} data-stale={!isFresh || undefined}>
      <p className={classes.counts} role="status">
        {preview && isFresh ? countsSentence(preview, asked, format) : 'Counting…'}
      </p>
      {preview && asked.shareSafe && (
        <p className={classes.hidden}>
          <IconEyeOff size={16} aria-hidden />
          <span>
            {hiddenSentence(preview, format)} {hiddenNotes}
          </span>
        </p>
      )}
      {preview && preview.start !== '' && (
        // What scrolls takes the focus, so that the keys scroll it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        <section className={classes.start} tabIndex={0} aria-label="The beginning of the file">
          <pre>
            {preview.start}
            {!preview.isWhole && (
              <span className={classes.more}>
                … <VisuallyHidden>and more</VisuallyHidden>
              </span>
            )}
          </pre>
        </section>
      )}
    </div>
  );
}
