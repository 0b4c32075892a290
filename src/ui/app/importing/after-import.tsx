import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { ApplyResult } from '../../../contract/views/review';
import { useFormat } from '../app-info';
import { currentPath, navigate } from '../shell/hash-location';
import { showToast } from '../toasts';
import { resultText } from './import-result';

/** What was just imported, and the screen that offers what comes next. */
export interface JustImported {
  readonly results: readonly ApplyResult[];
  readonly path: string;
}

interface AfterImport {
  readonly imported: JustImported | null;
  /** Says what came, and goes to `path`; where the user has left `from` meanwhile, says it in passing. */
  announce(results: readonly ApplyResult[], from: string, path: string): void;
  close(): void;
}

const AfterImportContext = createContext<AfterImport | null>(null);

/** Keeps what was just imported until the user goes on. */
export function AfterImportProvider({ children }: { readonly children: ReactNode }) {
  const format = useFormat();
  const [path] = useLocation();
  const [imported, setImported] = useState<JustImported | null>(null);
  const [wasShown, setWasShown] = useState(false);
  const isShown = imported?.path === path;
  if (imported && isShown !== wasShown) {
    setWasShown(isShown);
    if (!isShown) setImported(null);
  }
  const announce = useCallback(
    (results: readonly ApplyResult[], from: string, to: string) => {
      if (currentPath() !== from) {
        const topic = `calendar ${results[0]?.calendarId ?? ''}` as const;
        showToast(resultText(results, format), { topic });
        return;
      }
      setWasShown(false);
      setImported({ results, path: to });
      navigate(to);
    },
    [format],
  );
  const value = useMemo(
    (): AfterImport => ({ imported: isShown ? imported : null, announce, close: () => setImported(null) }),
    [imported, isShown, announce],
  );
  return <AfterImportContext value={value}>{children}</AfterImportContext>;
}

export function useAfterImport(): AfterImport {
  const value = use(AfterImportContext);
  if (!value) throw new Error('useAfterImport needs an AfterImportProvider above it');
  return value;
}
