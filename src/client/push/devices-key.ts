/** The list of the reader's devices, asked again once this one was registered or removed. */
export const pushDevicesKey = [['account', 'pushDevices']];
