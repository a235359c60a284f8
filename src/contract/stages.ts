import { oneOf } from './read.js';

/** Stages of a message, in order: diterima, diverifikasi, ditindaklanjuti, selesai, ditolak. */
export const STAGES = ['received', 'verified', 'in-progress', 'done', 'rejected'] as const;
export type Stage = (typeof STAGES)[number];
export const stage = oneOf(STAGES);
