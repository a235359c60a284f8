import { expect, waitUntil } from '@open-wc/testing';
import { shrink } from '../../src/widgets/feedback-photos/index.js';
import { TICKET, collector, fillAll, form, json, submit } from '../support/feedback.js';
import { allInside, button, inside, says, textOf } from '../support/place.js';

const FIXTURES = new URL('../fixtures/trust/images/', import.meta.url).href;

const fixture = async (name: string): Promise<File> => {
  const response = await fetch(FIXTURES + name);
  return new File([await response.arrayBuffer()], name, { type: response.headers.get('content-type') ?? '' });
};

/** A photo full of details, as large as a camera's. */
async function photo(name = 'foto.jpg', width = 640, height = 480): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d')!;
  const grain = pen.createImageData(width, height);
  const words = new Uint32Array(grain.data.buffer);
  let state = 7;
  for (let at = 0; at < words.length; at++) words[at] = 0xff000000 | (state = Math.imul(state, 1664525) + 1013904223);
  pen.putImageData(grain, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
  return new File([blob!], name, { type: 'image/jpeg' });
}

/** The colours in the corners, from left to right and from top to bottom: Green, Red or White. */
async function cornersOf(picture: Blob): Promise<string> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  const colour = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = pen.getImageData(x, y, 1, 1).data;
    return blue > 128 ? 'W' : red > green ? 'R' : 'G';
  };
  return `${width}×${height} ${colour(3, 3)}${colour(width - 4, 3)}${colour(3, height - 4)}${colour(width - 4, height - 4)}`;
}

async function bytesOf(picture: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await picture.arrayBuffer());
}

