import type { Finding, Path } from './finding.js';

/** Most findings that are printed; who has more corrects these first. */
const MOST = 60;

const LEVELS = { error: 'SALAH / ERROR', warning: 'PERIKSA / PLEASE CHECK' } as const;

/** A path as people write it: `projects[0].metrics[1].id`. */
const written = (path: Path): string =>
  path
    .map((step) => (typeof step == 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

const place = ({ file, line, column, path }: Finding): string =>
  `${file}${line ? `:${line}:${column}` : ''}${path.length ? `  ${written(path)}` : ''}`;

/** What was found in a folder, errors first, each in Indonesian and English. Ends with the counts. */
export function findingsReport(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level == 'error');
  const warnings = findings.filter(({ level }) => level == 'warning');
  const blocks = [...errors, ...warnings].slice(0, MOST).map((finding) => {
    const { level, problem, remedy } = finding;
    return `${LEVELS[level]}  ${place(finding)}\n  ${problem.id} ${remedy.id}\n  ${problem.en} ${remedy.en}\n`;
  });
  const rest = findings.length - blocks.length;
  if (rest > 0) blocks.push(`… dan ${rest} lagi / and ${rest} more\n`);
  blocks.push(
    `${errors.length} kesalahan, ${warnings.length} hal untuk diperiksa / ` +
      `${errors.length} errors, ${warnings.length} to check`,
  );
  return blocks.join('\n');
}
