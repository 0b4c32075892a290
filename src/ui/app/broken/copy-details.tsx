import { Button } from '@mantine/core';
import { useState } from 'react';
import { version } from '../../../../package.json';
import { detailsText, type FailureDetails } from '../../../contract/failure-details';
import { copyText } from './copy-text';

interface CopyDetailsProps {
  readonly details: Omit<FailureDetails, 'version' | 'platform'>;
}

/** Copies the details that a developer needs to investigate a failure; nothing in them is private. */
export function CopyDetails({ details }: CopyDetailsProps) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      variant="subtle"
      size="xs"
      onClick={() => {
        copyText(detailsText({ ...details, version, platform: navigator.userAgent }));
        setCopied(true);
      }}
    >
      {copied ? 'Details copied' : 'Copy details'}
    </Button>
  );
}
