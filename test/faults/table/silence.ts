import { fails, impatient, succeeds, type Fault } from '../Fault';

/** A timeout is the end: to repeat it would only multiply the wait. */
const late = { options: impatient, expect: { all: fails('ETIMEDOUT', 1) } };

/** Servers that take their time, and those that never come to an end. */
export const silence: readonly Fault[] = [
  {
    name: 'the server takes the connection and reads nothing',
    connection: (socket) => void socket.pause(),
    options: impatient,
    expect: { all: fails('ETIMEDOUT', 0, { attempts: 1 }) },
  },
  { name: 'the server reads the request and says nothing', api: () => undefined, ...late },
  { name: 'nothing comes after the headers', api: (exchange) => exchange.head(100), ...late },
  {
    name: 'the announced length is more than ever comes',
    api: (exchange) => {
      exchange.head(1_000);
      exchange.send('{"user_id":"auth0|1"}');
    },
    ...late,
  },
  {
    name: 'the body drips beyond the timeout',
    api: (exchange) => {
      exchange.head(100_000);
      exchange.drip(' ');
    },
    ...late,
  },
  {
    name: 'the headers drip and never end',
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
    name: 'the server says only to go on, again and again',
    api: (exchange) => exchange.drip('HTTP/1.1 100 Continue\r\n\r\n'),
    ...late,
  },
  {
    name: 'hints come before the answer',
    api: (exchange) => {
      exchange.send('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n');
      exchange.good();
    },
    expect: { all: succeeds(1) },
  },
  {
    name: 'the answer is slow, but within the timeout',
    api: (exchange) => exchange.later(() => exchange.good(), 40),
    expect: { all: succeeds(1) },
  },
];
