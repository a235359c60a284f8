/** Why an agency of the command line is refused, in Indonesian, then English, with those that there are. */
export function noAgency(agency: string | undefined, agencies: ReadonlyMap<string, string>) {
  const list = [...agencies].map(([id, name]) => `\n  ${id}\t${name}`).join('');
  return [
    agency
      ? `Tidak ada dinas ${agency}.${list && ' Yang ada:'}`
      : `Sebutkan --agency${list ? '. Yang ada:' : ', misalnya --agency pupr.'}`,
    (agency
      ? `There is no agency ${agency}.${list && ' There are:'}`
      : `Say --agency${list ? '. There are:' : ', such as --agency pupr.'}`) + list,
  ] as const;
}
