import { PASSWORD } from './site.mjs';

export const ROLES = ['administrator', 'editor', 'author', 'contributor'];

/** Signs somebody in as the sign-in page does. */
export async function signIn({ origin }, role) {
  const jar = new Map();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path, { headers, ...options } = {}) => {
    const answer = await fetch(origin + path, {
      redirect: 'manual',
      headers: { cookie: cookie(), ...headers },
      ...options,
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      jar.set(name, value);
    }
    return answer;
  };
  await ask('/wp-login.php');
  await ask('/wp-login.php', {
    method: 'POST',
    body: new URLSearchParams({ log: role, pwd: PASSWORD, testcookie: '1', 'wp-submit': 'Masuk' }),
  });
  const nonce = await (await ask('/wp-admin/admin-ajax.php?action=rest-nonce')).text();

  /** Asks the REST API as the editor does. */
  async function rest(method, path, body) {
    const [route, query = ''] = path.split('?');
    const answer = await ask(`/index.php?rest_route=${route}${query && `&${query}`}`, {
      method,
      headers: { 'x-wp-nonce': nonce, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} as ${role}: ${answer.status} ${text.slice(0, 500)}`);
    return JSON.parse(text);
  }
  return {
    role,
    rest,
    /** A page as this person sees it. */
    text: async (path) => (await ask(path)).text(),
    /** Saves a post; who may not publish hands it in. @returns its id, what WordPress has left of it, and where it is seen */
    async post(content, title = 'Uji') {
      const status = role == 'contributor' ? 'pending' : 'publish';
      const { id } = await rest('POST', '/wp/v2/posts', { title, content, status });
      const { content: kept } = await rest('GET', `/wp/v2/posts/${id}?context=edit`);
      return { id, kept: kept.raw, view: `/?p=${id}${status == 'pending' ? '&preview=true' : ''}` };
    },
    cookies: () => [...jar].map(([name, value]) => ({ name, value, domain: 'localhost', path: '/' })),
  };
}
