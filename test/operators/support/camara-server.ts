/** An operator's API beside its authorisation server: every path answers what it is told to. */
import { openServer, type Answer, type Asked, type OpenServer } from './open-server.js';

export interface CamaraServer extends OpenServer {
  /** What a path answers from now on; default: 404. */
  answer(path: string, answer: Answer | ((asked: Asked) => Answer)): void;
}

export async function openCamaraServer(): Promise<CamaraServer> {
  const answers = new Map<string, Answer | ((asked: Asked) => Answer)>();
  const server = await openServer((asked) => {
    const answer = answers.get(asked.path) ?? { status: 404 };
    return typeof answer === 'function' ? answer(asked) : answer;
  });
  return { ...server, answer: (path, answer) => void answers.set(path, answer) };
}
