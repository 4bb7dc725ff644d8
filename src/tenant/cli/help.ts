import { RATE_PLANS } from '../realism/ratePlans';

export const HELP = `auth0-classic: the auth0 v2/v3 user-management SDK, and a local tenant to run it on.

Usage: auth0-classic tenant [options]   start a local tenant; Ctrl+C stops it
       auth0-classic --help

For example: auth0-classic tenant --port 4400 --seed users.json

  --port <number>           port to listen on; 0 for any free one (default 4400)
  --host <address>          address to bind to (default 127.0.0.1: this machine only)
  --allow-host <name>       answer for this name or address, too, such as that of the container; may be repeated
                            (always: localhost and the addresses of the machine that it listens on)
  --seed <file>             users to start with: an import file (JSON array), an export file (NDJSON),
                            or an object with lists of users, roles, organizations, connections, resource_servers
  --export-on-exit <file>   write all users there when stopped (NDJSON; without passwords); not the file of --seed
  --rate-limit <plan>       limits of a plan: ${Object.keys(RATE_PLANS).join(', ')} (default none)
  --latency <ms>[-<ms>]     let each answer wait, e.g. 50 or 20-200 (default 0)
  --search-delay <ms>       let GET /api/v2/users lag behind changes (default 0)
  --https                   serve HTTPS with a self-made certificate
  --cert <file>             serve HTTPS with this certificate (PEM); with --https alone: write the self-made one there
  --key <file>              private key (PEM) of the certificate
  --id-seed <number>        seed of the generated ids: the same seed gives the same ids (default 1)
  --allow-delete-all-users  take DELETE /api/v2/users, which the API no longer lists
  --help                    this text
  --version                 the version of this package
`;
