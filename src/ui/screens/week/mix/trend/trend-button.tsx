import { Button, Modal } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../../../domain/time/day';
import { useOperation } from '../../../../app/client/operation';
import { Loaded } from '../../../../parts/loaded';
import { Trend } from './trend';

interface TrendProps {
  /** The first day of the last week. */
  readonly of: Day;
  /** Goes to the week of this day. */
  readonly onGo: (day: Day) => void;
}

const weeks = 12;

/** Opens the trend over twelve weeks (product W4). */
export function TrendButton({ of, onGo }: TrendProps) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconChartBar size={16} stroke={1.5} />}
        onClick={() => setOpened(true)}
      >
        Trend
      </Button>
      <Modal opened={opened} onClose={close} size="lg" title="Twelve weeks">
        <LoadedTrend
          of={of}
          onGo={(day) => {
            close();
            onGo(day);
          }}
        />
      </Modal>
    </>
  );
}

function LoadedTrend({ of, onGo }: TrendProps) {
  const load = useOperation('week.trend', { of, weeks });
  return <Loaded load={load}>{(view) => <Trend view={view} onGo={onGo} />}</Loaded>;
}
