import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFolder } from '../../src/endpoint/check.js';
import type { JsonObject } from '../../src/endpoint/json.js';
import { findingsReport } from '../../src/endpoint/report.js';
import { settings } from '../support/changes.js';
import { NOW, checkExample, exampleFiles, type Change } from '../support/data-folder.js';
import { itRefuses } from '../support/refusals.js';

const SERVICES = 'feedback/services.json';
const PLACES = 'feedback/places.json';
const EXAMPLES = 'feedback/examples.json';

const feedback = (change: (value: JsonObject) => void) =>
  settings((value) => change(value.feedback as unknown as JsonObject));

interface Service extends JsonObject {
  _opd: JsonObject;
  attributes: (JsonObject & { values: JsonObject[] })[];
}
const services = (change: (list: Service[]) => void): Record<string, Change> => ({
  [SERVICES]: (value) => change(value as unknown as Service[]),
});
const places = (...districts: JsonObject[]) => ({ [PLACES]: JSON.stringify({ districts }, null, 2) });

const EXAMPLE: JsonObject = {
  service_request_id: 'contoh-1',
  service_code: 'jalan-rusak',
  description: 'Ada lubang di depan surau.',
  requested_datetime: '2026-11-02T08:00:00+07:00',
  _opd: { program: 'jalan-contoh', stage: 'received', sample: true },
};
const example = (change: JsonObject = {}, ours: JsonObject = {}) => ({
  [EXAMPLES]: JSON.stringify([{ ...EXAMPLE, ...change, _opd: { ...(EXAMPLE._opd as JsonObject), ...ours } }], null, 2),
});

