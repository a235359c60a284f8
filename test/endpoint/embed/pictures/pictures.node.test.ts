import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardPictureSize, pictureFiles } from '../../../../src/endpoint/embed/pictures/index.js';
import { NoPixels } from '../../../../src/endpoint/embed/pictures/png.js';
import { ID } from '../../../support/program.js';
import { asking, filesOf, parsed } from './support.js';

const SVG = `/img/card/${ID}.svg`;
const PNG = `/img/card/${ID}.png`;

test('a picture is sent as documents are: to any site, with a strong ETag and the same cache line', async () => {
  const { ask } = asking(await filesOf());
  for (const [path, type] of [
    [SVG, 'image/svg+xml; charset=utf-8'],
    [PNG, 'image/png'],
  ] as const) {
    const { status, headers } = await ask(path);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), type);
    assert.match(headers.get('etag') ?? '', /^"[\w-]{22}"$/);
    assert.equal(headers.get('cache-control'), 'public, max-age=60, stale-while-revalidate=300, stale-if-error=604800');
    assert.match(headers.get('cdn-cache-control') ?? '', /^max-age=300/);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  }
});

test('an SVG that is opened by itself may do nothing', async () => {
  const { headers } = await asking(await filesOf()).ask(SVG);
  assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
});

test('who has the picture already is told so, and HEAD has no body', async () => {
  const { ask } = asking(await filesOf());
  for (const path of [SVG, PNG]) {
    const etag = (await ask(path)).headers.get('etag') ?? '';
    const again = await ask(path, { headers: { 'if-none-match': etag } });
    assert.deepEqual([again.status, again.headers.get('etag'), await again.text()], [304, etag, '']);
    const head = await ask(path, { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers.get('etag'), await head.text()], [200, etag, '']);
  }
});

test('what is no picture of a programme is not there, said as a problem', async () => {
  const { ask } = asking(await filesOf());
  for (const path of ['lain.svg', 'lain.png', `${ID}.gif`, ID, '__proto__.svg', `${ID}.svg/x`]) {
    const response = await ask(`/img/card/${path}`);
    assert.equal(response.status, 404, path);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  }
  assert.equal((await ask(`/img/meter/${ID}.svg`)).status, 404);
  assert.equal((await ask(`/img/card/${ID}%ff.svg`)).status, 400);
});

test('language, theme and width that are not known count as not said', async () => {
  const { bytes } = asking(await filesOf());
  const usual = await bytes(SVG);
  for (const query of [
    'lang=xx&theme=neon&width=wide',
    'lang=&theme=&width=',
    'width=0',
    'width=NaN',
    'lang=id&theme=light&width=600',
  ])
    assert.deepEqual(await bytes(`${SVG}?${query}`), usual, query);
  assert.match(parsed((await bytes(`${SVG}?lang=en-US`)).toString()).words, /physical, 8 points behind plan/);
  assert.match(parsed((await bytes(`${SVG}?lang=min`)).toString()).words, /8 poin di balakang rancana/);
  assert.match((await bytes(`${SVG}?theme=dark`)).toString(), /#171c1a/);
});

test('widths come in a few steps, none wider than what was asked for where there is one', async () => {
  const { text } = asking(await filesOf());
  const widthOf = async (kind: string, width: number) =>
    parsed(await text(`/img/${kind}/${ID}.svg?width=${width}`)).elements[0]?.attributes.width;
  const widths = async (kind: string) =>
    Promise.all([-1, 1, 240, 319, 320, 333, 400, 599, 600, 1200, 1e9].map((width) => widthOf(kind, width)));
  assert.deepEqual((await widths('card')).join(), '320,320,320,320,320,320,400,400,600,600,600');
  assert.deepEqual((await widths('progress')).join(), '240,240,240,240,320,320,400,400,600,600,600');
});

test('without sharp there are SVGs, and a PNG says in words what to do', async () => {
  const files = await filesOf();
  const toPng = () => Promise.reject(new NoPixels());
  const { ask } = asking(files, toPng);
  const answer = await ask(PNG);
  assert.equal(answer.status, 501);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  assert.match(
    await answer.text(),
    /Pakai alamat yang sama dengan akhiran \.svg\. \/ .*Use the same address with \.svg/,
  );
  assert.equal((await ask(SVG)).status, 200);
  assert.deepEqual([...(await pictureFiles(files, toPng)).keys()], [SVG, `/img/progress/${ID}.svg`]);
});

test('the usual pictures of every programme can be published as plain files', async () => {
  const files = await filesOf();
  const published = await pictureFiles(files);
  assert.deepEqual(
    [...published.keys()],
    ['card', 'progress'].flatMap((kind) => [`/img/${kind}/${ID}.svg`, `/img/${kind}/${ID}.png`]),
  );
  const { bytes } = asking(files);
  for (const [path, { identity }] of published) assert.deepEqual(Buffer.from(identity.body), await bytes(path), path);
  const png = Buffer.from(published.get(PNG)!.identity.body);
  assert.deepEqual({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }, cardPictureSize);
});
