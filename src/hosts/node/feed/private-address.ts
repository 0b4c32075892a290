import { BlockList, isIP, isIPv4 } from 'node:net';

const privateIPv4 = createList('ipv4', [
  ['0.0.0.0', 8], // "This network"; Linux connects to itself (RFC 1122 §3.2.1.3).
  ['10.0.0.0', 8], // RFC 1918.
  ['100.64.0.0', 10], // Carrier-grade NAT (RFC 6598).
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // Link-local (RFC 3927); here clouds serve the secrets of a machine.
  ['172.16.0.0', 12],
  ['192.0.0.0', 24], // IETF protocol assignments (RFC 6890).
  ['192.168.0.0', 16],
  ['224.0.0.0', 4], // Multicast.
  ['240.0.0.0', 4], // Reserved, with the broadcast address.
]);

/** Everything but 2000::/3, the only range for the public internet (RFC 4291 §2.4). */
const privateIPv6 = createList('ipv6', [
  ['::', 3], // With ::1.
  ['4000::', 2],
  ['8000::', 1], // With unique local (RFC 4193), link-local and multicast addresses.
  ['2001::', 32], // Teredo (RFC 4380) and 6to4 (RFC 3056) contain any IPv4 address; both are out of use.
  ['2002::', 16],
]);

/** Ranges whose last 32 bits are an IPv4 address: IPv4-mapped (RFC 4291 §2.5.5.2), NAT64 (RFC 6052 §2.1). */
const withIPv4 = createList('ipv6', [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
]);

function createList(
  family: 'ipv4' | 'ipv6',
  subnets: readonly (readonly [address: string, prefix: number])[],
): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of subnets) list.addSubnet(address, prefix, family);
  return list;
}

/** True for an IP address that does not lead to the public internet: this computer, its network, or nowhere. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return privateIPv4.check(address);
  // A zone (RFC 4007 §11) only occurs with an address of this network.
  if (isIP(address) === 0 || address.includes('%')) return true;
  if (withIPv4.check(address, 'ipv6')) return privateIPv4.check(lastIPv4(address));
  return privateIPv6.check(address, 'ipv6');
}

/** The last 32 bits of an IPv6 address. */
function lastIPv4(address: string): string {
  // The URL parser writes every form with hexadecimal groups.
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2);
  const [high = 0, low = 0] = groups.map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Names that denote this computer or its network by their form: RFC 6761, 6762 (with appendix G), 8375. */
const localName = /^[^.]+$|(^|\.)(localhost|local|home\.arpa|internal|intranet|private|corp|home|lan)$/;

/**
 * True when the host of a URL is visibly in a private network: an IP address, or a name that only means something in the
 * own network.
 */
export function isVisiblyPrivate(hostname: string): boolean {
  const host = bareHost(hostname);
  return isIP(host) === 0 ? localName.test(host) : isPrivateAddress(host);
}

/** The host of a URL without the brackets of an IPv6 address or the dot of the root. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$|\.$/g, '');
