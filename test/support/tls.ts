import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A self-signed pair for `localhost` and 127.0.0.1, for tests only. Made with: openssl req -x509 -newkey ec -pkeyopt
 * ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out certificate.pem -days 36500 -subj /CN=localhost -addext
 * subjectAltName=DNS:localhost,IP:127.0.0.1
 */
export const certificatePath = join(__dirname, 'certificate.pem');
const pem = (name: string): Buffer => readFileSync(join(__dirname, 'certificates', `${name}.pem`));

/**
 * Further certificates for the same key and names, made with `openssl ca`: one that has expired, one that is valid from
 * 2099 (both self-signed), and one signed by an unknown authority.
 */
export const certificates = {
  expired: pem('expired'),
  early: pem('early'),
  leaf: pem('leaf'),
  authority: pem('authority'),
};

/** A certificate with an RSA key, as clients use to sign requests. */
export const rsaCertificate = readFileSync(join(__dirname, 'rsaCertificate.pem'), 'utf8');
export const tls = {
  key: readFileSync(join(__dirname, 'key.pem')),
  cert: readFileSync(certificatePath),
};
