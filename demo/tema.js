/** A theme: the --opd-* properties that differ from the default, from the inputs of a form. */

const PRESETS = {
  reset: {},
  blue: { accent: '#2b669a', line: '#dddddd', track: '#e4e9ed', radius: '4px' },
  paper: {
    accent: '#123e73',
    ink: '#1a1a1a',
    muted: '#5a5a55',
    line: '#d6d6cf',
    track: '#e6e6df',
    radius: '0',
    'border-width': '0',
    padding: '14px 0 16px',
    'foot-padding': '0',
    font: "'Source Serif 4', Georgia, serif",
  },
  frameless: { 'border-width': '0', padding: '0 0 16px', 'foot-padding': '0' },
};

const inputsOf = (form) => [...form.elements].filter((input) => input.dataset.property);

/** Fills the theme's inputs from a preset; what the preset does not name becomes the default again. */
export function usePreset(form, name) {
  for (const input of inputsOf(form)) input.value = PRESETS[name][input.name] ?? input.defaultValue;
}

/** A value that would break out of its declaration is none: a link to this page may carry any text. */
const isValue = ({ dataset, value }) => !dataset.as || CSS.supports(dataset.as, value);

/** The rule to copy; empty for the default theme. */
export function themeOf(form) {
  const lines = inputsOf(form)
    .filter((input) => input.value.trim() != input.defaultValue && isValue(input))
    .map(({ dataset, value }) => `  ${dataset.property}: ${value.trim()};`);
  return lines.length ? ['opd-program-card,', 'opd-progress-meter,', 'opd-news-feed {', ...lines, '}'].join('\n') : '';
}
