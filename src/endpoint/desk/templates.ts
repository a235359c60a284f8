import { logEntry } from '../audit/log-entry.js';
import { cleanText } from '../feedback/clean-text.js';
import { objectOf } from '../feedback/rows.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql, type Steps } from '../feedback/sql.js';
import { written } from './acts/written.js';
import type { Desk, Template } from './desk.js';

/** Characters of a template's name. */
const MAX_NAME = 100;

/** Answers that an agency gives often. Whoever belongs to no agency has none. */
export function createTemplates(
  { read, transaction }: SqlEngine,
  now: () => number,
): Pick<Desk, 'templates' | 'saveTemplate' | 'removeTemplate'> {
  return {
    async templates({ agency }) {
      const rows = await read(sql`SELECT id, name, text FROM opd_templates WHERE agency = ${agency} ORDER BY name, id`);
      return rows.map((row) => objectOf<Template>(row));
    },
    async saveTemplate(officer, typedName, typed) {
      const { agency } = officer;
      const name = cleanText(typedName.replace(/\s+/g, ' '));
      const words = written(typed);
      if (agency == undefined || !name || name.length > MAX_NAME || 'why' in words) return false;
      return transaction(function* (): Steps<boolean> {
        const [row] =
          yield sql`INSERT INTO opd_templates (agency, name, text) VALUES (${agency}, ${name}, ${words.text})
          ON CONFLICT (agency, name) DO UPDATE SET text = excluded.text RETURNING id`;
        yield logEntry({ at: now(), by: officer, act: 'template-saved', detail: { template: Number(row!.id) } });
        return true;
      });
    },
    removeTemplate: (officer, id) =>
      transaction(function* (): Steps<boolean> {
        const [row] = yield sql`DELETE FROM opd_templates WHERE id = ${id} AND agency = ${officer.agency} RETURNING id`;
        if (!row) return false;
        yield logEntry({ at: now(), by: officer, act: 'template-removed', detail: { template: id } });
        return true;
      }),
  };
}
