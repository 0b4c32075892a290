import { ActionIcon } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { desktopPaper } from '../../../app/client/paper-out';
import { printPage } from '../../../parts/paper/print-page';

/** Prints what is shown, as a page of its own. */
export const PrintButton = () => (
  <ActionIcon aria-label="Print" title="Print" size="lg" onClick={() => void printPage(desktopPaper())}>
    <IconPrinter size={18} stroke={1.5} />
  </ActionIcon>
);
