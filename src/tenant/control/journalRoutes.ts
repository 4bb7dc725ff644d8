import { ApiFault } from '../ApiFault';
import { MailTimeout } from '../journal/Mailbox';
import { numberOf, queryOf } from './arguments';
import type { ControlRoute } from './ControlRoute';

/** Endpoints for requests and mails. */
export const journalRoutes: readonly ControlRoute[] = [
  {
    name: 'GET /_tenant/api/requests',
    handle: ({ tenant, query }) => {
      const { limit, after } = queryOf(query, ['limit', 'after']);
      const requests = tenant.getRequests({ limit: numberOf('limit', limit), after });
      return { status: 200, body: { requests } };
    },
  },
  {
    name: 'DELETE /_tenant/api/requests',
    handle: ({ tenant }) => {
      tenant.clearRequests();
      return { status: 204 };
    },
  },
  {
    name: 'GET /_tenant/api/requests/{id}',
    handle: ({ tenant, params: { id = '' } }) => {
      const body = tenant.journal.find(id);
      if (!body) throw new ApiFault(404, `The journal has no request ${JSON.stringify(id.slice(0, 40))}.`);
      return { status: 200, body };
    },
  },
  {
    name: 'GET /_tenant/api/outbox',
    handle: ({ tenant, query }) => {
      const { to, type } = queryOf(query, ['to', 'type']);
      return { status: 200, body: { mails: tenant.getOutbox({ to, type }) } };
    },
  },
  {
    name: 'GET /_tenant/api/outbox/next',
    handle: async ({ tenant, query, signal }) => {
      const { to, type, timeout } = queryOf(query, ['to', 'type', 'timeout']);
      const filter = { to, type, timeout: numberOf('timeout', timeout) };
      try {
        return { status: 200, body: await tenant.mailbox.next(filter, () => tenant.runJobs(), signal) };
      } catch (error) {
        throw error instanceof MailTimeout ? new ApiFault(408, error.message) : error;
      }
    },
  },
];