/** Chooses files as a person does. */
function choose(element: Element, ...files: File[]): void {
  const input = inside(element, '#photos') as HTMLInputElement;
  const list = new DataTransfer();
  for (const file of files) list.items.add(file);
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const namesIn = (element: Element) => allInside(element, '.photos bdi').map(({ innerText }) => innerText);

describe('a photo on the phone', () => {
  it('of a camera becomes at most 1280 pixels and 200,000 bytes', async function () {
    const small = await shrink(await photo('kamera.jpg', 4000, 3000));
    const { width, height } = await createImageBitmap(small);
    expect(small.type).to.equal('image/jpeg');
    expect(small.size).to.be.lessThan(200_001);
    expect(Math.max(width, height)).to.be.within(384, 1280);
    expect(width / height).to.be.closeTo(4 / 3, 0.01);
  });

  it('that is small stays as large as it is', async () => {
    expect(await cornersOf(await shrink(await fixture('orientation-1.jpg')))).to.equal('64×48 GRGW');
  });

  const UPRIGHT = { 2: 'RGWG', 3: 'WGRG', 4: 'GWGR', 5: 'GGRW', 6: 'GGWR', 7: 'WRGG', 8: 'RWGG' };
  for (const [orientation, corners] of Object.entries(UPRIGHT))
    it(`is turned as its orientation ${orientation} says`, async () => {
      const size = Number(orientation) > 4 ? '48×64' : '64×48';
      const upright = await shrink(await fixture(`orientation-${orientation}.jpg`));
      expect(await cornersOf(upright)).to.equal(`${size} ${corners}`);
    });

  for (const name of [
    'gps-exif.jpg',
    'gps-exif-big-endian.jpg',
    'orientation-6.jpg',
    'comment-script.jpg',
    'html-tail.jpg',
    'png-text.png',
  ])
    it(`keeps nothing but its pixels: ${name}`, async () => {
      const before = await fixture(name);
      const { marker, alsoForbidden } = (await (await fetch(`${FIXTURES}images.json`)).json()) as {
        marker: string;
        alsoForbidden: string[];
      };
      const forbidden = [marker, ...alsoForbidden.map((text) => text.replaceAll('\\0', '\0'))];
      const inside = await bytesOf(before);
      expect(forbidden.some((text) => inside.includes(text))).to.equal(true);
      const after = await bytesOf(await shrink(before));
      for (const text of [...forbidden, 'Exif', '<script', '<html']) expect(after.includes(text), text).to.equal(false);
    });

  const refused: Record<string, () => File | Promise<File>> = {
    'an empty file': () => fixture('empty.jpg'),
    'a broken photo': () => fixture('truncated.jpg'),
    'HTML under the name of a photo': () => fixture('html-named.jpg'),
    'an SVG': () =>
      new File(
        ['<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60"/></svg>'],
        'gambar.svg',
        { type: 'image/svg+xml' },
      ),
    'an SVG with script': () => fixture('script.svg'),
    'an SVG under the name of a photo': () => fixture('svg-named.png'),
    'HEIC that this browser cannot read': () =>
      new File([new Uint8Array([0, 0, 0, 24]), 'ftypheic', new Uint8Array(40)], 'IMG_1.HEIC', { type: 'image/heic' }),
  };
  for (const [what, make] of Object.entries(refused))
    it(`is refused, with words for it, where it is ${what}`, async () => {
      const element = await form(collector().base);
      const file = await make();
      choose(element, file);
      const said = await says(element, 'tidak bisa dibaca. Bila dari iPhone (HEIC)');
      expect(said).to.include(file.name);
      expect(namesIn(element)).to.deep.equal([]);
    });

  it('is one of three: the fourth is said to be too many', async () => {
    const element = await form(collector().base);
    choose(element, ...(await Promise.all(['a', 'b', 'c', 'd'].map((name) => photo(`${name}.jpg`)))));
    await says(element, 'Hanya 3 foto yang bisa dikirim.');
    expect(namesIn(element)).to.deep.equal(['a.jpg', 'b.jpg', 'c.jpg']);
  });

  it('can be removed, and another taken in its place', async () => {
    const element = await form(collector().base);
    choose(element, await photo('a.jpg'), await photo('b.jpg'));
    await says(element, /b\.jpg, \d+\sKB/);
    inside(element, '[aria-label="Hapus a.jpg"]').click();
    await waitUntil(() => namesIn(element).join() == 'b.jpg');
    choose(element, await photo('c.jpg'));
    await says(element, /c\.jpg, \d+\sKB/);
    expect(namesIn(element)).to.deep.equal(['b.jpg', 'c.jpg']);
  });

  it('whose name is markup is named as text', async () => {
    const element = await form(collector().base);
    choose(element, await photo('<img src=x onerror=alert(1)>.jpg'));
    await says(element, /jpg, \d+\sKB/);
    expect(allInside(element, 'img')).to.have.length(0);
    expect(namesIn(element)).to.deep.equal(['<img src=x onerror=alert(1)>.jpg']);
  });

  it('goes after the receipt with its ticket, and again where the first try fails', async () => {
    const endpoint = collector();
    const { answer } = endpoint;
    let failures = 1;
    endpoint.answer = (path, signal, init) => {
      if (path != 'feedback/photos') return answer!(path, signal, init);
      if (failures-- > 0) return Promise.reject(new TypeError('Failed to fetch'));
      return json({ key: new Headers(init?.headers).get('idempotency-key')!.replaceAll('"', '') }, 201);
    };
    const element = await form(endpoint.base);
    choose(element, await photo('a.jpg'));
    await says(element, /a\.jpg, \d+\sKB/);
    fillAll(element);
    submit(element);
    await says(element, `Terkirim, kode ${TICKET}`);
    const photos = () => endpoint.sent.filter(({ path }) => path == 'feedback/photos');
    await waitUntil(() => photos().length == 1);
    // The failure is written down a moment later; from then on each return of the network is an occasion.
    await waitUntil(() => dispatchEvent(new Event('online')) && photos().length == 2, '', { timeout: 5000 });
    expect(endpoint.sent.map(({ path }) => path)).to.deep.equal([
      'feedback/requests',
      'feedback/photos',
      'feedback/photos',
    ]);
    const keys = photos().map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).to.match(/^"[0-9a-f]{32}"$/);
    expect(new Set(keys).size).to.equal(1);
    for (const { headers, body } of photos()) {
      expect(headers.get('authorization')).to.equal(`Bearer ${TICKET}`);
      expect(headers.get('content-type')).to.equal('image/jpeg');
      expect(new Uint8Array(body as ArrayBuffer).subarray(0, 3)).to.deep.equal(new Uint8Array([255, 216, 255]));
    }
    await waitUntil(() => !localStorage.getItem('opd-outbox'));
    expect(button(element, 'Tulis pesan lain')).to.be.an('HTMLButtonElement');
    expect(textOf(element)).to.include(TICKET);
  });
});
