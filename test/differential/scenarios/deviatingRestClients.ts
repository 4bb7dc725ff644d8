import { json } from './ScriptedServer';
import type { Deviation } from './Scenario';
import type { Loose } from './Stage';

/** Deviations in RestClients, and in the content of an error. */
export const REST_CLIENT_DEVIATIONS: readonly Deviation[] = [
  {
    id: 'D52',
    name: "a RestClient without an errorFormatter uses the API's error and message",
    run: async (stage) => {
      stage.server.follow(() => json(404, { error: 'Not Found', message: 'no such' }));
      const client = new stage.sdk.RestClient(`https://${stage.domain}/things/:id`);
      const { name, message } = await client.get({ id: 'a' }).catch((error: unknown) => error);
      return [name, message];
    },
    classic: ['APIError', '{"error":"Not Found","message":"no such"}'],
    ours: ['Not Found', 'no such'],
  },
  {
    id: 'D53',
    name: 'the query in the URL of a RestClient stays when the placeholder before it is removed',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      await new stage.sdk.RestClient(`https://${stage.domain}/things/:id?x=1`).getAll();
      return stage.server.requests[0]?.url;
    },
    classic: '/things',
    ours: '/things?x=1',
  },
  {
    id: 'D54',
    name: "convertCase keeps names that are in that case already, and does not change the caller's data",
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const data = { first_name: 'a', lastName: 'b' };
      const options = { request: { body: { convertCase: 'snakeCase' } } };
      await new stage.sdk.RestClient(`https://${stage.domain}/things`, options).create(data);
      return [stage.server.requests[0]?.body, Object.keys(data)];
    },
    classic: ['{"last_name":"b"}', ['last_name']],
    ours: ['{"first_name":"a","last_name":"b"}', ['first_name', 'lastName']],
  },
  {
    id: 'D56',
    name: 'an error contains the response, and nothing of the request',
    run: async (stage) => {
      stage.server.follow(() => json(404, { message: 'no such' }));
      const error: Loose = await stage
        .management()
        .users.get({ id: 'a' })
        .catch((reason: unknown) => reason);
      const { response } = error.originalError;
      return ['req', 'res', 'type', 'ok'].map((name) => typeof response[name]);
    },
    classic: ['object', 'object', 'string', 'boolean'],
    ours: ['undefined', 'undefined', 'undefined', 'undefined'],
  },
];
