import type { Hono } from 'hono';
import type { Connection } from './app.js';

/** A part of the endpoint with addresses of its own. */
export type Room = Hono | Hono<{ Bindings: Connection | undefined }>;
