import { expect } from '@open-wc/testing';
import { render } from 'lit/html.js';
import '../../src/define/program-card.js';
import { pictureOf } from '../../src/widgets/picture.js';
import { endpointDouble } from '../support/endpoint-double.js';
import { button, has, inside, place, says, stopClock } from '../support/place.js';
import { ID, NOW, programDocuments } from '../support/program.js';

const card = (endpoint: string, more: Record<string, string> = {}) =>
  place('opd-program-card', { program: ID, endpoint, ...more }, 'Fisik 58 % per Oktober 2026');

describe('a card’s picture', () => {
  before(() => stopClock(NOW));
  after(() => stopClock());

  const image = {
    url: 'images/tarok.webp',
    width: 400,
    height: 200,
    alt: 'Jalan tanah',
    color: '#334455',
    sources: [{ url: 'images/tarok-800.webp', width: 800 }],
  };
  const documents = programDocuments({ _opd: { image } });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'connection');
  });

  it('reserves its room, lies on the endpoint, and is loaded when near', async () => {
    const endpoint = endpointDouble(documents);
    const element = card(endpoint.base);
    await says(element, 'Rincian');
    const picture = inside(element, 'img') as HTMLImageElement;
    expect(picture.getAttribute('src')).to.equal(`${endpoint.base}programs/images/tarok.webp`);
    expect(picture.loading).to.equal('lazy');
    expect(picture.alt).to.equal('Jalan tanah');
    expect(picture.getAttribute('width')).to.equal('400');
    expect(picture.getBoundingClientRect().height).to.be.greaterThan(50);
    await expect(element).to.be.accessible();
  });

  it('asks for none with Save-Data until it is tapped', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    const element = card(endpointDouble(documents).base);
    await says(element, 'Tampilkan gambar');
    expect(has(element, 'img')).to.equal(false);
    await expect(element).to.be.accessible();
    button(element, 'Tampilkan gambar').click();
    await element.updateComplete;
    expect(has(element, 'img')).to.equal(true);
  });

  it('shows none where the tag says so', async () => {
    const element = card(endpointDouble(documents).base, { picture: 'none' });
    await says(element, 'Rincian');
    expect(has(element, 'img')).to.equal(false);
  });

  it('takes none from anywhere else than the endpoint', async () => {
    const foreign = { ...image, url: 'https://iklan.example/p.gif', sources: [] };
    const element = card(endpointDouble(programDocuments({ _opd: { image: foreign } })).base);
    await says(element, 'Rincian');
    expect(has(element, 'img')).to.equal(false);
  });

  it('takes no more room than its own, whether or not its endpoint has other types', async () => {
    const sized = { ...image, sources: [320, 640].flatMap((width) => sizesOf(width)) };
    const heights = [];
    for (const each of [image, sized]) {
      const element = card(endpointDouble(programDocuments({ _opd: { image: each } })).base);
      await says(element, 'Rincian');
      heights.push(inside(element, 'img').getBoundingClientRect().height, element.getBoundingClientRect().height);
      expect(inside(element, 'img').getBoundingClientRect().width).to.equal(inside(element, '.card').clientWidth);
    }
    expect(heights.slice(2)).to.deep.equal(heights.slice(0, 2));
  });
  const sizesOf = (width: number) =>
    ['webp', 'avif'].map((type) => ({ url: `images/t-${width}.${type}`, width, type: `image/${type}` }));

  it('has AVIF and the rest apart, all of the endpoint', async () => {
    const foreign = { url: 'https://iklan.example/a.avif', width: 640, type: 'image/avif' };
    const sources = [...sizesOf(320), ...sizesOf(640), foreign, { ...foreign, url: 'images/t.jxl', type: 'image/jxl' }];
    const endpoint = endpointDouble(programDocuments({ _opd: { image: { ...image, sources } } }));
    const element = card(endpoint.base);
    await says(element, 'Rincian');
    const set = (selector: string) => inside(element, selector).getAttribute('srcset')?.split(',');
    const at = (...names: string[]) => names.map((name) => `${endpoint.base}programs/images/${name}`);
    expect(set('source')).to.deep.equal(at('t-320.avif 320w', 't-640.avif 640w'));
    expect(set('img')).to.deep.equal(at('t-320.webp 320w', 't-640.webp 640w'));
  });
});

/** 16 × 8 pixels in each type. */
const FILES = {
  'image/avif':
    'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACAAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAABAAAAAIAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAobWRhdBIACgg4DL+0gIaDSDISHEJi5OAAFgAAsJ/OXnYYbE9g',
  'image/webp': 'UklGRioAAABXRUJQVlA4IB4AAAAwAQCdASoQAAgABABoJaAAA3AA/uLev/iLp7wBgAA=',
} as const;

describe('a picture in several types', () => {
  const address = (type: keyof typeof FILES) =>
    URL.createObjectURL(new Blob([Uint8Array.from(atob(FILES[type]), (sign) => sign.charCodeAt(0))], { type }));
  const [avif, webp, plain] = [address('image/avif'), address('image/webp'), address('image/webp')];
  const picture = { url: plain, width: 16, height: 8 };

  async function loaded(sources?: { url: string; width: number; type?: 'image/avif' | 'image/webp' }[]) {
    const place = document.createElement('div');
    document.body.append(place);
    render(pictureOf({ ...picture, sources }, '16px'), place);
    const image = place.querySelector('img')!;
    // A tab behind another draws nothing, so nothing comes near.
    const shown = new Promise((resolve, reject) => Object.assign(image, { onload: resolve, onerror: reject }));
    image.loading = 'eager';
    await shown;
    expect(image.naturalWidth, 'it is drawn').to.be.greaterThan(0);
    place.remove();
    return image.currentSrc;
  }
  const readsAvif = () =>
    new Promise<boolean>((resolve) => {
      const image = new Image();
      Object.assign(image, { onload: () => resolve(true), onerror: () => resolve(false), src: avif });
    });

  it('comes as AVIF where the browser reads it, else as the next', async () => {
    const source = { width: 16, type: 'image/webp', url: webp } as const;
    const found = await loaded([source, { ...source, type: 'image/avif', url: avif }]);
    expect(found).to.equal((await readsAvif()) ? avif : webp);
  });

  it('comes as its endpoint has it where no types are named, or none at all', async () => {
    expect(await loaded([{ url: webp, width: 16 }])).to.equal(webp);
    expect(await loaded()).to.equal(plain);
  });

  it('comes as its plain file where there is nothing but AVIF and the browser does not read it', async () => {
    const found = await loaded([{ url: avif, width: 16, type: 'image/avif' }]);
    expect(found).to.equal((await readsAvif()) ? avif : plain);
  });
});
