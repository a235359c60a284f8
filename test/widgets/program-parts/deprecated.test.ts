import { expect } from '@open-wc/testing';
import type { Program } from '../../../src/client/index.js';
import { en } from '../../../src/i18n/en.js';
import { id } from '../../../src/i18n/id.js';
import { announceEnd } from '../../../src/widgets/program-parts/deprecated.js';
import { shared } from '../../../src/widgets/shared.js';
import { VERSION } from '../../../src/widgets/version.js';

const BASE = 'https://widget.example.go.id/v1/programs/tarok-city.json';
const program = (deprecated: unknown): Program => ({
  project: { id: 'tarok-city', title: 'Tarok City' },
  pack: { _opd: { deprecated } },
  json: {},
  base: BASE,
});

describe('the end of a version', () => {
  const { warn } = console;
  let said: string[];
  beforeEach(() => {
    said = [];
    console.warn = (text: string) => said.push(text);
    shared.delete(`deprecated ${VERSION}`);
  });
  afterEach(() => {
    console.warn = warn;
    shared.delete(`deprecated ${VERSION}`);
  });

  it('is told once a page, in both languages: which version, until when, what to do and where', () => {
    const ending = program([{ before: '999.0.0', until: '2027-06-30' }]);
    for (const words of [id, en, id]) announceEnd(ending, words);
    expect(said).to.have.length(1);
    expect(said[0]).to.equal(
      `opd-widgets ${VERSION}: versi ini disajikan sampai 30\xa0Jun\xa02027. Pasang alamat skrip yang terbaru di halaman ini; lihat https://widget.example.go.id/ / ` +
        `This version is served until 30\xa0Jun\xa02027. Put the newest script address into this page; see https://widget.example.go.id/`,
    );
  });

  it('is not told of the version that comes after it, nor without a word of it', () => {
    for (const deprecated of [undefined, [], 'x', [{ before: VERSION, until: '2027-06-30' }], [{ before: '0.0.1' }]])
      announceEnd(program(deprecated), id);
    expect(said).to.deep.equal([]);
  });
});
