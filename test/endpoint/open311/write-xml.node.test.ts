import assert from 'node:assert/strict';
import { it } from 'node:test';
import { writeXml } from '../../../src/endpoint/open311/write-xml.js';
import { sampleStrings } from '../../support/hostile-strings.js';
import { readXml } from '../../support/open311.js';

it('writes each list as elements of its own name, and what is missing as an empty element', () => {
  const text = writeXml('service_requests', [
    {
      service_request_id: '7',
      status_notes: null,
      lat: -0.62,
      metadata: true,
      attributes: [{ code: 'a', values: [] }],
    },
  ]);
  assert.ok(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<service_requests>'));
  assert.deepEqual(readXml(text), [
    'service_requests',
    [
      [
        'request',
        [
          ['service_request_id', '7'],
          ['status_notes', ''],
          ['lat', '-0.62'],
          ['metadata', 'true'],
          [
            'attributes',
            [
              [
                'attribute',
                [
                  ['code', 'a'],
                  ['values', ''],
                ],
              ],
            ],
          ],
        ],
      ],
    ],
  ]);
});

it('gives hostile text back as the same text, and never as markup', () => {
  const strings = [...sampleStrings(), ']]>', '<!--', '&amp;&#0;', '\r\n', '\r', 'a\tb', '𝄞', '\ufffe\u0001\ud800'];
  for (const text of strings) {
    const [, content] = readXml(writeXml('description', text));
    const writable = text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
    assert.equal(content, writable, JSON.stringify(text));
  }
});
