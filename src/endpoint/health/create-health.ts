import { Hono } from 'hono';
import type { Connection } from '../app.js';
import { migrations } from '../feedback/migrations.js';
import type { SqlEngine } from '../feedback/sql-engine.js';
import { sql } from '../feedback/sql.js';
import { StoreUnavailable } from '../feedback/store.js';
import { problemResponse } from '../problem-response.js';
import { mayMeasure } from './may-measure.js';
import { METRICS_TYPE, metricsText } from './metrics.js';
import type { RequestCounts } from './request-counts.js';
import { storeFigures, type StoreFigures } from './store-figures.js';

export interface HealthOptions {
  requests: RequestCounts;
  /** Counted by who is told of errors. */
  errors: { store: number; other: number };
  /** The database of what citizens send; missing where the edition has no feedback. */
  engine: () => SqlEngine | undefined;
  /** When the current edition was published, milliseconds since 1970; missing while there is none yet. */
  published: () => number | undefined;
  /** `OPD_METRICS_TOKEN` */
  token?: string;
  now?: () => number;
}

/** They are answered before there is data. */
export const HEALTH_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

const NO_DATA = `Data terbitan sedang disiapkan; tunggu sebentar.
The published data is being made ready; wait a moment.\n`;

/** Counting 100,000 messages takes 20 ms: not more often than a monitor needs it. */
const FIGURES_KEPT = 30_000;
/** Everybody may ask, and each look waits for the disk. */
const READINESS_KEPT = 2_000;

/**
 * For monitors: `/healthz` answers as long as the process works, `/readyz` where what citizens send can be stored too, and `/metrics`
 * tells numbers to who may read them.
 */
export function createHealth(options: HealthOptions): Hono<{ Bindings: Connection | undefined }> {
  const { requests, errors, engine, published, token, now = Date.now } = options;
  const app = new Hono<{ Bindings: Connection | undefined }>();
  let kept: { at: number; figures: StoreFigures } | undefined;
  const figuresOf = async (database: SqlEngine): Promise<StoreFigures> => {
    if (!kept || now() - kept.at >= FIGURES_KEPT) kept = { at: now(), figures: await storeFigures(database, now()) };
    return kept.figures;
  };

  let asked: { at: number; fault: Promise<string | undefined> } | undefined;

  app.get('/healthz', () => textResponse('ok\n'));
  app.get('/readyz', async () => {
    if (published() == undefined) return textResponse(NO_DATA, 503);
    const database = engine();
    if (database && (!asked || now() - asked.at >= READINESS_KEPT)) asked = { at: now(), fault: faultOf(database) };
    const fault = database && (await asked?.fault);
    return fault ? textResponse(fault, 503) : textResponse('ok\n');
  });
  app.get('/metrics', async ({ req: { raw: request }, env }) => {
    if (!mayMeasure(request, env?.address, token)) return problemResponse(404, '/metrics');
    const database = engine();
    const store = database && (await figuresOf(database).catch(ifUnavailable));
    const storeUp = database && store != undefined;
    const text = await metricsText({ requests: requests.all, errors, store, storeUp, published: published() });
    return textResponse(text, 200, METRICS_TYPE);
  });
  return app;
}

/** Why nothing can be stored, in Indonesian and English; missing where it can. It says no address and no name. */
async function faultOf({ identity, write }: SqlEngine): Promise<string | undefined> {
  const newest = migrations(identity).length;
  try {
    // Written, since a full disk and a database that only reads answer all else.
    const rows = await write(
      sql`UPDATE opd_migrations SET version = version WHERE version = ${newest} RETURNING version`,
    );
    if (rows.length) return;
    return 'Tabel pesan sedang disiapkan; tunggu sebentar.\nThe tables of messages are being made ready; wait a moment.\n';
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return `Basis data pesan tidak bisa dipakai (${error.message}). Periksa apakah ia berjalan dan disknya tidak penuh.
The database of messages cannot be used (${error.message}). See that it runs and that its disk is not full.\n`;
  }
}

const ifUnavailable = (error: unknown): undefined => {
  if (!(error instanceof StoreUnavailable)) throw error;
};

const textResponse = (text: string, status = 200, type = 'text/plain; charset=utf-8'): Response =>
  new Response(text, {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
