/** A good document, which the fault server breaks; the same as good-news.json. */
const response = await fetch(new URL('./good-news.json', import.meta.url));
export const news = (await response.json()) as object;
