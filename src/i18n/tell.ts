import type { Told } from './doctor-words.js';
import type { DoctorWords } from './id-doctor.js';

type Table = DoctorWords['faults'];
type Details = { [Kind in keyof Table]: Table[Kind] extends () => Told ? object : Parameters<Table[Kind]>[0] };

/** A fault of a page in words. */
export const tell = <Kind extends keyof Table>(
  { faults }: DoctorWords,
  { kind, details }: { kind: Kind; details: Details[Kind] },
): Told => (faults as { [K in Kind]: (details: Details[K]) => Told })[kind](details);
