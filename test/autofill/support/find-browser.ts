/**
 * The program of an engine, as all tests find it.
 */
interface Tools {
  readonly findBrowser: (engine: string) => string | undefined;
  readonly whatIsMissing: (engine: string) => string | undefined;
  readonly BROWSER_FLAGS: string[];
}

export async function findBrowser(
  engine: 'chromium' | 'firefox' | 'webkit',
): Promise<{ path: string; flags: string[] }> {
  const tools = (await import(new URL('../../../tools/find-browser.mjs', import.meta.url).href)) as Tools;
  const path = tools.findBrowser(engine);
  if (!path) throw new Error(tools.whatIsMissing(engine) ?? 'No browser');
  return { path, flags: tools.BROWSER_FLAGS };
}
