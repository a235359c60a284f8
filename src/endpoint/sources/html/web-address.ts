/** An address as an absolute one, or none where it is not one of the web (`javascript:`, `data:`) or cannot be read. */
export function webAddress(address: string | undefined, base?: string): string | undefined {
  const written = address?.trim();
  if (!written || written.length > 4000 || !URL.canParse(written, base)) return;
  const url = new URL(written, base);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
}
