import { expect } from '@open-wc/testing';
import '../../src/define/program-card.js';
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
});
