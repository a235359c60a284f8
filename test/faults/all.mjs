/** Every fault in every place, where `npm test` takes a sample: npm run test:faults. */
process.env.OPD_FAULTS = 'all';
process.argv.push('browser', 'test/faults/faults.test.ts', 'test/faults/json-suite.test.ts');
await import('../run.mjs');
