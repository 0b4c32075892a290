import type { ReactNode } from 'react';
import type { Load } from '../app/client/operation';
import { FailureNote } from './failure-note';

interface LoadedProps<Value> {
  readonly load: Load<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** Shows a value once it is loaded, or the failure; nothing while it loads, which takes a moment only. */
export function Loaded<Value>({ load, children }: LoadedProps<Value>) {
  switch (load.kind) {
    case 'loading':
      return null;
    case 'failed':
      return <FailureNote failure={load.failure} operation={load.operation} onRetry={load.retry} />;
    case 'loaded':
      return children(load.value);
  }
}
