// npm run doctor [-- --url https://news.example --json]: what works, what does not, and what to do.
import { commandLine } from "./command-line.ts";
import { examine } from "./doctor/examine.ts";
import { toLines, worstOf } from "./doctor/written.ts";
import { localErrors, localSecrets } from "./local-settings.ts";
import { serviceUrl, urlOption } from "./running-service.ts";

const { values } = commandLine({
	command: "npm run doctor --",
	about: "Says what works, what does not, and what to do. Changes nothing.",
	options: {
		url: urlOption,
		json: { type: "boolean", default: false, about: "writes JSON, for a monitor" },
	},
	notes: [
		"",
		"It ends with 1 if there is a fault. The newsroom's token is that of NEWSROOM_TOKEN, otherwise that of .dev.vars;",
		"without one it checks only what the outside sees.",
	],
});
const url = serviceUrl(values.url);
process.env.WRANGLER_LOG ??= "error";

const begin = performance.now();
const { unstable_readConfig: readConfig } = await import("wrangler");
const errors = localErrors(() => readConfig({ config: "wrangler.toml" }));
const checks = await examine(url, findToken(), errors);
const seconds = (performance.now() - begin) / 1000;
const status = worstOf(checks);
if (values.json) {
	const checked_at = new Date().toISOString();
	console.log(JSON.stringify({ status, url, checked_at, checks }, undefined, "\t"));
} else {
	for (const line of toLines(checks, seconds, process.stdout.isTTY)) console.log(line);
}
process.exitCode = status === "fail" ? 1 : 0;

function findToken(): string | undefined {
	try {
		return process.env.NEWSROOM_TOKEN || localSecrets().NEWSROOM_TOKEN;
	} catch {
		// The check of the settings tells it.
		return undefined;
	}
}
