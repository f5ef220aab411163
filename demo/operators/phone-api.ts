/**
 * The phone over HTTP, for the demo's pages and for tests: `GET` says what it shows, `POST` answers a question or changes the connection.
 * It belongs to a demo with invented people and nowhere else.
 */
import { CONNECTIONS, type Phone } from './phone.js';
import { isPhoneNumber, readBody } from './camara/validate.js';

const refuse = (status: number, title: string, headers: Readonly<Record<string, string>> = {}): Response =>
  Response.json({ status, title }, { status, headers: { 'Cache-Control': 'no-store', ...headers } });

const show = ({ questions, connection, line }: Phone): Response =>
  Response.json(
    { questions, connection, ...(line !== undefined && { line }) },
    { headers: { 'Cache-Control': 'no-store' } },
  );

/**
 * Makes the handler. `POST` takes `{"id","answer":"allow|refuse"}` or `{"connection","line"?}`, and answers like `GET`.
 * @returns 404 where the question is gone, 400 for anything else that is wrong
 */
export const createPhoneApi =
  (phone: Phone) =>
  async (request: Request): Promise<Response> => {
    if (request.method === 'GET') return show(phone);
    if (request.method !== 'POST') return refuse(405, 'Method not allowed', { Allow: 'GET, POST' });
    // A form of another site cannot send this type, so only the demo's own pages hold the phone.
    if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) return refuse(415, 'JSON only');
    const body = readBody(await request.text());
    if (!body.ok) return refuse(400, body.fault);
    const { id, answer, line } = body.value;
    if (typeof id === 'string' && (answer === 'allow' || answer === 'refuse'))
      return phone.answer(id, answer) ? show(phone) : refuse(404, 'No such question');
    const connection = CONNECTIONS.find((each) => each === body.value.connection);
    if (!connection || (line !== undefined && !isPhoneNumber(line)))
      return refuse(400, 'Nothing that the phone can do');
    phone.connect(connection, line);
    return show(phone);
  };