describe('checkFolder, of feedback', () => {
  itRefuses([
    ['services without settings', settings((value) => delete value.feedback), /^feedback\/services/, /UU 27\/2022/],
    ['no consent', feedback((value) => delete value.consent), /opd\.json:\d+:\d+ {2}feedback/, /tujuan dan jenis data/],
    ['no controller', feedback((value) => delete value.controller), / feedback/, /siapa yang bertanggung jawab/],
    ['no retention', feedback((value) => delete value.retention), / feedback/, /UU 27\/2022.*berapa lama/],
    ['a consent of no purpose', feedback((value) => (value.consent = { version: '1' })), /\.consent/, /untuk apa/],
    ['a retention in words', feedback((value) => (value.retention = '2 tahun')), /retention/, /P2Y/],
    [
      'a longer time than people are told',
      feedback((value) => (value.retentions = [{ kind: 'pengaduan', retention: 'P5Y' }])),
      /retentions\[0\]\.retention/,
      /P5Y lebih lama daripada P2Y/,
    ],
    [
      'a time of an agency that is none',
      feedback((value) => (value.retentions = [{ agency: 'dinas-lain', retention: 'P1Y' }])),
      /retentions\[0\]\.agency/,
      /"dinas-lain" tidak ada/,
    ],
    ['a time of nobody', feedback((value) => (value.retentions = [{ retention: 'P1Y' }])), /retentions\[0\]/, /./],
    [
      'a time of a kind that is none',
      feedback((value) => (value.retentions = [{ kind: 'keluhan', retention: 'P1Y' }])),
      /retentions\[0\]\.kind/,
      /./,
    ],
    ['a blank purpose', feedback((value) => ((value.consent as JsonObject).purpose = ' ')), / feedback/, /tidak dapat/],
    [
      'a holiday that is no date',
      feedback((value) => (value.holidays = ['2026-02-30'])),
      /holidays\[0\]/,
      /2026-12-25/,
    ],
    [
      'a holiday twice',
      feedback((value) => (value.holidays = ['2026-12-25', '2026-12-25'])),
      /holidays/,
      /sama persis/,
    ],
    [
      'a telephone that nobody can dial',
      feedback((value) => (value.elsewhere = [{ topic: 'Darurat', telephone: '0751-HALO' }])),
      /elsewhere\[0\]\.telephone/,
      /misalnya 112/,
    ],
    [
      'a WhatsApp number with brackets',
      feedback((value) => (value.whatsapp = '(0751) 1')),
      /whatsapp/,
      /Write the number/,
    ],
    [
      'a deadline of no day',
      feedback((value) => (value.deadlines = { verify: 0 })),
      /deadlines\.verify/,
      /di luar batas/,
    ],
    ['quick answers to nobody', feedback((value) => (value.quickService = 'x')), /quickService/, /"x" tidak ada/],

    ['an object for services', { [SERVICES]: '{}' }, /^feedback\/services/, /bukan daftar JSON/],
    ['services that are no JSON', { [SERVICES]: '[{]' }, /services\.json:1:3 /, /seharusnya ada nama bagian/],
    ['a number among services', services((list) => (list[1] = 1 as unknown as Service)), / {2}\[1\]/, /objek/],
    [
      'a service without a name',
      services(([service]) => delete service!.service_name),
      /\[0\]/,
      /"service_name" belum/,
    ],
    [
      'a code with blanks',
      services(([service]) => (service!.service_code = 'a b')),
      /\[0\]\.service_code/,
      /huruf, angka/,
    ],
    [
      'a service twice',
      services((list) => (list[1]!.service_code = 'JALAN-rusak')),
      /services\.json:\d+:\d+ {2}\[1\]\.service_code/,
      /sudah dipakai/,
    ],
    ['an unknown agency', services(([service]) => (service!._opd.agency = 'x')), /\[0\]\._opd\.agency/, /OPD "x"/],
    [
      'a question twice',
      services(([service]) => service!.attributes.push(service!.attributes[0]!)),
      /attributes\[1\]\.code/,
      /sudah dipakai/,
    ],
    [
      'a list to choose from without answers',
      services(([service]) => (service!.attributes[0]!.values = [])),
      /attributes\[0\]/,
      /tidak punya jawaban/,
    ],
    [
      'an answer twice',
      services(([service]) => (service!.attributes[0]!.values[1]!.key = 'lubang')),
      /values\[1\]\.key/,
      /sudah dipakai/,
    ],
    [
      'an unknown datatype',
      services(([service]) => (service!.attributes[0]!.datatype = 'email')),
      /datatype/,
      /multivaluelist/,
    ],
    [
      'a question that forms would leave out',
      services(([service]) => (service!.attributes[0]!.description = '  ')),
      /\[0\]\.attributes/,
      /tidak dapat dibaca/,
    ],

    ['a district twice', places({ name: 'A' }, { name: 'a ' }), /districts\[1\]\.name/, /dua kali/],
    [
      'a nagari twice in a district',
      places({ name: 'A', nagari: [{ name: 'B' }, { name: 'B' }] }),
      /places\.json:\d+:\d+ {2}districts\[0\]\.nagari\[1\]\.name/,
      /"B" tertulis dua kali/,
    ],
    ['a korong twice', places({ name: 'A', nagari: [{ name: 'B', korong: ['C', 'C'] }] }), /korong\[1\]/, /dua kali/],
    ['a place without a name', places({ nagari: [] }), /districts\[0\]/, /"name" belum ada/],
    ['a blank place', places({ name: ' ' }), /districts/, /tidak dapat dibaca/],

    [
      'a message that is no example',
      example({}, { sample: false }),
      /\[0\]\._opd/,
      /basis data, bukan dari berkas ini/,
    ],
    ['an example of an unknown programme', example({}, { program: 'x' }), /\[0\]\._opd\.program/, /Program "x"/],
    ['an example of an unknown service', example({ service_code: 'x' }), /\[0\]\.service_code/, /Layanan "x"/],
    ['an example in an unknown stage', example({}, { stage: 'baru' }), /\[0\]\._opd\.stage/, /in-progress/],
    ['an example without a date', example({ requested_datetime: undefined }), /\[0\]/, /"requested_datetime" belum/],
    [
      'an example twice',
      { [EXAMPLES]: JSON.stringify([EXAMPLE, EXAMPLE]) },
      /\[1\]\.service_request_id/,
      /sudah dipakai/,
    ],
  ]);

  const good: [name: string, changes: Record<string, Change>][] = [
    ['no feedback at all', { ...settings((value) => delete value.feedback), [SERVICES]: null }],
    ['places and an example', { ...places({ name: 'A', nagari: [{ name: 'B', korong: ['C'] }] }), ...example() }],
    ['an example of no programme', example({}, { program: undefined })],
    [
      'one nagari of a name in each of two districts',
      places(...['A', 'B'].map((name) => ({ name, nagari: [{ name: 'Koto Baru' }] }))),
    ],
    ['telephone numbers as people write them', feedback((value) => (value.sms = '+62 8.1-2'))],
    [
      'a sentence to read among the questions',
      services(([service]) =>
        service!.attributes.push({
          variable: false,
          code: 'catatan',
          datatype: 'singlevaluelist',
          description: 'Hati-hati di jalan.',
        } as unknown as Service['attributes'][0]),
      ),
    ],
  ];
  for (const [name, changes] of good)
    it(`finds nothing wrong with ${name}`, async () => {
      const { findings, content } = await checkExample(changes);
      assert.deepEqual(findings, []);
      assert.ok(content);
    });

  const doubtful: [name: string, changes: Record<string, Change>, problem: RegExp][] = [
    ['settings without services', { [SERVICES]: null }, /formulir tidak dapat dibuka/],
    ['a file that nobody reads', { 'feedback/service.json': '[]' }, /feedback\/service\.json\n.*tidak dikenal/],
    ['an example of tomorrow', example({ requested_datetime: '2027-01-01' }), /belum tiba/],
  ];
  for (const [name, changes, problem] of doubtful)
    it(`publishes ${name}, but says so`, async () => {
      const { findings, content } = await checkExample(changes);
      assert.ok(content, findingsReport(findings));
      assert.match(findingsReport(findings), problem);
    });

  it('never throws, whatever the files hold', async () => {
    const files = fc.tuple(fc.json(), fc.json(), fc.json());
    await fc.assert(
      fc.asyncProperty(files, async ([a, b, c]) => {
        const { findings, content } = await checkFolder(
          exampleFiles({
            ...settings((value) => (value.feedback = JSON.parse(a) as JsonObject)),
            [SERVICES]: `[{"service_code": "a", "service_name": ${b}, "_opd": ${c}, "attributes": [{"code": ${a}, "values": ${b}}]}, ${c}]`,
            [PLACES]: `{"districts": [{"name": ${a}, "nagari": [${b}, {"name": "b", "korong": ${c}}]}]}`,
            [EXAMPLES]: `[${a}, {"service_request_id": ${b}, "_opd": ${c}}]`,
          }),
          NOW,
        );
        assert.ok(content || findings.some(({ level }) => level == 'error'));
        findingsReport(findings);
      }),
      { numRuns: 100 },
    );
  });
});
