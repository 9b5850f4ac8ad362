import * as v from "valibot";
import {
	Deployments,
	JURISDICTIONS,
	type Jurisdiction,
	Secret,
} from "./cloudflare-answer.schema.ts";
import type { Cloudflare } from "./cloudflare-client.ts";
import { findUpgrade, migrationsFolder, type Upgrade } from "./database-upgrade.ts";
import { type FrontDoor, findFrontDoor } from "./front-door.ts";
import type { Installation } from "./installation.ts";
import type { Outside } from "./outside.ts";
import type { Found, Resource } from "./resource-kinds.ts";
import { findResource, jurisdictionOf, labelOf, placeOf, resourcesOf } from "./resources.ts";
import { Stop } from "./stop.ts";

/** The state of the account before a deployment changes anything. */
export interface Survey {
	existing: { resource: Resource; found: Found }[];
	missing: Resource[];
	jurisdiction: Jurisdiction | undefined;
	/** Undefined if there is no such Worker yet. */
	worker: Worker | undefined;
	door: FrontDoor;
	upgrade: Upgrade;
}
interface Worker {
	secrets: string[];
	/** The version that answers now. */
	version: string | undefined;
}

export interface Wish {
	root: string;
	jurisdiction?: Jurisdiction | "none" | undefined;
}

/** Asks what exists, and says it. Throws Stop if a deployment could not end well. Changes nothing. */
export async function surveyAccount(
	outside: Outside,
	accountId: string,
	installation: Installation,
	wish: Wish,
): Promise<Survey> {
	const { cloudflare, say } = outside;
	const account = cloudflare.forAccount(accountId);
	const existing: Survey["existing"] = [];
	const missing: Resource[] = [];
	for (const resource of resourcesOf(installation)) {
		const found = await findResource(account, resource);
		if (found) existing.push({ resource, found });
		else missing.push(resource);
		say(`${labelOf(resource)}: ${found ? `there, ${placeOf(found.jurisdiction)}` : "not there"}`);
	}
	const jurisdiction = await agreedJurisdiction(outside, wish.jurisdiction, existing);
	const worker = await findWorker(account, installation.name);
	say(`Worker ${installation.name}: ${worker ? "there" : "not there"}`);
	const databaseId = existing.find(({ resource }) => resource.kind === "database")?.found.id;
	if (worker && databaseId === undefined) throw new Stop(strangeWorker(installation.name));
	for (const note of notesOn(installation, jurisdiction, existing, worker)) say(`Note: ${note}`);
	const door = await findFrontDoor(cloudflare, account, accountId, installation);
	say(`${installation.host}: ${door.mustBind ? "not bound" : "there"}`);
	for (const note of door.notes) say(`Note: ${note}`);
	const [database] = installation.config.d1_databases;
	const folder = migrationsFolder(wish.root, database?.migrations_dir);
	const upgrade = await findUpgrade(account, databaseId, folder);
	say(`Migrations: ${upgrade.applied.length} applied, ${upgrade.pending.length} to come`);
	return { existing, missing, jurisdiction, worker, door, upgrade };
}

// A deployment makes the database first, so an ended one never looks like this.
const strangeWorker = (name: string) =>
	`There is a Worker ${name}, but no database for it. If it is another program, choose another --name. If its database is lost and the site shall begin again with nothing, delete the Worker in the dashboard first.`;

function notesOn(
	{ site }: Installation,
	jurisdiction: Jurisdiction | undefined,
	existing: Survey["existing"],
	worker: Worker | undefined,
): string[] {
	const elsewhere = existing.filter(({ found }) => found.jurisdiction !== jurisdiction);
	const notes = elsewhere.map(
		({ resource, found }) =>
			`The ${labelOf(resource)} has ${placeOf(found.jurisdiction)}. It only holds copies of what is public.`,
	);
	const hasHalf = site.turnstileKey !== "" && !worker?.secrets.includes("TURNSTILE_SECRET");
	const turnstile =
		"TURNSTILE_SITE_KEY is set, but not the secret TURNSTILE_SECRET: until then, forms are taken unchecked.";
	return hasHalf ? [...notes, turnstile] : notes;
}

/** Asks for the secrets of a Worker by name. Throws CloudflareError if it could not be asked. */
export async function findWorker(account: Cloudflare, name: string): Promise<Worker | undefined> {
	const secrets = await account.find(`/workers/scripts/${name}/secrets`, v.array(Secret));
	if (!secrets) return undefined;
	const found = await account.find(`/workers/scripts/${name}/deployments`, Deployments);
	const version = found?.deployments[0]?.versions[0]?.version_id;
	return { secrets: secrets.map((secret) => secret.name), version };
}

async function agreedJurisdiction(
	{ choose }: Outside,
	asked: Jurisdiction | "none" | undefined,
	existing: Survey["existing"],
): Promise<Jurisdiction | undefined> {
	const agreed = jurisdictionOf(asked, existing);
	if (agreed !== "open") return agreed;
	if (!choose) {
		throw new Stop(
			"Say where the data may lie, for it cannot be changed later: --jurisdiction eu (or us, fedramp; none for anywhere).",
		);
	}
	const answer = await choose("Where may the data lie? It cannot be changed later.", [
		{ value: "eu", label: "only in the European Union" },
		{ value: "us", label: "only in the United States" },
		{ value: "none", label: "anywhere" },
	]);
	return JURISDICTIONS.find((one) => one === answer);
}
