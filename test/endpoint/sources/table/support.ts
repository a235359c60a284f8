import assert from 'node:assert/strict';
import { SourceFailed, type Found, type Remark } from '../../../../src/endpoint/sources/found.js';
import { readTable, type TableOptions } from '../../../../src/endpoint/sources/table/read-table.js';
import type { JsonObject } from '../../../../src/endpoint/json.js';

export const OPTIONS: TableOptions = { offset: '+07:00', items: 100, now: Date.parse('2026-11-12T00:00:00Z') };

export const bytesOf = (text: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(typeof text == 'string' ? new TextEncoder().encode(text) : text);

/** What a table gives, with its projects made. */
export interface Table {
  projects: JsonObject[];
  history: string[];
  remarks: Remark[];
  notTaken: Record<string, number>;
  rows: (number | undefined)[];
}

const made = ({ programs, remarks, notTaken }: Found): Table => {
  const all = [...programs];
  return {
    projects: all.map(({ project }) => project),
    history: all.map(({ history }) => history),
    rows: all.map(({ place }) => place.row),
    remarks,
    notTaken,
  };
};

export const read = async (text: string | Uint8Array, more: Partial<TableOptions> = {}): Promise<Table> =>
  made(await readTable(bytesOf(text), 'tabel.csv', { ...OPTIONS, ...more }));

/** Reads a table that has to be refused. */
export async function refusal(text: string | Uint8Array, more: Partial<TableOptions> = {}): Promise<SourceFailed> {
  const failed = await read(text, more).then(
    () => assert.fail('it was read'),
    (error: unknown) => error,
  );
  assert.ok(failed instanceof SourceFailed, String(failed));
  return failed;
}

/** Figures of a project by the ids of their observations. */
export function figures(project: JsonObject | undefined): Record<string, number> {
  const lists = [project?.metrics, project?.forecasts] as (
    { observations: { id: string; measure: number }[] }[] | undefined
  )[];
  return Object.fromEntries(
    lists.flatMap((metrics) =>
      (metrics ?? []).flatMap(({ observations }) => observations.map(({ id, measure }) => [id, measure])),
    ),
  );
}

/** Remarks, each on a line: where, what, and the problem. */
export const told = (remarks: readonly Remark[]): string[] =>
  remarks.map(({ level, row, column, value, problem, more }) =>
    [level, row, column, value, problem.id, more && `+${more}`].filter((part) => part !== undefined).join(' · '),
  );
