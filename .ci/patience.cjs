'use strict';
// Settings of npm, as its environment variables, under which a slow or shaky registry fails nothing.
module.exports = {
  npm_config_fetch_retries: '5',
  npm_config_fetch_retry_mintimeout: '2000',
  npm_config_fetch_retry_maxtimeout: '30000',
  npm_config_fetch_timeout: '120000',
};
