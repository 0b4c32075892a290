import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keyMaps } from '../../app/keys/key-maps';
import { useShownKey } from '../../app/keys/use-keys';
import { usePlanning } from './planning';

/** Plans an event of the user's own. */
export function PlanButton() {
  const plan = usePlanning();
  const key = useShownKey()(keyMaps.weeks.plan);
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
      aria-keyshortcuts={key}
      title={key === undefined ? undefined : `${key}, or draw it in the week`}
      onClick={() => plan()}
    >
      Plan something
    </Button>
  );
}
