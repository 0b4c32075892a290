import { createContext, type ReactNode, use, useCallback, useRef, useState } from 'react';
import { Palette } from './palette';
import type { PaletteRow } from './palette-row';

const PaletteContext = createContext<() => void>(() => undefined);

/** Opens the palette from anywhere on the page. */
export const useOpenPalette = (): (() => void) => use(PaletteContext);

export function PaletteProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const open = useCallback(() => {
    opener.current = document.activeElement;
    setOpen(true);
  }, []);
  // The focus is back before the chosen row runs, so that what it opens gives it back in turn.
  const close = useCallback(() => {
    setOpen(false);
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  }, []);
  const choose = useCallback(
    ({ run }: PaletteRow) => {
      close();
      run();
    },
    [close],
  );
  return (
    <PaletteContext value={open}>
      {children}
      <Palette opened={isOpen} onClose={close} onChoose={choose} />
    </PaletteContext>
  );
}
