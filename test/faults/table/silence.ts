import { fails, impatient, succeeds, type Fault } from '../Fault';

/** A timeout is final: retrying would only multiply the wait. */
const late = { options: impatient, expect: { all: fails('ETIMEDOUT', 1) } };

/** Servers that are slow, and those that never finish. */
export const silence: readonly Fault[] = [
  {
    name: 'the server accepts the connection and reads nothing',
    connection: (socket) => void socket.pause(),
    options: impatient,
    expect: { all: fails('ETIMEDOUT', 0, { attempts: 1 }) },
  },
  { name: 'the server reads the request and says nothing', api: () => undefined, ...late },
  { name: 'nothing comes after the headers', api: (exchange) => exchange.head(100), ...late },
  {
    name: 'the body is shorter than announced',
    api: (exchange) => {
      exchange.head(1_000);
      exchange.send('{"user_id":"auth0|1"}');
    },
    ...late,
  },
  {
    name: 'the body takes longer than the timeout',
    api: (exchange) => {
      exchange.head(100_000);
      exchange.drip(' ');
    },
    ...late,
  },
  {
    name: 'the headers arrive slowly and never end',
    api: (exchange) => {
      exchange.send('HTTP/1.1 200 OK\r\n');
      exchange.drip('x-more: and more\r\n');
    },
    ...late,
  },
  {
    name: 'the headers never end, at full speed',
    api: (exchange) => {
      exchange.send('HTTP/1.1 200 OK\r\n');
      exchange.drip('x-more: and more\r\n'.repeat(200), 1);
    },
    expect: { all: fails(/^HPE_/) },
  },
  {
    name: 'the last chunk never comes',
    api: (exchange) => {
      exchange.send(
        'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n',
      );
      exchange.send('2\r\n{}\r\n');
    },
    ...late,
  },
  {
    name: 'the server only sends 100 Continue, repeatedly',
    api: (exchange) => exchange.drip('HTTP/1.1 100 Continue\r\n\r\n'),
    ...late,
  },
  {
    name: 'early hints precede the response',
    api: (exchange) => {
      exchange.send('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n');
      exchange.good();
    },
    expect: { all: succeeds(1) },
  },
  {
    name: 'the response is slow, but within the timeout',
    api: (exchange) => exchange.later(() => exchange.good(), 40),
    expect: { all: succeeds(1) },
  },
];
