import { RATE_PLANS } from '../realism/ratePlans';

export const HELP = `auth0-classic: the auth0 v2/v3 user-management SDK, and a local tenant to run it on.

Usage: auth0-classic tenant [options]                      start a local tenant; Ctrl+C stops it
       auth0-classic exec [options] -- <program> [args]    run a program with a tenant of its own
       auth0-classic --help

For example: auth0-classic tenant --port 4400 --state tenant.json
             auth0-classic exec --seed users.json -- npm test

Data
  --seed <file>             users to start with: an import file (JSON array), an export file (NDJSON),
                            or an object with lists of users, roles, organizations, connections, resource_servers
  --state <file>            load everything from there if it exists, and keep it there: written on change and at the end
  --export-on-exit <file>   write all users there when stopped (NDJSON; without passwords)
  --id-seed <number>        seed of the generated ids: the same seed gives the same ids (default 1)
  --config <file>           options as JSON; options of the command line take precedence

Network
  --port <number>           port to listen on; 0 for any free one (default 4400; exec: 0)
  --host <address>          address to bind to (default 127.0.0.1: this machine only)
  --allow-host <name>       answer for this name or address, too, such as that of the container; may be repeated
                            (always: localhost and the addresses of the machine that it listens on)
  --api-key <text>          key of /_tenant/api (default: none on loopback, else a random one)
  --https                   serve HTTPS with a self-made certificate
  --name <name>             further name or address that the self-made certificate is for; may be repeated
  --cert <file>             serve HTTPS with this certificate (PEM); with --https alone: write the self-made one there
  --key <file>              private key (PEM) of the certificate

Behaviour
  --client-id <text>        client ID of the machine-to-machine client (default local-client)
  --client-secret <text>    its secret (default local-secret)
  --rate-limit <plan>       limits of a plan: ${Object.keys(RATE_PLANS).join(', ')} (default none)
  --latency <ms>[-<ms>]     let each answer wait, e.g. 50 or 20-200 (default 0)
  --search-delay <ms>       let GET /api/v2/users lag behind changes (default 0)
  --allow-delete-all-users  take DELETE /api/v2/users, which the API no longer lists
  -q, --quiet               print no line for each request

Of exec
  --env <NAME>=<NAME>       pass a variable under another name, e.g. AUTH0_DOMAIN=MY_DOMAIN; may be repeated. The program
                            gets AUTH0_DOMAIN, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET, AUTH0_AUDIENCE and
                            AUTH0_ISSUER_BASE_URL, with --https NODE_EXTRA_CA_CERTS, too

  -h, --help                this text
  -v, --version             the version of this package
`;
