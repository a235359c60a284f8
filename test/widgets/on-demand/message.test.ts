import { expect } from '@open-wc/testing';
import '../../../src/define/program-card.js';
import { endpointDouble } from '../../support/endpoint-double.js';
import { place, says } from '../../support/place.js';

describe('a tag that was written wrong', () => {
  const { warn } = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('says once in the console what is wrong and where to look, however often it is drawn', async () => {
    const element = place('opd-program-card', { endpoint: endpointDouble().base, id: 'kartu' });
    await says(element, 'Atribut “program”');
    element.requestUpdate();
    await element.updateComplete;
    expect(said).to.deep.equal([
      'opd-widgets: <opd-program-card id="kartu"> Atribut “program” pada widget ini belum diisi dengan benar. (#opd-debug)',
    ]);
  });

  it('says so too where its programme does not exist', async () => {
    const element = place('opd-program-card', { endpoint: endpointDouble().base, program: 'tarok-sity' });
    await says(element, 'Periksa nama programnya');
    expect(said).to.have.length(1);
  });

  it('says nothing in the console where only the network fails', async () => {
    const endpoint = endpointDouble();
    endpoint.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = place('opd-program-card', { endpoint: endpoint.base, program: 'tarok-city' });
    await says(element, 'Coba lagi');
    expect(said).to.deep.equal([]);
  });
});
