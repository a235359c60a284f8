import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Every test below a suite. */
const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/**
 * Writes how many tests passed and failed, for test/run.mjs. A file that could not be loaded, or whose page broke down, counts
 * as one failure.
 * @param {string} file where to
 */
export const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap((session) => testsOf(session.testResults));
    const broken = sessions.filter(
      (session) => !session.passed && !testsOf(session.testResults).some((test) => !test.passed),
    );
    const counts = {
      passed: tests.filter((test) => test.passed && !test.skipped).length,
      failed: tests.filter((test) => !test.passed && !test.skipped).length + broken.length,
      skipped: tests.filter((test) => test.skipped).length,
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  },
});
