import { importOptional } from '../feedback/import-optional.js';
import { postgresError } from '../feedback/postgres-error.js';
import type { Row } from '../feedback/sql.js';
import { AT_ONCE, type Snapshot } from './snapshot.js';

const INT8 = 20;

/** A connection whose numbers are numbers, as in the store. */
export async function connectPostgres(url: string) {
  const { default: pg } = await importOptional('pg', () => import('pg'));
  const { getTypeParser } = pg.types;
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (type, format) => (type == INT8 ? Number : getTypeParser(type, format)) },
  });
  // Whoever asks next is told.
  client.on('error', () => {});
  await client.connect().catch((error: unknown) => {
    throw postgresError(error);
  });
  return client;
}

/** A server's database at this moment, by one transaction that sees nothing of what comes after its beginning. */
export async function postgresSnapshot(url: string): Promise<Snapshot> {
  const client = await connectPostgres(url);
  const ask = async (text: string, values: string[] = []): Promise<Row[]> =>
    (
      await client.query<Row>(text, values).catch((error: unknown) => {
        throw postgresError(error);
      })
    ).rows;
  try {
    await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const found = await ask('SELECT tablename FROM pg_tables WHERE schemaname = ANY (current_schemas(false))');
    const tables = new Set(found.map(({ tablename }) => String(tablename)));
    const counting = await ask(
      `SELECT table_name FROM information_schema.columns
        WHERE is_identity = 'YES' AND column_name = 'id' AND table_schema = ANY (current_schemas(false))`,
    );
    const sequences = new Map<string, number>();
    for (const { table_name: table } of counting) {
      const [row] = await ask(`SELECT pg_get_serial_sequence('${table}', 'id') AS name`);
      const [value] = await ask(`SELECT last_value - CASE WHEN is_called THEN 0 ELSE 1 END AS last FROM ${row!.name}`);
      sequences.set(String(table), Number(value!.last));
    }
    const [done] = tables.has('opd_migrations') ? await ask('SELECT MAX(version) AS version FROM opd_migrations') : [];
    return {
      engine: 'postgres',
      migrations: Number(done?.version ?? 0),
      tables,
      async columns(table) {
        const rows = await ask(
          `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'
            AND table_schema = ANY (current_schemas(false)) ORDER BY ordinal_position`,
          [table],
        );
        return rows.map(({ column_name: name }) => String(name));
      },
      async *rows(table, columns) {
        await ask(`DECLARE opd_rows NO SCROLL CURSOR FOR SELECT ${columns.join(', ')} FROM ${table} ORDER BY 1`);
        for (let rows: Row[]; (rows = await ask(`FETCH ${AT_ONCE} FROM opd_rows`)).length;) yield rows;
        await ask('CLOSE opd_rows');
      },
      sequences,
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}
