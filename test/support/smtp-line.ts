import { connect } from 'node:net';
import { until } from './until.ts';

/** A line to an SMTP server, on which a test says what no mail program would. */
export function dial(port: number) {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => (heard += bytes.toString()));
  socket.on('error', () => undefined);
  const say = (...lines: string[]) => void socket.write(lines.map((line) => `${line}\r\n`).join(''));
  return { say, heard: () => heard, socket, [Symbol.dispose]: () => socket.destroy() };
}

/** The same, once it was greeted. */
export async function speak(port: number) {
  const line = dial(port);
  await until(() => line.heard().includes('220 '));
  line.say('EHLO x.example');
  await until(() => /^250 /m.test(line.heard()));
  return line;
}
