import { describe } from 'node:test';
import { news, program, settings } from '../support/changes.js';
import { NEWS, PROGRAM, png } from '../support/data-folder.js';
import { itRefuses } from '../support/refusals.js';

const SETTINGS = 'opd.json';
const picture = { url: '../images/a.png', width: 4, height: 3 };

describe('checkFolder, of files, settings, news and pictures', () => {
  itRefuses([
    ['a folder without settings', { [SETTINGS]: null }, /^opd\.json {2}$/, /opd\.json tidak ada/],
    ['a folder without programmes', { [PROGRAM]: null }, /^programs\//, /Belum ada satu program/],
    ['broken JSON', { [PROGRAM]: '{\n  "id": "x",\n}' }, /json:3:1 /, /seharusnya ada nama bagian/],
    ['a file that is still being copied', { [PROGRAM]: '{"id": "x", "ti' }, /json:1:13 /, /seharusnya ada nama bagian/],
    ['a list for a file', { [PROGRAM]: '[]' }, /programs/, /bukan objek JSON/],
    ['another encoding', { [PROGRAM]: Uint8Array.of(0x7b, 0xe9, 0x7d) }, /programs/, /UTF-8/],
    ['a name used twice', { [PROGRAM]: '{\n"id": "x",\n"title": "X",\n"title": "Y"}' }, /:4:10 {2}title/, /dua kali/],
    [
      'a programme twice',
      { 'programs/b.json': JSON.stringify({ id: 'JALAN-contoh', title: 'B' }) },
      /jalan-contoh\.json:2:9 {2}id|b\.json/,
      /sudah dipakai di programs\//,
    ],
    ['news without a date', news((item) => delete item.date_published), /items\[0\]/, /tidak bertanggal/],
    [
      'news of an unknown agency',
      news((item) => (item._opd.agency = { id: 'x', name: 'X' })),
      /_opd\.agency\.id/,
      /"x" tidak ada/,
    ],
    ['news without a title', news((item) => delete item.title), /items\[0\]/, /"title" belum ada/],
    ['news with a month 13', news((item) => (item._opd.date = '2019-13')), /_opd\.date/, /tidak ditulis/],
    ['a feed of another kind', { [NEWS]: (feed) => void (feed.version = '2.0') }, /version/, /tidak ditulis/],
    ['a feed without items', { [NEWS]: (feed) => void delete feed.items }, /dinas-contoh/, /"items" belum ada/],
    ['a number among the items', { [NEWS]: (feed) => void (feed.items = [1]) }, /items\[0\]/, /objek/],
    [
      'a picture that is not there',
      program((value) => (value._opd = { image: picture })),
      /image\.url/,
      /images\/a\.png tidak ada/,
    ],
    [
      'a picture elsewhere',
      program((value) => (value._opd = { image: { ...picture, url: 'https://x.example/a.png' } })),
      /image\.url/,
      /tidak berada di folder images/,
    ],
    [
      'a picture above the folder',
      program((value) => (value._opd = { image: { ...picture, url: '../../images/a.png' } })),
      /image\.url/,
      /tidak berada di folder images/,
    ],
    [
      'a picture of another size',
      { 'images/a.png': png(8, 3), ...program((value) => (value._opd = { image: picture })) },
      /_opd\.image/,
      /8 × 3/,
    ],
    ['a picture that is none', { 'images/a.webp': png(4, 3) }, /images\/a\.webp/, /bukan gambar/],
    [
      'an agency twice',
      settings(
        (value) =>
          (value.agencies = [
            { id: 'dinas-contoh', name: 'A' },
            { id: 'Dinas-Contoh', name: 'B' },
          ]),
      ),
      /agencies\[1\]\.id/,
      /sudah dipakai/,
    ],
    [
      'a base address without /v1/',
      settings((value) => (value.baseUrl = 'https://widget.example/')),
      /baseUrl/,
      /tidak ditulis/,
    ],
    [
      'a base address that is none',
      settings((value) => (value.baseUrl = 'https://x.example:99999/v1/')),
      /baseUrl/,
      /tidak dapat dibaca/,
    ],
    ['a cycle in words', settings((value) => (value.updateCycle = 'bulanan')), /updateCycle/, /tidak ditulis/],
  ]);
});
