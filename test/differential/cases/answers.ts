import type { CannedAnswer } from '../RecordingServer';

const json = (status: number, body: unknown): CannedAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});
const refusal = (status: number, error: string): CannedAnswer =>
  json(status, { statusCode: status, error, message: `It is a ${status}`, errorCode: 'some_code' });

/** The response of the server in cases that are not about responses. */
export const OK: CannedAnswer = { status: 200, type: 'application/json', body: '{}' };

/** Responses of every kind. */
export const ANSWERS: readonly CannedAnswer[] = [
  json(200, { user_id: 'x', nested: { a: [1] } }),
  json(200, []),
  json(201, { a: 1 }),
  json(200, null),
  json(200, 'text'),
  json(200, 5),
  { status: 204, body: '' },
  { status: 200, body: '' },
  { status: 202, body: '' },
  { status: 200, type: 'application/json', body: '' },
  { status: 200, type: 'text/html', body: '<p>hello</p>' },
  { status: 200, type: 'application/json', body: '{"cut":' },
  { status: 200, type: 'text/plain', body: 'hi' },
  refusal(400, 'Bad Request'),
  refusal(401, 'Unauthorized'),
  refusal(403, 'Forbidden'),
  refusal(404, 'Not Found'),
  refusal(409, 'Conflict'),
  refusal(410, 'Gone'),
  refusal(413, 'Payload Too Large'),
  refusal(422, 'Unprocessable Entity'),
  refusal(429, 'Too Many Requests'),
  refusal(500, 'Internal Server Error'),
  refusal(502, 'Bad Gateway'),
  refusal(503, 'Service Unavailable'),
  refusal(504, 'Gateway Timeout'),
  json(400, {}),
  json(400, null),
  json(400, { error: 'invalid', error_description: 'why' }),
  json(400, { error: { a: 1 }, message: { b: 2 } }),
  json(500, 'text'),
  { status: 400, body: '' },
  { status: 401, type: 'text/plain', body: 'Unauthorized' },
  { status: 404, type: 'text/html', body: '<h1>Not here</h1>' },
  { status: 500, body: '' },
  { status: 502, type: 'text/html', body: '<html><h1>502 Bad Gateway</h1></html>' },
  { status: 503, type: 'application/json', body: 'oops' },
];

/** For methods with few cases: a value, an empty response, an error. */
export const FEW_ANSWERS: readonly CannedAnswer[] = [
  json(200, { user_id: 'x', nested: { a: [1] } }),
  { status: 204, body: '' },
  refusal(404, 'Not Found'),
];
