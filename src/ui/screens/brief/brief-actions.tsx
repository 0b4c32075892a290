import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { BriefView } from '../../../contract/views/brief';
import type { FittedBrief } from '../../../domain/brief/fit';
import type { PaperName } from '../../../domain/brief/paper';
import { briefHtml } from '../../../words/brief/brief-html';
import { briefMarkdown } from '../../../words/brief/brief-markdown';
import { useFormat } from '../../app/app-info';
import { copyText } from '../../app/broken/copy-text';
import { desktopPaper } from '../../app/client/paper-out';
import { currentPath } from '../../app/shell/hash-location';
import { showToast } from '../../app/toasts';
import { eventPagePath } from '../../parts/event-page-path';
import { printPage } from '../../parts/paper/print-page';
import { fileNameOf, usePdf } from '../../parts/paper/use-pdf';
import { saveFile } from '../../parts/save-file';

interface BriefActionsProps {
  readonly view: BriefView;
  readonly fitted: FittedBrief;
  readonly paper: PaperName;
}

/** Buttons that print the preview or save it as a file. The desktop window writes PDFs; in a browser the print dialog does. */
export function BriefActions({ view, fitted, paper }: BriefActionsProps) {
  const format = useFormat();
  const name = fileNameOf(`Brief ${fitted.title}`);
  const { isBusy, savePdf } = usePdf();
  const markdown = () => briefMarkdown(fitted, format);
  return (
    <>
      <Button variant="subtle" component={Link} href={eventPagePath(view.key, 'walk-in')}>
        Walk in
      </Button>
      <Button
        variant="subtle"
        onClick={() => {
          copyText(markdown());
          showToast('The brief is copied, as Markdown.');
        }}
      >
        Copy
      </Button>
      <Button variant="default" onClick={() => saveFile(`${name}.md`, markdown(), 'text/markdown')}>
        Markdown
      </Button>
      <Button
        variant="default"
        onClick={() => saveFile(`${name}.html`, briefHtml(fitted, paper, format), 'text/html')}
      >
        HTML
      </Button>
      {savePdf && (
        <Button
          variant="default"
          loading={isBusy}
          onClick={() => void savePdf({ path: currentPath(), name, paper })}
        >
          PDF
        </Button>
      )}
      <Button onClick={() => void printPage(desktopPaper())}>Print</Button>
    </>
  );
}
