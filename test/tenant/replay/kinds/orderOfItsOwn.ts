import type { Kind } from './Kind';

export const orderOfItsOwn: Kind = {
  name: 'order of its own',
  reason:
    'the API gives items of the same moment in an order that nothing tells; a page of them is another page',
  where: [
    {
      path: /^\/organizations\/\w+\/members$/,
      target: /take=/,
      difference: /^\.members\[\d\]\.(user_id|email|name): /,
      why: 'members who were added by one request, page by page',
    },
    {
      path: /^\/connections$/,
      source: 'ruby-auth0',
      difference: /^\[\d\]\./,
      why: 'connections, whose names and dates say nothing of their order',
    },
  ],
};
