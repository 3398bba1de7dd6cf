/** The api as a process of its own, an officer who signs in, and a reader of the event stream. */
import { randomUUID } from 'node:crypto';
import http from 'node:http';

const PASSWORD = 'Bench-Officer-2026';

export async function openApi(context, services) {
  const { freePort, CredentialKit } = await context.load('libs/platform/src/index.js');
  const port = await freePort();
  await services.start('apps/api/src/main.js', {
    HTTP_PORT: String(port),
    HTTP_HOST: '127.0.0.1',
    AUTH_SECRET: 'a-secret-of-the-benchmark-that-is-long-enough',
  });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

  const post = (path, payload, token) =>
    new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(payload));
      const headers = { 'content-type': 'application/json', 'content-length': body.length };
      if (token) headers.authorization = `Bearer ${token}`;
      const request = http.request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (reply) => {
        const parts = [];
        reply.on('data', (part) => parts.push(part));
        reply.on('end', () => resolve({ status: reply.statusCode, body: JSON.parse(Buffer.concat(parts).toString()) }));
        reply.on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });

  /** @returns an officer's access token */
  const officer = async () => {
    const username = `bench-officer-${randomUUID().slice(0, 8)}`;
    await services.admin.query(
      `INSERT INTO user_account (id, username, display_name, role, areas, password_hash, created_at, created_by, changed_at)
       VALUES ($1, $2, $2, 'officer', '{652300}', $3, now(), 'bench', now())`,
      [randomUUID(), username, await new CredentialKit().hashPassword(PASSWORD)],
    );
    const { status, body } = await post('/api/v1/auth/token', { username, password: PASSWORD });
    if (status >= 300) throw new Error(`sign-in: ${status} ${JSON.stringify(body)}`);
    return body.accessToken;
  };

  /** Calls `onEvent` for every event. @returns stops listening */
  const listen = (token, onEvent) =>
    new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port,
        path: '/api/v1/events',
        headers: { authorization: `Bearer ${token}` },
      };
      const request = http.get(options, (reply) => {
        if (reply.statusCode !== 200) return reject(new Error(`events: ${reply.statusCode}`));
        let text = '';
        reply.setEncoding('utf8').on('data', (part) => {
          text += part;
          const blocks = text.split('\n\n');
          text = blocks.pop();
          for (const block of blocks) {
            const data = block.split('\n').find((line) => line.startsWith('data: '));
            if (data && data !== 'data: {}') onEvent(JSON.parse(data.slice(6)));
          }
        });
        resolve(() => request.destroy());
      });
      request.on('error', reject);
    });

  return { port, post, officer, listen };
}
