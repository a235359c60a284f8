const VERSION = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-[\da-z-]{1,20}(\.[\da-z-]{1,20}){0,4})?$/i;

/** Whether a name is a version as semver.org writes it, such as `1.2.3` or `1.0.0-beta.1`: only these become addresses. */
export const isVersion = (name: string): boolean => VERSION.test(name);

/** Whether it is meant for everybody: a trial version has its own address and no other. */
const isRelease = (version: string): boolean => !version.includes('-');

const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** Order of two releases, the older first. */
function byAge(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((number, index) => number != right[index]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}

/** For each major version, such as `1`, the newest release of it. */
export function newestOfMajors(versions: Iterable<string>): Map<string, string> {
  const releases = [...versions].filter(isRelease).sort(byAge);
  return new Map(releases.map((version) => [version.split('.')[0]!, version]));
}
