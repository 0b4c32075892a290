import { describe, expect, it } from 'vitest';
import { feedLimits, fetchFeed } from '../../../../src/hosts/node/feed/feed';
import type { Place, Resolve } from '../../../../src/hosts/node/feed/feed-network';
import { resolveHost } from '../../../../src/hosts/node/feed/feed-network';
import type { FeedAnswer, FeedServer } from '../../../helpers/feed-server';
import { openFeedServer } from '../../../helpers/feed-server';

const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const give: FeedAnswer = (response) => response.end(calendar);
const leadTo =
  (location: string): FeedAnswer =>
  (response) =>
    response.writeHead(302, { location }).end();

const place = (isPrivate: boolean): Place => ({ address: '127.0.0.1', family: 4, isPrivate });

/** Names in example.org are on the public internet, those in example.net in a private network; all are this computer. */
const resolve: Resolve = async (host) => {
  if (host.endsWith('.example.org')) return [place(false)];
  return host.endsWith('.example.net') ? [place(true)] : resolveHost(host);
};

const fetchFrom = (address: string, by = resolve) =>
  fetchFeed({ address, etag: '', lastModified: '' }, feedLimits, by);
const portOf = ({ origin }: FeedServer): string => new URL(origin).port;
const failed = (message: string) => ({ ok: false, error: { code: 'unreachable', message } });
const leadsInside = (server: string) =>
  failed(
    `${server} leads to an address in a private network, which only you can give: type that address itself.`,
  );
const mayBeTrick = (server: string) =>
  failed(
    `${server} stands for a private network here, which may be a trick over http://. Type its https address, or its IP address.`,
  );

describe('[I8] [T1] a public server', () => {
  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    '2130706433',
    '0x7f.1',
    '10.1.2.3',
    '192.168.1.1',
    '172.20.0.1',
    '100.100.100.200',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '[fe80::1]',
    'intranet.example.net',
  ])('does not lead to %s', async (host) => {
    const inside = await openFeedServer(give);
    const server = await openFeedServer(leadTo(`http://${host}:${portOf(inside)}/key`));
    const feed = await fetchFrom(`http://feed.example.org:${portOf(server)}/`);
    expect(feed).toEqual(leadsInside('feed.example.org'));
    expect(inside.requests).toEqual([]);
  });

  it('leads to another public server', async () => {
    const other = await openFeedServer(give);
    const server = await openFeedServer(leadTo(`http://files.example.org:${portOf(other)}/`));
    expect((await fetchFrom(`http://feed.example.org:${portOf(server)}/`)).ok).toBe(true);
  });

  it('is not asked over http when its name leads into a private network', async () => {
    const server = await openFeedServer(give);
    expect(await fetchFrom(`http://feed.example.net:${portOf(server)}/`)).toEqual(
      mayBeTrick('feed.example.net'),
    );
    expect(server.requests).toEqual([]);
  });

  it('is not asked again when its name has come to lead into a private network', async () => {
    const server = await openFeedServer(leadTo('/again'));
    let lookups = 0;
    const rebind: Resolve = async () => {
      lookups += 1;
      return [place(lookups > 1)];
    };
    expect(await fetchFrom(`http://feed.example.org:${portOf(server)}/`, rebind)).toEqual(
      leadsInside('feed.example.org'),
    );
    expect(server.requests.map(({ url }) => url)).toEqual(['/']);
  });

  it('is asked at its public places only', async () => {
    const server = await openFeedServer(give);
    // Nothing listens at the first place, where the connection would fail.
    const both: Resolve = async () => [{ address: '127.0.0.2', family: 4, isPrivate: true }, place(false)];
    expect((await fetchFrom(`http://feed.example.org:${portOf(server)}/`, both)).ok).toBe(true);
    const onlyInside: Resolve = async () => [place(true), place(true)];
    expect(await fetchFrom(`http://feed.example.org:${portOf(server)}/`, onlyInside)).toEqual(
      mayBeTrick('feed.example.org'),
    );
  });

  it('may be in a private network over https, where its certificate has to prove who it is', async () => {
    const server = await openFeedServer(give, true);
    expect(await fetchFrom(`https://cloud.example.net:${portOf(server)}/`)).toEqual(
      failed(
        'cloud.example.net cannot be trusted: nobody that this computer trusts vouches for its certificate.',
      ),
    );
  });
});

describe('[I8] a server in the own network', () => {
  it.each(['127.0.0.1', 'localhost', 'nas.local', 'diskstation'])(
    '%s leads on within itself',
    async (host) => {
      const server = await openFeedServer((response, request) =>
        (request.url === '/' ? leadTo('/moved.ics') : give)(response, request),
      );
      const local: Resolve = async () => [place(true)];
      expect((await fetchFrom(`http://${host}:${portOf(server)}/`, local)).ok).toBe(true);
      expect(server.requests.map(({ url }) => url)).toEqual(['/', '/moved.ics']);
    },
  );

  it.each(['127.0.0.1', 'localhost', '[::1]', '192.168.1.1'])(
    'does not lead to another port of %s',
    async (host) => {
      const other = await openFeedServer(give);
      const server = await openFeedServer(leadTo(`http://${host}:${portOf(other)}/`));
      expect(await fetchFrom(server.origin)).toEqual(leadsInside('127.0.0.1'));
      expect(other.requests).toEqual([]);
    },
  );

  it('leads to a public server, which does not lead back', async () => {
    const server = await openFeedServer(give);
    const open = await openFeedServer(leadTo(`${server.origin}/admin`));
    server.answer(leadTo(`http://feed.example.org:${portOf(open)}/`));
    expect(await fetchFrom(server.origin)).toEqual(leadsInside('127.0.0.1'));
    open.answer(give);
    expect((await fetchFrom(server.origin)).ok).toBe(true);
    expect(server.requests.map(({ url }) => url)).toEqual(['/', '/']);
  });
});
