import { isObject, type Json } from '../json.js';

export const MANIFEST = 'manifest.json';
export const PHOTOS = 'photos.jsonl';

/** A file of a backup. */
export interface Part {
  file: string;
  bytes: number;
  /** SHA-256, hex. */
  sha256: string;
  /** Lines beside the head. */
  rows: number;
}

/** What a backup holds: `manifest.json`, written last, names every other file. */
export interface Manifest {
  format: 'opd-backup';
  version: 1;
  /** Version of the program that wrote it. */
  program: string;
  /** Migrations of the database that it comes from. */
  migrations: number;
  engine: 'sqlite' | 'postgres';
  /** The moment of which it tells, ISO 8601. */
  at: string;
  parts: Part[];
  /** The last number that was given, by table. */
  sequences: Record<string, number>;
  photos: {
    count: number;
    bytes: number;
    /** Photos that the database names and the photos' place no longer had: deleted meanwhile, or lost. */
    missing: number;
  };
}

export const isManifest = (value: Json): boolean =>
  isObject(value) && value.format == 'opd-backup' && value.version == 1 && Array.isArray(value.parts);
