import type { ConnectionState } from './connection.ts';
import { useWire } from './live.ts';
import { useStore } from './store.ts';

export type WebSocketControl = {
  state: ConnectionState;
  isConnected: boolean;
  connect(): void;
  disconnect(): void;
  reconnect(): void;
};

/** The state of the app's one connection, and the means to open, close and renew it by hand. */
export function useWebSocket(): WebSocketControl {
  const { connection } = useWire();
  const state = useStore(connection.state, (value) => value);
  return {
    state,
    isConnected: state === 'connected',
    connect: () => connection.connect(),
    disconnect: () => connection.disconnect(),
    reconnect: () => connection.reconnect(),
  };
}
