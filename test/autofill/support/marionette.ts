/**
 * A client of Marionette, Firefox's remote protocol: numbered commands over TCP, each message preceded by its length. The protocol
 * that all drivers share, WebDriver, cannot reach a browser's own autofill; this one can.
 */
import { connect, type Socket } from 'node:net';

/** `[0, number, command, parameters]` there, `[1, number, error, result]` back. */
type Reply = readonly [1, number, { readonly error: string; readonly message: string } | null, unknown];

/** Splits what comes in into messages: a length in decimal, a colon, and so many bytes of JSON. */
function createReader(onMessage: (message: unknown) => void): (chunk: Buffer) => void {
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const colon = pending.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(pending.toString('utf8', 0, colon));
      if (pending.length < end) return;
      const message: unknown = JSON.parse(pending.toString('utf8', colon + 1, end));
      pending = pending.subarray(end);
      onMessage(message);
    }
  };
}

/** `chrome` is the browser itself with all its powers, `content` the page. */
export type Context = 'chrome' | 'content';

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (reason: Error) => void }>();
  #sent = 0;
  #context: Context = 'content';

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Connects to a browser that listens on this machine, and opens a session. */
  static async open(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    const client = new Marionette(socket);
    await new Promise<void>((resolve, reject) => {
      let isGreeted = false;
      const read = createReader((message) => {
        if (isGreeted) client.#take(message as Reply);
        isGreeted = true;
        resolve();
      });
      socket.on('data', read);
      socket.once('error', reject);
      socket.once('close', () => client.#end());
    });
    await client.send('WebDriver:NewSession', { pageLoadStrategy: 'normal' });
    return client;
  }

  /** Sends a command and waits for its result. Rejects with what the browser says against it. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    const number = ++this.#sent;
    const text = JSON.stringify([0, number, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Runs the body of an async function, in the page or in the browser itself. What it is given it knows as `parameters`. */
  async execute<T>(context: Context, script: string, args: readonly unknown[] = []): Promise<T> {
    if (this.#context !== context) await this.send('Marionette:SetContext', { value: context });
    this.#context = context;
    // Without a sandbox's name the script sees the page's objects as the page does.
    const result = await this.send('WebDriver:ExecuteScript', {
      script: `return (async (...parameters) => { ${script} })(...arguments)`,
      args,
      sandbox: null,
      newSandbox: false,
    });
    return (result as { readonly value: T }).value;
  }

  /** Goes to an address in the page. */
  async navigate(url: string): Promise<void> {
    if (this.#context !== 'content') await this.send('Marionette:SetContext', { value: 'content' });
    this.#context = 'content';
    await this.send('WebDriver:Navigate', { url });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take([, number, error, result]: Reply): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('The browser has gone'));
    this.#waiting.clear();
  }
}
