import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateAddress, isVisiblyPrivate } from '../../../../src/hosts/node/feed/private-address';

describe('[T1] an IP address', () => {
  it.each([
    '0.0.0.0',
    '10.20.30.40',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.178.1',
    '224.0.0.251',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::ffff:0.0.0.5',
    '::7f00:1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::5',
    '64:ff9b:1::7',
    'fc00::1',
    'fd12:3456::9',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::fb',
    '2001::7f00:1',
    '2002:7f00:1::',
    'no address',
  ])('%s does not lead to the public internet', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each([
    '9.255.255.255',
    '11.0.0.0',
    '93.184.216.34',
    '100.63.255.255',
    '100.128.0.0',
    '128.0.0.1',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '223.255.255.255',
    '::ffff:93.184.216.34',
    '64:ff9b::5db8:d822',
    '2606:2800:220::1',
    '2a00:1450::1',
  ])('%s leads to it', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it('in IPv4 is private exactly when it is so within IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom('::ffff:', '64:ff9b::'), (address, prefix) => {
        expect(isPrivateAddress(`${prefix}${address}`)).toBe(isPrivateAddress(address));
      }),
    );
  });
});

describe('[T1] the host of an address', () => {
  it.each([
    'localhost',
    'localhost.',
    'app.localhost',
    'nas.local',
    'diskstation',
    'cloud.home.arpa',
    'calendar.internal',
    'server.lan',
    '[::1]',
    '192.168.1.10',
  ])('%s is visibly in a private network', (host) => {
    expect(isVisiblyPrivate(host)).toBe(true);
  });

  it.each([
    'example.org',
    'local.example',
    'localhost.example.org',
    'notlocal.example',
    '8.8.8.8',
    '[2606::1]',
  ])('%s is not', (host) => {
    expect(isVisiblyPrivate(host)).toBe(false);
  });
});
