import type { Message } from '../../finding.js';
import { message } from '../../message.js';

export const unknownAgencyName = message(
  'OPD ini tidak ada dalam daftar OPD; namanya diterbitkan seperti yang tertulis.',
  'This agency is not in the list of agencies; its name is published as it is written.',
  'Periksa ejaannya, atau tambahkan OPD itu (atau nama lainnya di "aliases") ke opd.config.json.',
  'Check the spelling, or add the agency (or this name to its "aliases") to opd.config.json.',
);

export const noAgency = message(
  'Program ini tidak menyebut OPD, dan sumbernya bukan milik satu OPD; penerbit yang disebut sebagai asal angkanya.',
  'This programme names no agency, and its source belongs to no single one; the publisher is named as the origin of its figures.',
  'Isi OPD pada baris atau berkasnya, atau tulis "agency" pada sumber itu di opd.config.json.',
  'Fill in the agency in its row or file, or write "agency" at the source in opd.config.json.',
);

export const unknownShare = message(
  'Angka ini milik OPD yang tidak ada dalam daftar, jadi tidak diterbitkan.',
  'This figure belongs to an agency that is not in the list, so it is not published.',
  'Periksa ejaannya, atau tambahkan OPD itu ke opd.config.json.',
  'Check the spelling, or add the agency to opd.config.json.',
);

export const unknownPillarName = message(
  'Pilar ini tidak ada dalam daftar pilar, jadi tidak diterbitkan.',
  'This pillar is not in the list of pillars, so it is not published.',
  'Periksa ejaannya, atau tambahkan pilar itu ke opd.config.json.',
  'Check the spelling, or add the pillar to opd.config.json.',
);

export const nameless = message(
  'Program ini tidak berjudul, jadi tidak diterbitkan.',
  'This programme has no title, so it is not published.',
  'Isi judulnya di sumber.',
  'Fill in its title at the source.',
);

export const sameNameElsewhere = (id: string, agency: string): Message =>
  message(
    `${agency} mempunyai program dengan nama yang sama; yang ini diterbitkan sendiri dengan id "${id}".`,
    `${agency} has a programme of the same name; this one is published apart with the id "${id}".`,
    'Bila memang satu program, tulis OPD penanggung jawab yang sama di kedua sumber.',
    'If they are one programme, write the same agency in charge in both sources.',
  );

export const contradiction = (
  what: string,
  whatEn: string,
  kept: string,
  other: string,
  first: string,
  second: string,
): Message =>
  message(
    `${what}: ${kept} menurut ${first}, ${other} menurut ${second}. Yang dipakai: ${kept}.`,
    `${whatEn}: ${kept} by ${first}, ${other} by ${second}. Used: ${kept}.`,
    'Samakan kedua sumber. Yang lebih dulu di opd.config.json yang dipakai.',
    'Make the two sources agree. The one that stands first in opd.config.json counts.',
  );

export const untitledNews = message(
  'Berita ini tidak berjudul, jadi tidak diterbitkan.',
  'This news item has no title, so it is not published.',
  'Isi judulnya di situs asalnya.',
  'Fill in its title at the site.',
);

export const repeatedNews = message(
  'Id berita ini sudah dipakai berita lain dari sumber yang sama; yang kedua tidak diterbitkan.',
  'Another item of this source has the same id; the second one is not published.',
  'Beri id (guid) yang berbeda di situs asalnya.',
  'Give it another id (guid) at the site.',
);

export const unknownProgramName = message(
  'Tidak ada program dengan id atau nama ini; beritanya terbit tanpa program itu.',
  'There is no programme of this id or name; the news item is published without it.',
  'Periksa ejaannya, atau tambahkan programnya.',
  'Check the spelling, or add the programme.',
);
