/** Puts text on the clipboard; also on plain http pages, which have no `navigator.clipboard`. @returns whether it worked */
export async function copyText(text: string, place: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed here, or an old page: the way of old.
  }
  const field = Object.assign(document.createElement('textarea'), { value: text, readOnly: true });
  field.className = 'heard';
  place.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
