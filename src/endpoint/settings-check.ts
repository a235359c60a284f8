import { objectsOf } from './json.js';
import { localAddress, notAnAddress, repeatedId } from './messages.js';
import type { SourceDocument } from './source-document.js';

/** Checks what no schema can say of the settings. */
export function checkSettings({ value, report, file }: SourceDocument): void {
  for (const list of ['agencies', 'pillars']) {
    const seen = new Set<string>();
    objectsOf(value[list]).forEach(({ id }, index) => {
      const name = String(id).toLowerCase();
      if (seen.has(name)) report('error', [list, index, 'id'], repeatedId(String(id), file));
      seen.add(name);
    });
  }
  const address = String(value.baseUrl);
  if (!URL.canParse(address)) return report('error', ['baseUrl'], notAnAddress);
  const { protocol, hostname } = new URL(address);
  if (protocol == 'http:' && !/^(localhost|127\.|\[::1\])/.test(hostname)) report('warning', ['baseUrl'], localAddress);
}
