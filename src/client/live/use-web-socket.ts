import { noteByHand } from './by-hand.ts';
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

/** The state of the app's one connection, and the means to open, close and renew it by hand. Closed, it stays closed over a reload. */
export function useWebSocket(): WebSocketControl {
  const { connection } = useWire();
  const state = useStore(connection.state, (value) => value);
  return {
    state,
    isConnected: state === 'connected',
    connect() {
      noteByHand(false);
      connection.connect();
    },
    disconnect() {
      noteByHand(true);
      connection.disconnect();
    },
    reconnect() {
      noteByHand(false);
      connection.reconnect();
    },
  };
}
