import { createECDH, randomBytes } from 'node:crypto';

/** What a browser says of the keys of a device. */
export type DeviceKeys = { p256dh: string; auth: string };

/** The private part too, for whoever reads what the device was sent. */
export function newDevice() {
  const pair = createECDH('prime256v1');
  const keys: DeviceKeys = { p256dh: pair.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') };
  return { pair, keys };
}

export function newDeviceKeys(): DeviceKeys {
  return newDevice().keys;
}
