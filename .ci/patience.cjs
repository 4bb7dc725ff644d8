'use strict';
// Settings of npm, as environment variables, that tolerate a slow or unreliable registry.
module.exports = {
  npm_config_fetch_retries: '5',
  npm_config_fetch_retry_mintimeout: '2000',
  npm_config_fetch_retry_maxtimeout: '30000',
  npm_config_fetch_timeout: '120000',
};
