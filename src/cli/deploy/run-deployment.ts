import { chooseAccount } from "./account.ts";
import type { Jurisdiction } from "./cloudflare-answer.schema.ts";
import { DeployFolder } from "./deploy-config.ts";
import { type Plan, type Step, stepsOf, wayBack } from "./deployment-steps.ts";
import { type Installation, installationOf } from "./installation.ts";
import { type NewToken, newToken, tokenLines } from "./newsroom-secret.ts";
import type { Outside } from "./outside.ts";
import { NotSignedIn, Stop } from "./stop.ts";
import { type Survey, surveyAccount } from "./survey-account.ts";
import { unseenAccount } from "./unseen-account.ts";

/** The options of the operator. */
export interface Order {
	/** The content of wrangler.toml, unchecked. */
	toml: unknown;
	/** The folder that wrangler.toml is in. */
	root: string;
	name?: string | undefined;
	settings: string[];
	jurisdiction?: Jurisdiction | "none" | undefined;
	isDryRun: boolean;
	patienceSeconds: number;
}

/**
 * Makes an installation what it should be: first checks and asks, then changes. It may be ended at any point and run
 * again. Throws Stop or CloudflareError if it cannot go on.
 */
export async function runDeployment(order: Order, outside: Outside): Promise<void> {
	const { say } = outside;
	const installation = installationOf(order.toml, order);
	sayInstallation(installation, say);
	if (order.isDryRun) return sayPlan(order, outside, installation);
	const accountId = await chooseAccount(outside, installation);
	const survey = await surveyAccount(outside, accountId, installation, order);
	const token = tokenFor(survey, outside);
	const steps = stepsOf({ ...order, outside, accountId, installation, survey, token });
	for (const line of tokenLines(token)) say(line);
	const folder = new DeployFolder(order.root, installation.name);
	try {
		await runSteps(steps, say);
	} catch (error) {
		if (token?.isShown)
			say(
				"If the Worker was uploaded, its token is the one below. Otherwise the next run makes another.",
			);
		throw error;
	} finally {
		folder.remove();
		for (const line of tokenLines(token)) say(line);
	}
	for (const line of wayBack(installation.name, survey.worker?.version)) say(line);
	say(`Done: ${installation.site.url}/`);
}

/** Says what a deployment would do. Without a sign-in that is what it would do where nothing is there yet. */
async function sayPlan(order: Order, outside: Outside, installation: Installation): Promise<void> {
	const { cloudflare, say } = outside;
	try {
		const accountId = await chooseAccount(outside, installation);
		const survey = await surveyAccount(outside, accountId, installation, order);
		saySteps({ ...order, outside, accountId, installation, survey });
		say("Nothing was changed.");
	} catch (error) {
		if (!(error instanceof NotSignedIn)) throw error;
		say("The settings are valid. What exists at Cloudflare is not known; if nothing does:");
		const survey = await unseenAccount(cloudflare, installation, order);
		if (order.jurisdiction === undefined)
			say("Note: say where the data may lie: --jurisdiction eu, us, fedramp or none");
		saySteps({ ...order, outside, accountId: "", installation, survey });
		throw new Stop(`Nothing was changed. ${error.message}`);
	}
}

function saySteps(plan: Omit<Plan, "token">): void {
	const { outside, survey } = plan;
	for (const { does } of stepsOf({ ...plan, token: tokenFor(survey, outside) }))
		outside.say(`Would ${does}`);
}

function sayInstallation({ name, site }: Installation, say: (line: string) => void): void {
	say(`Installation ${name}: ${site.title}, ${site.url}, ${site.language}, ${site.timeZone}`);
}

/** Returns the token to bring along, only if Cloudflare says that the Worker has none. */
function tokenFor({ worker }: Survey, { env }: Outside): NewToken | undefined {
	return worker?.secrets.includes("NEWSROOM_TOKEN") ? undefined : newToken(env);
}

async function runSteps(steps: Step[], say: (line: string) => void): Promise<void> {
	for (const [index, { does, run }] of steps.entries()) {
		say(`[${index + 1}/${steps.length}] ${does}`);
		await run();
	}
}
