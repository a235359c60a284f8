/** A good document, which the fault server breaks; the same as good-program.json. */
const response = await fetch(new URL('./good-program.json', import.meta.url));
export const program = (await response.json()) as object;
