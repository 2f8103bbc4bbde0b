/**
 * Keeps the page for visits without a network, through the service worker that the build makes (scripts/site). A
 * newer version is announced, and loaded when the visitor wants it.
 */
import { useUpdate } from './update.ts';

/** The addresses of what the service worker keeps once it was opened. */
const SHIPPED = /\/(checkpoints|recordings|results)\/[^?]+$/;

/** Offers the version of the service worker that has been installed and waits. */
function offer(registration: ServiceWorkerRegistration): void {
  const load = () => {
    // Another tab may have loaded the newer version already.
    if (registration.waiting === null) location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  };
  useUpdate.setState({ load });
}

function offerUpdates(registration: ServiceWorkerRegistration): void {
  if (registration.waiting) offer(registration);
  registration.addEventListener('updatefound', () => {
    const found = registration.installing;
    found?.addEventListener('statechange', () => {
      // The first service worker of all is no update, and does not wait.
      if (found.state === 'installed' && registration.active) offer(registration);
    });
  });
  // The browser looks for a newer version when the page is opened; a page may stay open for days.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

/** Has the service worker keep what was fetched past it, before it was there. */
function keepWhatWasOpened(worker: ServiceWorker): void {
  const observer = new PerformanceObserver((list) => {
    const passed = (list.getEntries() as PerformanceResourceTiming[]).filter(
      ({ name, workerStart }) => workerStart === 0 && SHIPPED.test(name),
    );
    const urlsToCache = passed.map(({ name }) => [name, { cache: 'force-cache' }]);
    if (urlsToCache.length > 0) worker.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });
  });
  observer.observe({ type: 'resource', buffered: true });
}

/** Starts to keep the page. Where the browser does not let it, the page needs the network each time, as ever. */
export async function keepForOffline(): Promise<void> {
  try {
    offerUpdates(await navigator.serviceWorker.register('./sw.js'));
    const { active } = await navigator.serviceWorker.ready;
    if (active) keepWhatWasOpened(active);
  } catch {
    // No service workers here, as in some private windows; or the network is gone.
  }
}
