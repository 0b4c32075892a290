import { createContext, type ReactNode, use, useState } from 'react';
import { HelpDialog, type HelpPart } from './help-dialog';

const HelpContext = createContext<(part: HelpPart) => void>(() => undefined);

/** Opens the help from anywhere on the page. */
export const useOpenHelp = (): ((part: HelpPart) => void) => use(HelpContext);

export function HelpProvider({ children }: { readonly children: ReactNode }) {
  const [part, setPart] = useState<HelpPart | null>(null);
  return (
    <HelpContext value={setPart}>
      {children}
      <HelpDialog part={part} onPart={setPart} onClose={() => setPart(null)} />
    </HelpContext>
  );
}
