/** Colours of a picture, as the widgets have them. */
const COLOURS = {
  light: {
    surface: '#fff',
    sunken: '#f3f5f4',
    ink: '#19201d',
    muted: '#55605b',
    line: '#dce2df',
    accent: '#0b6b5b',
    track: '#e3e9e6',
    warn: '#8a4b00',
    bad: '#a5281b',
  },
  dark: {
    surface: '#171c1a',
    sunken: '#202625',
    ink: '#edf1ef',
    muted: '#a6b0ac',
    line: '#343d3a',
    accent: '#5cc8b4',
    track: '#2c3432',
    warn: '#f0b45a',
    bad: '#ff9c8e',
  },
} as const;

export type Theme = keyof typeof COLOURS;
export type Colours = Record<keyof (typeof COLOURS)['light'], string>;

/** A theme by its name; light where it is not known: a picture cannot know what surrounds it. */
export const themeFrom = (name: string | null): Theme => (name == 'dark' ? 'dark' : 'light');

export const coloursOf = (theme: Theme): Colours => COLOURS[theme];

/** The colour of a deviation's words. @param kind as `deviationKind` of the contract names it */
export const colourOf = (kind: string | undefined, { warn, bad, accent }: Colours): string =>
  kind == 'far-behind' ? bad : kind == 'behind' ? warn : accent;
