import { onActivate } from './on-activate.ts';
import { onFetch } from './on-fetch.ts';
import { onMessage } from './on-message.ts';
import { onNotificationClick } from './on-notification-click.ts';
import { onPush } from './on-push.ts';
import { onPushSubscriptionChange } from './on-push-subscription-change.ts';
import { worker } from './scope.ts';

/** The whole service worker (docs/decisions/0038-a-service-worker-of-our-own.md): one file for each event. */
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', onActivate);
worker.addEventListener('fetch', onFetch);
worker.addEventListener('message', onMessage);
worker.addEventListener('push', onPush);
worker.addEventListener('notificationclick', onNotificationClick);
worker.addEventListener('pushsubscriptionchange', onPushSubscriptionChange);
