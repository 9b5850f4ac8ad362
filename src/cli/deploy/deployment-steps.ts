import type { Cloudflare } from "./cloudflare-client.ts";
import { findBookmark } from "./database-upgrade.ts";
import { DeployFolder, deployConfig } from "./deploy-config.ts";
import { untilItAnswers } from "./first-answer.ts";
import { bindDomain } from "./front-door.ts";
import type { Installation } from "./installation.ts";
import type { NewToken } from "./newsroom-secret.ts";
import type { Outside } from "./outside.ts";
import { labelOf, makeResource, placeOf } from "./resources.ts";
import { Stop } from "./stop.ts";
import { findWorker, type Survey } from "./survey-account.ts";

/** One change. Done twice it is as if it was done once. */
export interface Step {
	/** Says what the step does, such as "make the queue x". */
	does: string;
	run(): Promise<void>;
}

export interface Plan {
	outside: Outside;
	accountId: string;
	installation: Installation;
	survey: Survey;
	/** Undefined if the Worker keeps the token that it has. */
	token: NewToken | undefined;
	root: string;
	/** The time to wait for the first answer; 0 asks nothing. */
	patienceSeconds: number;
}

/** Lists the changes that make an installation what it should be, in order. */
export function stepsOf(plan: Plan): Step[] {
	const { outside, accountId, installation, survey, root } = plan;
	const account = outside.cloudflare.forAccount(accountId);
	const existing = [...survey.existing];
	const folder = new DeployFolder(root, installation.name);
	const facts = {
		accountId,
		existing,
		jurisdiction: survey.jurisdiction,
		isWorkersDev: survey.door.isWorkersDev,
	};
	const wrangler = (parameters: string[]) => {
		const config = folder.writeConfig(deployConfig(installation, facts, root));
		const secrets = plan.token
			? ["--secrets-file", folder.writeSecretNames(["NEWSROOM_TOKEN"])]
			: [];
		const isDeploy = parameters[0] === "deploy";
		return outside.runWrangler([...parameters, "--config", config, ...(isDeploy ? secrets : [])], {
			CLOUDFLARE_ACCOUNT_ID: accountId,
			...(plan.token && isDeploy && { NEWSROOM_TOKEN: plan.token.value }),
		});
	};
	const made = survey.missing.map((resource) => ({
		does: `make the ${labelOf(resource)}, ${placeOf(survey.jurisdiction)}`,
		run: async () => {
			const found = await makeResource(account, resource, survey.jurisdiction);
			existing.push({ resource, found });
		},
	}));
	return [
		...made,
		...upgradeSteps(plan, account, wrangler),
		{
			does: `upload and deploy the Worker ${installation.name}${withToken(plan.token)}`,
			run: () => wrangler(["deploy"]),
		},
		...(survey.door.mustBind
			? [
					{
						does: `bind ${installation.host} to it, with DNS record and certificate`,
						run: () => bindDomain(account, installation),
					},
				]
			: []),
		...(plan.patienceSeconds > 0 ? [healthStep(plan)] : []),
	];
}

function withToken(token: NewToken | undefined): string {
	if (!token) return "";
	return token.isShown ? " with the new token" : " with the token from NEWSROOM_TOKEN";
}

/** Prints how to go back before it changes a database that has something in it. */
function upgradeSteps(
	{ outside, installation, survey }: Plan,
	account: Cloudflare,
	wrangler: (parameters: string[]) => Promise<void>,
): Step[] {
	const { applied, pending } = survey.upgrade;
	if (pending.length === 0) return [];
	const databaseName = installation.config.d1_databases[0]?.database_name ?? "";
	const database = survey.existing.find(({ resource }) => resource.kind === "database")?.found;
	const note = {
		does: "note the state of the database before it is migrated",
		run: async () => {
			if (!database) return;
			const bookmark = await findBookmark(account, database.id);
			for (const line of wayBack(installation.name, survey.worker?.version)) outside.say(line);
			outside.say(
				`    and the database, losing what was written since: npx wrangler d1 time-travel restore ${database.name} --bookmark=${bookmark}`,
			);
		},
	};
	return [
		...(database && applied.length > 0 ? [note] : []),
		{
			does: `apply ${pending.length} migration${pending.length > 1 ? "s" : ""}: ${pending.join(", ")}`,
			run: () => wrangler(["d1", "migrations", "apply", databaseName, "--remote"]),
		},
	];
}

/** Says how the version before comes back. */
export function wayBack(name: string, version: string | undefined): string[] {
	return version
		? [`    Back to the version before: npx wrangler rollback ${version} --name ${name}`]
		: [];
}

function healthStep({ outside, accountId, installation, patienceSeconds }: Plan): Step {
	const { url } = installation.site;
	return {
		does: `ask ${url}/healthz, for at most ${patienceSeconds} seconds`,
		run: async () => {
			const { clock, say } = outside;
			const account = outside.cloudflare.forAccount(accountId);
			const version = (await findWorker(account, installation.name))?.version;
			const wait = { siteUrl: url, version, seconds: patienceSeconds, clock, say };
			const obstacle = await untilItAnswers(wait);
			if (obstacle === undefined) return;
			throw new Stop(
				`Everything is deployed, but ${url} is not reached yet: ${obstacle}. A new domain may take an hour. Then run the command again, or ask ${url}/healthz.`,
			);
		},
	};
}
