export const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const WIDE = { width: 1240, height: 860, deviceScaleFactor: 1 };

const WITHIN = { timeout: 10_000 };

/** Somebody with a device of their own: what one browser context knows, no other does. */
export async function startPerson(browser, size, { picture }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(size);
  /** Waits for words on the page, those of its widgets aside. */
  const sees = (words) => page.waitForFunction((text) => document.body?.innerText.includes(text), WITHIN, words);
  /** Waits for words in a widget. */
  const seesIn = (tag, words) =>
    page.waitForFunction(
      (name, text) => document.querySelector(name)?.shadowRoot?.textContent.includes(text),
      WITHIN,
      tag,
      words,
    );

  return {
    page,
    sees,
    seesIn,
    picture: (name) => picture(page, name),
    open: (address) => page.goto(address, { waitUntil: 'load' }),
    /** Writes into the field of this name. */
    async fill(name, text) {
      const field = await page.waitForSelector(`[name="${name}"]`, WITHIN);
      await field.evaluate((element) => (element.value = ''));
      await field.type(text);
    },
    async choose(name, value) {
      await page.waitForSelector(`select[name="${name}"]`, WITHIN);
      await page.select(`select[name="${name}"]`, value);
    },
    /** Follows the link or presses the button with these words; waits for the page that comes. */
    async press(kind, words) {
      const found = await page.waitForFunction(
        (tag, text) =>
          [...document.querySelectorAll(tag)].find(
            (element) => element.innerText.includes(text) && element.checkVisibility(),
          ),
        WITHIN,
        kind,
        words,
      );
      const next = page.waitForNavigation({ waitUntil: 'load', ...WITHIN });
      await found.evaluate((element) => element.click());
      await next;
    },
    /** Opens what is folded up under these words. */
    async unfold(words) {
      const unfolded = await page.waitForFunction(
        (text) => [...document.querySelectorAll('summary')].find(({ innerText }) => innerText.includes(text)),
        WITHIN,
        words,
      );
      await unfolded.evaluate((summary) => (summary.parentElement.open = true));
    },
    /** Does something in a widget, once it is alive. */
    async inForm(tag, work) {
      const ready = (name) => document.querySelector(name)?.shadowRoot?.querySelector('form, .outcome');
      await page.waitForFunction(ready, WITHIN, tag);
      const field = (selector) =>
        page.waitForFunction(
          (name, inside) => document.querySelector(name).shadowRoot.querySelector(inside),
          WITHIN,
          tag,
          selector,
        );
      await work({
        type: async (selector, text) => (await field(selector)).type(text),
        click: async (selector) => (await field(selector)).evaluate((element) => element.click()),
        submit: async () => (await field('form')).evaluate((form) => form.requestSubmit()),
        press: (words) =>
          page
            .waitForFunction(
              (name, text) =>
                [...document.querySelector(name).shadowRoot.querySelectorAll('button, a')].find(({ innerText }) =>
                  innerText.includes(text),
                ),
              WITHIN,
              tag,
              words,
            )
            .then((found) => found.evaluate((element) => element.click())),
      });
    },
  };
}
