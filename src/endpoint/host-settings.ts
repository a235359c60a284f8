import { EMBED_HEADERS } from './embed/embed-headers.js';
import { DOCUMENT_CACHE, IMAGE_CACHE, PUBLIC_HEADERS, SCRIPT_CACHE } from './headers.js';
import { pageHeaders } from './page-headers.js';
import { problemParts } from './problem-response.js';
import { ALIAS_HEADERS, VERSION_HEADERS } from './versions/version-addresses.js';
import { SCRIPT_PLACES } from './versions/script-places.js';
import { isVersion } from './versions/version-name.js';

/** The answer to a wrong address, for servers that cannot write it themselves. */
export const NOT_FOUND_FILE = 'tidak-ada.problem.json';
export const notFoundBody = (): string => problemParts(404).body;

const DOCUMENT = { ...PUBLIC_HEADERS, ...DOCUMENT_CACHE };
const IMAGE = { ...PUBLIC_HEADERS, ...IMAGE_CACHE };
const SCRIPT = { ...PUBLIC_HEADERS, ...SCRIPT_CACHE };

const PAGE = pageHeaders('/index.html');
/** Pages as a regular expression of addresses, without the first slash. */
const PAGES = '(index\\.html|pembuat-kode\\.html|en/snippet-builder\\.html)?';
const PICTURE = { ...DOCUMENT, 'content-security-policy': "default-src 'none'; sandbox" };

const entries = (headers: Record<string, string>, write: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => write(name, value))
    .join('\n');

/** Settings for nginx, to be included in a `server { … }` block. @param root absolute path of the published folder */
export function nginxSettings(root: string): string {
  const headers = (set: Record<string, string>) =>
    entries(set, (name, value) => `    add_header ${name} "${value}" always;`);
  return `# opd-widgets: di dalam blok server { … } tulis  include "${root}/nginx.conf";
# opd-widgets: inside a server { … } block write  include "${root}/nginx.conf";
root "${root}";
index index.html;
etag on;
gzip_static on;
gzip_vary on;
# Bila modul brotli terpasang / where the brotli module is installed:
# brotli_static on;
error_page 403 404 =404 /${NOT_FOUND_FILE};

location = /${NOT_FOUND_FILE} {
    internal;
    default_type application/problem+json;
    types { }
${headers({ ...PUBLIC_HEADERS, 'cache-control': 'no-store' })}
}
location ~ ^/${PAGES}$ {
${headers(PAGE)}
}
location ~ ^/(nginx\\.conf|_headers|\\.ht) { return 404; }
location /v1/ {
    # Pembaca biasa tidak memerlukannya / plain readers never ask this:
    if ($request_method = OPTIONS) { return 204; }
    default_type application/json;
${headers(DOCUMENT)}
}
location ~ ^/v1/(.+/)?news(/[0-9]+)?\\.json$ {
    default_type application/feed+json;
    types { }
${headers(DOCUMENT)}
}
location /v1/images/ {
    types { image/webp webp; image/avif avif; image/jpeg jpg jpeg; image/png png; }
${headers(IMAGE)}
}
location /embed/ {
${headers(EMBED_HEADERS)}
}
location /img/ {
    types { image/svg+xml svg; image/png png; }
${headers(PICTURE)}
}
${SCRIPT_PLACES.map(
  ([address, set]) => `location ~ ^/${address}$ {
    types { text/javascript js; application/json map json; text/plain txt; application/zip zip; }
    charset utf-8;
    charset_types text/javascript text/plain;
${headers(set)}
}`,
).join('\n')}
`;
}

/** Settings for Apache 2.4, read from the published folder itself. */
export function apacheSettings(): string {
  const headers = (set: Record<string, string>) =>
    entries(set, (name, value) => `    Header always set ${name} "${value}"`);
  return `# opd-widgets
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 /${NOT_FOUND_FILE}
FileETag MTime Size
AddType application/json .json .map
AddType text/javascript .js
AddType image/webp .webp
AddType image/avif .avif
AddCharset utf-8 .js .json
<If "%{REQUEST_URI} =~ m#/news(/[0-9]+)?\\.json#">
    ForceType application/feed+json
</If>
<Files "${NOT_FOUND_FILE}">
    ForceType application/problem+json
</Files>
<FilesMatch "^(nginx\\.conf|_headers|\\.htaccess)$">
    Require all denied
</FilesMatch>
<IfModule mod_headers.c>
${headers(DOCUMENT)}
    Header always merge Vary Accept-Encoding
  <If "%{REQUEST_URI} !~ m#/v1/.*\\.json#">
    Header always unset cdn-cache-control
  </If>
  <If "%{REQUEST_URI} =~ m#/v1/images/#">
${headers(IMAGE)}
  </If>
${SCRIPT_PLACES.map(
  ([address, set]) => `  <If "%{REQUEST_URI} =~ m#/${address}#">
${headers(set)}
  </If>`,
).join('\n')}
  <If "%{REQUEST_URI} =~ m#/${PAGES}$#">
${headers(PAGE)}
  </If>
  <If "%{REQUEST_URI} =~ m#/embed/#">
${headers(EMBED_HEADERS)}
  </If>
  <If "%{REQUEST_URI} =~ m#/img/#">
${headers(PICTURE)}
  </If>
    Header always set cache-control "no-store" "expr=%{REQUEST_STATUS} >= 400"
    Header always unset cdn-cache-control "expr=%{REQUEST_STATUS} >= 400"
</IfModule>
# Berkas yang sudah dikompresi / files compressed beforehand
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -s
    RewriteRule ^(.+)$ $1.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -s
    RewriteRule ^(.+)$ $1.gz [L]
    AddEncoding br .br
    AddEncoding gzip .gz
    RemoveType .gz .br
    SetEnvIf Request_URI "\\.(br|gz)$" no-gzip no-brotli
</IfModule>
`;
}

/**
 * Settings for hosts that read a file \`_headers\` (Cloudflare Pages, Netlify). No address matches two of its rules.
 * @param versions folders of versions: `1.2.3` and `1`
 */
export function headersFile(scripts: readonly string[], versions: readonly string[]): string {
  const rule = (address: string, set: Record<string, string>) =>
    `${address}\n${entries(set, (name, value) => `  ${name}: ${value}`)}\n`;
  const feed = { ...DOCUMENT, 'content-type': 'application/feed+json' };
  return [
    ...['/v1/index.json', '/v1/programs.json', '/v1/programs/*', '/v1/feedback/*', '/v1/schema/*'].map((address) =>
      rule(address, DOCUMENT),
    ),
    ...['/v1/news.json', '/v1/news/*', '/v1/agencies/*'].map((address) => rule(address, feed)),
    ...['/', '/pembuat-kode.html', '/en/snippet-builder.html'].map((address) => rule(address, PAGE)),
    rule('/embed/*', EMBED_HEADERS),
    rule('/img/*', PICTURE),
    rule('/v1/images/*', IMAGE),
    ...scripts.map((address) => rule(address, SCRIPT)),
    ...versions.map((name) => rule(`/${name}/*`, isVersion(name) ? VERSION_HEADERS : ALIAS_HEADERS)),
  ].join('\n');
}
