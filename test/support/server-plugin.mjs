import { existsSync } from 'node:fs';

/** What browser tests need from the server beside the sources: each file of `plugins/` answers some addresses. */
const names = ['faults', 'hosts'];
const urls = names.map((name) => new URL(`./plugins/${name}.mjs`, import.meta.url)).filter((url) => existsSync(url));

export default await Promise.all(urls.map(async (url) => (await import(url.href)).default));
