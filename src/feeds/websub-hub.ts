/** Hubs sometimes do not respond; the queue tries again. */
const DEADLINE_MS = 5000;

/**
 * Tells a WebSub hub that these feeds changed, with the form that hubs accept: hub.mode=publish, and
 * one hub.url for each (w3.org/TR/websub §6 does not define it). Throws unless the hub accepts it.
 */
export async function pingHub(hub: string, feedUrls: string[], send = fetch): Promise<void> {
	const body = new URLSearchParams({ "hub.mode": "publish" });
	for (const url of feedUrls) body.append("hub.url", url);
	const signal = AbortSignal.timeout(DEADLINE_MS);
	const response = await send(hub, { method: "POST", body, signal });
	await response.body?.cancel();
	if (!response.ok) throw new Error(`${hub} answered ${response.status}`);
}
