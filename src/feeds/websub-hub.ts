/** WebSub hubs hang now and then; the queue tries again. */
const DEADLINE_MS = 5000;

/**
 * Tells a WebSub hub that these feeds changed, in the form that hubs take: hub.mode=publish, and
 * hub.url once for each (w3.org/TR/websub §6 leaves it to hubs). Throws if it did not take the news.
 */
export async function pingHub(hub: string, feedUrls: string[], send = fetch): Promise<void> {
	const body = new URLSearchParams({ "hub.mode": "publish" });
	for (const url of feedUrls) body.append("hub.url", url);
	const signal = AbortSignal.timeout(DEADLINE_MS);
	const response = await send(hub, { method: "POST", body, signal });
	await response.body?.cancel();
	if (!response.ok) throw new Error(`${hub} answered ${response.status}`);
}
