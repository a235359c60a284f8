/** Settings of the exchange with another Open311 server, as the environment has them. */
export interface ExchangePlace {
  /** `OPD_OPEN311_SERVER`: its endpoint, such as `https://lapor.example.go.id/open311/v2`. */
  server?: string;
  /** `OPD_OPEN311_KEY`: the `api_key` that it gave to us. */
  key?: string;
  /** `OPD_OPEN311_AGENCIES`: ids of the agencies whose messages go there and come from there, separated by commas. */
  agencies?: string;
  /** `OPD_OPEN311_SERVICES`: `ours=theirs`, separated by commas, where codes of services differ. */
  services?: string;
  /** `OPD_OPEN311_JURISDICTION`: `jurisdiction_id`, where it serves several. */
  jurisdiction?: string;
  /** `OPD_OPEN311_CONTACT=1`: names and contacts of senders who gave them go along. */
  contact?: string;
  /** `OPD_OPEN311_PULL=1`: open requests that others sent there become messages here. */
  pull?: string;
}

export interface ExchangeSettings {
  /** Without a slash at its end; also the name under which its numbers are kept. */
  server: string;
  key: string;
  agencies: readonly string[];
  /** Codes of theirs by ours. */
  services: ReadonlyMap<string, string>;
  jurisdiction?: string;
  contact: boolean;
  pull: boolean;
}

/** Settings of the exchange contradict themselves; says what to do, in Indonesian, then English. */
export class WrongExchangeSettings extends Error {
  constructor(id: string, en: string) {
    super(`${id} / ${en}`);
    this.name = 'WrongExchangeSettings';
  }
}

export const exchangePlace = (env: NodeJS.ProcessEnv): ExchangePlace => ({
  server: env.OPD_OPEN311_SERVER || undefined,
  key: env.OPD_OPEN311_KEY || undefined,
  agencies: env.OPD_OPEN311_AGENCIES || undefined,
  services: env.OPD_OPEN311_SERVICES || undefined,
  jurisdiction: env.OPD_OPEN311_JURISDICTION || undefined,
  contact: env.OPD_OPEN311_CONTACT || undefined,
  pull: env.OPD_OPEN311_PULL || undefined,
});

const listed = (text = ''): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** @returns `undefined` where there is no other server. @throws WrongExchangeSettings */
export function exchangeSettings(place: ExchangePlace): ExchangeSettings | undefined {
  const { server, key, jurisdiction } = place;
  if (!server) return;
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    throw new WrongExchangeSettings(
      'OPD_OPEN311_SERVER harus berupa alamat https://…/open311/v2, tanpa sandi dan tanpa tanda tanya.',
      'OPD_OPEN311_SERVER must be an address https://…/open311/v2, without a password or a question mark.',
    );
  const agencies = listed(place.agencies);
  if (!key || !agencies.length)
    throw new WrongExchangeSettings(
      'OPD_OPEN311_SERVER memerlukan OPD_OPEN311_KEY dan OPD_OPEN311_AGENCIES, misalnya pupr,dinkes.',
      'OPD_OPEN311_SERVER needs OPD_OPEN311_KEY and OPD_OPEN311_AGENCIES, such as pupr,dinkes.',
    );
  const pairs = listed(place.services).map((pair) => pair.split('=').map((code) => code.trim()));
  const theirs = pairs.map(([, code]) => code);
  if (pairs.some((pair) => pair.length != 2 || pair.includes('')) || new Set(theirs).size < theirs.length)
    throw new WrongExchangeSettings(
      'OPD_OPEN311_SERVICES harus berupa pasangan kode kita=kode-mereka, misalnya jalan=001,lampu=017; setiap kode sekali.',
      'OPD_OPEN311_SERVICES must be pairs ours=theirs, such as jalan=001,lampu=017; each code once.',
    );
  return {
    server: url.href.replace(/\/+$/, ''),
    key,
    agencies,
    services: new Map(pairs as [string, string][]),
    jurisdiction,
    contact: place.contact == '1',
    pull: place.pull == '1',
  };
}
