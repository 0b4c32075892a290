import { expect, it } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { navigate, useHashPath, useHashSearch } from '../../../../src/ui/app/shell/hash-location';

const usePlace = () => [useHashPath()[0], useHashSearch()] as const;

it('reads path and query from the fragment', async () => {
  window.location.hash = '/week?of=2026-11-23&event=a%40b';
  const { result } = await renderHook(usePlace);
  expect(result.current).toEqual(['/week', 'of=2026-11-23&event=a%40b']);
});

it('goes to another place, which "back" leaves again unless it took the place of the one before', async () => {
  window.location.hash = '/week';
  const { result } = await renderHook(usePlace);
  navigate('/events?kind=social');
  await expect.poll(() => result.current).toEqual(['/events', 'kind=social']);
  navigate('/settings', { replace: true });
  await expect.poll(() => result.current).toEqual(['/settings', '']);
  window.history.back();
  await expect.poll(() => result.current).toEqual(['/week', '']);
});

it('takes an empty fragment for the root', async () => {
  window.location.hash = '';
  const { result } = await renderHook(usePlace);
  expect(result.current).toEqual(['/', '']);
});
