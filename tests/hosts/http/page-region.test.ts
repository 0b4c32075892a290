import { expect, it } from 'vitest';
import { createPageRegion, namesRegion } from '../../../src/hosts/http/page-region';
import { systemLocale } from '../../../src/hosts/node/locale';

const system = systemLocale('en-US');
const heard = (header: string | undefined, isNamed = false) => {
  const region = createPageRegion(isNamed, system);
  region.hear(header);
  const { tag, firstDay, hourCycle } = region.locale();
  return [tag, firstDay, hourCycle];
};

it('[E5] the page is written as its browser says where the system names no region', () => {
  expect([heard('en-GB,en;q=0.9'), heard('de,de-AT;q=0.8'), heard('fr')]).toEqual([
    ['en-GB', 1, 24],
    ['de-AT', 1, 24],
    ['fr', 1, 24],
  ]);
});

it('[E5] the system’s region counts where it names one', () => {
  expect(heard('en-GB', true)).toEqual(['en-US', 7, 12]);
});

it.each([undefined, '', '*', 'x'.repeat(10_000), 'en_GB', '<script>', 'de-DE-u-ca-\u0000'])(
  '[E5] a header that names no language changes nothing',
  (header) => {
    expect(heard(header)).toEqual(['en-US', 7, 12]);
  },
);

it('[E5] a Linux process is told its region by its environment', () => {
  expect([
    namesRegion('linux', { LANG: 'en_GB.UTF-8' }),
    namesRegion('linux', { LANG: 'de_DE', LC_ALL: 'C' }),
    namesRegion('linux', { LANG: 'C.UTF-8' }),
    namesRegion('linux', {}),
    namesRegion('darwin', {}),
  ]).toEqual([true, false, false, false, true]);
});
