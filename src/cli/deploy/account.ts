import { Account } from "./cloudflare-answer.schema.ts";
import type { Installation } from "./installation.ts";
import type { Outside } from "./outside.ts";
import { Stop } from "./stop.ts";

/** Returns the id of the account to deploy to. Throws Stop if there are several and nobody can choose. */
export async function chooseAccount(outside: Outside, { config }: Installation): Promise<string> {
	const { cloudflare, env, choose, say } = outside;
	const given = env.CLOUDFLARE_ACCOUNT_ID || config.account_id;
	if (given) {
		if (!/^[0-9a-f]{32}$/.test(given)) {
			throw new Stop(
				"CLOUDFLARE_ACCOUNT_ID, or account_id in wrangler.toml, must be the 32 digits and letters of an account.",
			);
		}
		say(`Account: ${given}`);
		return given;
	}
	const accounts = await cloudflare.listPages("/accounts", Account);
	const [first, second] = accounts;
	if (!first) {
		throw new Stop(
			"Cloudflare shows no account. Set CLOUDFLARE_ACCOUNT_ID, or give the API token the permission “Account · Account Settings · Read”.",
		);
	}
	if (!second) {
		say(`Account: ${first.name} (${first.id})`);
		return first.id;
	}
	if (!choose) {
		const lines = accounts.map(({ id, name }) => `- ${id} ${name}`);
		throw new Stop(
			`There are several accounts. Set CLOUDFLARE_ACCOUNT_ID to one of them:\n${lines.join("\n")}`,
		);
	}
	const choices = accounts.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
	const id = await choose("Which account?", choices);
	say(`To be asked no more: export CLOUDFLARE_ACCOUNT_ID=${id}`);
	return id;
}
