import { useMemo } from 'react';
import { encode } from 'uqr';

/** In bytes; a code of the largest size and the lowest correction holds 2,953. */
export const mostBytes = 2_900;

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A text as a QR code (ISO/IEC 18004), black on white in both colour schemes, since cameras want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const { size: modules, data } = encode([...new TextEncoder().encode(text)], { ecc: 'L', border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
    return { size: modules, path: dark.join('') };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      width="100%"
    >
      <rect width={size} height={size} fill="var(--code-ground)" />
      <path d={path} fill="var(--code-ink)" />
    </svg>
  );
}
