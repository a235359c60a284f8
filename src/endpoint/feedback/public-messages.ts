import { named } from './sql.js';

/**
 * What everybody may see of `opd_messages`: released by its agency, and neither put aside nor joined to another since. Secret
 * messages never are, whatever their row says.
 */
export const PUBLIC = named(`released = 1 AND spam = 0 AND merged_into IS NULL AND visibility <> 'rahasia'`);
