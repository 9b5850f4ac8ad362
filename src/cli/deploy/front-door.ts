import { Domain, Subdomain, Zone } from "./cloudflare-answer.schema.ts";
import type { Cloudflare } from "./cloudflare-client.ts";
import { CloudflareError } from "./cloudflare-error.ts";
import type { Installation } from "./installation.ts";
import { Stop } from "./stop.ts";

const WORKERS_DEV = ".workers.dev";
/** True for a host below the workers.dev subdomain of an account. */
export const isOnWorkersDev = (host: string) => host.endsWith(WORKERS_DEV);

const HAS_DNS_RECORD = 100_117;

/** The one address under which the public reaches the Worker. */
export interface FrontDoor {
	/** False for a domain of your own: then workers.dev is closed, so that the zone's rules hold for everybody. */
	isWorkersDev: boolean;
	/** True if the domain must still be bound to the Worker. */
	mustBind: boolean;
	notes: string[];
}

/** Finds out whether the host of SITE_URL can lead to the Worker. Changes nothing. Throws Stop if it cannot. */
export async function findFrontDoor(
	cloudflare: Cloudflare,
	account: Cloudflare,
	accountId: string,
	{ name, host }: Installation,
): Promise<FrontDoor> {
	if (isOnWorkersDev(host)) return workersDevDoor(account, accountId, name, host);
	const domains = await account.list("/workers/domains", Domain);
	const own = domains.find(({ hostname }) => hostname === host);
	if (own && own.service !== name) {
		throw new Stop(
			`${host} belongs to the Worker ${own.service}. Remove it there (dashboard: Workers & Pages, ${own.service}, Domains), or choose another SITE_URL or --name.`,
		);
	}
	const others = domains.filter(({ hostname, service }) => service === name && hostname !== host);
	const notes = others.map(({ hostname }) => `${hostname} still leads to this Worker too.`);
	if (!own) notes.push(...(await zoneNotes(cloudflare, accountId, host)));
	return { isWorkersDev: false, mustBind: !own, notes };
}

/** Binds the host. Cloudflare makes the DNS record and the certificate. Throws Stop if the host has a record already. */
export async function bindDomain(account: Cloudflare, { name, host }: Installation): Promise<void> {
	try {
		await account.change("PUT", "/workers/domains", { hostname: host, service: name });
	} catch (error) {
		if (!(error instanceof CloudflareError && error.codes.includes(HAS_DNS_RECORD))) throw error;
		throw new Stop(
			`${host} has a DNS record that leads elsewhere. Nothing of it was changed. When the new site may take its place, delete the record (dashboard: your domain, DNS), and run the command again.`,
		);
	}
}

async function workersDevDoor(account: Cloudflare, accountId: string, name: string, host: string) {
	const found = await account.find("/workers/subdomain", Subdomain);
	if (!found?.subdomain) {
		throw new Stop(
			`This account has no workers.dev subdomain yet. Open https://dash.cloudflare.com/${accountId}/workers/onboarding once, choose one, and run the command again.`,
		);
	}
	const expected = `${name}.${found.subdomain}${WORKERS_DEV}`;
	if (host !== expected) throw new Stop(`SITE_URL must be https://${expected}`);
	const notes = [
		"This service is on workers.dev, for trying it out. With a domain of your own, the rules of its zone hold too.",
	];
	return { isWorkersDev: true, mustBind: false, notes };
}

async function zoneNotes(
	cloudflare: Cloudflare,
	accountId: string,
	host: string,
): Promise<string[]> {
	const labels = host.split(".");
	for (let first = 0; first < labels.length - 1; first++) {
		const name = labels.slice(first).join(".");
		const zones = await cloudflare.list("/zones", Zone, { name, "account.id": accountId });
		const zone = zones.find((one) => one.name === name);
		if (zone?.status === "active") return [];
		if (zone) {
			return [
				`The domain ${name} is not active yet (${zone.status}): set its nameservers at your registrar, as the dashboard says.`,
			];
		}
	}
	throw new Stop(
		`No domain in this account covers ${host}. Add it first (dashboard: Domains, Onboard a domain). If it is there, the API token lacks the permission “Zone · Zone · Read”.`,
	);
}
