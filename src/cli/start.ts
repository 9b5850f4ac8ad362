// npm start [-- --port 8787 --persist-to folder --empty]: the service on this machine, with sample content.
import { parseArgs } from "node:util";
import { localToken, optionalSecrets } from "./dev-vars.ts";
import { migrate } from "./migrations.ts";
import { NewsroomClient, untilHealthy } from "./newsroom-client.ts";
import { publishSamples } from "./sample.ts";
import { startWrangler } from "./wrangler.ts";

const CLOCK_SECONDS = 60;
const START_SECONDS = 60;

// Of what wrangler does only errors are shown: WRANGLER_LOG=log npm start shows the rest.
process.env.WRANGLER_LOG ??= "error";

const { values } = parseArgs({
	options: {
		port: { type: "string", default: "8787" },
		"persist-to": { type: "string", default: ".wrangler/state" },
		empty: { type: "boolean" },
	},
});
const folder = values["persist-to"];
const url = `http://localhost:${values.port}`;
const state = ["--persist-to", folder];

const token = localToken();
await migrate(
	["--local", ...state],
	`delete ${folder} and start again; its sample content is made anew.`,
);

const service = startWrangler([
	...["dev", "--port", values.port, "--var", `SITE_URL:${url}`, ...optionalSecrets()],
	...["--show-interactive-dev-session=false", ...state],
]);
service.on("exit", (code) => process.exit(code ?? 1));
process.on("exit", () => service.kill());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit());

await untilHealthy(url, START_SECONDS);
if (!values.empty) await publishSamples(new NewsroomClient(url, token), url);
console.log(`Randnotiz is at ${url}/ – the newsroom's token is in .dev.vars`);

// Locally nobody triggers the cron: this does, as often as the platform would.
setInterval(() => fetch(`${url}/cdn-cgi/local/scheduled`).catch(() => {}), CLOCK_SECONDS * 1000);
