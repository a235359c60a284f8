import { readFile, writeFile } from 'node:fs/promises';

const PAGE = new URL('PERFORMANCE.md', import.meta.url);
const verdict = { true: 'yes', false: '**MISSED**', undefined: '' };

/** The lines as a Markdown table, which reads well in a terminal too. */
export function table(rows) {
  const cells = [
    ['what', 'reach', 'measured', 'ok'],
    ...rows.map(([what, reach, measured, ok]) => [what, reach, measured, verdict[ok]]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [head, ...body] = cells.map(line);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

/** Puts each part's lines between its own markers, so that a run of one part leaves the others' figures. */
export async function writePage(parts) {
  let page = await readFile(PAGE, 'utf8');
  for (const [name, text] of Object.entries(parts)) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, rest] = page.split(open);
    const after = rest?.split(close)[1];
    if (after === undefined) throw new Error(`PERFORMANCE.md has no place for ${name}`);
    page = `${before}${open}\n\n${text}\n\n${close}${after}`;
  }
  await writeFile(PAGE, page);
}
