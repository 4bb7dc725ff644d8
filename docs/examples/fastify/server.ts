import type { ManagementClient, User } from 'auth0';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { answerError } from './answerError';

declare module 'fastify' {
  interface FastifyRequest {
    /** The users of the tenant, as long as the client of this request is connected. */
    users: ManagementClient['users'];
  }
}

const CONNECTION = 'Username-Password-Authentication';
/** The longest time in milliseconds that a client of this service waits for the tenant, including retries. */
const DEADLINE = 2_000;

interface SignUp {
  email: string;
  password: string;
  name?: string;
}

const signUpSchema = {
  type: 'object',
  required: ['email', 'password'],
  additionalProperties: false,
  properties: { email: { type: 'string' }, password: { type: 'string' }, name: { type: 'string' } },
};

/** The fields that the service shows of a user. */
function shown({ user_id: id, email, email_verified: verified, name, user_metadata: metadata = {} }: User) {
  return { id, email, verified, name, metadata };
}

/** Aborts the calls to the tenant when the client of the request disconnects. */
function tieToClient(server: FastifyInstance, management: ManagementClient, deadline: number): void {
  server.decorateRequest('users');
  server.addHook('onRequest', async (request, reply) => {
    const controller = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) controller.abort();
    });
    // This is cheap: it shares the connections and the token of the original client.
    request.users = management.users.withOptions({ deadline, signal: controller.signal });
  });
}

/**
 * The service. It does not authenticate them: put your own authentication in front of these routes.
 *
 * @param management The client of the tenant.
 * @param options Fastify's options, and `deadline` in milliseconds. Default 2,000.
 */
export function createServer(
  management: ManagementClient,
  { deadline = DEADLINE, ...options }: FastifyServerOptions & { deadline?: number } = {},
): FastifyInstance {
  const server = Fastify(options);
  tieToClient(server, management, deadline);
  server.setErrorHandler(answerError);

  server.post<{ Body: SignUp }>('/users', { schema: { body: signUpSchema } }, async (request, reply) => {
    const user = await request.users.create({ connection: CONNECTION, ...request.body });
    return reply.code(201).send(shown(user));
  });

  server.get<{ Querystring: { page?: number } }>(
    '/users',
    { schema: { querystring: { type: 'object', properties: { page: { type: 'integer', minimum: 0 } } } } },
    async ({ users, query: { page = 0 } }) => {
      const list = await users.getAll({ page, per_page: 10, sort: 'created_at:1', include_totals: true });
      return { total: list.total, page, users: list.users.map(shown) };
    },
  );

  server.get<{ Params: { id: string } }>('/users/:id', async ({ users, params }) =>
    shown(await users.get({ id: params.id })),
  );

  server.patch<{ Params: { id: string }; Body: Record<string, unknown> }>(
    '/users/:id/metadata',
    { schema: { body: { type: 'object' } } },
    // Metadata is merged on the first level; null removes a key.
    async ({ users, params, body }) => shown(await users.updateUserMetadata({ id: params.id }, body)),
  );

  server.delete<{ Params: { id: string } }>('/users/:id', async ({ users, params }, reply) => {
    await users.delete({ id: params.id });
    return reply.code(204).send();
  });

  return server;
}
