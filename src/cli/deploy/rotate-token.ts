import { chooseAccount } from "./account.ts";
import { installationOf } from "./installation.ts";
import { newToken, tokenLines } from "./newsroom-secret.ts";
import type { Outside } from "./outside.ts";
import type { Order } from "./run-deployment.ts";
import { Stop } from "./stop.ts";
import { findWorker } from "./survey-account.ts";

/** Gives the Worker a new newsroom token. The old one stops working within seconds. */
export async function rotateToken(order: Order, outside: Outside): Promise<void> {
	const { cloudflare, env, say } = outside;
	const installation = installationOf(order.toml, order);
	const { name, site } = installation;
	const account = cloudflare.forAccount(await chooseAccount(outside, installation));
	const worker = await findWorker(account, name);
	if (!worker)
		throw new Stop(`There is no Worker ${name} yet: npm run deploy makes it with its token.`);
	if (order.isDryRun) return say(`Would replace the newsroom's token of ${site.url}/`);
	const token = newToken(env);
	if (!token.isShown) {
		say(
			"It becomes that of NEWSROOM_TOKEN in your environment. If that is the old one, unset it and run this again.",
		);
	}
	for (const line of tokenLines(token)) say(line);
	const secret = { name: "NEWSROOM_TOKEN", text: token.value, type: "secret_text" };
	await account.change("PUT", `/workers/scripts/${name}/secrets`, secret);
	say(
		`${site.url}/newsroom takes it in place of the old one from now on, and asks every browser to sign in again. Programs that send the old one must be told. The keys that the newsroom has given to people and programs stay.`,
	);
}
