import type { Bytes } from '../../../../src/endpoint/stored-file.js';
import { readConfig, type ReadConfig } from '../../../../src/endpoint/publisher/config/read-config.js';

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** The least that settings can say. */
export const example = () => ({
  publisher: { name: 'Kabupaten Contoh' },
  baseUrl: 'https://widget.contoh.go.id/v1/',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  updateCycle: 'P1M',
  agencies: [{ id: 'diskominfo', name: 'Diskominfo', sources: ['https://kominfo.contoh.go.id/'] as unknown[] }],
});

/** Settings that say everything. */
export const whole = {
  $schema: 'https://widget.contoh.go.id/v1/schema/config.json',
  ...example(),
  site: 'https://contoh.go.id/',
  languages: ['id', 'min'],
  deviation: { tolerance: 1, critical: 10 },
  timeZone: 'WITA',
  agencies: [
    ...example().agencies,
    {
      _catatan: 'dari bagian umum',
      id: 'dinas-pupr',
      name: 'Dinas PUPR',
      aliases: ['PUPR'],
      sources: [
        {
          id: 'jalan',
          type: 'table',
          file: 'data\\jalan.xlsx',
          sheet: 'Juli',
          columns: { Kemajuan: 'physicalProgress' },
        },
      ],
    },
  ],
  sources: [
    {
      type: 'oc4ids',
      url: 'https://data.contoh.go.id/proyek.json',
      page: 'https://data.contoh.go.id/',
      categories: { PUPR: { agency: 'dinas-pupr' }, Tarok: { program: 'tarok-city' } },
    },
  ],
  pillars: [{ id: 'smart-living', name: 'Smart Living' }],
  programs: { 'tarok-city': { words: ['Tarok City'], tags: ['tarok'] }, _catatan: 'x' },
  feedback: {
    consent: { version: '1', purpose: 'Supaya pesan dapat dijawab.' },
    controller: { name: 'Diskominfo' },
    retention: 'P2Y',
  },
  every: '1h',
  limits: { documentMB: 1, pictureMB: 1.5, items: 20, timeoutSeconds: 5 },
  allowHosts: ['10.0.0.5:8080'],
  output: {
    folder: '/srv/widget',
    s3: { url: 'https://s3.contoh.id/widget/', region: 'id-1' },
    purge: { url: 'https://cdn.contoh.id/purge', headers: { authorization: 'Bearer ${CDN_TOKEN}' } },
  },
};

export const read = (value: object, look?: (path: string) => Promise<Bytes | undefined>): Promise<ReadConfig> =>
  readConfig(bytesOf(JSON.stringify(value, null, 2)), undefined, look);
