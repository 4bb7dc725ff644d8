import type { Kind } from './Kind';

export const undefinedOrder: Kind = {
  name: 'undefined order',
  reason: 'the API’s order of items created at the same time is unknown, so pages differ',
  where: [
    {
      path: /^\/organizations\/\w+\/members$/,
      target: /take=/,
      difference: /^\.members\[\d\]\.(user_id|email|name): /,
      why: 'members added by one request, page by page',
    },
    {
      path: /^\/connections$/,
      source: 'ruby-auth0',
      difference: /^\[\d\]\./,
      why: 'connections, whose order follows neither names nor dates',
    },
  ],
};
