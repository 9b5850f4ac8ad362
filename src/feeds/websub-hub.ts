/** Hubs sometimes do not respond; the queue tries again. */
const DEADLINE_MS = 5000;

/**
 * Tells a WebSub hub that a feed changed, with the form that hubs accept: hub.mode=publish and hub.url
 * (w3.org/TR/websub §6 does not define it). Throws unless the hub accepts it.
 */
export async function pingHub(
	hub: string,
	feedUrl: string,
	siteUrl: string,
	send = fetch,
): Promise<void> {
	const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": feedUrl });
	const headers = { "User-Agent": `Randnotiz (+${siteUrl}/)` };
	const signal = AbortSignal.timeout(DEADLINE_MS);
	const response = await send(hub, { method: "POST", headers, body, signal });
	await response.body?.cancel();
	if (!response.ok) throw new Error(`${hub} answered ${response.status}`);
}
