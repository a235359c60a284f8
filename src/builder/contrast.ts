import { decimal } from '../i18n/format.js';
import { wholeWords } from '../i18n/whole.js';
import type { Ground } from './choice.js';
import { speaking, type PageLanguage } from './snippet.js';

/** The widgets' own accent and surface, light and dark. */
export const OWN = { light: ['#0b6b5b', '#ffffff'], dark: ['#5cc8b4', '#171c1a'] } as const;

/** Relative luminance of "#rrggbb" as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What a contrast is enough for: text, only bars and big text, nothing. */
export const enoughFor = (ratio: number): 'text' | 'bars' | 'nothing' =>
  ratio >= 4.5 ? 'text' : ratio >= 3 ? 'bars' : 'nothing';

/** Never rounded up over a limit: 4.48 is "4,4". */
const shortened = (ratio: number): number => Math.floor(ratio * 10) / 10;

/** The contrast of an accent on each ground it can meet, in words, and whether all of them are enough for text. */
export function contrastInWords(
  accent: string,
  ground: Ground,
  page: PageLanguage,
): { words: string; enough: boolean } {
  const say = speaking({ page });
  const verdicts = {
    text: say('cukup terbaca', 'easy enough to read'),
    bars: say('cukup untuk batang, tautan sulit dibaca', 'enough for bars, links are hard to read'),
    nothing: say('terlalu lemah: batang dan tautan sulit dilihat', 'too weak: bars and links are hard to see'),
  };
  const grounds = { light: say('putih', 'white'), dark: say('latar gelap', 'the dark ground') };
  const found = (ground ? [ground] : (['light', 'dark'] as const)).map((each) => {
    const [own, surface] = OWN[each];
    const ratio = contrast(accent || own, surface);
    const number = decimal(wholeWords(page), shortened(ratio));
    return {
      ratio,
      words: `${number}\xa0:\xa01 ${say('terhadap', 'against')} ${grounds[each]}, ${verdicts[enoughFor(ratio)]}`,
    };
  });
  const isEnough = found.map(({ ratio }) => enoughFor(ratio) == 'text');
  const onlyDark = isEnough[0] && isEnough[1] == false;
  const remedy = say(
    'Pilih latar Terang, kecuali situs Anda tidak punya tampilan gelap.',
    'Choose the light ground, unless your site has no dark look.',
  );
  const contrasts = found.map(({ words }) => words).join('; ');
  return {
    words: `${say('Kontras', 'Contrast')} ${contrasts}.${onlyDark ? ` ${remedy}` : ''}`,
    enough: isEnough.every(Boolean),
  };
}
