import { Button } from '@mantine/core';
import { useState } from 'react';
import { version } from '../../../../package.json';
import { detailsText, type FailureDetails } from '../../../contract/failure-details';
import { copyText } from './copy-text';

interface CopyDetailsProps {
  readonly details: Omit<FailureDetails, 'version' | 'platform'>;
}

/** Puts on the clipboard what somebody else needs to look into a failure, and nothing private. */
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
