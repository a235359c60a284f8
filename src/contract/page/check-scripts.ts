import { fault, type Fault } from './fault.js';
import {
  isKnown,
  ourScripts,
  scriptAddress,
  scriptElement,
  tagsOf,
  versionIn,
  type OurScript,
  type PageFacts,
} from './page.js';

const JAVASCRIPT = /^(module|text\/javascript|application\/javascript|)$/;

/** Scripts that run as they are written: a module as a module. */
const runs = ({ classic, type }: { classic: boolean; type: string }): boolean =>
  classic ? JAVASCRIPT.test(type) : type == 'module';

/** Two whole scripts of ours: the same file from two addresses, or module and classic. */
function doubled<At>(scripts: readonly OurScript<At>[]): Fault<At>[] {
  const whole = scripts.filter(({ file }) => file == 'widgets');
  const classic = whole.find((script) => script.classic);
  const module = whole.find((script) => !script.classic);
  if (classic && module) return [fault('script-both', {}, { at: classic.at, code: scriptElement(module.url.href) })];
  const files = new Map<string, OurScript<At>>();
  for (const script of scripts) {
    const before = files.get(script.file);
    // The very same module runs once, however often it is asked for.
    if (before && (script.classic || before.url.href != script.url.href))
      return [
        fault('script-twice', { address: script.url.href }, { at: script.at, code: scriptElement(before.url.href) }),
      ];
    files.set(script.file, script);
  }
  return [];
}

/**
 * What is wrong with the script elements of a page.
 * @param otherwise where our script can be had from when nothing in the page says so
 * @param isDefined whether a widget is there after all, for whoever sees the page alive
 */
export function scriptFaults<At>(
  page: PageFacts<At>,
  otherwise: string,
  isDefined: (widget: string) => boolean = () => page.bundled,
): Fault<At>[] {
  const scripts = ourScripts(page);
  const running = scripts.filter(runs);
  const found: Fault<At>[] = [];
  for (const { url, at, ...script } of scripts)
    if (!runs(script))
      found.push(fault('script-not-module', { address: url.href }, { at, code: scriptElement(url.href) }));
  const tags = tagsOf(page).filter(isKnown);
  const loose = tags.find(
    ({ widget }) => !isDefined(widget) && !scripts.some(({ file }) => file == 'widgets' || file == widget),
  );
  if (loose)
    found.push(
      fault(
        'script-missing',
        { tag: loose.plain ? loose.widget : loose.element.name },
        { at: loose.element.at, code: scriptElement(wholeScript(scriptAddress(page, otherwise))) },
      ),
    );
  const versions = [...new Set(running.map(({ url }) => versionIn(url)).filter((version) => version !== undefined))];
  if (versions[1])
    found.push(
      fault(
        'two-versions',
        { versions: versions.join(', ') },
        { at: running[0]!.at, code: scriptElement(newest(running)) },
      ),
    );
  else found.push(...doubled(running));
  const secure = page.address.startsWith('https:');
  for (const { url, at } of scripts)
    if (secure && url.protocol == 'http:')
      found.push(
        fault('mixed-content', { address: url.href }, { at, code: scriptElement(url.href.replace('http:', 'https:')) }),
      );
  return found;
}

/** The script of all widgets beside the one of a single widget. */
const wholeScript = (address: string): string => address.replace(/opd-[a-z-]+(?=(\.classic)?\.js)/, 'opd-widgets');

const asNumbers = (version = ''): number[] => version.split('.').map((part) => parseInt(part));

function newest<At>(scripts: readonly OurScript<At>[]): string {
  const [first] = [...scripts].sort((a, b) => {
    const [one, other] = [asNumbers(versionIn(a.url)), asNumbers(versionIn(b.url))];
    const at = one.findIndex((part, index) => part != other[index]);
    return (other[at] ?? 0) - (one[at] ?? 0);
  });
  return first!.url.href;
}
