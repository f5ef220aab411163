/**
 * Plugin of the browser test runner: the command `emulate-features` sets media features that puppeteer has no name for, such as forced
 * colours. Chromium alone can; an empty list takes all of them back.
 */
export const emulateFeatures = () => ({
  name: 'emulate-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate-features') return undefined;
    const page = session.browser.getPage(session.id);
    const { features = [] } = payload ?? {};
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features });
    // What was set goes when its session is left: the page keeps it until the next call.
    await previous.get(page)?.detach();
    previous.set(page, client);
    return true;
  },
});

const previous = new WeakMap();
