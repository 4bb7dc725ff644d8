// Serves the bombs in its own process: creating them is not counted.
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { answer } from './Answer';
import { sdkBombs, type Place } from './bombs';

const usual: Record<Place, Buffer> = {
  api: answer(200, '{}'),
  token: answer(200, '{"access_token":"a","expires_in":60}'),
  keys: answer(200, '{"keys":[]}'),
};

const placeOf = (path: string): Place =>
  path === '/oauth/token' ? 'token' : path.startsWith('/.well-known') ? 'keys' : 'api';

function serve(socket: Socket, text: string): void {
  const [, path = ''] = text.split(' ', 2);
  const [, index, size] = /x-bomb: (\d+) (\d+)/i.exec(text) ?? [];
  const place = placeOf(path);
  const bytes = sdkBombs[Number(index)]?.answers[place]?.(Number(size)) ?? usual[place];
  socket.write(bytes);
}

const server = createServer((socket) => {
  let received = '';
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    received += bytes.toString('latin1');
    const head = received.indexOf('\r\n\r\n') + 4;
    const [, length = '0'] = /content-length: *(\d+)/i.exec(received.slice(0, head)) ?? [];
    if (head < 4 || received.length < head + Number(length)) return;
    const text = received;
    received = '';
    serve(socket, text);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
